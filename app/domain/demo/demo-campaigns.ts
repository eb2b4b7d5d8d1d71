import type { DateTime } from "luxon";
import type { ActionIndicatorKey } from "~/domain/indicators/indicator";

export const DEMO_CAMPAIGNS = ["hoi", "burendag", "komerbij", "lief"] as const;
export type DemoCampaignKey = (typeof DEMO_CAMPAIGNS)[number];

const SATURDAY = 6;
const THURSDAY = 4;

type CampaignTexts = {
  slug: string;
  name: string;
  summary: string;
  needsApproval: boolean;
  /** The day that the days of its actions are counted from, in the year of the demo. */
  anchor(today: DateTime): DateTime;
  /** First and last day, seen from the anchor. */
  period(anchor: DateTime): { first: DateTime; last: DateTime };
  targets: Partial<Record<ActionIndicatorKey, number>>;
  /** What was aimed at a year earlier. */
  targetsBefore: Partial<Record<ActionIndicatorKey, number>>;
};

/** Days lie around today, so that the demo is alive whenever it is made. */
export const CAMPAIGN_TEXTS: Record<DemoCampaignKey, CampaignTexts> = {
  hoi: {
    slug: "hoi",
    name: "HOI!",
    summary: "Gratis koffie op de stations van Utrecht: één kop voor jou, één om weg te geven.",
    needsApproval: false,
    anchor: (today) => today,
    period: (anchor) => ({ first: anchor.minus({ days: 3 }), last: anchor.plus({ days: 21 }) }),
    targets: { cups: 6000, conversations: 1500, volunteers: 45, peopleReached: 4000 },
    targetsBefore: { cups: 4000, conversations: 1000, volunteers: 30, peopleReached: 3000 },
  },
  burendag: {
    slug: "burendag",
    name: "Burendag",
    summary: "Eén zaterdag waarop buren samen iets doen, in straten door de hele stad.",
    needsApproval: false,
    anchor: (today) => comingWeekday(today.plus({ days: 7 }), SATURDAY),
    period: (anchor) => ({ first: anchor, last: anchor }),
    targets: { volunteers: 60, peopleReached: 900 },
    targetsBefore: { volunteers: 50, peopleReached: 700 },
  },
  komerbij: {
    slug: "kom-erbij",
    name: "Week tegen Eenzaamheid",
    summary: "Een week lang zetten partners hun deuren open onder de naam Kom erbij.",
    needsApproval: true,
    anchor: (today) => comingWeekday(today.plus({ days: 3 }), THURSDAY),
    period: (anchor) => ({ first: anchor, last: anchor.plus({ days: 6 }) }),
    targets: { volunteers: 40, peopleReached: 600 },
    targetsBefore: { volunteers: 35, peopleReached: 500 },
  },
  lief: {
    slug: "lief-en-leed",
    name: "Lief en Leed",
    summary: "Buren zorgen voor elkaar, met een potje voor een bloemetje of een kop koffie.",
    needsApproval: false,
    anchor: (today) => today,
    period: (anchor) => ({ first: anchor.startOf("year"), last: anchor.endOf("year") }),
    targets: { volunteers: 20, peopleReached: 250 },
    targetsBefore: { volunteers: 15, peopleReached: 200 },
  },
};

/** The same day a year earlier; a campaign that belongs to a day of the week keeps that day. */
export function yearBefore(anchor: DateTime, key: DemoCampaignKey): DateTime {
  const before = anchor.minus({ years: 1 });
  if (key === "hoi" || key === "lief") return before;
  return before.minus({ days: (before.weekday - anchor.weekday + 7) % 7 });
}

/** The first such day after `day`. */
function comingWeekday(day: DateTime, weekday: number): DateTime {
  return day.plus({ days: ((weekday - day.weekday + 6) % 7) + 1 });
}
