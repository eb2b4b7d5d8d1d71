import { SHEET_FIELDS, type SheetField } from "~/domain/imports/sheet-fields";
import { DataTable } from "~/ui/data-table";
import { useText } from "~/ui/text";

type Column = { heading: string; samples: string[]; field: SheetField | null };

/** What stands in each column of a list, to be told or put right. */
export function ColumnTable({ columns }: { columns: Column[] }) {
  const t = useText("imports");
  const nameOf = (column: Column, i: number) =>
    column.heading || t("match.nameless", { number: i + 1 });
  return (
    <DataTable
      caption={t("match.caption")}
      rows={columns.map((column, i) => ({ ...column, i, name: nameOf(column, i) }))}
      rowKey={({ i }) => String(i)}
      columns={[
        { key: "heading", head: t("match.heading"), cell: ({ name }) => name },
        { key: "samples", head: t("match.samples"), cell: ({ samples }) => samples.join(" · ") },
        {
          key: "meaning",
          head: t("match.meaning"),
          cell: ({ i, name, field }) => (
            <select
              className="utrecht-select utrecht-select--html-select"
              name={`column-${i}`}
              defaultValue={field ?? ""}
              aria-label={t("match.meaningOf", { column: name })}
            >
              <option value="">{t("match.nothing")}</option>
              {SHEET_FIELDS.map((known) => (
                <option key={known} value={known}>
                  {t(`fields.${known}`)}
                </option>
              ))}
            </select>
          ),
        },
      ]}
    />
  );
}
