import ICAL from "ical.js";
import { DateTime } from "luxon";
import type { HeardOfDates } from "~/domain/agenda/told-elsewhere";
import type { DateSpan } from "~/shared/date-span";
import { has, inOrderOfUse, isOff, textOf, type CalendarEvent } from "./calendar-event.server";
import type { CalendarZone } from "./calendar-zones";
import {
  eventDates,
  momentOf,
  spanFrom,
  type DateScope,
  type EventDates,
  type EventSeries,
  type EventTime,
  type RuleTime,
} from "./event-dates";
import { LAST_YEAR, LONGEST_DAYS, type Note, type Problem } from "./import-item";

export type TimingContext = {
  scope: DateScope;
  zoneOf: (tzid: string | null) => CalendarZone;
  ruleTime: RuleTime;
};

type Timing = EventDates & { allDay: boolean };

/** When it takes place: a series, or the dates of events that belong together. Adds to `notes` what was assumed. */
export function timingOf(
  events: CalendarEvent[],
  context: TimingContext,
  notes: Note[],
): Timing | { problem: Problem } {
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

function seriesDates(
  main: CalendarEvent,
  events: CalendarEvent[],
  context: TimingContext,
  notes: Note[],
): Timing {
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

function separateDates(events: CalendarEvent[], context: TimingContext, notes: Note[]): Timing {
  const on = events.filter((event) => !isOff(event));
  // All off: when it would have been still tells which one it is.
  const spans = (on.length > 0 ? on : events).map((event) => spanOf(event, context, notes));
  const [first] = inOrderOfUse(events);
  const byStart = new Map(spans.map((span) => [span.startsAt.getTime(), span]));
  const dates = [...byStart.values()]
    .filter(({ endsAt }) => endsAt > context.scope.after)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    dates: dates.slice(0, context.scope.most),
    rhythm: null,
    rhythmExcept: [],
    open: false,
    notes: [],
    allDay: first ? startOf(first, context, []).wall.isDate : false,
  };
}

/** What listings of ours tell of single dates; those that are off stand beside the ones in `on`. */
export function heardOf(
  events: CalendarEvent[],
  on: DateSpan[],
  context: TimingContext,
): Pick<HeardOfDates, "off" | "moved"> {
  const known = new Set(on.map(({ startsAt }) => startsAt.getTime()));
  const off = new Map<number, DateSpan>();
  const moved: HeardOfDates["moved"] = [];
  for (const event of events.filter((one) => !has(one, "rrule"))) {
    const span = spanOf(event, context, []);
    const at = span.startsAt.getTime();
    if (isOff(event) && !known.has(at)) off.set(at, span);
    const [previousStartsAt, previousEndsAt] = textOf(event, "x-omarmt-moved-from")
      .split("/")
      .map((stamp) => DateTime.fromFormat(stamp, "yyyyMMdd'T'HHmmss'Z'", { zone: "utc" }))
      .map((read) => (read.isValid ? read.toJSDate() : undefined));
    if (previousStartsAt && previousEndsAt && moved.every(({ startsAt }) => +startsAt !== at))
      moved.push({ startsAt: span.startsAt, previousStartsAt, previousEndsAt });
  }
  return { off: [...off.values()].slice(0, 366), moved: moved.slice(0, 366) };
}

function spanOf(event: CalendarEvent, context: TimingContext, notes: Note[]): DateSpan {
  const start = startOf(event, context, notes);
  return spanFrom(start, lengthOf(event, start, context, notes));
}

function startOf(event: CalendarEvent, context: TimingContext, notes: Note[]): EventTime {
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
function lengthOf(
  event: CalendarEvent,
  start: EventTime,
  context: TimingContext,
  notes: Note[],
): ICAL.Duration {
  const duration = event.get("duration")?.[0]?.getFirstValue();
  const [end] = timesOf(event, "dtend", context);
  if (has(event, "dtend") && !end)
    throw new TimingProblem({ code: "date-unreadable", column: "DTEND" });
  if (start.wall.isDate && end && !end.wall.isDate)
    throw new TimingProblem({ code: "start-missing", column: "DTSTART" });
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

function timesOf(event: CalendarEvent, name: string, { zoneOf }: TimingContext): EventTime[] {
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

/** The first start that can be read, to know an event by; null where none can. */
export function firstStartOf(events: CalendarEvent[], context: TimingContext): Date | null {
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
