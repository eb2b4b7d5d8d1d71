import Papa from "papaparse";
import { withoutUnseen } from "~/domain/typed-text";
import { MOST_ITEMS, type ReadProblem, type Table } from "./import-item";
import { fieldOfHeading } from "./sheet-fields";

export const MOST_COLUMNS = 60;
const LONGEST_CELL = 10_000;
/** Headings stand in one of the first rows, under a title or two. */
const HEAD_WITHIN = 8;

/** A CSV by its text; what stands between its columns (comma, semicolon, tab) is found out. */
export function readCsv(
  text: string,
): { ok: true; table: Table } | { ok: false; reason: ReadProblem } {
  // Excel writes its own hint.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const { data } = Papa.parse<string[]>(body, {
    delimiter: hint?.[1] ?? separatorOf(body),
    preview: 4 * MOST_ITEMS,
  });
  return tableOf(data, hint ? 1 : 0);
}

/** The sign that divides most rows into as many cells as the widest of them has. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 100_000);
  const score = (separator: string) => {
    const { data } = Papa.parse<string[]>(sample, {
      delimiter: separator,
      preview: 30,
      skipEmptyLines: "greedy",
    });
    const most = Math.max(1, ...data.map((row) => row.length));
    const alike = data.filter((row) => row.length === most).length;
    return ((most - 1) * alike) / Math.max(1, data.length);
  };
  const scores = [";", ",", "\t", "|"].map((separator) => ({ separator, score: score(separator) }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).separator;
}

/** Rows of cells as a table under its headings; empty rows are left out. */
export function tableOf(
  cells: string[][],
  linesBefore = 0,
): { ok: true; table: Table } | { ok: false; reason: ReadProblem } {
  const tidy = cells.map((row) =>
    row
      .slice(0, MOST_COLUMNS)
      // Halves of characters and NUL cannot be kept in the database.
      .map((cell) => withoutUnseen(cell.slice(0, LONGEST_CELL)).trim()),
  );
  const widest = Math.max(0, ...tidy.slice(0, 50).map(filled));
  if (widest === 0) return { ok: false, reason: "empty" };
  // A list of activities has a name and a date at least.
  if (widest < 2) return { ok: false, reason: "unreadable" };
  const at = headOf(tidy, widest);
  const width = Math.max(...tidy.map((row) => row.length));
  const head = Array.from({ length: width }, (_, i) => tidy[at]?.[i] ?? "");
  const table: Table = { head, rows: [], lines: [] };
  tidy.forEach((row, i) => {
    if (i <= at || filled(row) === 0) return;
    table.rows.push(head.map((_, column) => row[column] ?? ""));
    table.lines.push(i + 1 + linesBefore);
  });
  if (table.rows.length === 0) return { ok: false, reason: "empty" };
  if (table.rows.length > MOST_ITEMS) return { ok: false, reason: "too-many" };
  return { ok: true, table };
}

/**
 * The row with the headings: the one with the most words we know as such, else the first that is not just a title or
 * two above the list.
 */
function headOf(rows: string[][], widest: number): number {
  const first = rows.slice(0, HEAD_WITHIN);
  const known = first.map((row) => new Set(row.flatMap((cell) => fieldOfHeading(cell) ?? [])).size);
  const most = Math.max(...known);
  if (most >= 2) return known.indexOf(most);
  const wide = Math.min(widest, Math.max(2, widest / 2));
  return Math.max(
    0,
    first.findIndex((row) => filled(row) >= wide),
  );
}

function filled(row: string[]): number {
  return row.filter((cell) => cell !== "").length;
}
