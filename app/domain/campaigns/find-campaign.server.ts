import { db } from "~/db.server";

/** One campaign by its slug ("hoi"); null when there is none. */
export async function findCampaign(slug: string) {
  return db.campaign.findUnique({ where: { slug } });
}
