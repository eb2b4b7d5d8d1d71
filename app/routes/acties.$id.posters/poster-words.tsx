import type { PosterNote } from "~/domain/posters/poster";
import type { StandardWords } from "~/domain/posters/preview-poster.server";
import { POSTER_LANGUAGES, type PosterTextState } from "~/domain/posters/poster-text";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextField } from "~/ui/text-field";
import { Message } from "~/ui/message";
import { useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";

/** The words of one's own on the poster, what became of them, and what did not fit. */
export function PosterWords({
  form,
  notes,
  standard,
  approval,
  shown,
  copies,
}: {
  form: FormState;
  notes: PosterNote[];
  standard: StandardWords;
  approval: { state: PosterTextState; returnNote: string | null } | null;
  /** Goes along when a preview is asked for. */
  shown: { plek: string; formaat: string } | null;
  copies: { actionId: string; title: string; campaign: string }[];
}) {
  const t = useText("posters");
  return (
    <Card title={t("text.heading")}>
      {approval && approval.state !== "approved" && (
        <Message
          kind={approval.state === "draft" ? "bad" : "wait"}
          title={t(`approval.${approval.state}.title`)}
        >
          {approval.returnNote && <blockquote>{approval.returnNote}</blockquote>}
          <p>{t(`approval.${approval.state}.text`)}</p>
        </Message>
      )}
      <Notes notes={notes} />
      <form method="post" id="woorden" className="stack" noValidate>
        <Shown shown={shown} />
        <TextField
          name="title"
          label={t("text.title")}
          hint={t("text.emptyHint", { text: standard.title })}
          defaultValue={valueIn(form, "title")}
          errors={form.errors.title}
          optional
        />
        <TextField
          name="call"
          label={t("text.call")}
          hint={t("text.emptyHint", { text: standard.call })}
          defaultValue={valueIn(form, "call")}
          errors={form.errors.call}
          optional
        />
        <TextField
          name="closing"
          label={t("text.closing")}
          hint={t("text.emptyHint", { text: standard.closing })}
          defaultValue={valueIn(form, "closing")}
          errors={form.errors.closing}
          optional
        />
        <SelectField
          name="language"
          label={t("text.language")}
          hint={t("text.languageHint")}
          defaultValue={valueIn(form, "language")}
          errors={form.errors.language}
          options={POSTER_LANGUAGES.map((language) => ({
            value: language,
            label: t(`text.languages.${language}`),
          }))}
        />
        <div className="cluster">
          <Button look="line" name="intent" value="words">
            {t("text.save")}
          </Button>
          {shown && (
            <Button look="quiet" name="voorbeeld" value="1" formMethod="get">
              {t("text.preview")}
            </Button>
          )}
        </div>
      </form>
      {copies.length > 0 && (
        <form method="post" className="stack" noValidate>
          <Shown shown={shown} />
          <SelectField
            name="from"
            label={t("text.copyFrom")}
            empty={t("text.copyNone")}
            options={copies.map(({ actionId, title, campaign }) => ({
              value: actionId,
              label: `${title} (${campaign})`,
            }))}
          />
          <Button look="line" name="intent" value="copy">
            {t("text.copy")}
          </Button>
        </form>
      )}
    </Card>
  );
}

/** Which poster the page shows, so that it shows the same one again. */
function Shown({ shown }: { shown: { plek: string; formaat: string } | null }) {
  if (!shown) return null;
  return (
    <>
      <input type="hidden" name="plek" value={shown.plek} />
      <input type="hidden" name="formaat" value={shown.formaat} />
    </>
  );
}

function Notes({ notes }: { notes: PosterNote[] }) {
  const t = useText("posters");
  if (notes.length === 0) return null;
  return (
    <Message kind="wait" title={t("notes.heading")}>
      <ul>
        {notes.map((note, index) => (
          <li key={`${note.field} ${index}`}>
            <NoteText note={note} />
          </li>
        ))}
      </ul>
    </Message>
  );
}

function NoteText({ note: { field, counts, given, fits } }: { note: PosterNote }) {
  const t = useText("posters");
  if (counts === "days") return t("notes.days", { given, fits });
  const said = { field: t(`notes.fields.${field}`), given, fits };
  return fits === 0 ? t("notes.leftOut", said) : t("notes.shortened", said);
}
