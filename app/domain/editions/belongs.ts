/** The edition or campaign that something sent in is part of. */
export type Belongs = { editionId: string | null; campaignId: string | null };

/** As the form writes it. */
export function belongsValue({ editionId, campaignId }: Belongs): string {
  if (editionId) return `edition:${editionId}`;
  return campaignId ? `campaign:${campaignId}` : "";
}
