import type { Queued } from "~/domain/submissions/find-queued.server";
import { firstNameOf, TEAM_TEXTS } from "~/domain/submissions/decision";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField, TextArea, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";

/** Yes, a question, or no; with a message that a ready answer can begin. */
export function DecisionForm({
  queued,
  answers,
  form,
}: {
  queued: Pick<Queued, "version" | "senderName" | "locale" | "state">;
  answers: { id: string; title: string }[];
  /** As it was posted, when it was refused or filled. */
  form: FormState | null;
}) {
  const t = useText("queue");
  const name = firstNameOf(queued.senderName) || t("decide.sender");
  const language = t(`decide.languages.${queued.locale === "en" ? "en" : "nl"}`);
  const waits = queued.state === "submitted";
  return (
    <form method="post" className="panel stack" aria-labelledby="besluit" noValidate>
      <h2 id="besluit">{t("decide.heading")}</h2>
      {form && <ErrorSummary errors={form.errors} labels={{ note: t("decide.note", { name }) }} />}
      <input type="hidden" name="version" value={queued.version} />
      {answers.length > 0 && (
        <div className="queue-filter">
          <SelectField
            name="answer"
            label={t("decide.readyAnswer")}
            empty={t("decide.choose")}
            defaultValue={form ? valueIn(form, "answer") : ""}
            options={answers.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button look="line" name="intent" value="fill">
            {t("decide.fill")}
          </Button>
        </div>
      )}
      <TextArea
        name="note"
        label={t("decide.note", { name })}
        hint={t("decide.noteHint", { name, language })}
        rows={4}
        optional
        defaultValue={form ? valueIn(form, "note") : ""}
        errors={form?.errors.note}
      />
      <p className="cluster">
        {waits && (
          <>
            <Button name="intent" value="approve">
              {t("decide.approve")}
            </Button>
            <Button look="line" name="intent" value="return">
              {t("decide.return")}
            </Button>
          </>
        )}
        <Button look="no" name="intent" value="reject">
          {t("decide.reject")}
        </Button>
      </p>
    </form>
  );
}

const LONG = ["summary", "description"];

/** The texts, to put something small right without asking. */
export function TextsForm({
  version,
  values,
  form,
}: {
  version: number;
  values: Record<(typeof TEAM_TEXTS)[number], string>;
  form: FormState | null;
}) {
  const t = useText("queue");
  const fields = TEAM_TEXTS.filter(
    (field) => field !== "imageAlt" || values.imageAlt !== "" || form !== null,
  );
  return (
    <details className="card" open={form !== null} id="tekst">
      <summary>
        <h2>{t("texts.heading")}</h2>
      </summary>
      <form method="post" className="stack stack--loose" noValidate>
        <p className="hint">{t("texts.hint")}</p>
        {form && (
          <ErrorSummary
            errors={form.errors}
            labels={Object.fromEntries(fields.map((field) => [field, t(`fields.${field}`)]))}
          />
        )}
        <input type="hidden" name="version" value={version} />
        {fields.map((field) => {
          const shared = {
            name: field,
            label: t(`fields.${field}`),
            defaultValue: form ? valueIn(form, field) : values[field],
            errors: form?.errors[field],
            optional: field !== "title" && field !== "summary",
          };
          return LONG.includes(field) ? (
            <TextArea key={field} {...shared} rows={field === "summary" ? 2 : 8} />
          ) : (
            <TextField key={field} {...shared} />
          );
        })}
        {!fields.includes("imageAlt") && <input type="hidden" name="imageAlt" value="" />}
        <p className="cluster">
          <Button look="line" name="intent" value="texts">
            {t("texts.save")}
          </Button>
          <Button name="intent" value="approve-texts">
            {t("texts.approve")}
          </Button>
        </p>
      </form>
    </details>
  );
}
