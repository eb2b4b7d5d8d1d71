import { PARTNER_KINDS } from "~/domain/partners/partner";
import { valueIn, type FormState } from "~/web/forms";
import { DateField, SelectField, TextField } from "./field";
import { useText } from "./text";

/** The fields of a partner, for adding and for changing one. */
export function PartnerFields({ form }: { form: FormState }) {
  const t = useText("partners");
  const signed = form.values.signed;
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
        values={partsOf(signed)}
        errors={form.errors.signed}
        partErrors={{ day: form.errors["signed.day"] }}
      />
    </>
  );
}

function partsOf(value: FormState["values"][string] | undefined) {
  if (typeof value !== "object" || Array.isArray(value)) return {};
  const part = (name: string) => (typeof value[name] === "string" ? value[name] : undefined);
  return { day: part("day"), month: part("month"), year: part("year") };
}
