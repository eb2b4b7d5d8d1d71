type CampaignDesign = "hoi" | "burendag" | "komerbij" | "lief" | "neutral";

/** What residents call a campaign, in both languages; staff know it by its full name with the year. */
const PUBLIC_NAMES: Record<Exclude<CampaignDesign, "neutral">, string> = {
  hoi: "HOI!",
  burendag: "Burendag",
  komerbij: "Kom erbij",
  lief: "Lief en Leed",
};

export function publicCampaignName(campaign: { name: string; design: CampaignDesign }): string {
  return campaign.design === "neutral" ? campaign.name : PUBLIC_NAMES[campaign.design];
}
