import { LONGEST } from "~/domain/agenda/listing-content";
import { valueIn, type FormState } from "~/web/forms";
import { type Option } from "../field";
import { SelectField, TextArea, TextField } from "../text-field";
import { useText } from "../text";
import { KindWords, type KindHint } from "./kind-words";

export function WhatFields({
  form,
  belongs,
  hints,
}: {
  form: FormState;
  /** Editions and campaigns it can be part of. */
  belongs: readonly Option[];
  hints: readonly KindHint[];
}) {
  const t = useText("submissions");
  const text = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <>
      <TextField
        {...text("title")}
        label={t("what.name")}
        hint={t("what.nameHint")}
        maxLength={LONGEST.title}
        autoComplete="off"
      />
      <KindWords hints={hints} field="title" />
      <TextArea
        {...text("summary")}
        label={t("what.summary")}
        hint={t("what.summaryHint")}
        maxLength={LONGEST.summary}
        rows={2}
      />
      <KindWords hints={hints} field="summary" />
      <TextArea
        {...text("description")}
        label={t("what.description")}
        hint={t("what.descriptionHint")}
        rows={7}
        optional
      />
      <KindWords hints={hints} field="description" />
      <details>
        <summary>{t("what.markdown")}</summary>
        <ul>
          <li>{t("what.markdownBold")}</li>
          <li>{t("what.markdownList")}</li>
          <li>{t("what.markdownLink")}</li>
        </ul>
      </details>
      {belongs.length > 0 && (
        <SelectField
          {...text("belongs")}
          label={t("what.belongs")}
          empty={t("what.belongsNone")}
          options={belongs}
        />
      )}
    </>
  );
}
