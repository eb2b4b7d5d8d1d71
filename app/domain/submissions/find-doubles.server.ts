import { db } from "~/db.server";
import { listingOf, readContent } from "./submission";
import { ALIKE, couldBeDouble, sharedDate, type Double, type Likeness } from "./doubles";

/** One that is looked at: its id, and the listing it became if it is online. */
export type Sought = { id: string; listingId: string | null; wijkCode: string | null } & Likeness;

type Candidate = { id: string; path: string } & Likeness;

/** The database's own reckoning differs a little (accents), so it lets somewhat more through than the rule. */
const SLACK = 0.1;

/** A little more than "the same place" of the rule, in degrees: weeds out nearly all before anything is compared. */
const NEAR = { latitude: 0.002, longitude: 0.003 };

/** For each that is sought, what in the agenda or among the others that wait may be the same activity. */
export async function findDoubles(
  sought: Sought[],
  waiting: Sought[],
  { now }: { now: Date },
): Promise<Map<string, Double[]>> {
  const listings = await likeListings(sought, now);
  const queued = waiting.map((entry) => ({ ...entry, path: `/inzendingen/wachtrij/${entry.id}` }));
  return new Map(
    sought.map((one) => {
      const near = listings.get(one.id) ?? [];
      const others = [
        ...near.filter(({ id }) => id !== one.listingId),
        // What waits as a change of a listing is compared by that listing.
        ...queued.filter(({ id, listingId }) => id !== one.id && listingId === null),
      ];
      return [one.id, others.filter((other) => couldBeDouble(one, other)).map(asDouble(one))];
    }),
  );
}

function asDouble(one: Likeness) {
  return (other: Candidate): Double => {
    const shared = sharedDate(one, other);
    const first = shared ?? other.dates[0];
    const { path, title, organiserName } = other;
    return {
      path,
      title,
      organiserName,
      startsAt: first?.startsAt ?? new Date(0),
      sharesDate: shared !== undefined,
    };
  };
}

/** Listings in about the same place, or in none, with a title a little alike or by the same organiser. */
async function likeListings(sought: Sought[], now: Date): Promise<Map<string, Candidate[]>> {
  const pairs = await db.$queryRaw<{ id: string; listingId: string }[]>`
    WITH sought AS (
      SELECT * FROM unnest(
        ${sought.map(({ id }) => id)}::uuid[],
        ${sought.map(({ title }) => title)}::text[],
        ${sought.map(({ organiserName }) => organiserName)}::text[],
        ${sought.map(({ partnerId }) => partnerId)}::uuid[],
        ${sought.map(({ latitude }) => latitude)}::float8[],
        ${sought.map(({ longitude }) => longitude)}::float8[],
        ${sought.map(({ wijkCode }) => wijkCode)}::text[]
      ) AS s(id, title, organiser, partner, latitude, longitude, wijk)
    ), near AS (
      SELECT s.*, l.id AS "listingId", l.title AS theirs, l."partnerId", l."organiserName"
      FROM sought s
      JOIN "Listing" l ON l.status = 'published' AND l."wijkCode" = s.wijk
        AND l.latitude BETWEEN s.latitude - ${NEAR.latitude} AND s.latitude + ${NEAR.latitude}
        AND l.longitude BETWEEN s.longitude - ${NEAR.longitude} AND s.longitude + ${NEAR.longitude}
      UNION ALL
      SELECT s.*, l.id, l.title, l."partnerId", l."organiserName"
      FROM sought s
      JOIN "Listing" l ON l.status = 'published' AND (l.latitude IS NULL OR s.latitude IS NULL)
    )
    SELECT id, "listingId" FROM near
    WHERE "partnerId" = partner OR lower("organiserName") = lower(organiser)
      OR similarity(theirs, title) >= ${ALIKE - SLACK}`;
  const found = await readListings([...new Set(pairs.map(({ listingId }) => listingId))], now);
  const perEntry = new Map<string, Candidate[]>(sought.map(({ id }) => [id, []]));
  for (const { id, listingId } of pairs) {
    const listing = found.get(listingId);
    // Without a date to come it is in nobody's way.
    if (listing && listing.dates.length > 0) perEntry.get(id)?.push(listing);
  }
  return perEntry;
}

async function readListings(ids: string[], now: Date): Promise<Map<string, Candidate>> {
  const listings = await db.listing.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      slug: true,
      title: true,
      organiserName: true,
      partnerId: true,
      placeName: true,
      latitude: true,
      longitude: true,
      onlineUrl: true,
      dates: {
        where: { endsAt: { gt: now }, cancelledAt: null },
        select: { startsAt: true, endsAt: true },
        orderBy: { startsAt: "asc" },
      },
    },
  });
  return new Map(
    listings.map(({ slug, ...listing }) => [listing.id, { ...listing, path: `/agenda/${slug}` }]),
  );
}

/** A stored submission as it is compared; null while title, organiser or dates are missing. */
export function soughtOf(stored: {
  id: string;
  listingId: string | null;
  partnerId: string | null;
  content: unknown;
}): Sought | null {
  const listing = listingOf(readContent(stored.content));
  if (!listing) return null;
  const { id, listingId, partnerId } = stored;
  return { ...listing, id, listingId, partnerId };
}
