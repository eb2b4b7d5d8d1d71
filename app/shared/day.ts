import { DateTime } from "luxon";
import { ZONE } from "~/locales/format";

/* Calendar days as text: "2026-09-24". */

/** A day from the database (midnight UTC) as "2026-09-24". */
export function dayFromDatabase(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** A day as the database keeps it: at midnight of UTC. */
export function dayForDatabase(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The moment a calendar day begins in Utrecht. */
export function startOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ZONE }).startOf("day").toJSDate();
}

/** The moment the day after begins: 23, 24 or 25 hours later. */
export function endOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ZONE }).plus({ days: 1 }).startOf("day").toJSDate();
}
