import { db } from "~/db.server";

/**
 * The campaign of this slug. An edition is a campaign of one year, so "kom-erbij-2026" also finds the campaign
 * "kom-erbij" when that is the one of 2026.
 */
export async function findEdition(slug: string) {
  const [, base = "", year = ""] = /^(.+)-(\d{4})$/.exec(slug) ?? [];
  const found = await db.campaign.findMany({
    where: { OR: [{ slug }, { slug: base, year: Number(year || 0) }] },
    select: { id: true, slug: true, name: true, year: true },
  });
  return found.find((campaign) => campaign.slug === slug) ?? found[0] ?? null;
}

export async function knownCampaignSlugs(): Promise<string[]> {
  const campaigns = await db.campaign.findMany({
    select: { slug: true },
    orderBy: { slug: "asc" },
  });
  return campaigns.map(({ slug }) => slug);
}
