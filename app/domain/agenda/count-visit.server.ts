import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { countInBatches } from "~/platform/count-in-batches.server";
import { dayKey } from "~/locales/format";

type DayOfListing = `${string}|${string}`;

const visits = countInBatches<DayOfListing, { visits: number }>(async (round) => {
  // One order for all, or two processes could each wait for a row of the other.
  const rows = [...round].sort(([a], [b]) => (a < b ? -1 : 1));
  const values = rows.map(([key, counted]) => {
    const [slug, day] = key.split("|");
    return Prisma.sql`(${slug}, ${day}::date, ${counted.visits}::int)`;
  });
  // A listing that was deleted a moment ago must not lose the visits of the others.
  await db.$executeRaw`
    INSERT INTO "ListingVisitCount" ("listingId", "day", "visits")
    SELECT l."id", v."day", v."visits" FROM (VALUES ${Prisma.join(values)}) v("slug", "day", "visits")
    JOIN "Listing" l ON l."slug" = v."slug"
    ORDER BY l."slug", v."day"
    ON CONFLICT ("listingId", "day") DO UPDATE SET "visits" = "ListingVisitCount"."visits" + EXCLUDED."visits"`;
});

/**
 * Counts one look at a listing's page on its day in Utrecht. Bots and previews are left out. Resolves when it is stored.
 */
export async function countVisit(
  slug: string,
  { byPerson, now }: { byPerson: boolean; now: Date },
): Promise<void> {
  if (!byPerson) return;
  await visits.add(`${slug}|${dayKey(now)}`, { visits: 1 });
}
