import { HOUR } from "~/domain/duration";
import type { DateSpan } from "~/shared/date-span";
import { readRhythm, rhythmDays } from "./rhythm";

/*
 * A listing with a rhythm as one series of a calendar: a rule, the days it leaves out, and the dates that are otherwise
 * than the rule says. Times stand here as on the clock in Utrecht, "20261013T100000", because rules count in those.
 */

export type SeriesDate = DateSpan & { cancelledAt: Date | null; previousStartsAt: Date | null };

export type CalendarSeries<T extends SeriesDate> = {
  /** The first moment of the rule that is a date, and how long every date lasts by rule. */
  start: string;
  end: string;
  rule: string;
  /** Moments the rule has and the listing has not. */
  except: string[];
  /** Cancelled, moved, or longer or shorter than the rule says; `slot` is the moment by rule. */
  overrides: { slot: string; date: T }[];
  /** Dates outside the rule: events of their own, because many calendars do not read RDATE. */
  others: T[];
};

/** Null when there is no rhythm, or when it does not fit the dates; then every date is an event of its own. */
export function calendarSeries<T extends SeriesDate>({
  rhythm,
  rhythmExcept,
  allDay,
  dates,
}: {
  rhythm: string | null;
  rhythmExcept: Date[];
  allDay: boolean;
  dates: T[];
}): CalendarSeries<T> | null {
  const rule = rhythm === null ? null : readRhythm(rhythm);
  if (!rhythm || !rule || dates.length === 0) return null;
  const starts = dates.map(({ startsAt }) => wallClock(startsAt));
  const time = mostCommon(starts.map((wall) => wall.slice(9)));
  // The hour that comes twice: on the wall clock nobody can tell which one is meant.
  if (time.startsWith("02")) return null;

  const announced = dates.flatMap(({ previousStartsAt }) => previousStartsAt ?? []);
  const known = [...starts, ...[...announced, ...rhythmExcept].map(wallClock)];
  const slots = bestSlots(known, time, starts, (firstDay) => rhythmDays(firstDay, rule));
  const places = placeDates(dates, starts, slots);
  const first = slots.findIndex((slot) => places.has(slot));
  if (first === -1) return null;

  const inRule = slots.slice(first);
  const placed = new Set(places.values());
  const length = mostCommon([...placed].map((date) => lengthOf(date, allDay)));
  return {
    start: inRule[0]!,
    end: plus(inRule[0]!, length),
    rule: allDay
      ? rhythm.replace(/UNTIL=[^;]*/, `UNTIL=${rule.until.replaceAll("-", "")}`)
      : rhythm,
    except: inRule.filter((slot) => !places.has(slot)),
    overrides: inRule.flatMap((slot) => {
      const date = places.get(slot);
      const asRule =
        date?.cancelledAt === null &&
        wallClock(date.startsAt) === slot &&
        lengthOf(date, allDay) === length;
      return date && !asRule ? [{ slot, date }] : [];
    }),
    others: dates.filter((date) => !placed.has(date)),
  };
}

/** Of the first few moments, the one from which the rule meets most dates: an extra date may come before the first. */
function bestSlots(
  known: string[],
  time: string,
  starts: string[],
  daysFrom: (firstDay: string) => string[] | null,
): string[] {
  const wanted = new Set(starts);
  const firsts = [...new Set(known.filter((wall) => wall.endsWith(time)))].sort().slice(0, 3);
  let best: string[] = [];
  let most = -1;
  for (const wall of firsts) {
    const day = `${wall.slice(0, 4)}-${wall.slice(4, 6)}-${wall.slice(6, 8)}`;
    const slots = (daysFrom(day) ?? []).map((at) => `${at.replaceAll("-", "")}T${time}`);
    const met = slots.filter((slot) => wanted.has(slot)).length;
    if (met > most) [best, most] = [slots, met];
  }
  return best;
}

/** Each date at the moment it has, or else at the one it was announced for. */
function placeDates<T extends SeriesDate>(dates: T[], starts: string[], slots: string[]) {
  const free = new Set(slots);
  const places = new Map<string, T>();
  const place = (slot: string | null, date: T) => {
    if (slot && free.delete(slot)) places.set(slot, date);
    return slot !== null && places.get(slot) === date;
  };
  const moved = dates.filter((date, i) => !place(starts[i]!, date));
  for (const date of moved) {
    place(date.previousStartsAt && wallClock(date.previousStartsAt), date);
  }
  return places;
}

/** By the real time, as calendars reckon series; whole days as they stand on the calendar. */
function lengthOf({ startsAt, endsAt }: DateSpan, allDay: boolean): number {
  if (!allDay) return endsAt.getTime() - startsAt.getTime();
  return asUtc(wallClock(endsAt)) - asUtc(wallClock(startsAt));
}

function mostCommon<V>(values: V[]): V {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
}

/**
 * The clock in Utrecht by the rule that the calendar's own VTIMEZONE gives. A thousand times as fast as asking the time
 * zone database, which matters with series of a hundred dates.
 */
export function wallClock(at: Date): string {
  const year = at.getUTCFullYear();
  const summer = at.getTime() >= clockChange(year, 2) && at.getTime() < clockChange(year, 9);
  return written(new Date(at.getTime() + (summer ? 2 : 1) * HOUR));
}

/** One o'clock UTC on the last Sunday of a month, 0 is January. */
function clockChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

function asUtc(wall: string): number {
  const [, year, month, day, hour, minute, second] = (
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(wall) ?? []
  ).map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

function plus(wall: string, milliseconds: number): string {
  return written(new Date(asUtc(wall) + milliseconds));
}

/** "20261013T100000" */
function written(utc: Date): string {
  return utc.toISOString().slice(0, 19).replace(/[-:]/g, "");
}
