import type { PosterNote } from "~/domain/posters/poster";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { Message } from "~/ui/message";
import { useText } from "~/ui/text";
import { valueIn, type FormState } from "~/web/forms";

/** The words of one's own on the poster, and what did not fit. */
export function PosterWords({ form, notes }: { form: FormState; notes: PosterNote[] }) {
  const t = useText("posters");
  return (
    <Card title={t("text.heading")}>
      {notes.length > 0 && (
        <Message kind="wait" title={t("notes.heading")}>
          <ul>
            {notes.map(({ field, counts, given, fits }) => (
              <li key={`${field} ${counts}`}>
                {counts === "days"
                  ? t("notes.days", { given, fits })
                  : t("notes.shortened", { field: t(`notes.fields.${field}`), given, fits })}
              </li>
            ))}
          </ul>
        </Message>
      )}
      <form method="post" className="stack" noValidate>
        <TextField
          name="title"
          label={t("text.title")}
          hint={t("text.titleHint")}
          defaultValue={valueIn(form, "title")}
          errors={form.errors.title}
          optional
        />
        <TextField
          name="closing"
          label={t("text.closing")}
          hint={t("text.closingHint", { text: t("closing") })}
          defaultValue={valueIn(form, "closing")}
          errors={form.errors.closing}
          optional
        />
        <Button look="line" name="intent" value="words">
          {t("text.save")}
        </Button>
      </form>
    </Card>
  );
}
