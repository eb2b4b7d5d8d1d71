import { z } from "zod";
import {
  fieldsOf,
  readStored,
  storedShape,
  toStore,
  toStoreOver,
  type JsonToStore,
} from "~/domain/stored-json";
import { readItem, type ReadItem } from "./import-item";
import { OUTCOMES } from "./import-outcome";
import { itemsAsFarAsTheyGo } from "./stored-items";

/** Why a picture did not come along. */
export const PICTURE_PROBLEMS = ["not-reached", "gone", "not-allowed", "unusable"] as const;
export type PictureProblem = (typeof PICTURE_PROBLEMS)[number];

/** What came of a run, per outcome. `failed`: the submission had changed in a way that did not allow it. */
export const runResult = z.object({
  counts: z.partialRecord(z.enum([...OUTCOMES, "failed"]), z.number()),
  /** Titles of what could not be done, the first hundred. */
  cannot: z.array(z.object({ row: z.number().nullable(), title: z.string() })),
  /** Activities whose picture did not come along, the first hundred. */
  pictures: z.array(z.object({ title: z.string(), reason: z.enum(PICTURE_PROBLEMS) })).default([]),
});
export type RunResult = z.output<typeof runResult>;

/** One reading of a source, as `ImportRun.rows` keeps it until it is done. */
export const runRows = z.object({
  /** Of a list: the cells, until the columns were chosen and after, so that they can be chosen otherwise. */
  table: z
    .object({
      head: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      lines: z.array(z.number()),
    })
    .nullable()
    .default(null),
  /** Null while nobody said what the columns are. */
  items: z.array(readItem).nullable().default(null),
  past: z.number().default(0),
  hidden: z.number().default(0),
  /** Groups of rows that somebody wants apart; null while that is as it was for the source. */
  apart: z.array(z.string()).nullable().default(null),
  /** Keys of rows that were unticked, and of rows that were ticked although they are not by themselves. */
  out: z.array(z.string()).default([]),
  in: z.array(z.string()).default([]),
  /** Sent with the calendar, to ask later whether it changed. */
  etag: z.string().nullable().default(null),
  lastModified: z.string().nullable().default(null),
  result: runResult.nullable().default(null),
});
export type RunRows = z.output<typeof runRows>;

/** Rows are read one by one, so that none takes the others along. */
export const runShape = storedShape(
  runRows.extend({ items: z.array(z.unknown()).nullable().default(null) }),
);

/** What was read of a source, as far as it can still be read; `unread` names what cannot, beside the rows. */
export function readRunRows(stored: unknown): RunRows & { unread: string[] } {
  const { value, unread } = readStored(runShape, stored);
  const items = value.items && itemsAsFarAsTheyGo(value.items);
  return { ...value, items, unread: fieldsOf(unread) };
}

/** As the database keeps it, of a new reading. */
export function rowsAsJson(rows: Partial<RunRows>): JsonToStore {
  return toStore(runShape, asToRead(rows));
}

/** The same after a change of what is kept already; everything else of it stays, also what cannot be read. */
export function rowsOver(stored: unknown, change: Partial<RunRows>): JsonToStore {
  const { value } = readStored(runShape, stored);
  return toStoreOver(runShape, stored, { ...value, ...asToRead(change) });
}

function asToRead(rows: Partial<RunRows>): Partial<RunRows> {
  return rows.items ? { ...rows, items: rows.items.map(readableAgain) } : rows;
}

/** One row that could not be read back would take the whole reading with it; it says that it is broken instead. */
function readableAgain(item: ReadItem): ReadItem {
  if (readItem.safeParse(JSON.parse(JSON.stringify(item))).success) return item;
  return { ...item, content: {}, says: [], problems: [{ code: "broken" }] };
}

/** Whether a row is done, by what a person ticked. */
export function isTaken(
  { key, take }: { key: string; take: boolean },
  rows: Pick<RunRows, "out" | "in">,
): boolean {
  if (rows.out.includes(key)) return false;
  return take || rows.in.includes(key);
}
