import { DAY } from "~/domain/duration";
import { dayForDatabase, dayFromDatabase } from "~/shared/day";

export type Design = "hoi" | "burendag" | "komerbij" | "lief" | "neutral";

/** First and last calendar day, as "2026-09-24". */
export type CampaignPeriod = { firstDay: string; lastDay: string };

/** Every calendar day of the campaign, first and last included. */
export function daysOf({ firstDay, lastDay }: CampaignPeriod): string[] {
  const days: string[] = [];
  for (
    let day = dayForDatabase(firstDay);
    dayFromDatabase(day) <= lastDay;
    day = new Date(+day + DAY)
  ) {
    days.push(dayFromDatabase(day));
  }
  return days;
}

/** How far the campaign is on `today`. `day` counts from one; null before and after. */
export function progress(
  period: CampaignPeriod,
  today: string,
): { phase: "before" | "running" | "after"; day: number | null; days: number } {
  const days = daysOf(period);
  const index = days.indexOf(today);
  if (index >= 0) return { phase: "running", day: index + 1, days: days.length };
  return { phase: today < period.firstDay ? "before" : "after", day: null, days: days.length };
}
