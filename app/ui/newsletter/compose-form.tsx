import type { AgendaFilter } from "~/domain/agenda/agenda-filter";
import { LONGEST_INTRO, LONGEST_SUBJECT } from "~/domain/newsletter/newsletter";
import { MainFilterFields, MoreFilterFields, type FilterProps } from "~/ui/agenda/filter-fields";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { useText } from "~/ui/text";
import { TextArea, TextField } from "~/ui/text-field";
import { valueIn, type FormState } from "~/web/forms";

/** What a newsletter is made of: which part of the agenda, and one's own words in two languages. */
export function ComposeForm({
  form,
  filter,
  choices,
  version,
}: {
  form: FormState;
  filter: AgendaFilter;
  choices: Omit<FilterProps, "filter">;
  version?: number;
}) {
  const t = useText("newsletter");
  const words = (name: string) => ({
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <form method="post" className="stack stack--loose" noValidate>
      <ErrorSummary
        errors={form.errors}
        formErrors={form.formErrors}
        labels={{
          subjectNl: t("compose.subjectNl"),
          introNl: t("compose.introNl"),
          subjectEn: t("compose.subjectEn"),
          introEn: t("compose.introEn"),
        }}
      />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Card group title={t("compose.what")}>
        <p className="muted">{t("compose.whatHint")}</p>
        <MainFilterFields filter={filter} />
        <MoreFilterFields {...choices} filter={filter} className="stack stack--loose" />
      </Card>
      <Card group title={t("compose.words")}>
        <TextField
          name="subjectNl"
          label={t("compose.subjectNl")}
          maxLength={LONGEST_SUBJECT}
          {...words("subjectNl")}
        />
        <TextArea
          name="introNl"
          label={t("compose.introNl")}
          hint={t("compose.introHint")}
          rows={6}
          maxLength={LONGEST_INTRO}
          {...words("introNl")}
        />
      </Card>
      <Card group title={t("compose.english")}>
        <p className="muted">{t("compose.englishHint")}</p>
        <TextField
          name="subjectEn"
          label={t("compose.subjectEn")}
          optional
          maxLength={LONGEST_SUBJECT}
          {...words("subjectEn")}
        />
        <TextArea
          name="introEn"
          label={t("compose.introEn")}
          optional
          rows={6}
          maxLength={LONGEST_INTRO}
          {...words("introEn")}
        />
      </Card>
      <p>
        <Button>{t("compose.save")}</Button>
      </p>
    </form>
  );
}
