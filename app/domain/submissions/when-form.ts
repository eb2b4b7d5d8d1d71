import { z } from "zod";
import type { DateSpan } from "~/shared/date-span";
import { MOST_DATES } from "~/domain/agenda/listing-content";
import { expandRhythm, readRhythm, WEEKDAYS, type RhythmRule } from "~/domain/agenda/rhythm";
import { dayKey, inUtrecht } from "~/locales/format";
import { readDate, readDay, typedDate, typedDay, type TypedDate } from "./typed-date";

/** So many dates are typed by hand; a rhythm makes more. */
export const MOST_TYPED = 40;
/** Later than this somebody mistyped the year, in days. */
const FARTHEST = 2 * 366;

/** How it comes back: not, every week, every other, each month on such a weekday, or on the last of those. */
export const REPEATS = ["no", "week", "twoWeeks", "month", "lastOfMonth"] as const;
export type Repeat = (typeof REPEATS)[number];

export type WhenContent = {
  allDay: boolean;
  dates: DateSpan[];
  rhythm: string | null;
  rhythmExcept: Date[];
  /** The date the rhythm begins with, also when that one is left out. */
  rhythmFirst: DateSpan | null;
};

/**
 * When it is, as typed. `known` are the dates that stood there already: those may be over.
 * @param exceptDays days of the rhythm that were left out before
 */
export function whenForm(now: Date, known: readonly DateSpan[] = [], exceptDays: string[] = []) {
  const knownStarts = new Set(known.map(({ startsAt }) => startsAt.getTime()));
  return z
    .object({
      allDay: z
        .string()
        .optional()
        .transform((typed) => typed === "1"),
      dates: z.array(typedDate).max(MOST_TYPED, { message: "tooManyDates" }).default([]),
      repeat: z.enum(REPEATS).catch("no"),
      weekdays: z.array(z.enum(WEEKDAYS)).catch([]),
      until: typedDay.prefault({}),
    })
    .transform((typed, context): WhenContent => {
      const at = (path: (string | number)[], message: string) =>
        context.addIssue({ code: "custom", path, message });
      const spans: DateSpan[] = [];
      const filled = typed.dates.map((date, index) => ({ date, index })).filter(isFilled);
      if (filled.length === 0) at(["dates", 0, "day"], "whenDate");
      for (const { date, index } of filled) {
        const read = readDate(date, { allDay: typed.allDay, now });
        if (!read.ok) {
          for (const { field, message } of read.problems) at(["dates", index, field], message);
          continue;
        }
        const { span } = read;
        const wasKnown = knownStarts.has(span.startsAt.getTime());
        if (spans.some((other) => sameStart(other, span))) at(["dates", index, "day"], "sameDate");
        else if (span.endsAt <= now && !wasKnown) at(["dates", index, "day"], "dateInPast");
        else if (isTooFar(span.startsAt, now)) at(["dates", index, "year"], "dateFarAway");
        else if (isTooFar(span.endsAt, now)) at(["dates", index, "endYear"], "dateFarAway");
        spans.push(span);
      }
      const [first, ...extra] = spans;
      const plain = { allDay: typed.allDay, dates: inOrder(spans), ...NO_RHYTHM };
      if (typed.repeat === "no" || !first || filled[0]?.index !== 0) return plain;

      const until = readDay(typed.until, { now, notBefore: first.startsAt });
      if (!until.ok) {
        at(["until", "day"], "rhythmUntil");
        return plain;
      }
      const rule = ruleOf(typed.repeat, typed.weekdays, first, until.day.toISODate());
      const result = expandRhythm(first, rule, exceptDays);
      if (!result.ok) {
        at(["until", "day"], RHYTHM_MESSAGE[result.reason]);
        return plain;
      }
      if (result.dates.every(({ endsAt }) => endsAt <= now) && known.length === 0) {
        at(["until", "day"], "dateInPast");
      }
      const loose = extra.filter((span) => !result.dates.some((other) => sameStart(other, span)));
      const dates = inOrder([...result.dates, ...loose]);
      if (dates.length > MOST_DATES) at(["until", "day"], RHYTHM_MESSAGE["rhythm-too-many"]);
      return {
        allDay: typed.allDay,
        dates,
        rhythm: result.rhythm,
        rhythmExcept: result.rhythmExcept,
        rhythmFirst: first,
      };
    });
}

const NO_RHYTHM = { rhythm: null, rhythmExcept: [], rhythmFirst: null };

export const RHYTHM_MESSAGE = {
  "rhythm-too-many": "rhythmTooMany",
  "rhythm-none": "rhythmNone",
  "rhythm-too-long": "rhythmTooLong",
} as const;

/** Which rule is meant: a month is counted by the weekday of the first date, "every second Tuesday". */
export function ruleOf(
  repeat: Exclude<Repeat, "no">,
  weekdays: RhythmRule["weekdays"],
  first: DateSpan,
  until: string,
): RhythmRule {
  if (repeat === "week" || repeat === "twoWeeks") {
    return { every: "week", interval: repeat === "week" ? 1 : 2, weekdays, nth: null, until };
  }
  const nth = Math.ceil(inUtrecht(first.startsAt).day / 7);
  const last = repeat === "lastOfMonth" || nth === 5;
  return { every: "month", interval: 1, weekdays: [], nth: last ? -1 : nth, until };
}

/** The choice of the form that a rule stands for; null for a rule that the form cannot show. */
export function repeatOf(rule: RhythmRule): Exclude<Repeat, "no"> | null {
  if (rule.every === "week") {
    return rule.interval === 1 ? "week" : rule.interval === 2 ? "twoWeeks" : null;
  }
  if (rule.interval !== 1 || rule.nth === null) return null;
  return rule.nth === -1 ? "lastOfMonth" : "month";
}

function isFilled({ date, index }: { date: TypedDate; index: number }): boolean {
  // A new date begins with nothing in it; the first one is always asked for.
  return index === 0 || [date.day, date.month, date.from, date.until].some((part) => part !== "");
}

function sameStart(a: DateSpan, b: DateSpan): boolean {
  return a.startsAt.getTime() === b.startsAt.getTime();
}

function isTooFar(moment: Date, now: Date): boolean {
  return inUtrecht(moment).diff(inUtrecht(now), "days").days > FARTHEST;
}

function inOrder(dates: DateSpan[]): DateSpan[] {
  return [...dates].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The days of a rhythm that are left out, as `expandRhythm` takes them. */
export function daysLeftOut({ rhythmExcept }: { rhythmExcept: Date[] }): string[] {
  return rhythmExcept.map(dayKey);
}

type RhythmContent = {
  dates?: DateSpan[] | undefined;
  rhythm: string | null;
  rhythmExcept: Date[];
  rhythmFirst: DateSpan | null;
};

/** Every date the rhythm has, also those left out, in order; none without a rhythm. */
export function datesOfRhythm({ dates = [], rhythm, rhythmFirst }: RhythmContent): DateSpan[] {
  const rule = rhythm ? readRhythm(rhythm) : null;
  const first = rhythmFirst ?? dates[0];
  if (!rule || !first) return [];
  const result = expandRhythm(first, rule, []);
  return result.ok ? result.dates : [];
}

/** The dates with these days of the rhythm left out; loose dates stay. */
export function leaveOut(
  content: RhythmContent,
  days: string[],
):
  | { ok: true; content: Pick<WhenContent, "dates" | "rhythmExcept" | "rhythmFirst"> }
  | { ok: false; message: string } {
  const ofRhythm = datesOfRhythm(content);
  const isOut = ({ startsAt }: DateSpan) => days.includes(dayKey(startsAt));
  const starts = new Set(ofRhythm.map(({ startsAt }) => startsAt.getTime()));
  const loose = (content.dates ?? []).filter(({ startsAt }) => !starts.has(startsAt.getTime()));
  const dates = inOrder([...ofRhythm.filter((date) => !isOut(date)), ...loose]);
  if (dates.length === 0) return { ok: false, message: RHYTHM_MESSAGE["rhythm-none"] };
  return {
    ok: true,
    content: {
      dates,
      rhythmExcept: ofRhythm.filter(isOut).map(({ startsAt }) => startsAt),
      rhythmFirst: content.rhythmFirst ?? ofRhythm[0] ?? null,
    },
  };
}
