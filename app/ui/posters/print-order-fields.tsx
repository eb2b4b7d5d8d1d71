import { PAPER_FORMATS } from "~/domain/posters/poster-file";
import { partsIn, valueIn, type FormState } from "~/web/forms";
import { DateField } from "../date-field";
import { SelectField, TextField } from "../text-field";
import { useText } from "../text";

/** The names of the fields, for the list of what is wrong. */
export function usePrintOrderLabels() {
  const t = useText("posters");
  return {
    copies: t("print.copies"),
    format: t("print.format"),
    neededBy: t("print.neededBy"),
    deliverTo: t("print.deliverTo"),
    hangedByName: t("print.hangedByName"),
  };
}

/** What to print for a place: how many, on what, by when, where to, and who hangs it. */
export function PrintOrderFields({
  form,
  withName = true,
}: {
  form: FormState;
  withName?: boolean;
}) {
  const t = useText("posters");
  return (
    <>
      <TextField
        name="copies"
        label={t("print.copies")}
        width="4"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={valueIn(form, "copies")}
        errors={form.errors.copies}
        optional
      />
      <SelectField
        name="format"
        label={t("print.format")}
        empty={t("print.chooseFormat")}
        defaultValue={valueIn(form, "format")}
        errors={form.errors.format}
        options={PAPER_FORMATS.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
        optional
      />
      <DateField
        name="neededBy"
        legend={t("print.neededBy")}
        values={partsIn(form, "neededBy")}
        errors={form.errors.neededBy}
        optional
      />
      <TextField
        name="deliverTo"
        label={t("print.deliverTo")}
        hint={t("print.deliverToHint")}
        defaultValue={valueIn(form, "deliverTo")}
        errors={form.errors.deliverTo}
        optional
      />
      {withName && (
        <TextField
          name="hangedByName"
          label={t("print.hangedByName")}
          hint={t("print.hangedByNameHint")}
          width="12"
          autoComplete="off"
          defaultValue={valueIn(form, "hangedByName")}
          errors={form.errors.hangedByName}
          optional
        />
      )}
    </>
  );
}
