import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { dayRange, type AgendaFilter } from "./agenda-filter";
import { dateConditions, GOES_ON, listingConditions } from "./agenda-where.server";
import { PUBLIC_FIELDS, type PublicListing } from "./find-listing.server";

export type ComingListing = PublicListing & {
  /** Its first date that the filter asks for, rather one that goes on. */
  nextDate: PublicListing["dates"][number];
};

export type ListingsPage = { listings: ComingListing[]; total: number; pages: number };

/** The listings of a filtered view, each once, in order of their next date. For feeds, the API and other sites. */
export async function listListings(
  filter: AgendaFilter,
  { pageSize, now }: { pageSize: number; now: Date },
): Promise<ListingsPage> {
  const conditions = [
    ...dateConditions(dayRange(filter, now), now),
    ...(filter.wijkCode ? [Prisma.sql`l."wijkCode" = ${filter.wijkCode}`] : []),
    ...(await listingConditions(filter)),
  ];
  const where = Prisma.join(conditions, " AND ");
  const [found, [counted]] = await Promise.all([
    db.$queryRaw<{ id: string; dateId: string }[]>`
      SELECT l."id", (array_agg(d."id" ORDER BY ${GOES_ON} DESC, d."startsAt"))[1] AS "dateId"
      FROM "ListingDate" d
      JOIN "Listing" l ON l."id" = d."listingId"
      LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
      WHERE ${where}
      GROUP BY l."id"
      ORDER BY coalesce(min(d."startsAt") FILTER (WHERE ${GOES_ON}), min(d."startsAt")), l."title", l."id"
      LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(DISTINCT l."id")::int AS "total"
      FROM "ListingDate" d
      JOIN "Listing" l ON l."id" = d."listingId"
      LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
      WHERE ${where}`,
  ]);
  const rows = await db.listing.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: PUBLIC_FIELDS,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const listings = found.flatMap(({ id, dateId }) => {
    const listing = byId.get(id);
    const nextDate = listing?.dates.find((date) => date.id === dateId);
    // Changed between two readings: then it is on another page now.
    return listing && nextDate ? [{ ...listing, nextDate }] : [];
  });
  const total = counted?.total ?? 0;
  return { listings, total, pages: Math.max(1, Math.ceil(total / pageSize)) };
}
