import { errorWords } from "./error-words";
import { fieldId } from "./field-id";
import { Icon } from "./icon";
import { useLocale, useText } from "./text";

/**
 * On top of a form that was not accepted. `autofocus` brings the reader here without any script, on the
 * page that answers the post; the links lead to the inputs. Draws nothing when there are no errors.
 */
export function ErrorSummary({
  errors,
  formErrors = [],
  linkTo = {},
  labels = {},
  before = (name) => labels[name],
}: {
  /** Per field name, as a form state has them. */
  errors: Record<string, string[] | null | undefined>;
  /** Errors of the form as a whole. */
  formErrors?: string[];
  /** Where an error leads when its name is not that of an input: { "slots[0]": "slots[0].day" }. */
  linkTo?: Record<string, string>;
  /** The name of each field, put before its error: a link that only says "Vul dit in" leads nowhere. */
  labels?: Record<string, string>;
  /** The same, worked out from the name: "Tijdvak 2". */
  before?: (name: string) => string | undefined;
}) {
  const t = useText("shell");
  const locale = useLocale();
  const lines = Object.entries(errors).flatMap(([name, list]) =>
    (list ?? []).map((error) => ({ name, error })),
  );
  const count = lines.length + formErrors.length;
  if (count === 0) return null;
  return (
    <div
      className="utrecht-alert utrecht-alert--error"
      id="fouten"
      role="alert"
      tabIndex={-1}
      autoFocus
    >
      <Icon name="warn" />
      <div className="utrecht-alert__message">
        <h2>{t("form.errors", { count })}</h2>
        <ul>
          {formErrors.map((error) => (
            <li key={error}>{errorWords(locale, error)}</li>
          ))}
          {lines.map(({ name, error }) => (
            <li key={`${name} ${error}`}>
              <a href={`#${fieldId(linkTo[name] ?? name)}`}>
                {[before(name), errorWords(locale, error)].filter(Boolean).join(": ")}
              </a>
            </li>
          ))}
        </ul>
        <p>{t("form.kept")}</p>
      </div>
    </div>
  );
}
