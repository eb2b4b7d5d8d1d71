import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import type { Design } from "~/domain/campaigns/campaign";
import { proposeEdition } from "~/domain/places/campaign-days";

/** The days of an edition, each as "2026-09-24"; every one of them is included. */
export type EditionDays = {
  startsOn: string;
  endsOn: string;
  /** Sending in. */
  opensOn: string;
  closesOn: string;
  /** Last day to order a kit; null: there are no kits. */
  kitsCloseOn: string | null;
};

/** before: not open yet · open: anyone can send in · closed: only the team adds. */
export type Sending = "before" | "open" | "closed";

export function sendingIn(
  { opensOn, closesOn }: Pick<EditionDays, "opensOn" | "closesOn">,
  today: string,
): Sending {
  if (today < opensOn) return "before";
  return today > closesOn ? "closed" : "open";
}

export function kitsOpen(
  { opensOn, kitsCloseOn }: Pick<EditionDays, "opensOn" | "kitsCloseOn">,
  today: string,
): boolean {
  return kitsCloseOn !== null && today >= opensOn && today <= kitsCloseOn;
}

const DAYS_AFTER_SHOWN = 7;

/** Whether residents are pointed to its programme: from the day sending in opens until a week after it. */
export function isNear({ opensOn, endsOn }: EditionDays, today: string): boolean {
  return today >= opensOn && today <= addDays(endsOn, DAYS_AFTER_SHOWN);
}

/** A calendar day further on; reckoned in UTC, where every day has 24 hours. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** What residents read; staff know it by its own name. "Kom erbij 2026" */
export function publicEditionName({
  name,
  startsOn,
  campaign,
}: {
  name: string;
  startsOn: string;
  campaign: { name: string; design: Design } | null;
}): string {
  const year = startsOn.slice(0, 4);
  if (campaign && campaign.design !== "neutral") return `${publicCampaignName(campaign)} ${year}`;
  return /eenzaam/i.test(name) ? `Kom erbij ${year}` : name;
}

/** How long before its first day an edition opens and closes, as the network did in earlier years. */
const OPENS_BEFORE = 100;
const CLOSES_BEFORE = 10;
const KITS_CLOSE_BEFORE = 24;

/** The days for the next edition by the rule of the week. Only a proposal: what is typed counts. */
export function proposeDays(today: string): EditionDays {
  const year = Number(today.slice(0, 4));
  const coming = proposeEdition(year).endsOn < today ? year + 1 : year;
  const { startsOn, endsOn } = proposeEdition(coming);
  return {
    startsOn,
    endsOn,
    opensOn: addDays(startsOn, -OPENS_BEFORE),
    closesOn: addDays(startsOn, -CLOSES_BEFORE),
    kitsCloseOn: addDays(startsOn, -KITS_CLOSE_BEFORE),
  };
}

const REMIND_BEFORE = 7;

/** The day on which partners of last year are reminded by themselves. */
export function remindsOn({
  opensOn,
  closesOn,
}: Pick<EditionDays, "opensOn" | "closesOn">): string {
  const day = addDays(closesOn, -REMIND_BEFORE);
  return day < opensOn ? opensOn : day;
}
