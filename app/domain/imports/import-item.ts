import { z } from "zod";
import { listingContent } from "~/domain/agenda/listing-content";
import { ownListing } from "./own-listing";

/** Largest file or calendar that is read, in bytes. */
export const MOST_BYTES = 20_000_000;
/** Activities that are still to come, of one source. */
export const MOST_ITEMS = 2_000;
/** How far ahead a rule without an end is followed, in days. */
export const HORIZON_DAYS = 365;
/** An activity that lasts longer has a slip in its dates, in days; so has one of after this year. */
export const LONGEST_DAYS = 2 * 366;
export const LAST_YEAR = 2_100;
/** A rule that goes on is read further once fewer days than this are left of it. */
export const RENEW_DAYS = 60;

/** Why a file as a whole cannot be used. */
export const READ_PROBLEMS = [
  "empty",
  "unreadable",
  "old-excel",
  "too-large",
  "too-many",
  "too-heavy",
  "busy",
] as const;
export type ReadProblem = (typeof READ_PROBLEMS)[number];

/** Why one row or event cannot become an activity. */
export const ROW_PROBLEMS = [
  "broken",
  "title-missing",
  "date-missing",
  "date-unreadable",
  "time-unreadable",
  "start-missing",
  "end-before-start",
  "place-missing",
  "address-unreadable",
  "rule-unreadable",
  "rule-endless",
  "double",
] as const;

/** What was read differently than it was written; the row can be used. */
export const ROW_NOTES = [
  "shortened",
  "end-assumed",
  "zone-assumed",
  "rule-as-dates",
  "dates-cut",
  "own-words-of-one-date",
  "price-in-words",
  "value-unknown",
  "registers-at-source",
  "picture-fetched",
  "campaign-unknown",
  "edition-unknown",
  "edition-closed",
  "called-off",
] as const;

/** With the column or property it is about, and what stood there. */
const about = { column: z.string().max(200).optional(), value: z.string().max(200).optional() };
const problem = z.object({ code: z.enum(ROW_PROBLEMS), ...about });
const note = z.object({ code: z.enum(ROW_NOTES), ...about });
export type Problem = z.output<typeof problem>;
export type Note = z.output<typeof note>;

/** One event of a calendar or one row of a sheet as it was read, before it is compared with what is known. */
export const readItem = z.object({
  /** Line of the sheet, or place in the calendar, counted from 1. */
  row: z.number().int(),
  uid: z.string().max(300),
  title: z.string(),
  /** First start of all, also when that is over: what events are recognised by. */
  firstStart: z.iso.datetime().nullable(),
  cancelled: z.boolean(),
  /** Goes on after the last date that was read. */
  open: z.boolean(),
  /** Hash of everything that the source says of it. */
  source: z.string(),
  content: listingContent.partial(),
  /** The fields of `content` that the source speaks about; what it does not mention is left as it is. */
  says: z.array(listingContent.keyof()),
  /** Of a listing of ours: what each installation has its own names for. */
  own: ownListing.optional(),
  /** Rows with the same name here are dates of one activity; see gather-dates.ts. */
  group: z.string().max(40).optional(),
  problems: z.array(problem),
  notes: z.array(note),
  /** What was kept of it cannot be read, not even which it is. */
  unrecognised: z.literal(true).optional(),
});
export type ReadItem = z.output<typeof readItem>;

export type Table = {
  head: string[];
  /** As many cells as the head has. */
  rows: string[][];
  /** Line in the sheet of each row, as its program shows it. */
  lines: number[];
};

export type ReadCalendar = {
  items: ReadItem[];
  /** Left out: over, and marked as private. */
  past: number;
  hidden: number;
};

export type ReadFile =
  | { ok: true; kind: "calendar"; calendar: ReadCalendar }
  | { ok: true; kind: "sheet"; table: Table }
  | { ok: false; reason: ReadProblem };
