import { db } from "~/db.server";
import { listingOf, readContent } from "./submission";
import {
  ALIKE,
  couldBeDouble,
  sharedDate,
  VERY_ALIKE,
  type Double,
  type Likeness,
} from "./doubles";

/** One that is looked at: its id, and the listing it became if it is online. */
export type Sought = { id: string; listingId: string | null; wijkCode: string | null } & Likeness;

type Candidate = { id: string; path: string } & Likeness;

/** The database's own reckoning differs a little (accents), so it lets somewhat more through than the rule. */
const SLACK = 0.1;

/** Longest an activity lasts that began before ours and still goes on; keeps the search to one stretch of the index. */
const LONGEST_SPAN = "14 days";

/** A rhythm repeats itself, so its first dates to come tell enough. */
const MOST_DATES = 20;

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

/** Listings at the same time, or in the same wijk with nearly the same title. */
async function likeListings(sought: Sought[], now: Date): Promise<Map<string, Candidate[]>> {
  const spans = sought.flatMap(({ id, dates }) =>
    dates
      .filter(({ endsAt }) => endsAt > now)
      .slice(0, MOST_DATES)
      .map((span) => ({ id, ...span })),
  );
  const pairs = await db.$queryRaw<{ id: string; listingId: string }[]>`
    WITH sought AS (
      SELECT * FROM unnest(
        ${sought.map(({ id }) => id)}::uuid[],
        ${sought.map(({ title }) => title)}::text[],
        ${sought.map(({ organiserName }) => organiserName)}::text[],
        ${sought.map(({ partnerId }) => partnerId)}::uuid[],
        ${sought.map(({ wijkCode }) => wijkCode)}::text[]
      ) AS s(id, title, organiser, partner, wijk)
    ), spans AS (
      SELECT * FROM unnest(
        ${spans.map(({ id }) => id)}::uuid[],
        ${spans.map(({ startsAt }) => startsAt)}::timestamptz[],
        ${spans.map(({ endsAt }) => endsAt)}::timestamptz[]
      ) AS x(id, starts, ends)
    )
    SELECT s.id, l.id AS "listingId"
    FROM spans x
    JOIN sought s ON s.id = x.id
    JOIN "ListingDate" d ON d."startsAt" < x.ends AND d."endsAt" > x.starts
      AND d."startsAt" > x.starts - ${LONGEST_SPAN}::interval AND d."cancelledAt" IS NULL
    JOIN "Listing" l ON l.id = d."listingId" AND l.status = 'published'
    WHERE similarity(l.title, s.title) >= ${ALIKE - SLACK}
      OR l."partnerId" = s.partner OR lower(l."organiserName") = lower(s.organiser)
    UNION
    SELECT s.id, l.id
    FROM sought s
    JOIN "Listing" l ON l.status = 'published' AND l."wijkCode" = s.wijk
      AND similarity(l.title, s.title) >= ${VERY_ALIKE - SLACK}
    WHERE EXISTS (SELECT 1 FROM "ListingDate" d WHERE d."listingId" = l.id AND d."endsAt" > ${now})`;
  const found = await readListings([...new Set(pairs.map(({ listingId }) => listingId))], now);
  const perEntry = new Map<string, Candidate[]>();
  for (const { id, listingId } of pairs) {
    const listing = found.get(listingId);
    if (listing) perEntry.set(id, [...(perEntry.get(id) ?? []), listing]);
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
