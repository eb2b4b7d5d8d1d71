import { DateTime } from "luxon";
import { z } from "zod";
import { DAY } from "~/domain/duration";
import { dayKey, inUtrecht, ZONE } from "~/locales/format";
import type { DateSpan } from "~/shared/date-span";
import { MOST_DATES } from "./listing-content";

/*
 * "Every Tuesday until Christmas", as RFC 5545 writes it. Only weeks and months, and always with an end: that is all
 * that senders are asked. A general library would take rules nobody can check by eye, and most reckon in UTC; here the
 * days are counted as days and the clock on the wall stays the same, in summer and in winter. Tests compare it with
 * another reader.
 */

export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A rhythm goes on for at most this many days after its first. */
export const LONGEST_RHYTHM_DAYS = 366;
const MOST_INTERVAL = 12;

export const rhythmRule = z.object({
  every: z.enum(["week", "month"]),
  /** 2 is every other week or month. */
  interval: z.number().int().min(1).max(MOST_INTERVAL),
  /** None: the weekday of the first date. */
  weekdays: z.array(z.enum(WEEKDAYS)),
  /** Of months: the first (1) to fourth (4) or last (-1) such weekday; null is the same day of every month. */
  nth: z.union([z.literal([1, 2, 3, 4, -1]), z.null()]),
  /** Last day, included: "2026-12-22". */
  until: z.iso.date(),
});
export type RhythmRule = Omit<z.output<typeof rhythmRule>, "nth"> & { nth: number | null };

export type RhythmProblem = "rhythm-too-many" | "rhythm-none" | "rhythm-too-long";

/**
 * Every date of a rhythm from the first one on, at the same time on the clock in Utrecht. The first date counts when the
 * rule has it: "every Tuesday" that begins on a Monday begins a day later.
 * @param exceptDays days to leave out, "2026-12-22"
 */
export function expandRhythm(
  first: DateSpan,
  rule: RhythmRule,
  exceptDays: string[],
):
  | { ok: true; dates: DateSpan[]; rhythm: string; rhythmExcept: Date[] }
  | { ok: false; reason: RhythmProblem } {
  const firstDay = dayKey(first.startsAt);
  const days = rhythmDays(firstDay, rule);
  if (days === null) return { ok: false, reason: "rhythm-too-long" };
  const skipped = new Set(exceptDays);
  const kept = days.filter((day) => !skipped.has(day));
  if (kept.length === 0) return { ok: false, reason: "rhythm-none" };
  if (kept.length > MOST_DATES || days.length - kept.length > MOST_DATES) {
    return { ok: false, reason: "rhythm-too-many" };
  }
  const onDay = spanOnDay(first, firstDay);
  return {
    ok: true,
    dates: kept.map(onDay),
    rhythm: writeRhythm(firstDay, rule),
    rhythmExcept: days.filter((day) => skipped.has(day)).map((day) => onDay(day).startsAt),
  };
}

/** The days a rule gives from `firstDay` on; null when it goes on for too long, or its end is no day. */
export function rhythmDays(firstDay: string, rule: RhythmRule): string[] | null {
  const first = dayNumber(firstDay);
  const until = dayNumber(rule.until);
  if (Number.isNaN(until) || until - first > LONGEST_RHYTHM_DAYS) return null;
  const interval = Math.max(1, Math.floor(rule.interval));
  const weekdays = weekdayNumbers(firstDay, rule);
  const days =
    rule.every === "week"
      ? daysPerWeek(first, until, interval, weekdays)
      : daysPerMonth(first, until, interval, weekdays, rule.nth);
  return days.filter((day) => day >= first && day <= until).map(dayOfNumber);
}

function daysPerWeek(first: number, until: number, interval: number, weekdays: number[]) {
  const days: number[] = [];
  // Weeks begin on Monday, also where the RFC would let a calendar choose.
  for (let monday = first - weekdayOf(first); monday <= until; monday += 7 * interval) {
    days.push(...weekdays.map((weekday) => monday + weekday));
  }
  return days;
}

function daysPerMonth(
  first: number,
  until: number,
  interval: number,
  weekdays: number[],
  nth: number | null,
) {
  const days: number[] = [];
  const start = new Date(first * DAY);
  for (let step = 0; ; step += interval) {
    const month = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + step, 1));
    const begin = month.getTime() / DAY;
    if (begin > until) return days;
    if (nth !== null) {
      days.push(
        ...weekdays.map((weekday) => nthWeekday(month, weekday, nth)).sort((a, b) => a - b),
      );
    } else {
      const day = begin + start.getUTCDate() - 1;
      // A month without a 31st, or a 29 February: left out, as the RFC does.
      if (new Date(day * DAY).getUTCMonth() === month.getUTCMonth()) days.push(day);
    }
  }
}

function nthWeekday(month: Date, weekday: number, nth: number): number {
  if (nth > 0) {
    const begin = month.getTime() / DAY;
    return begin + ((weekday - weekdayOf(begin) + 7) % 7) + (nth - 1) * 7;
  }
  const end = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0) / DAY;
  return end - ((weekdayOf(end) - weekday + 7) % 7);
}

/** Days since 1970, which know no summer time. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function dayOfNumber(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 is Monday; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function weekdayNumbers(firstDay: string, { weekdays }: RhythmRule): number[] {
  if (weekdays.length === 0) return [weekdayOf(dayNumber(firstDay))];
  return WEEKDAYS.flatMap((weekday, number) => (weekdays.includes(weekday) ? [number] : []));
}

/** The same hours on another day: the clock on the wall counts, not the hours in between. */
function spanOnDay(first: DateSpan, firstDay: string): (day: string) => DateSpan {
  const start = inUtrecht(first.startsAt);
  const end = inUtrecht(first.endsAt);
  const nights = dayNumber(end.toISODate()) - dayNumber(firstDay);
  const length = first.endsAt.getTime() - first.startsAt.getTime();
  return (day) => {
    if (day === firstDay) return { startsAt: first.startsAt, endsAt: first.endsAt };
    const startsAt = onWall(day, start);
    const endsAt = onWall(dayOfNumber(dayNumber(day) + nights), end);
    // From half past two to three does not exist in the night that summer time begins.
    return { startsAt, endsAt: endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + length) };
  };
}

/** A time that comes twice is meant the first time, one that does not exist an hour later, as in RFC 5545. */
function onWall(day: string, { hour, minute, second, millisecond }: DateTime): Date {
  const [year, month, date] = day.split("-").map(Number);
  const wall = DateTime.fromObject(
    { year, month, day: date, hour, minute, second, millisecond },
    { zone: ZONE },
  );
  return (wall.getPossibleOffsets()[0] ?? wall).toJSDate();
}

function writeRhythm(firstDay: string, rule: RhythmRule): string {
  const weekdays = weekdayNumbers(firstDay, rule).map((number) => WEEKDAYS[number]!);
  const by =
    rule.every === "week"
      ? `BYDAY=${weekdays.join(",")}`
      : rule.nth === null
        ? `BYMONTHDAY=${Number(firstDay.slice(8))}`
        : `BYDAY=${weekdays.map((weekday) => `${rule.nth}${weekday}`).join(",")}`;
  const end = DateTime.fromISO(rule.until, { zone: ZONE }).endOf("day").toUTC();
  return [
    `FREQ=${rule.every === "week" ? "WEEKLY" : "MONTHLY"}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    by,
    `UNTIL=${end.toFormat("yyyyMMdd'T'HHmmss'Z'")}`,
  ].join(";");
}

/** Null for whatever `expandRhythm` does not write: other frequencies, no end, an end by count. */
export function readRhythm(rhythm: string): RhythmRule | null {
  const parts = new Map(
    rhythm.split(";").map((part) => {
      const [name = "", value = ""] = part.trim().toUpperCase().split("=");
      return [name, value];
    }),
  );
  const known = ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL", "WKST"];
  if ([...parts.keys()].some((name) => !known.includes(name))) return null;
  if ((parts.get("WKST") ?? "MO") !== "MO") return null;
  const every = { WEEKLY: "week", MONTHLY: "month" }[parts.get("FREQ") ?? ""];
  const days = (parts.get("BYDAY") ?? "").split(",").filter(Boolean);
  const read = days.map((day) => /^(-1|[1-4])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day));
  const nths = new Set(read.map((match) => match?.[1] ?? ""));
  if (nths.size > 1 || read.includes(null)) return null;
  const nth = [...nths][0] ? Number([...nths][0]) : null;
  const monthDay = parts.get("BYMONTHDAY");
  const fits =
    every === "week"
      ? nth === null && monthDay === undefined
      : monthDay === undefined
        ? nth !== null
        : days.length === 0 && /^([1-9]|[12]\d|3[01])$/.test(monthDay);
  if (!fits) return null;
  const rule = rhythmRule.safeParse({
    every,
    interval: Number(parts.get("INTERVAL") ?? 1),
    weekdays: read.map((match) => match?.[2]),
    nth,
    until: readUntil(parts.get("UNTIL") ?? ""),
  });
  return rule.success ? rule.data : null;
}

/** A day, or a moment in UTC, as its day in Utrecht. */
function readUntil(until: string): string | null {
  const format = until.length === 8 ? "yyyyMMdd" : "yyyyMMdd'T'HHmmss'Z'";
  const zone = until.length === 8 ? ZONE : "utc";
  return DateTime.fromFormat(until, format, { zone }).setZone(ZONE).toISODate();
}
