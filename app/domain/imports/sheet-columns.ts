import type { Table } from "./import-item";
import { fieldOfHeading, headingKey, type ColumnMapping, type SheetField } from "./sheet-fields";
import type { SourceSettings } from "./source-settings";
import { readDay, readTimes } from "./written-moments";

/** What the columns are: as they were chosen the last time, else by their headings, else by what stands in them. */
export function guessColumns(
  table: Table,
  { columns }: Pick<SourceSettings, "columns">,
  now: Date,
): ColumnMapping {
  const taken = new Set<SheetField>();
  const once = (field: SheetField | undefined): SheetField | null => {
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const known = table.head.map((heading) => once(columns[headingKey(heading)]));
  const named = known.map((field, i) => field ?? once(fieldOfColumn(table, i, now)));
  const settled = Object.keys(columns).length > 0;
  return named.map((field, i) => {
    // What somebody chose to leave out the last time stays out.
    if (field || (settled && headingKey(table.head[i] ?? "") !== "")) return field;
    return once(fieldOfValues(samplesOf(table, i, 20), now));
  });
}

/** By its heading; "Begin" and "Einde" are as often times as they are days. */
function fieldOfColumn(table: Table, i: number, now: Date): SheetField | undefined {
  const field = fieldOfHeading(table.head[i] ?? "");
  if (field !== "day" && field !== "endDay") return field;
  if (!mostOf(samplesOf(table, i, 20), (value) => looksLikeTime(value, now))) return field;
  return field === "day" ? "time" : "endTime";
}

/** By its shape: "25:00" is a time that is wrong, no day. "1.10" can be a day. */
function looksLikeTime(value: string, now: Date): boolean {
  if (/^\d{1,2}\s?[:u]/.test(value)) return true;
  return /^\d{1,2}\.\d{2}\b(?!\.)/.test(value) && readDay(value, now) === null;
}

function mostOf(values: string[], test: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(test).length > values.length * 0.7;
}

function fieldOfValues(values: string[], now: Date): SheetField | undefined {
  const most = (test: (value: string) => boolean) => mostOf(values, test);
  if (most((value) => readDay(value, now) !== null)) return "day";
  if (most((value) => /[:.u]/.test(value) && readTimes(value) !== null)) return "time";
  if (most((value) => /^[1-9]\d{3}\s?[A-Z]{2}$/i.test(value))) return "postcode";
  if (most((value) => /^\S+@\S+\.\S+$/.test(value))) return "contactEmail";
  if (most((value) => /^https?:\/\//i.test(value))) return "website";
  return undefined;
}

/** Some different values of a column, to recognise it by. */
export function samplesOf(table: Table, column: number, most: number): string[] {
  const values = new Set<string>();
  for (const row of table.rows) {
    const value = row[column] ?? "";
    if (value !== "") values.add(value);
    if (values.size >= most) break;
  }
  return [...values];
}

/** Choices to keep for the next time. */
export function columnsByHeading(table: Table, mapping: ColumnMapping): SourceSettings["columns"] {
  return Object.fromEntries(
    table.head.flatMap((heading, i) => {
      const field = mapping[i];
      const key = headingKey(heading);
      return field && key ? [[key, field]] : [];
    }),
  );
}

/** Without these no row can become an activity. */
export function missingColumns(mapping: ColumnMapping): ("title" | "day")[] {
  return (["title", "day"] as const).filter((field) => !mapping.includes(field));
}
