import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { ZONE } from "~/locales/format";
import { GOES_ON, LONG } from "./agenda-where.server";

/** How much there is on a day in a wijk. */
export type CountRow = { day: string; wijkCode: string | null; shown: number; going: number };
/** A date of several days, from its first to its last. */
type LongDate = { first: string; last: string; wijkCode: string | null; going: boolean };

/**
 * Few among many, so they come as they are; and often there are none, so the conditions, which may be words to look for
 * in every text, are only asked of those few.
 */
export async function longDates(listing: Prisma.Sql[], now: Date): Promise<LongDate[]> {
  const few = await db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "ListingDate" d WHERE d."endsAt" > ${now} AND ${LONG}`;
  if (few.length === 0) return [];
  const conditions = [Prisma.sql`d."id" = ANY(${few.map(({ id }) => id)}::uuid[])`, ...listing];
  return db.$queryRaw<LongDate[]>`
    SELECT to_char(d."startsAt" AT TIME ZONE ${ZONE}, 'YYYY-MM-DD') AS "first",
           to_char((d."endsAt" - interval '1 millisecond') AT TIME ZONE ${ZONE}, 'YYYY-MM-DD') AS "last",
           l."wijkCode", ${GOES_ON} AS "going"
    FROM "ListingDate" d
    JOIN "Listing" l ON l."id" = d."listingId"
    LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
    WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** What goes on that day and began on a day before it. What goes on today is among today's own counts already. */
export function carriedInto(day: string, long: LongDate[], today: string): CountRow[] {
  if (day <= today) return [];
  return long
    .filter(({ first, last }) => first < day && day <= last)
    .map(({ wijkCode, going }) => ({ day, wijkCode, shown: 1, going: going ? 1 : 0 }));
}
