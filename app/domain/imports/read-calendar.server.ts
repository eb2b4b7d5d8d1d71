import { createHash } from "node:crypto";
import ICAL from "ical.js";
import { LONGEST, type ListingContentInput } from "~/domain/agenda/listing-content";
import type { DateSpan } from "~/domain/agenda/listing";
import type { AccessFeature } from "~/domain/agenda/listing-choices";
import { takeApart } from "./calendar-blocks";
import { zoneFinder, type CalendarZone } from "./calendar-zones";
import {
  eventDates,
  momentOf,
  spanFrom,
  type EventDates,
  type EventSeries,
  type EventTime,
  type RuleTime,
} from "./event-dates";
import { placeFromText, pointOfPlace } from "./event-place.server";
import {
  LAST_YEAR,
  LONGEST_DAYS,
  MOST_ITEMS,
  type Note,
  type Problem,
  type ReadCalendar,
  type ReadItem,
} from "./import-item";
import { accessOf, audienceOf, centsOf, languageOfWord } from "./known-words";
import { readCarried } from "~/domain/agenda/carried-content";
import { isId } from "~/domain/id";
import { summaryOf, tidyDescription, tidyLine } from "./written-text";

type Event = Map<string, ICAL.Property[]>;

/**
 * The events of an iCalendar file (RFC 5545) as activities. Those that are over are counted, and those marked private
 * are left out: a calendar of an organisation holds more than what is for everybody.
 * @param ownOrigin our own address: pages of ours are no website of an organiser
 */
export function readCalendar(
  text: string,
  { now, ownOrigin }: { now: Date; ownOrigin: string },
): { ok: true; calendar: ReadCalendar } | { ok: false; reason: "unreadable" | "too-many" } {
  const blocks = takeApart(text);
  if (!blocks.isCalendar) return { ok: false, reason: "unreadable" };
  if (blocks.tooMany) return { ok: false, reason: "too-many" };
  const zoneOf = zoneFinder(blocks.zones, blocks.ownZone);
  const groups = new Map<string, { row: number; events: Event[]; broken: boolean }>();
  let hidden = 0;
  blocks.events.forEach(({ lines, broken }, i) => {
    const event = propertiesOf(lines);
    if (/^(?:PRIVATE|CONFIDENTIAL)$/i.test(textOf(event, "class"))) return void hidden++;
    // Every date may be an event of its own; a listing of ours says that they belong together.
    const listing = textOf(event, "x-omarmt-listing");
    const uid = isId(listing) ? `omarmt:${listing}` : uidOf(event);
    const group = groups.get(uid) ?? { row: i + 1, events: [], broken: false };
    group.events.push(event);
    group.broken ||= broken;
    groups.set(uid, group);
  });
  const context: Context = { now, ownOrigin, zoneOf, ruleTime: { spent: 0 } };
  const items: ReadItem[] = [];
  let past = 0;
  for (const [uid, group] of groups) {
    const item = itemOf(uid, group, context);
    if (item === "past") past++;
    else items.push(item);
    if (items.length > MOST_ITEMS) return { ok: false, reason: "too-many" };
  }
  return { ok: true, calendar: { items, past, hidden } };
}

type Context = {
  now: Date;
  ownOrigin: string;
  zoneOf: (tzid: string | null) => CalendarZone;
  ruleTime: RuleTime;
};

function itemOf(
  uid: string,
  { row, events, broken }: { row: number; events: Event[]; broken: boolean },
  context: Context,
): ReadItem | "past" {
  const problems: Problem[] = broken ? [{ code: "broken" }] : [];
  const notes: Note[] = [];
  const [main = new Map<string, ICAL.Property[]>()] = inOrderOfUse(events);
  const words = ownWords(events) ?? wordsOf(main, context.ownOrigin, notes);
  if (!words.title) problems.push({ code: "title-missing", column: "SUMMARY" });
  const firstStart = firstStartOf(events, context);
  const timing = problems.length === 0 ? timingOf(events, context, notes) : null;
  if (timing && "problem" in timing) problems.push(timing.problem);
  const masters = events.filter((event) => !has(event, "recurrence-id"));
  const cancelled = masters.length > 0 && masters.every(isOff);
  const dates = timing && "dates" in timing ? timing : null;
  if (dates && dates.dates.length === 0) return "past";
  // What is broken and long ago interests nobody.
  const longAgo = context.now.getTime() - 400 * 86_400_000;
  if (!dates && !has(main, "rrule") && firstStart && firstStart.getTime() < longAgo) return "past";
  return {
    row,
    uid,
    title: words.title,
    firstStart: firstStart?.toISOString() ?? null,
    cancelled,
    open: dates?.open ?? false,
    source: sourceHash(events),
    content: {
      ...words.content,
      ...(dates
        ? {
            allDay: dates.allDay,
            dates: dates.dates,
            rhythm: dates.rhythm,
            rhythmExcept: dates.rhythmExcept,
          }
        : {}),
    } as ReadItem["content"],
    says: [...new Set([...SPOKEN_OF, ...words.chosen])],
    problems,
    notes,
  };
}

/** What a calendar always says something about, if only that it is empty. */
const SPOKEN_OF = [
  "title",
  "summary",
  "description",
  "placeName",
  "spot",
  "address",
  "latitude",
  "longitude",
  "wijkCode",
  "buurtCode",
  "onlineUrl",
  "contactWebsite",
  "allDay",
  "rhythm",
  "rhythmExcept",
  "dates",
] as const;

/** Lines that make no sense to the parser are left out; what an event cannot do without is missed later. */
function propertiesOf(lines: string[]): Event {
  const event: Event = new Map();
  for (const line of lines) {
    try {
      const property = ICAL.Property.fromString(line, ICAL.design.icalendar);
      const known = event.get(property.name);
      if (known) known.push(property);
      else event.set(property.name, [property]);
    } catch {
      const name = /^[A-Za-z-]+/.exec(line)?.[0].toLowerCase() ?? "";
      // Kept as something that is there and cannot be read.
      if (!event.has(name)) event.set(name, []);
    }
  }
  return event;
}

const has = (event: Event, name: string) => event.has(name);
const isOff = (event: Event) => /^CANCELLED$/i.test(textOf(event, "status"));

function textOf(event: Event, name: string): string {
  const value: unknown = event.get(name)?.[0]?.getFirstValue();
  return typeof value === "string" ? value : value ? String(value as object) : "";
}

/** The series itself, then the newest version of it. */
function inOrderOfUse(events: Event[]): Event[] {
  const rank = (event: Event) =>
    (has(event, "recurrence-id") ? 0 : 1_000_000) + Number(textOf(event, "sequence") || 0);
  return [...events].sort((a, b) => rank(b) - rank(a));
}

function uidOf(event: Event): string {
  const uid = textOf(event, "uid").trim();
  if (uid && uid.length <= 200) return uid;
  const written = uid || `${textOf(event, "summary")} ${textOf(event, "dtstart")}`;
  return `hash:${createHash("sha256").update(written).digest("base64url")}`;
}

type Timing = EventDates & { allDay: boolean };

function timingOf(events: Event[], context: Context, notes: Note[]): Timing | { problem: Problem } {
  const [main] = inOrderOfUse(events);
  if (!main) return { problem: { code: "date-missing" } };
  try {
    const masters = events.filter((event) => !has(event, "recurrence-id"));
    const series =
      masters.find((event) => has(event, "rrule")) ?? (masters.length <= 1 ? main : null);
    // Some systems write every date of a series as an event of its own, all with one UID.
    if (!series || has(series, "recurrence-id")) return separateDates(events, context, notes);
    return seriesDates(series, events, context, notes);
  } catch (error) {
    if (error instanceof TimingProblem) return { problem: error.problem };
    return {
      problem: {
        code: has(main, "rrule") ? "rule-unreadable" : "date-unreadable",
        column: "DTSTART",
      },
    };
  }
}

class TimingProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

function seriesDates(main: Event, events: Event[], context: Context, notes: Note[]): Timing {
  const start = startOf(main, context, notes);
  const rule = main.get("rrule")?.[0]?.getFirstValue();
  if (has(main, "rrule") && !(rule instanceof ICAL.Recur)) {
    throw new TimingProblem({ code: "rule-unreadable", column: "RRULE" });
  }
  const dates = eventDates(
    {
      start,
      length: lengthOf(main, start, context, notes),
      rule: rule instanceof ICAL.Recur ? rule : null,
      added: timesOf(main, "rdate", context),
      left: timesOf(main, "exdate", context),
      extra: events
        .filter((event) => event !== main && !has(event, "recurrence-id") && !isOff(event))
        .map((event) => spanOf(event, context, notes)),
      changed: events.flatMap((event): EventSeries["changed"] => {
        const of = timesOf(event, "recurrence-id", context)[0];
        if (!of) return [];
        if (isOff(event)) return [{ of, span: null }];
        if (
          textOf(event, "summary") !== textOf(main, "summary") ||
          textOf(event, "location") !== textOf(main, "location")
        ) {
          if (!notes.some(({ code }) => code === "own-words-of-one-date"))
            notes.push({ code: "own-words-of-one-date" });
        }
        return [{ of, span: spanOf(event, context, notes) }];
      }),
    },
    context,
  );
  if (!dates)
    throw new TimingProblem({
      code: "rule-endless",
      column: "RRULE",
      value: String(rule as object).slice(0, 200),
    });
  notes.push(...dates.notes.map((code) => ({ code })));
  return { ...dates, allDay: start.wall.isDate };
}

function separateDates(events: Event[], context: Context, notes: Note[]): Timing {
  const on = events.filter((event) => !isOff(event));
  // All off: when it would have been still tells which one it is.
  const spans = (on.length > 0 ? on : events).map((event) => spanOf(event, context, notes));
  const [first] = inOrderOfUse(events);
  const byStart = new Map(spans.map((span) => [span.startsAt.getTime(), span]));
  const dates = [...byStart.values()]
    .filter(({ endsAt }) => endsAt > context.now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    dates: dates.slice(0, 120),
    rhythm: null,
    rhythmExcept: [],
    open: false,
    notes: [],
    allDay: first ? startOf(first, context, []).wall.isDate : false,
  };
}

function spanOf(event: Event, context: Context, notes: Note[]): DateSpan {
  const start = startOf(event, context, notes);
  return spanFrom(start, lengthOf(event, start, context, notes));
}

function startOf(event: Event, context: Context, notes: Note[]): EventTime {
  if (!has(event, "dtstart")) throw new TimingProblem({ code: "date-missing", column: "DTSTART" });
  const [start] = timesOf(event, "dtstart", context);
  if (!start || start.wall.year > LAST_YEAR) {
    throw new TimingProblem({ code: "date-unreadable", column: "DTSTART" });
  }
  if (!start.zone.known && !notes.some(({ code }) => code === "zone-assumed")) {
    const name: unknown = event.get("dtstart")?.[0]?.getFirstParameter("tzid");
    notes.push({ code: "zone-assumed", value: String(name).slice(0, 100) });
  }
  return start;
}

/** How long it is, on the clock. Without an end: a day for days, an hour for times. */
function lengthOf(event: Event, start: EventTime, context: Context, notes: Note[]): ICAL.Duration {
  const duration = event.get("duration")?.[0]?.getFirstValue();
  const [end] = timesOf(event, "dtend", context);
  if (has(event, "dtend") && !end)
    throw new TimingProblem({ code: "date-unreadable", column: "DTEND" });
  let length: ICAL.Duration;
  if (end) {
    const sameClock =
      end.zone === start.zone &&
      (end.wall.zone === ICAL.Timezone.utcTimezone) ===
        (start.wall.zone === ICAL.Timezone.utcTimezone);
    length = sameClock
      ? end.wall.subtractDate(start.wall)
      : ICAL.Duration.fromSeconds((momentOf(end).getTime() - momentOf(start).getTime()) / 1000);
  } else if (duration instanceof ICAL.Duration) length = duration;
  else length = ICAL.Duration.fromSeconds(0);
  // Some calendars write a day as from and to that day.
  if (start.wall.isDate && length.toSeconds() === 0) return ICAL.Duration.fromSeconds(86_400);
  if (length.toSeconds() < 0)
    throw new TimingProblem({ code: "end-before-start", column: "DTEND" });
  if (length.toSeconds() > LONGEST_DAYS * 86_400) {
    throw new TimingProblem({ code: "date-unreadable", column: end ? "DTEND" : "DURATION" });
  }
  if (length.toSeconds() > 0) return length;
  if (!notes.some(({ code }) => code === "end-assumed")) notes.push({ code: "end-assumed" });
  return ICAL.Duration.fromSeconds(3_600);
}

function timesOf(event: Event, name: string, { zoneOf }: Context): EventTime[] {
  return (event.get(name) ?? []).flatMap((property) => {
    const tzid: unknown = property.getFirstParameter("tzid");
    const zone = zoneOf(typeof tzid === "string" && tzid ? tzid : null);
    return property.getValues().flatMap((value): EventTime[] => {
      const wall = value instanceof ICAL.Period ? value.start : value;
      if (!(wall instanceof ICAL.Time) || Number.isNaN(wall.year + wall.month + wall.day))
        return [];
      return [{ wall, zone }];
    });
  });
}

function firstStartOf(events: Event[], context: Context): Date | null {
  const starts = events.flatMap((event) => {
    try {
      return momentOf(startOf(event, context, [])).getTime();
    } catch {
      return [];
    }
  });
  const first = Math.min(...starts);
  return Number.isFinite(first) ? new Date(first) : null;
}

/** What a listing of ours, perhaps of another installation, says of itself. */
function ownWords(events: Event[]) {
  const event = events.find((one) => has(one, "x-omarmt-content"));
  const own = event && readCarried(textOf(event, "x-omarmt-content"));
  if (!own) return null;
  const point = pointOf(event);
  const content: Partial<ReadItem["content"]> = {
    ...own,
    description: own.description ?? plainWords(event, own),
    ...(point ?? { latitude: null, longitude: null }),
  };
  return { title: own.title, content, chosen: Object.keys(content) as ReadItem["says"] };
}

/** The text between what the calendar puts around it: the summary before, online and the page's address behind. */
function plainWords(
  event: Event,
  { summary, onlineUrl }: { summary: string; onlineUrl: string | null },
): string {
  const parts = textOf(event, "description").split("\n\n");
  const before = summary === "" ? 0 : parts.indexOf(summary) + 1;
  return parts.slice(before, parts.length - (onlineUrl ? 2 : 1)).join("\n\n");
}

function wordsOf(event: Event, ownOrigin: string, notes: Note[]) {
  const cut = (column: string, tidied: { text: string; shortened: boolean }) => {
    if (tidied.shortened) notes.push({ code: "shortened", column });
    return tidied.text;
  };
  const title = cut("SUMMARY", tidyLine(textOf(event, "summary"), LONGEST.title));
  const written = textOf(event, "description").trim() || textOf(event, "x-alt-desc");
  const description = cut("DESCRIPTION", tidyDescription(written, LONGEST.description));
  const place = placeFromText(textOf(event, "location"));
  const placeName = cut("LOCATION", tidyLine(place.placeName, 200));
  const url = webAddress(textOf(event, "url"));
  const chosen = categoriesOf(event);
  const content: ListingContentInput = {
    organiserName: "",
    dates: [],
    title,
    summary: summaryOf(description, LONGEST.summary),
    description,
    placeName,
    spot: tidyLine(place.spot, LONGEST.spot).text,
    address: tidyLine(place.address, LONGEST.address).text,
    onlineUrl: webAddress(place.onlineUrl ?? ""),
    ...pointOfPlace(pointOf(event), place.address),
    contactWebsite: url && !url.startsWith(`${ownOrigin}/`) ? url : "",
    ...chosen,
  };
  const { organiserName: _organiser, dates: _dates, ...rest } = content;
  return { title, content: rest, chosen: Object.keys(chosen) as (keyof typeof chosen)[] };
}

function categoriesOf(event: Event) {
  const words = (event.get("categories") ?? [])
    .flatMap((property) => property.getValues().map(String))
    .slice(0, 50);
  const pick = <T>(choice: (word: string) => T | undefined) => [
    ...new Set(words.flatMap((word) => choice(word) ?? [])),
  ];
  const free = words.some((word) => centsOf(word) === 0);
  const audiences = pick(audienceOf);
  const languages = pick(languageOfWord);
  return {
    ...(audiences.length > 0 ? { audiences } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(Object.fromEntries(pick(accessOf).map((feature) => [feature, "yes"])) as Partial<
      Record<AccessFeature, "yes">
    >),
    ...(free ? { priceCents: 0 } : {}),
  };
}

function pointOf(event: Event): { latitude: number; longitude: number } | null {
  const value: unknown = event.get("geo")?.[0]?.getFirstValue();
  const [latitude, longitude] = Array.isArray(value)
    ? value.map(Number)
    : String(value ?? "")
        .split(/[;,]/)
        .map(Number);
  if (
    latitude === undefined ||
    longitude === undefined ||
    !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
  )
    return null;
  // Where a system has no point it often writes zeros.
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude };
}

function webAddress(text: string): string | null {
  const written = text.trim();
  if (
    written.length > LONGEST.url ||
    !/^https?:\/\/[^\s<>"]+$/i.test(written) ||
    !URL.canParse(written)
  )
    return null;
  return written;
}

const SAID = [
  "summary",
  "description",
  "x-alt-desc",
  "location",
  "geo",
  "url",
  "status",
  "dtstart",
  "dtend",
  "duration",
  "rrule",
  "exdate",
  "rdate",
  "recurrence-id",
  "categories",
];

/** What the source says, whatever order it says it in: calendars write the same event differently every time. */
function sourceHash(events: Event[]): string {
  const said = events
    .map((event) =>
      [...event]
        .filter(([name]) => SAID.includes(name) || name.startsWith("x-omarmt-"))
        .map(([name, properties]) => [
          name,
          properties.map((property) => property.toICALString()).sort(),
        ])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    )
    .map((event) => JSON.stringify(event))
    .sort();
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}
