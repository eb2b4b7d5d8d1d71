import { belongs, Field } from "~/ui/field";
import { useText } from "~/ui/text";

/** Chooses a calendar or a list from this machine. */
export function CalendarFileField({ errors }: { errors?: string[] | null }) {
  const t = useText("imports");
  const field = { name: "file", label: t("start.file"), hint: t("start.fileHint"), errors };
  return (
    <Field field={field}>
      <input
        type="file"
        accept=".ics,.csv,.tsv,.txt,.xlsx,text/calendar,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        {...belongs(field)}
      />
    </Field>
  );
}
