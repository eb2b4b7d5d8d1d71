import { db } from "~/db.server";
import { roomOf, type Room } from "./registration";

/** How much room each of these dates has, by its id: one query, however many dates. */
export async function placesLeft(dateIds: readonly string[]): Promise<Map<string, Room>> {
  if (dateIds.length === 0) return new Map();
  const rows = await db.$queryRaw<
    { id: string; capacity: number | null; taken: number; waiting: number }[]
  >`
    SELECT date.id::text AS id, listing.capacity,
      coalesce(sum(party.seats) FILTER (WHERE party.state = 'confirmed'), 0)::int AS taken,
      coalesce(sum(party.seats) FILTER (WHERE party.state = 'waiting'), 0)::int AS waiting
    FROM "ListingDate" date
    JOIN "Listing" listing ON listing.id = date."listingId"
    LEFT JOIN "Registration" party ON party."dateId" = date.id
    WHERE date.id = ANY(${dateIds}::uuid[])
    GROUP BY date.id, listing.capacity`;
  return new Map(rows.map(({ id, ...counts }) => [id, roomOf(counts)]));
}
