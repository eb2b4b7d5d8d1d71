import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/db.server";
import { dayForDatabase } from "~/shared/day";
import { dayKey, ZONE } from "~/locales/format";

/** The edition an action belongs to: that of its campaign, when one of its dates begins within those days. */
export async function editionOfAction(
  tx: Tx,
  { campaignId, dates }: { campaignId: string; dates: { startsAt: Date }[] },
): Promise<string | null> {
  const days = dates.map(({ startsAt }) => dayForDatabase(dayKey(startsAt)));
  const edition = await tx.edition.findFirst({
    where: {
      campaignId,
      OR: days.map((day) => ({ startsOn: { lte: day }, endsOn: { gte: day } })),
    },
    orderBy: { startsOn: "asc" },
    select: { id: true },
  });
  return edition?.id ?? null;
}

/**
 * Gives an edition the listings of actions that belong to it by the same rule, and lets go of those that no longer do.
 * What partners sent in says itself to which edition it belongs.
 */
export async function takeInActions(tx: Tx, editionId: string): Promise<void> {
  const belongs = Prisma.sql`
    l."campaignId" = e."campaignId" AND EXISTS (
      SELECT 1 FROM "ListingDate" d
      WHERE d."listingId" = l."id"
        AND (d."startsAt" AT TIME ZONE ${ZONE})::date BETWEEN e."startsOn" AND e."endsOn"
    )`;
  await tx.$executeRaw`
    UPDATE "Listing" l SET "editionId" = NULL FROM "Edition" e
    WHERE e."id" = ${editionId}::uuid AND l."editionId" = e."id" AND l."actionId" IS NOT NULL
      AND (${belongs}) IS NOT TRUE`;
  await tx.$executeRaw`
    UPDATE "Listing" l SET "editionId" = e."id" FROM "Edition" e
    WHERE e."id" = ${editionId}::uuid AND l."editionId" IS NULL AND l."actionId" IS NOT NULL
      AND (${belongs})`;
}
