/*
 * Lengths of time in milliseconds. A day is 24 hours: right for how long something is kept, not for "tomorrow at the same
 * time", which is another moment when the clock changes in the night between.
 */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY);
}
