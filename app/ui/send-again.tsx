import { wordsIn, type TypedAgain } from "~/web/typed-again";
import { Button } from "./button";
import { Message } from "./message";
import { SlimPage } from "./page";
import { useText } from "./text";

/** A form that could not be saved, whole and ready to be sent once more. Works without a script. */
export function SendAgain({ typed }: { typed: TypedAgain }) {
  const t = useText("errors");
  const words = wordsIn(typed);
  return (
    <SlimPage>
      <div className="stack">
        <h1>{t("again.title")}</h1>
        <Message kind="wait" announce>
          {t("again.text")}
        </Message>
      </div>
      <form
        method="post"
        action={typed.action}
        encType={typed.files.length > 0 ? "multipart/form-data" : undefined}
        className="stack top3"
      >
        {typed.fields.map(([name, value], index) => (
          // The same name may come several times, and their order counts.
          <Kept key={index} name={name} value={value} />
        ))}
        {typed.files.map((name) => (
          <p key={name}>
            <label className="utrecht-form-label" htmlFor={`again-${name}`}>
              {t("again.file")}
            </label>
            <span className="muted small"> {t("again.fileWhy")}</span>
            <input type="file" id={`again-${name}`} name={name} />
          </p>
        ))}
        <Button>{t("again.send")}</Button>
      </form>
      {words.length > 0 && (
        <details className="top3">
          <summary>{t("again.typed")}</summary>
          <ul className="stack">
            {words.map((value, index) => (
              <li key={index} className="as-typed">
                {value}
              </li>
            ))}
          </ul>
        </details>
      )}
    </SlimPage>
  );
}

/** A hidden field of one line would lose the ends of lines. */
function Kept({ name, value }: { name: string; value: string }) {
  return value.includes("\n") ? (
    <textarea name={name} defaultValue={value} hidden readOnly aria-hidden="true" />
  ) : (
    <input type="hidden" name={name} value={value} />
  );
}
