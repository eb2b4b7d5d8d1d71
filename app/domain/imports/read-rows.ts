import { createHash } from "node:crypto";
import { DateTime } from "luxon";
import { LONGEST } from "~/domain/agenda/listing-content";
import { placeSlug } from "~/domain/places/place";
import { areaOfPostcode, parsePostcode } from "~/domain/places/postcode";
import { ZONE } from "~/locales/format";
import { LONGEST_DAYS, type Note, type Problem, type ReadItem, type Table } from "./import-item";
import { audienceOf, centsOf, isEverybody, languageOfWord } from "./known-words";
import { SHEET_FIELDS, type ColumnMapping, type SheetField } from "./sheet-columns";
import { momentIn, readDay, readTime, readTimes } from "./written-moments";
import { summaryOf, tidyDescription, tidyLine } from "./written-text";

type Row = {
  cell: (field: SheetField) => string;
  column: (field: SheetField) => string;
  has: (field: SheetField) => boolean;
  problems: Problem[];
  notes: Note[];
};

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
  const seen = new Map<string, ReadItem>();
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
    if (seen.has(item.uid))
      item.problems.push({ code: "double", value: String(seen.get(item.uid)?.row) });
    else seen.set(item.uid, item);
    items.push(item);
  });
  return { items, past };
}

function itemOf(row: Row, cells: string[], line: number, now: Date): ReadItem | "past" {
  const { cell, column, problems, notes } = row;
  const tidy = (field: SheetField, most: number) => {
    const { text, shortened } = tidyLine(cell(field), most);
    if (shortened) notes.push({ code: "shortened", column: column(field) });
    return text;
  };
  const title = tidy("title", LONGEST.title);
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
    uid: own
      ? `nr:${own}`
      : `rij:${hash([placeSlug(title) || title, placeSlug(placeName), start])}`,
    title,
    firstStart: start,
    cancelled: false,
    open: false,
    source: hash(cells),
    content: content as ReadItem["content"],
    says: Object.keys(content).filter((field) => mapped.has(field)) as ReadItem["says"],
    problems,
    notes,
  };
}

type When = { startsAt: Date; endsAt: Date; allDay: boolean };

function whenOf({ cell, column, problems, notes }: Row, now: Date): When | null {
  const refuse = (code: Problem["code"], field: SheetField) => {
    problems.push({ code, column: column(field), value: cell(field).slice(0, 100) });
    return null;
  };
  if (cell("day") === "") return refuse("date-missing", "day");
  const day = readDay(asWritten(cell("day")), now);
  if (!day) return refuse("date-unreadable", "day");
  const lastDay = cell("endDay") === "" ? null : readDay(asWritten(cell("endDay")), now);
  if (cell("endDay") !== "" && !lastDay) return refuse("date-unreadable", "endDay");
  // "24-9-2026 19.30" stands in one cell as often as in two; with a date before it, a time is cut off at the date.
  const written = timeIn(cell("time"), now) || day.rest;
  const times = written === "" ? null : readTimes(written);
  if (written !== "" && !times) return refuse("time-unreadable", cell("time") ? "time" : "day");
  const endWritten = timeIn(cell("endTime"), now) || lastDay?.rest || "";
  const endTime = endWritten === "" ? (times?.to ?? null) : readTime(endWritten);
  if (endWritten !== "" && !endTime)
    return refuse("time-unreadable", cell("endTime") ? "endTime" : "endDay");
  const until = lastDay?.day ?? day.day;
  if (Date.parse(until) - Date.parse(day.day) > LONGEST_DAYS * 86_400_000)
    return refuse("date-unreadable", "endDay");
  if (!times) {
    const after = DateTime.fromISO(until, { zone: ZONE }).plus({ days: 1 }).toISODate() ?? until;
    const whole = {
      startsAt: momentIn(day.day, "00:00"),
      endsAt: momentIn(after, "00:00"),
      allDay: true,
    };
    return whole.endsAt > whole.startsAt ? whole : refuse("end-before-start", "endDay");
  }
  const startsAt = momentIn(day.day, times.from);
  if (!endTime) {
    if (lastDay && lastDay.day > day.day)
      return { startsAt, endsAt: momentIn(until, "24:00"), allDay: false };
    notes.push({ code: "end-assumed" });
    return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), allDay: false };
  }
  let endsAt = momentIn(until, endTime);
  // "20.00 – 1.00" ends in the night.
  if (endsAt <= startsAt && !lastDay && Number(endTime.slice(0, 2)) < 6) {
    endsAt = momentIn(
      DateTime.fromISO(until, { zone: ZONE }).plus({ days: 1 }).toISODate() ?? until,
      endTime,
    );
  }
  if (endsAt <= startsAt) return refuse("end-before-start", cell("endTime") ? "endTime" : "time");
  return { startsAt, endsAt, allDay: false };
}

/** Days and times that Excel shows as the numbers they are: days since 1900, and parts of a day. */
function asWritten(text: string): string {
  const number = /^(?:[345]\d{4}(?:\.\d+)?|0\.\d+)$/.test(text) ? Number(text) : null;
  if (number === null) return text;
  const minutes = Math.round(number * 24 * 60);
  const [day = "", time = ""] = new Date(Date.UTC(1899, 11, 30, 0, minutes))
    .toISOString()
    .split("T");
  return number < 1 ? time.slice(0, 5) : `${day} ${time.slice(0, 5)}`.replace(" 00:00", "");
}

/** A time that Excel keeps with a date. */
function timeIn(written: string, now: Date): string {
  const text = asWritten(written);
  const day = /^\d{4}-\d{2}-\d{2} /.test(text) ? readDay(text, now) : null;
  return day ? day.rest : text;
}

function addressOf({ cell }: Row) {
  const postcode =
    parsePostcode(cell("postcode")) ??
    parsePostcode(/\b[1-9]\d{3}\s?[A-Z]{2}\b/i.exec(cell("address"))?.[0] ?? "");
  const written = postcode?.letters ? `${postcode.pc4} ${postcode.letters}` : cell("postcode");
  const inAddress = /\b[1-9]\d{3}\s?[A-Z]{2}\b/i.test(cell("address"));
  const area = postcode && areaOfPostcode(postcode);
  const named = cell("town") || (area && !inAddress ? "Utrecht" : "");
  const town = [inAddress ? "" : written, named].filter(Boolean).join(" ");
  const address = tidyLine(
    [cell("address"), town].filter(Boolean).join(", "),
    LONGEST.address,
  ).text;
  return {
    address,
    ...(area
      ? { wijkCode: area.wijkCode, latitude: area.latitude, longitude: area.longitude }
      : {}),
  };
}

function priceOf({ cell, column, notes }: Row): { priceCents?: number; priceNote?: string } {
  const written = cell("price");
  if (written === "") return {};
  const cents = centsOf(written);
  if (cents !== null && cents <= 100_000) return { priceCents: cents };
  // "€ 5, met U-pas gratis": the words stay.
  const first = /^(€?\s*\d{1,4}(?:[.,]\d{2})?(?:\s*euro)?|gratis)\b[\s,;.(-]*(.*)$/i.exec(written);
  const amount = first && centsOf(first[1] ?? "");
  const { text } = tidyLine(written, LONGEST.priceNote);
  if (
    amount !== null &&
    amount !== undefined &&
    first?.[2] &&
    !/^\s*(?:-|tot|à|of)\s*€?\s*\d/i.test(first[2])
  ) {
    return {
      priceCents: amount,
      priceNote: tidyLine(first[2].replace(/\)$/, ""), LONGEST.priceNote).text,
    };
  }
  notes.push({ code: "value-unknown", column: column("price"), value: text });
  return { priceNote: text };
}

function registrationOf(
  row: Row,
): Pick<ReadItem["content"], "registration" | "registrationTarget"> | object {
  const written = row.cell("registration");
  if (
    written === "" ||
    /^(?:nee|no|niet nodig|geen|n\.?v\.?t\.?|inloop|vrije inloop)$/i.test(written)
  )
    return {};
  const mail = MAIL.exec(written)?.[0];
  if (mail) return { registration: "mail", registrationTarget: mail };
  const link = linkOf(written);
  if (link) return { registration: "link", registrationTarget: link };
  row.notes.push({
    code: "value-unknown",
    column: row.column("registration"),
    value: written.slice(0, 200),
  });
  return {};
}

const MAIL = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}/i;

function mailIn(row: Row, field: SheetField): string {
  const written = row.cell(field);
  const mail = MAIL.exec(written)?.[0] ?? "";
  if (written !== "" && mail === "")
    row.problems.push({
      code: "address-unreadable",
      column: row.column(field),
      value: written.slice(0, 100),
    });
  return mail.slice(0, 254);
}

function linkIn(row: Row, field: SheetField): string | null {
  const written = row.cell(field);
  if (written === "") return null;
  const link = linkOf(written);
  if (!link)
    row.problems.push({
      code: "address-unreadable",
      column: row.column(field),
      value: written.slice(0, 100),
    });
  return link;
}

/** "www.linde.example/agenda" as an address; null for what is none, or no address of a page. */
function linkOf(written: string): string | null {
  const whole = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  if (/\s|[<>"]/.test(whole) || whole.length > LONGEST.url || !URL.canParse(whole)) return null;
  const { hostname } = new URL(whole);
  return /\.[a-z]{2,}$/i.test(hostname) && /^https?:/i.test(whole) ? whole : null;
}

function choicesIn<T>(
  row: Row,
  field: SheetField,
  choice: (word: string) => T | null | undefined,
): T[] {
  const words = row
    .cell(field)
    .split(/\s*[,;/|\n]\s*|\s+(?:en|and|&)\s+/)
    .filter(Boolean);
  const found = words.flatMap((word) => choice(word) ?? []);
  const unknown = words.filter((word) => choice(word) === undefined);
  if (unknown.length > 0)
    row.notes.push({
      code: "value-unknown",
      column: row.column(field),
      value: unknown.join(", ").slice(0, 200),
    });
  return [...new Set(found)];
}

function yesOrNo(row: Row, field: SheetField): "yes" | "no" | "unknown" {
  const written = row.cell(field).toLowerCase();
  if (/^(?:ja|j|yes|y|x|waar|true|1|✓|✔)\b|^[✓✔]$/.test(written)) return "yes";
  if (/^(?:nee|neen|n|no|onwaar|false|0)$/.test(written)) return "no";
  if (written !== "" && !/^(?:\?|onbekend|unknown|-)$/.test(written)) {
    row.notes.push({
      code: "value-unknown",
      column: row.column(field),
      value: written.slice(0, 100),
    });
  }
  return "unknown";
}

function hash(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
