import { DateTime } from "luxon";
import { z } from "zod";
import type { DateSpan } from "~/shared/date-span";
import { readTime } from "~/shared/typed-time";
import { inUtrecht, ZONE } from "~/locales/format";

/** Longer than any number, so that a word gets the answer that belongs to it. */
const dayPart = z.string().trim().max(40).default("");
export const typedDay = z.object({ day: dayPart, month: dayPart, year: dayPart });
export const typedDate = typedDay.extend({
  from: z.string().trim().max(40).default(""),
  until: z.string().trim().max(40).default(""),
  endDay: dayPart,
  endMonth: dayPart,
  endYear: dayPart,
});
export type TypedDate = z.output<typeof typedDate>;

type Field = keyof TypedDate;
type Problem = { field: Field; message: string };

/** One date as typed, as local time in Utrecht. */
export function readDate(
  typed: TypedDate,
  { allDay, now }: { allDay: boolean; now: Date },
): { ok: true; span: DateSpan } | { ok: false; problems: Problem[] } {
  const first = readDay(typed, { now });
  if (!first.ok) return { ok: false, problems: first.problems };
  const several = [typed.endDay, typed.endMonth, typed.endYear].some((part) => part !== "");
  const last = several
    ? readDay(
        { day: typed.endDay, month: typed.endMonth || typed.month, year: typed.endYear },
        { now, notBefore: first.day.toJSDate() },
      )
    : first;
  if (!last.ok) {
    const names = { day: "endDay", month: "endMonth", year: "endYear" } as const;
    return {
      ok: false,
      problems: last.problems.map(({ field, message }) => ({ field: names[field], message })),
    };
  }
  if (last.day < first.day) {
    return { ok: false, problems: [{ field: "endDay", message: "lastDayBeforeFirst" }] };
  }
  if (allDay) {
    return {
      ok: true,
      span: { startsAt: first.day.toJSDate(), endsAt: last.day.plus({ days: 1 }).toJSDate() },
    };
  }
  const from = onClock(first.day, typed.from);
  const until = onClock(last.day, typed.until);
  const problems: Problem[] = [];
  if (!from.ok) problems.push({ field: "from", message: from.message });
  if (!until.ok) problems.push({ field: "until", message: until.message });
  if (!from.ok || !until.ok) return { ok: false, problems };
  if (until.at <= from.at) {
    return { ok: false, problems: [{ field: "until", message: "slotEndBeforeStart" }] };
  }
  return { ok: true, span: { startsAt: from.at, endsAt: until.at } };
}

/** Without a year the first such day to come is meant; "26" is 2026. */
export function readDay(
  typed: z.output<typeof typedDay>,
  { now, notBefore = now }: { now: Date; notBefore?: Date },
):
  | { ok: true; day: DateTime<true> }
  | { ok: false; problems: { field: "day" | "month" | "year"; message: string }[] } {
  const problems: { field: "day" | "month" | "year"; message: string }[] = [];
  const day = wholeIn(typed.day, 1, 31);
  const month = wholeIn(typed.month, 1, 12);
  const given = typed.year === "" ? null : wholeIn(typed.year, 0, 2100);
  if (day === null) problems.push({ field: "day", message: "slotDay" });
  if (month === null) problems.push({ field: "month", message: "slotMonth" });
  const year = given !== null && given < 100 ? given + 2000 : given;
  if (typed.year !== "" && (year === null || year < 2000)) {
    problems.push({ field: "year", message: "slotYear" });
  }
  if (day === null || month === null || problems.length > 0) return { ok: false, problems };

  const from = inUtrecht(notBefore).startOf("day");
  const inYear = (of: number) => DateTime.fromObject({ year: of, month, day }, { zone: ZONE });
  const found =
    year === null ? [from.year, from.year + 1].map(inYear).find((at) => at >= from) : inYear(year);
  if (found?.isValid) return { ok: true, day: found as DateTime<true> };
  const message = day === 29 && month === 2 ? "noLeapDay" : "slotNoSuchDay";
  return { ok: false, problems: [{ field: "day", message }] };
}

/** A time on the wall clock of that day; in the nights the clock changes some do not exist and some come twice. */
function onClock(
  day: DateTime<true>,
  typed: string,
): { ok: true; at: Date } | { ok: false; message: string } {
  const minutes = readTime(typed);
  if (minutes === null) return { ok: false, message: "slotTime" };
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  const at = day.set({ hour, minute });
  // Luxon moves a time that does not exist forward; then the clock shows another hour than was typed.
  if (at.hour !== hour || at.minute !== minute) return { ok: false, message: "slotNoSuchTime" };
  if (at.getPossibleOffsets().length > 1) return { ok: false, message: "timeTwice" };
  return { ok: true, at: at.toJSDate() };
}

function wholeIn(typed: string, least: number, most: number): number | null {
  if (!/^\d{1,4}$/.test(typed)) return null;
  const value = Number(typed);
  return value >= least && value <= most ? value : null;
}
