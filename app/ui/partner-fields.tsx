import { PARTNER_KINDS } from "~/domain/partners/partner";
import { partsIn, valueIn, type FormState } from "~/web/forms";
import { Checkbox } from "./choice-field";
import { DateField } from "./date-field";
import { SelectField, TextField } from "./text-field";
import { useText } from "./text";

/** The fields of a partner, for adding and for changing one. */
export function PartnerFields({ form }: { form: FormState }) {
  const t = useText("partners");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        defaultValue={valueIn(form, "name")}
        errors={form.errors.name}
        autoComplete="off"
      />
      <SelectField
        name="kind"
        label={t("kind")}
        empty={t("chooseKind")}
        width="12"
        defaultValue={valueIn(form, "kind")}
        errors={form.errors.kind}
        options={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextField
        name="website"
        type="url"
        label={t("website")}
        defaultValue={valueIn(form, "website")}
        errors={form.errors.website}
        autoComplete="off"
        optional
      />
      <DateField
        name="signed"
        legend={t("signed")}
        hint={t("signedHint")}
        optional
        values={partsIn(form, "signed")}
        errors={form.errors.signed}
        partErrors={{ day: form.errors["signed.day"] }}
      />
      <div>
        <Checkbox name="trusted" label={t("trusted")} checked={valueIn(form, "trusted") === "1"} />
        <p className="hint">{t("trustedHint")}</p>
      </div>
    </>
  );
}
