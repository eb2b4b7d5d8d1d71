import { db } from "~/db.server";
import { dayFromDatabase } from "~/shared/day";

/** Every campaign, this year's first, with how many of its actions are public. */
export async function listCampaigns() {
  const campaigns = await db.campaign.findMany({
    orderBy: [{ year: "desc" }, { startsOn: "asc" }, { name: "asc" }],
    select: {
      slug: true,
      name: true,
      year: true,
      design: true,
      summary: true,
      startsOn: true,
      endsOn: true,
      _count: {
        select: {
          actions: { where: { publishedAt: { not: null }, state: { not: "cancelled" } } },
        },
      },
    },
  });
  return campaigns.map(({ startsOn, endsOn, _count, ...campaign }) => ({
    ...campaign,
    firstDay: dayFromDatabase(startsOn),
    lastDay: dayFromDatabase(endsOn),
    actions: _count.actions,
  }));
}

export type ListedCampaign = Awaited<ReturnType<typeof listCampaigns>>[number];
