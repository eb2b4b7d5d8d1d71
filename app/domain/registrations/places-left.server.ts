import { db } from "~/db.server";
import { roomOf, whyClosed, type OpenTo, type Room } from "./registration";

/** How much room each of these dates has, by its id: one query, however many dates. */
export async function placesLeft(
  dateIds: readonly string[],
  { now }: { now: Date },
): Promise<Map<string, Room>> {
  if (dateIds.length === 0) return new Map();
  // As occupationOf() in registration.ts reckons one date.
  const rows = await db.$queryRaw<
    { id: string; capacity: number | null; taken: number; waiting: number }[]
  >`
    SELECT date.id::text AS id, listing.capacity,
      coalesce(sum(party.seats) FILTER (WHERE party.state = 'confirmed'
        AND (party."addressConfirmedAt" IS NOT NULL OR party."heldUntil" > ${now})), 0)::int AS taken,
      coalesce(sum(party.seats) FILTER (WHERE party.state = 'waiting'
        AND party."addressConfirmedAt" IS NOT NULL), 0)::int AS waiting
    FROM "ListingDate" date
    JOIN "Listing" listing ON listing.id = date."listingId"
    LEFT JOIN "Registration" party ON party."dateId" = date.id
    WHERE date.id = ANY(${dateIds}::uuid[])
    GROUP BY date.id, listing.capacity`;
  return new Map(rows.map(({ id, ...counts }) => [id, roomOf(counts)]));
}

/** What the page of a listing tells: the room on the next date one can register for. Null where that is not possible. */
export async function roomToRegister(
  listing: OpenTo["listing"] & { dates: (Omit<OpenTo, "listing"> & { id: string })[] },
  { now }: { now: Date },
): Promise<{ room: Room; severalDates: boolean } | null> {
  const open = listing.dates.filter((date) => whyClosed({ ...date, listing }, now) === null);
  const [next, ...others] = open;
  if (!next) return null;
  const room = (await placesLeft([next.id], { now })).get(next.id);
  return room ? { room, severalDates: others.length > 0 } : null;
}
