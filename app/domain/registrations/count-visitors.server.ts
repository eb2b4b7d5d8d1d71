import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { ZONE } from "~/locales/format";

/**
 * People who came to activities of a campaign, counted at the door: of listings that name the campaign, and of those
 * of its edition. Null when nobody counted anywhere. Whoever shows it hides small numbers.
 */
export function visitorsOfCampaign(campaignId: string): Promise<number | null> {
  return visitorsWhere(
    Prisma.sql`listing."campaignId" = ${campaignId}::uuid OR edition."campaignId" = ${campaignId}::uuid`,
  );
}

/** The same for one edition. Of an activity that also goes on in other weeks, only its days in this one count. */
export function visitorsOfEdition(editionId: string): Promise<number | null> {
  return visitorsWhere(Prisma.sql`listing."editionId" = ${editionId}::uuid
    AND (date."startsAt" AT TIME ZONE ${ZONE})::date BETWEEN edition."startsOn" AND edition."endsOn"`);
}

async function visitorsWhere(where: Prisma.Sql): Promise<number | null> {
  // As attendance() in registration.ts reckons one date, unless the names are removed and the figure was kept.
  const [row] = await db.$queryRaw<{ visitors: number | null }[]>`
    SELECT sum(counted.people)::int AS visitors
    FROM "Listing" listing
    LEFT JOIN "Edition" edition ON edition.id = listing."editionId"
    JOIN "ListingDate" date ON date."listingId" = listing.id
    CROSS JOIN LATERAL (
      SELECT coalesce(date.attended, CASE
        WHEN date."walkIns" IS NULL AND count(party.seen) = 0 THEN NULL
        ELSE coalesce(date."walkIns", 0) + coalesce(sum(party.seen), 0)
      END) AS people
      FROM "Registration" party
      WHERE party."dateId" = date.id AND party.state <> 'cancelled'
    ) AS counted
    WHERE ${where}`;
  return row?.visitors ?? null;
}
