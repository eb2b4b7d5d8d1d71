import type { Design } from "./campaign";

/** What residents call a campaign, in both languages; staff know it by its full name with the year. */
const PUBLIC_NAMES: Record<Exclude<Design, "neutral">, string> = {
  hoi: "HOI!",
  burendag: "Burendag",
  komerbij: "Kom erbij",
  lief: "Lief en Leed",
};

export function publicCampaignName(campaign: { name: string; design: Design }): string {
  return campaign.design === "neutral" ? campaign.name : PUBLIC_NAMES[campaign.design];
}
