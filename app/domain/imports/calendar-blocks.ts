/*
 * Takes an iCalendar file apart without understanding it. The parser would refuse a whole calendar for one bad line, so
 * it gets to see one property at a time, and only those we use: attachments and alarms are passed over.
 */

/** A property of an event is read so far, in characters; the rest of a text that never ends is dropped. */
const LONGEST_LINE = 128_000;
/** Dates that are left out or added stand one to a line in some calendars. */
const MOST_LINES = 2_000;
const MOST_ZONES = 200;
/** More events than any calendar of activities has, over and to come together. */
export const MOST_EVENTS = 50_000;

const USED =
  /^(?:UID|DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|RECURRENCE-ID|STATUS|SUMMARY|LOCATION|GEO|URL|DESCRIPTION|X-ALT-DESC|CATEGORIES|CLASS|SEQUENCE|IMAGE|X-OMARMT-[A-Z-]+)$/;

export type CalendarBlocks = {
  /** Lines of each event, unfolded. `broken`: it never ended, or has more lines than one event can. */
  events: { lines: string[]; broken: boolean }[];
  /** Text of each VTIMEZONE. */
  zones: string[];
  /** Zone of times that name none, when the calendar says so. */
  ownZone: string | null;
  isCalendar: boolean;
  tooMany: boolean;
};

export function takeApart(text: string): CalendarBlocks {
  const blocks: CalendarBlocks = {
    events: [],
    zones: [],
    ownZone: null,
    isCalendar: false,
    tooMany: false,
  };
  let event: { lines: string[]; broken: boolean } | null = null;
  let zone: string[] | null = null;
  /** Components inside an event, such as alarms. */
  const inside: string[] = [];
  const endEvent = (broken: boolean) => {
    if (event) blocks.events.push({ ...event, broken: event.broken || broken });
    event = null;
    inside.length = 0;
  };
  for (const line of logicalLines(text)) {
    const mark = /^(BEGIN|END):\s*([A-Z-]+)\s*$/i.exec(line);
    const component = mark?.[2]?.toUpperCase();
    const begins = mark?.[1]?.toUpperCase() === "BEGIN";
    if (component === "VCALENDAR") {
      blocks.isCalendar = true;
      endEvent(true);
      continue;
    }
    if (component === "VEVENT" && begins) {
      // The one before never ended.
      endEvent(true);
      if (blocks.events.length >= MOST_EVENTS) return { ...blocks, tooMany: true };
      event = { lines: [], broken: false };
      continue;
    }
    if (component === "VEVENT") {
      endEvent(false);
      continue;
    }
    if (event) {
      if (component && begins) inside.push(component);
      else if (component) inside.splice(Math.max(0, inside.lastIndexOf(component)));
      else if (inside.length === 0) keepLine(event, line);
      continue;
    }
    if (component === "VTIMEZONE" && begins) zone = [];
    zone?.push(line);
    if (component === "VTIMEZONE" && !begins && zone) {
      if (blocks.zones.length < MOST_ZONES && zone.length < MOST_LINES) {
        blocks.zones.push(zone.join("\r\n"));
      }
      zone = null;
    }
    if (/^X-WR-TIMEZONE[:;]/i.test(line)) blocks.ownZone = line.slice(line.indexOf(":") + 1).trim();
  }
  endEvent(true);
  return blocks;
}

function keepLine(event: { lines: string[]; broken: boolean }, line: string): void {
  const name = /^[A-Za-z-]+/.exec(line)?.[0].toUpperCase() ?? "";
  if (!USED.test(name)) return;
  if (event.lines.length >= MOST_LINES) event.broken = true;
  else event.lines.push(line);
}

/** Lines with their continuations, in either kind of line end. A walk through the text: no copy of all of it. */
function* logicalLines(text: string): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, text[to - 1] === "\r" ? to - 1 : to);
    from = to + 1;
    if ((line.startsWith(" ") || line.startsWith("\t")) && parts.length > 0) {
      if (length < LONGEST_LINE) parts.push(line.slice(1, 1 + LONGEST_LINE - length));
      length += line.length - 1;
      continue;
    }
    if (parts.length > 0) yield parts.join("");
    parts = [line.slice(0, LONGEST_LINE)];
    length = line.length;
  }
  if (parts.length > 0) yield parts.join("");
}
