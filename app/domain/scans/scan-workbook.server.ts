import writeXlsxFile from "write-excel-file/node";
import type { SheetRow } from "./scan-export";

export type NamedSheet = { name: string; head: readonly string[]; rows: readonly SheetRow[] };

/** Sheets as one .xlsx file. Words are stored as words, so nothing anybody typed becomes a formula. */
export function workbook(sheets: readonly NamedSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: head.map((_, column) => ({ width: widthOf(head, rows, column) })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
        ...rows.map((row) =>
          row.map((value) => {
            if (value === null) return null;
            return typeof value === "number" ? { value, type: Number } : { value, type: String };
          }),
        ),
      ],
    })),
  ).toBuffer();
}

/** In characters; only the first rows are looked at. */
function widthOf(head: readonly string[], rows: readonly SheetRow[], column: number): number {
  const lengths = rows.slice(0, 200).map((row) => String(row[column] ?? "").length);
  return Math.min(40, Math.max(head[column]?.length ?? 0, ...lengths) + 2);
}
