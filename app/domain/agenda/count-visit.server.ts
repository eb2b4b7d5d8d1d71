import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { countInBatches } from "~/domain/scans/count-in-batches.server";
import { dayKey } from "~/locales/format";

type DayOfListing = `${string}|${string}`;

const visits = countInBatches<DayOfListing, { visits: number }>(async (round) => {
  // One order for all, or two processes could each wait for a row of the other.
  const rows = [...round].sort(([a], [b]) => (a < b ? -1 : 1));
  const values = rows.map(([key, counted]) => {
    const [listingId, day] = key.split("|");
    return Prisma.sql`(${listingId}::uuid, ${day}::date, ${counted.visits}::int)`;
  });
  // A listing that was deleted a moment ago must not lose the visits of the others.
  await db.$executeRaw`
    INSERT INTO "ListingVisitCount" ("listingId", "day", "visits")
    SELECT v.* FROM (VALUES ${Prisma.join(values)}) v("listingId", "day", "visits")
    JOIN "Listing" l ON l."id" = v."listingId"
    ON CONFLICT ("listingId", "day") DO UPDATE SET "visits" = "ListingVisitCount"."visits" + EXCLUDED."visits"`;
});

/**
 * Counts one look at a listing's page on its day in Utrecht. Bots and previews are left out. Resolves when it is stored.
 */
export async function countVisit(
  listingId: string,
  { byPerson, now }: { byPerson: boolean; now: Date },
): Promise<void> {
  if (!byPerson) return;
  await visits.add(`${listingId}|${dayKey(now)}`, { visits: 1 });
}
