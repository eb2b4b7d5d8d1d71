import { createHash } from "node:crypto";
import { LONGEST } from "~/domain/agenda/listing-content";
import { slugOf } from "~/shared/slug";
import { nameGroups } from "./gather-dates";
import type { ReadItem, Table } from "./import-item";
import { audienceOf, isEverybody, languageOfWord, nameOf } from "./known-words";
import { whenOf } from "./row-moments";
import {
  addressOf,
  choicesIn,
  linkIn,
  mailIn,
  priceOf,
  registrationOf,
  yesOrNo,
} from "./row-values";
import { SHEET_FIELDS, type ColumnMapping, type SheetField } from "./sheet-fields";
import type { Row } from "./sheet-row";
import { summaryOf, tidyDescription, tidyLine } from "./written-text";

/** What a column says something about, when that is not just the field of its name. */
const SPOKEN_OF: Partial<Record<SheetField, (keyof ReadItem["content"])[]>> = {
  description: ["description", "summary"],
  day: ["dates", "allDay"],
  address: ["address", "wijkCode", "latitude", "longitude"],
  postcode: ["address", "wijkCode", "latitude", "longitude"],
  town: ["address"],
  organiser: ["organiserName"],
  price: ["priceCents", "priceNote"],
  registration: ["registration", "registrationTarget"],
  website: ["contactWebsite"],
};

/** The rows of a list as activities; every problem names its column. What is over is left out and counted. */
export function readRows(
  table: Table,
  mapping: ColumnMapping,
  now: Date,
): { items: ReadItem[]; past: number } {
  const places = new Map(SHEET_FIELDS.map((field) => [field, mapping.indexOf(field)]));
  const items: ReadItem[] = [];
  let past = 0;
  table.rows.forEach((cells, i) => {
    const row: Row = {
      cell: (field) => cells[places.get(field) ?? -1]?.trim() ?? "",
      has: (field) => (places.get(field) ?? -1) >= 0,
      column: (field) => (table.head[places.get(field) ?? -1] || field).slice(0, 200),
      problems: [],
      notes: [],
    };
    const item = itemOf(row, cells, table.lines[i] ?? i + 1, now);
    if (item === "past") return void past++;
    items.push(item);
  });
  nameGroups(items);
  nameApart(items);
  return { items, past };
}

/** One number for all dates of an activity; on rows that are no dates of one activity it is a slip. */
function nameApart(items: ReadItem[]): void {
  const seen = new Map<string, ReadItem>();
  for (const item of items) {
    const first = seen.get(item.uid);
    if (!first) seen.set(item.uid, item);
    else if (item.group && item.group === first.group && item.problems.length === 0)
      item.uid = `${item.uid}@${item.firstStart}`;
    else if (item.problems.every(({ code }) => code !== "double"))
      item.problems.push({ code: "double", value: String(first.row) });
  }
}

function itemOf(row: Row, cells: string[], line: number, now: Date): ReadItem | "past" {
  const { cell, column, problems, notes } = row;
  const tidy = (field: SheetField, most: number) => {
    const { text, shortened } = tidyLine(cell(field), most);
    if (shortened) notes.push({ code: "shortened", column: column(field) });
    return text;
  };
  const { name: title, off } = nameOf(tidy("title", LONGEST.title));
  if (title === "") problems.push({ code: "title-missing", column: column("title") });
  const when = whenOf(row, now);
  if (when && when.endsAt <= now) return "past";
  const description = tidyDescription(cell("description"), LONGEST.description);
  if (description.shortened) notes.push({ code: "shortened", column: column("description") });
  const placeName = tidy("placeName", 200);
  const content: Partial<ReadItem["content"]> = {
    ...(title ? { title } : {}),
    summary: tidy("summary", LONGEST.summary) || summaryOf(description.text, LONGEST.summary),
    description: description.text,
    ...(cell("organiser") ? { organiserName: tidy("organiser", 200) } : {}),
    placeName,
    spot: tidy("spot", LONGEST.spot),
    ...addressOf(row),
    onlineUrl: linkIn(row, "onlineUrl"),
    contactWebsite: linkIn(row, "website") ?? "",
    contactName: tidy("contactName", LONGEST.name),
    contactPhone: tidy("contactPhone", 30),
    contactEmail: mailIn(row, "contactEmail"),
    ...priceOf(row),
    ...registrationOf(row),
    audiences: choicesIn(row, "audiences", (word) => (isEverybody(word) ? null : audienceOf(word))),
    languages: choicesIn(row, "languages", languageOfWord),
    stepFree: yesOrNo(row, "stepFree"),
    wheelchairToilet: yesOrNo(row, "wheelchairToilet"),
    hearingLoop: yesOrNo(row, "hearingLoop"),
    ...(when
      ? { allDay: when.allDay, dates: [{ startsAt: when.startsAt, endsAt: when.endsAt }] }
      : {}),
  };
  const mapped = new Set<string>(
    SHEET_FIELDS.filter(row.has).flatMap((field): string[] => SPOKEN_OF[field] ?? [field]),
  );
  const start = when?.startsAt.toISOString() ?? null;
  const own = cell("number").slice(0, 200);
  return {
    row: line,
    uid: own ? `nr:${own}` : `rij:${hash([slugOf(title) || title, slugOf(placeName), start])}`,
    title,
    firstStart: start,
    cancelled: off,
    open: false,
    source: hash(cells),
    content: content as ReadItem["content"],
    says: Object.keys(content).filter((field) => mapped.has(field)) as ReadItem["says"],
    problems,
    notes,
  };
}

function hash(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
