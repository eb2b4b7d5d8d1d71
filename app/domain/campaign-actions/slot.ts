import { DateTime } from "luxon";
import { ZONE } from "~/locales/format";
import { readTime } from "~/shared/typed-time";
import type { Slot } from "./campaign-action";

/** What a person types for one slot, as it came in. */
export type TypedSlot = { day: string; month: string; year: string; from: string; until: string };

export type SlotProblem = {
  field: keyof TypedSlot;
  reason:
    | "day-is-number"
    | "month-is-number"
    | "year-is-number"
    | "no-such-day"
    | "time-format"
    | "no-such-time"
    | "end-before-start"
    | "overlaps";
};

export type ReadSlot = { ok: true; slot: Slot } | { ok: false; problems: SlotProblem[] };

/** How many slots one action may have. */
export const MAX_SLOTS = 20;

/** Nothing typed, or only the date that a new slot copies from the one before. */
export function isEmptySlot(typed: TypedSlot, before?: TypedSlot): boolean {
  if (typed.from.trim() !== "" || typed.until.trim() !== "") return false;
  return (["day", "month", "year"] as const).every((part) => {
    const value = typed[part].trim();
    return value === "" || value === before?.[part].trim();
  });
}

/**
 * Reads one typed slot as local time in Utrecht. In the night that the clock goes forward one hour does not
 * exist and is refused; in the night that it goes back the first of the two is taken.
 */
export function readSlot(typed: TypedSlot): ReadSlot {
  const problems: SlotProblem[] = [];
  const day = readWhole(typed.day, 1, 31);
  const month = readWhole(typed.month, 1, 12);
  const year = readWhole(typed.year, 2000, 2100);
  if (day === null) problems.push({ field: "day", reason: "day-is-number" });
  if (month === null) problems.push({ field: "month", reason: "month-is-number" });
  if (year === null) problems.push({ field: "year", reason: "year-is-number" });
  const midnight =
    day !== null && month !== null && year !== null
      ? DateTime.fromObject({ year, month, day }, { zone: ZONE })
      : null;
  if (midnight && !midnight.isValid) problems.push({ field: "day", reason: "no-such-day" });
  const from = readTime(typed.from);
  const until = readTime(typed.until);
  if (from === null) problems.push({ field: "from", reason: "time-format" });
  if (until === null) problems.push({ field: "until", reason: "time-format" });
  if (!midnight?.isValid || from === null || until === null) return { ok: false, problems };

  const startsAt = atLocalTime(midnight, from);
  const endsAt = atLocalTime(midnight, until);
  if (!startsAt) problems.push({ field: "from", reason: "no-such-time" });
  if (!endsAt) problems.push({ field: "until", reason: "no-such-time" });
  if (!startsAt || !endsAt) return { ok: false, problems };
  if (endsAt <= startsAt)
    return { ok: false, problems: [{ field: "until", reason: "end-before-start" }] };
  return { ok: true, slot: { startsAt, endsAt } };
}

/** Index of the first slot that starts before an earlier one has ended; null when none does. */
export function firstOverlap(slots: Slot[]): number | null {
  for (const [index, slot] of slots.entries()) {
    const clash = slots
      .slice(0, index)
      .some((other) => slot.startsAt < other.endsAt && other.startsAt < slot.endsAt);
    if (clash) return index;
  }
  return null;
}

function readWhole(typed: string, least: number, most: number): number | null {
  if (!/^\d{1,4}$/.test(typed.trim())) return null;
  const value = Number(typed);
  return value >= least && value <= most ? value : null;
}

function atLocalTime(midnight: DateTime, minutes: number): Date | null {
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  const at = midnight.set({ hour, minute });
  // Luxon moves a time that does not exist forward; then the clock shows another hour than was typed.
  return at.hour === hour && at.minute === minute ? at.toJSDate() : null;
}
