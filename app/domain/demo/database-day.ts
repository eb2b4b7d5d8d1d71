import type { DateTime } from "luxon";

/** A calendar day as the database keeps it: at midnight of UTC. */
export function databaseDay(day: DateTime): Date {
  return new Date(`${day.toISODate()}T00:00:00Z`);
}
