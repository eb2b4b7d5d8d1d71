import { db } from "~/db.server";
import { inUtrecht } from "~/locales/format";

const PAST_DAYS = 30;
/** More addresses than this do not fit in one sitemap. */
const MOST = 50_000;

/** Pages of listings that search engines should know, with the day of their last change. */
export async function listSitemap(now: Date): Promise<{ slug: string; changedAt: Date }[]> {
  const back = inUtrecht(now).minus({ days: PAST_DAYS }).toJSDate();
  return db.listing.findMany({
    where: { dates: { some: { endsAt: { gt: back } } } },
    select: { slug: true, changedAt: true },
    orderBy: { changedAt: "desc" },
    take: MOST,
  });
}
