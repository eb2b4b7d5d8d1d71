import { isId } from "~/domain/id";
import { takeApart } from "./calendar-blocks";
import {
  has,
  inOrderOfUse,
  isOff,
  propertiesOf,
  sourceHash,
  textOf,
  uidOf,
  type CalendarEvent,
} from "./calendar-event.server";
import { zoneFinder } from "./calendar-zones";
import { scopeFrom, WHOLE } from "./event-dates";
import { firstStartOf, heardOf, timingOf, type TimingContext } from "./event-timing.server";
import { ownWords, wordsOf } from "./event-words.server";
import { nameOf } from "./known-words";
import {
  MOST_ITEMS,
  type Note,
  type Problem,
  type ReadCalendar,
  type ReadItem,
} from "./import-item";

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
  const groups = new Map<string, { row: number; events: CalendarEvent[]; broken: boolean }>();
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
  const scope = scopeFrom(now);
  const context: Context = { now, scope, ownOrigin, zoneOf, ruleTime: { spent: 0 } };
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

type Context = TimingContext & { now: Date; ownOrigin: string };

function itemOf(
  uid: string,
  { row, events, broken }: { row: number; events: CalendarEvent[]; broken: boolean },
  context: Context,
): ReadItem | "past" {
  const problems: Problem[] = broken ? [{ code: "broken" }] : [];
  const notes: Note[] = [];
  const [main = new Map() as CalendarEvent] = inOrderOfUse(events);
  const own = ownWords(events, context.ownOrigin, notes);
  const words = own ?? wordsOf(main, context.ownOrigin, notes);
  const title = own ? own.title : nameOf(words.title).name;
  if (!title) problems.push({ code: "title-missing", column: "SUMMARY" });
  const times = own ? { ...context, scope: WHOLE } : context;
  const firstStart = firstStartOf(events, times);
  const timing = problems.length === 0 ? timingOf(events, times, notes) : null;
  if (timing && "problem" in timing) problems.push(timing.problem);
  const masters = events.filter((event) => !has(event, "recurrence-id"));
  const cancelled = masters.length > 0 && masters.every(isOff);
  const dates = timing && "dates" in timing ? timing : null;
  const told = own && dates ? heardOf(events, dates.dates, times) : { off: [], moved: [] };
  if (own && dates && cancelled) {
    // Where nothing goes on, no date is off by itself.
    dates.dates = [...dates.dates, ...told.off].sort((a, b) => +a.startsAt - +b.startsAt);
    told.off = [];
  }
  if (dates?.dates.every(({ endsAt }) => endsAt <= context.now)) return "past";
  // What is broken and long ago interests nobody.
  const longAgo = context.now.getTime() - 400 * 86_400_000;
  if (!dates && !has(main, "rrule") && firstStart && firstStart.getTime() < longAgo) return "past";
  // A rhythm of ours is known by its own words, also where dates were moved out of it.
  const { rhythm = null, rhythmExcept = [] } = own?.content ?? dates ?? {};
  return {
    row,
    uid,
    title,
    firstStart: firstStart?.toISOString() ?? null,
    cancelled,
    open: !own && (dates?.open ?? false),
    source: sourceHash(events),
    content: {
      ...words.content,
      title,
      ...(dates
        ? {
            allDay: dates.allDay,
            dates: dates.dates,
            rhythm,
            rhythmExcept,
          }
        : {}),
    } as ReadItem["content"],
    says: [...new Set([...SPOKEN_OF, ...words.chosen])],
    ...(own ? { own: { ...own.own, dates: { cancelled, ...told } } } : {}),
    problems,
    notes: own && rhythm ? notes.filter(({ code }) => code !== "rule-as-dates") : notes,
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
