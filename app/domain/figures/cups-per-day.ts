import { daysOf, type CampaignPeriod } from "~/domain/campaigns/campaign";

/** What is known of the cups of one action. Days as "2026-09-24". */
export type CupsOfAction = {
  /** What the phones tapped, per day. */
  tapped: { day: string; cups: number }[];
  /** The confirmed figure and the day it speaks of; null while not confirmed. */
  confirmed: { cups: number; day: string } | null;
};

/**
 * Cups added up per day of the campaign, as many numbers as it has days. Where a confirmed figure is not what
 * was tapped, the difference falls on the day of the figure. Cups outside the campaign's days fall on its first
 * or last day.
 */
export function cupsPerDay(actions: CupsOfAction[], period: CampaignPeriod): number[] {
  const days = daysOf(period);
  const cups = new Map(days.map((day) => [day, 0]));
  const add = (day: string, count: number) => {
    const within =
      day < period.firstDay ? period.firstDay : day > period.lastDay ? period.lastDay : day;
    cups.set(within, (cups.get(within) ?? 0) + count);
  };
  for (const { tapped, confirmed } of actions) {
    for (const { day, cups: count } of tapped) add(day, count);
    if (!confirmed) continue;
    const inTally = tapped.reduce((sum, { cups: count }) => sum + count, 0);
    add(confirmed.day, confirmed.cups - inTally);
  }
  let sum = 0;
  return days.map((day) => (sum += cups.get(day) ?? 0));
}
