import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { ZONE } from "~/locales/format";
import { startOfDay } from "~/shared/day";
import type { AgendaFilter, DayRange } from "./agenda-filter";
import { dateConditions, GOES_ON, LONG, listingConditions } from "./agenda-where.server";

/** A date of several days, from its first to its last. */
type LongDate = { first: string; last: string; going: boolean };

export type DatesInView = {
  /** In the chosen days, for every wijk; null: without one. `going` leaves out what is cancelled, `shown` does not. */
  perWijk: { wijkCode: string | null; shown: number; going: number }[];
  /** In the chosen wijk, by the day a date begins, and what began earlier under today. */
  perDay: { day: string; going: number }[];
  /** In the chosen wijk. None in the past: there a date stands on its first day only. */
  long: LongDate[];
  /** Of the one page, in order. */
  pageIds: string[];
};

/**
 * Finds what a filter asks for once, and counts, carries over and pages from that: apart, three questions look through
 * all listings for the same words.
 * @param firstDay of the days to count, when they are past; null: everything that is not over.
 */
export async function datesInView(
  filter: AgendaFilter,
  { range, firstDay, now }: { range: DayRange; firstDay: string | null; now: Date },
  { offset, limit }: { offset: number; limit: number },
): Promise<DatesInView> {
  const from = firstDay === null ? now : startOfDay(firstDay);
  const inView = Prisma.join(
    [
      firstDay === null ? Prisma.sql`d."endsAt" > ${from}` : Prisma.sql`d."startsAt" >= ${from}`,
      ...(await listingConditions(filter)),
    ],
    " AND ",
  );
  const inRange = Prisma.join(dateConditions(range, now), " AND ");
  const inWijk = filter.wijkCode ? Prisma.sql`d."wijkCode" = ${filter.wijkCode}` : Prisma.sql`TRUE`;
  // Many dates begin at the same moment, and to find the day of a moment is most of the work: so moments come first.
  const [row] = await db.$queryRaw<[DatesInView]>`
    WITH "inView" AS MATERIALIZED (
      SELECT d."id", d."startsAt", d."endsAt", l."title", l."wijkCode", ${GOES_ON} AS "going"
      FROM "ListingDate" d
      JOIN "Listing" l ON l."id" = d."listingId"
      LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
      WHERE ${inView}
    ), "perWijk" AS (
      SELECT d."wijkCode", count(*) AS "shown", count(*) FILTER (WHERE d."going") AS "going"
      FROM "inView" d WHERE ${inRange} GROUP BY 1
    ), "moments" AS (
      SELECT greatest(d."startsAt", ${from}) AS "moment", count(*) AS "going"
      FROM "inView" d WHERE d."going" AND ${inWijk} GROUP BY 1
    ), "perDay" AS (
      SELECT ("moment" AT TIME ZONE ${ZONE})::date AS "day", sum("going") AS "going" FROM "moments" GROUP BY 1
    ), "long" AS (
      SELECT (d."startsAt" AT TIME ZONE ${ZONE})::date AS "first",
             ((d."endsAt" - interval '1 millisecond') AT TIME ZONE ${ZONE})::date AS "last", d."going"
      FROM "inView" d WHERE ${firstDay === null} AND ${LONG} AND ${inWijk}
    )
    SELECT
      coalesce((SELECT json_agg("perWijk") FROM "perWijk"), '[]') AS "perWijk",
      coalesce((SELECT json_agg("perDay") FROM "perDay"), '[]') AS "perDay",
      coalesce((SELECT json_agg("long") FROM "long"), '[]') AS "long",
      ARRAY(SELECT d."id"::text FROM "inView" d WHERE ${inRange} AND ${inWijk}
        ORDER BY d."startsAt", d."title", d."id" LIMIT ${limit} OFFSET ${offset}) AS "pageIds"`;
  return row;
}

/** How many go on that day and began on a day before it. What goes on today is among today's own already. */
export function carriedInto(day: string, long: LongDate[], today: string): number {
  if (day <= today) return 0;
  return long.filter(({ first, last, going }) => going && first < day && day <= last).length;
}
