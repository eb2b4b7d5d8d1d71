import vm from "node:vm";
import ICAL from "ical.js";
import { DateTime } from "luxon";
import { MOST_DATES } from "~/domain/agenda/listing-content";
import type { DateSpan } from "~/shared/date-span";
import { expandRhythm, WEEKDAYS, type RhythmRule, type Weekday } from "~/domain/agenda/rhythm";
import { DAY } from "~/domain/duration";
import { dayKey, inUtrecht, ZONE } from "~/locales/format";
import type { CalendarZone } from "./calendar-zones";
import { HORIZON_DAYS } from "./import-item";

/** How much computing one rule may take, and all of one calendar that get nowhere, in milliseconds. */
const PATIENCE = 800;
const SHARED_PATIENCE = 4_000;
const LEAST_PATIENCE = 15;
/** Dates that a rule may go through. */
const MOST_STEPS = 60_000;

/** Computing that rules without an answer took, in milliseconds; the more of them there are, the less time each gets. */
export type RuleTime = { spent: number };

/** A time as the calendar wrote it: days stand alone, moments with their zone. */
export type EventTime = { wall: ICAL.Time; zone: CalendarZone };

export type EventSeries = {
  start: EventTime;
  /** Wall time, from start to end, in days and seconds. */
  length: ICAL.Duration;
  rule: ICAL.Recur | null;
  added: EventTime[];
  left: EventTime[];
  /** Single dates that are different: off (`span` null), or at another time. */
  changed: { of: EventTime; span: DateSpan | null }[];
  /** Dates outside the rule that are events of their own. */
  extra: DateSpan[];
};

export type EventDates = {
  /** In order. */
  dates: DateSpan[];
  rhythm: string | null;
  rhythmExcept: Date[];
  /** Goes on after the last of `dates`. */
  open: boolean;
  notes: ("rule-as-dates" | "dates-cut")[];
};

export function momentOf({ wall, zone }: EventTime): Date {
  if (wall.isDate) {
    return DateTime.fromObject(
      { year: wall.year, month: wall.month, day: wall.day },
      { zone: ZONE },
    ).toJSDate();
  }
  if (wall.zone === ICAL.Timezone.utcTimezone) return wall.toJSDate();
  return zone.toMoment(wall);
}

export function spanFrom(start: EventTime, length: ICAL.Duration): DateSpan {
  const end = start.wall.clone();
  end.addDuration(length);
  const startsAt = momentOf(start);
  const endsAt = momentOf({ ...start, wall: end });
  // From half past two to three does not exist in the night that summer time begins.
  return endsAt > startsAt
    ? { startsAt, endsAt }
    : { startsAt, endsAt: new Date(startsAt.getTime() + length.toSeconds() * 1000) };
}

/** Which dates are read: those that end after the first and begin before the second moment, and how many. */
export type DateScope = { after: Date; before: Date; most: number };

/** What is still to come, a year ahead. */
export function scopeFrom(now: Date): DateScope {
  const before = inUtrecht(now).plus({ days: HORIZON_DAYS }).toJSDate();
  return { after: now, before, most: MOST_DATES };
}

/** All that a listing can have, also what has been: for those of our own agenda. */
export const WHOLE: DateScope = {
  after: new Date(0),
  before: new Date("2100-01-01T00:00:00Z"),
  most: 366,
};

/**
 * The dates of an event; null when its rule gives no answer in reasonable time.
 * @throws by the parser, when the rule makes no sense
 */
export function eventDates(
  series: EventSeries,
  { scope, ruleTime }: { scope: DateScope; ruleTime: RuleTime },
): EventDates | null {
  const all = series.rule
    ? withinPatience(ruleTime, () => ruledSpans(series, series.rule!, scope))
    : { spans: [spanFrom(series.start, series.length)], open: false, until: null };
  if (all === null) return null;

  const leftOut = new Set(series.left.map((time) => keyOf(time)));
  const moved = new Set(series.changed.map(({ of }) => momentOf(of).getTime()));
  const kept = all.spans.filter(
    ({ startsAt }) =>
      !leftOut.has(String(startsAt.getTime())) &&
      !leftOut.has(dayKey(startsAt)) &&
      !moved.has(startsAt.getTime()),
  );
  const extra = [
    ...series.added.map((time) => spanFrom(time, series.length)),
    ...series.changed.flatMap(({ span }) => span ?? []),
    ...series.extra,
  ];
  const upcoming = inOrder([...kept, ...extra]).filter(({ endsAt }) => endsAt > scope.after);
  const dates = upcoming.slice(0, scope.most);
  const cut = dates.length < upcoming.length;
  const open = all.open || cut;
  if (!series.rule)
    return { dates, rhythm: null, rhythmExcept: [], open, notes: cut ? ["dates-cut"] : [] };
  const irregular =
    series.changed.length + series.left.length + series.added.length + series.extra.length;
  const rhythm = asRhythm(series.rule, kept, dates, {
    irregular,
    until: open ? null : all.until,
  });
  return {
    dates,
    rhythm: rhythm?.rhythm ?? null,
    rhythmExcept: rhythm?.rhythmExcept ?? [],
    open,
    notes: [
      ...(rhythm || dates.length < 2 ? [] : ["rule-as-dates" as const]),
      ...(cut ? ["dates-cut" as const] : []),
    ],
  };
}

/** Days that are left out count for every time on them. */
function keyOf(time: EventTime): string {
  const at = momentOf(time);
  return time.wall.isDate ? dayKey(at) : String(at.getTime());
}

function ruledSpans(
  { start, length }: EventSeries,
  rule: ICAL.Recur,
  { after, before }: DateScope,
): { spans: DateSpan[]; open: boolean; until: Date | null } {
  const until = rule.until ? untilOf(rule.until, start.zone) : null;
  // The library compares the end, often in UTC, with the clock on the wall.
  const endless = rule.clone();
  endless.until = null;
  const walls = endless.iterator(start.wall);
  const spans: DateSpan[] = [];
  // Reckoning with zones takes most of the time, and a series may have begun long ago.
  const longOver = after.getTime() - length.toSeconds() * 1000 - 3 * DAY;
  for (let step = 0; step < MOST_STEPS; step++) {
    const wall = walls.next();
    if (!wall) return { spans, open: false, until };
    const nearly = Date.UTC(wall.year, wall.month - 1, wall.day);
    if (nearly < longOver && (!until || nearly < until.getTime() - 3 * DAY)) continue;
    if (isRolledOver(wall, rule, start.wall)) continue;
    const span = spanFrom({ ...start, wall: wall.clone() }, length);
    if (until && span.startsAt > until) return { spans, open: false, until };
    if (span.startsAt > before) return { spans, open: true, until: null };
    if (span.endsAt > after) spans.push(span);
    // More than enough to see that there are too many.
    if (spans.length > 4 * MOST_DATES) return { spans, open: true, until: null };
  }
  throw new Endless();
}

/** Where a year has no such day (29 February) the library goes on to 1 March; RFC 5545 leaves that year out. */
function isRolledOver(wall: ICAL.Time, { freq, parts }: ICAL.Recur, first: ICAL.Time): boolean {
  if (freq !== "YEARLY") return false;
  const { BYMONTHDAY = [first.day], ...others } = parts as Record<string, (string | number)[]>;
  if (["BYDAY", "BYYEARDAY", "BYWEEKNO"].some((part) => part in others)) return false;
  const days = BYMONTHDAY.map(Number);
  return days.every((day) => day > 0) && !days.includes(wall.day);
}

function untilOf(until: ICAL.Time, zone: CalendarZone): Date {
  const at = momentOf({ wall: until, zone });
  return until.isDate ? inUtrecht(at).endOf("day").toJSDate() : at;
}

class Endless extends Error {}

const sandbox: { run: (() => void) | null } = { run: null };
const context = vm.createContext(sandbox);
const script = new vm.Script("run()");

/**
 * A rule such as "every day, if it is 30 February" keeps the parser busy for ever, in one call. Only the machinery
 * under JavaScript can stop that.
 */
function withinPatience<T>(ruleTime: RuleTime, work: () => T): T | null {
  let result: T | null = null;
  sandbox.run = () => {
    result = work();
  };
  const left = SHARED_PATIENCE - ruleTime.spent;
  const mayTake = Math.ceil(Math.max(LEAST_PATIENCE, Math.min(PATIENCE, left)));
  // Fair to the first; a calendar of which a rule got nowhere already is not tried for long.
  const fair = ruleTime.spent === 0 ? 0.9 : 0.3;
  try {
    // Only a time on the clock ends a script. Where others had the machine meanwhile, it gets longer.
    for (let timeout = mayTake; ; timeout *= 2) {
      const before = computed();
      try {
        script.runInContext(context, { timeout });
        return result;
      } catch (error) {
        const isEndless = error instanceof Endless;
        if (!isEndless && !isTimeout(error)) throw error;
        const took = computed() - before;
        if (!isEndless && took < fair * mayTake) continue;
        ruleTime.spent += took;
        return null;
      }
    }
  } finally {
    sandbox.run = null;
  }
}

/** What this thread has computed so far, in milliseconds. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Comes from the sandbox, where Error is another one. */
function isTimeout(error: unknown): boolean {
  const code = "ERR_SCRIPT_EXECUTION_TIMEOUT";
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

/** The rule as one of ours, when it gives these dates, with few exceptions. */
function asRhythm(
  rule: ICAL.Recur,
  kept: DateSpan[],
  dates: DateSpan[],
  { irregular, until }: { irregular: number; until: Date | null },
): { rhythm: string; rhythmExcept: Date[] } | null {
  const [first] = kept;
  const lastOfRule = kept.filter((span) => dates.includes(span)).at(-1);
  const ours = first && lastOfRule && ruleOf(rule, dayKey(until ?? lastOfRule.startsAt));
  if (!ours || kept.length < 2) return null;
  const whole = expandRhythm(first, ours, []);
  if (!whole.ok) return null;
  const wanted = new Set(dates.map(keyOfSpan));
  const missing = whole.dates.filter((span) => !wanted.has(keyOfSpan(span)));
  const given = new Set(whole.dates.map(keyOfSpan));
  const extra = dates.filter((span) => !given.has(keyOfSpan(span)));
  if (missing.length > irregular || extra.length > irregular) return null;
  const expanded = expandRhythm(
    first,
    ours,
    missing.map(({ startsAt }) => dayKey(startsAt)),
  );
  return expanded.ok ? expanded : null;
}

function keyOfSpan({ startsAt, endsAt }: DateSpan): string {
  return `${startsAt.getTime()}-${endsAt.getTime()}`;
}

function ruleOf(rule: ICAL.Recur, until: string): RhythmRule | null {
  const { freq, interval, parts } = rule;
  const {
    BYDAY = [],
    BYSETPOS = [],
    BYMONTHDAY = [],
    ...others
  } = parts as Record<string, (string | number)[]>;
  if (Object.keys(others).length > 0 || interval > 12 || BYMONTHDAY.length > 1) return null;
  const days = BYDAY.map((day) => /^([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(day)));
  const weekdays = days.flatMap((day) =>
    WEEKDAYS.filter((weekday): weekday is Weekday => weekday === day?.[2]),
  );
  const shared = { interval: Math.max(1, interval), weekdays, until };
  if (freq === "WEEKLY") return { every: "week", ...shared, nth: null };
  if (freq !== "MONTHLY") return null;
  const nths = new Set(
    [...days.map((day) => day?.[1] ?? ""), ...BYSETPOS.map(String)].filter(Boolean),
  );
  if (nths.size > 1) return null;
  const nth = nths.size === 1 ? Number([...nths][0]) : null;
  if (nth !== null && ![1, 2, 3, 4, -1].includes(nth)) return null;
  return { every: "month", ...shared, nth };
}

function inOrder(spans: DateSpan[]): DateSpan[] {
  const byStart = new Map(spans.map((span) => [span.startsAt.getTime(), span]));
  return [...byStart.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
