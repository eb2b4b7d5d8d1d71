import { db } from "~/db.server";
import { hideSmallNumber } from "~/domain/indicators/hide-small-numbers";
import { visitorsOfEdition } from "~/domain/registrations/count-visitors.server";
import { ZONE } from "~/locales/format";

export type EditionFigures = {
  /** What was or is public and goes on. */
  activities: number;
  /** Times that something happens in its days. */
  dates: number;
  cancelled: number;
  partners: number;
  wijken: number;
  kits: number;
  /** Counted at the door; null where nobody counted, or too few to show. */
  visitors: number | null;
};

/** What an edition came to. Of an activity that also goes on in other weeks, only its days in this one count. */
export async function editionFigures(editionId: string): Promise<EditionFigures> {
  const visitors = await visitorsOfEdition(editionId);
  const [row] = await db.$queryRaw<Omit<EditionFigures, "visitors">[]>`
    WITH e AS (SELECT * FROM "Edition" WHERE "id" = ${editionId}::uuid),
         l AS (SELECT * FROM "Listing" WHERE "editionId" = ${editionId}::uuid),
         d AS (
           SELECT d.* FROM e, "ListingDate" d JOIN l ON l."id" = d."listingId"
           WHERE l."status" = 'published' AND d."cancelledAt" IS NULL
             AND (d."startsAt" AT TIME ZONE ${ZONE})::date BETWEEN e."startsOn" AND e."endsOn"
         )
    SELECT (SELECT count(*) FROM l WHERE "status" = 'published')::int AS "activities",
           (SELECT count(*) FROM d)::int AS "dates",
           (SELECT count(*) FROM l WHERE "status" = 'cancelled')::int AS "cancelled",
           (SELECT count(DISTINCT "partnerId") FROM l WHERE "status" = 'published')::int AS "partners",
           (SELECT count(DISTINCT "wijkCode") FROM l WHERE "status" = 'published')::int AS "wijken",
           (SELECT count(*) FROM "KitOrder"
             WHERE "editionId" = ${editionId}::uuid AND "state" <> 'cancelled'
               AND "confirmedAt" IS NOT NULL)::int AS "kits"`;
  if (!row) throw new Error("a count of nothing is still a row");
  return { ...row, visitors: hideSmallNumber(visitors) };
}
