import { REGISTRATION_KINDS } from "~/domain/agenda/listing-choices";
import { LONGEST } from "~/domain/agenda/listing-content";
import { PRICE_KINDS } from "~/domain/submissions/step-forms";
import { valueIn, type FormState } from "~/web/forms";
import { RadioGroup } from "../choice-field";
import { TextField } from "../text-field";
import { useText } from "../text";

/** Registration and cost. The style sheet puts away what was not chosen. */
export function JoinFields({ form }: { form: FormState }) {
  const t = useText("submissions");
  const text = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <div className="join stack stack--loose">
      <RadioGroup
        name="registration"
        legend={t("join.registration")}
        value={valueIn(form, "registration") || "none"}
        errors={form.errors.registration}
        options={REGISTRATION_KINDS.map((value) => ({
          value,
          label: t(`join.kinds.${value}`),
          hint: value === "builtIn" ? t("join.kindHints.builtIn") : undefined,
        }))}
      />
      <div className="join__link">
        <TextField
          {...text("registrationUrl")}
          label={t("join.url")}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className="join__mail">
        <TextField
          {...text("registrationMail")}
          label={t("join.mail")}
          hint={t("join.mailHint")}
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className="join__capacity">
        <TextField
          {...text("capacity")}
          label={t("join.capacity")}
          hint={t("join.capacityHint")}
          inputMode="numeric"
          width="4"
          autoComplete="off"
          optional
        />
      </div>
      <RadioGroup
        name="priceKind"
        legend={t("join.price")}
        value={valueIn(form, "priceKind") || "unknown"}
        errors={form.errors.priceKind}
        options={PRICE_KINDS.map((value) => ({ value, label: t(`join.prices.${value}`) }))}
      />
      <div className="join__price">
        <TextField
          {...text("price")}
          label={t("join.amount")}
          hint={t("join.amountHint")}
          inputMode="decimal"
          width="6"
          autoComplete="off"
        />
      </div>
      <TextField
        {...text("priceNote")}
        label={t("join.priceNote")}
        hint={t("join.priceNoteHint")}
        maxLength={LONGEST.priceNote}
        autoComplete="off"
        optional
      />
    </div>
  );
}
