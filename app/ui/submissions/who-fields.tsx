import { ACCESS_FEATURES, AUDIENCES, SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { YES_NO_UNKNOWN } from "~/domain/agenda/listing-content";
import { listIn, valueIn, type FormState } from "~/web/forms";
import { CheckboxGroup } from "../choice-field";
import { FieldGroup } from "../field";
import { fieldId } from "../field-id";
import { useText } from "../text";

/** For whom, in which languages, and who can get in. */
export function WhoFields({ form }: { form: FormState }) {
  const t = useText("submissions");
  const listing = useText("listing");
  return (
    <>
      <details open={listIn(form, "audiences").length > 0 || undefined}>
        <summary>{t("who.group")}</summary>
        <CheckboxGroup
          name="audiences"
          legend={t("who.audiences")}
          hint={t("who.audiencesHint")}
          values={listIn(form, "audiences")}
          errors={form.errors.audiences}
          options={AUDIENCES.map((value) => ({ value, label: listing(`audiences.${value}`) }))}
          optional
        />
      </details>
      <div className="short-checks">
        <CheckboxGroup
          name="languages"
          legend={t("who.languages")}
          hint={t("who.languagesHint")}
          values={listIn(form, "languages")}
          errors={form.errors.languages}
          options={SPOKEN_LANGUAGES.map((value) => ({
            value,
            label: listing(`languages.${value}`),
          }))}
          optional
        />
      </div>
      <div className="stack">
        <h2>{t("who.access")}</h2>
        <p className="hint">{t("who.accessHint")}</p>
        {ACCESS_FEATURES.map((feature) => {
          const chosen = valueIn(form, feature) || "unknown";
          return (
            <FieldGroup key={feature} id={feature} legend={t(`who.features.${feature}`)}>
              <div className="answers">
                {YES_NO_UNKNOWN.map((answer, i) => (
                  <label className="check" key={answer}>
                    <input
                      type="radio"
                      id={i === 0 ? feature : fieldId(`${feature}-${answer}`)}
                      name={feature}
                      value={answer}
                      defaultChecked={answer === chosen}
                    />
                    <span>{t(`who.answers.${answer}`)}</span>
                  </label>
                ))}
              </div>
            </FieldGroup>
          );
        })}
      </div>
    </>
  );
}
