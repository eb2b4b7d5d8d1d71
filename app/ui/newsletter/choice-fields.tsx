import { wijken } from "~/domain/places/wijken";
import { LOCALES } from "~/locales/locale";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-field";
import { useText } from "~/ui/text";
import { listIn, valueIn, type FormState } from "~/web/forms";

/** What a subscriber chooses: a language, and wijken or the whole city. */
export function ChoiceFields({ form }: { form: FormState }) {
  const t = useText("newsletter");
  return (
    <>
      <RadioGroup
        name="taal"
        legend={t("subscribe.language")}
        hint={t("subscribe.languageHint")}
        value={valueIn(form, "taal")}
        options={LOCALES.map((locale) => ({
          value: locale,
          label: t(`subscribe.${locale}`),
        }))}
        errors={form.errors["taal"]}
      />
      <CheckboxGroup
        name="wijken"
        legend={t("subscribe.wijken")}
        hint={t("subscribe.wijkenHint")}
        values={listIn(form, "wijken")}
        options={wijken.map(({ code, name }) => ({ value: code, label: name }))}
        errors={form.errors["wijken"]}
      />
    </>
  );
}
