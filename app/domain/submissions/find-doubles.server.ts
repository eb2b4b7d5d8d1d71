import { db } from "~/db.server";
import { listingOf, readContent } from "./submission";
import { couldBeDouble, sharedDate, type Double, type Likeness } from "./doubles";
import { pairsOf } from "./like-listings.server";

/** One that is looked at: its id and version, and the listing it became if it is online. */
export type Sought = { id: string; version: number; listingId: string | null } & Likeness;

type Candidate = { id: string; path: string } & Likeness;

/** For each that is sought, what in the agenda or among the others that wait may be the same activity. */
export async function findDoubles(
  sought: Sought[],
  waiting: Sought[],
  { now }: { now: Date },
): Promise<Map<string, Double[]>> {
  const listings = await likeListings(sought, now);
  // What waits as a change of a listing is compared by that listing.
  const queued = waiting
    .filter(({ listingId }) => listingId === null)
    .map((entry) => ({ ...entry, path: `/inzendingen/wachtrij/${entry.id}` }));
  return new Map(
    sought.map((one) => {
      const isOther = (other: Candidate) =>
        other.id !== one.id && other.id !== one.listingId && couldBeDouble(one, other);
      const others = [...(listings.get(one.id) ?? []).filter(isOther), ...queued.filter(isOther)];
      return [one.id, others.map(asDouble(one))];
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

/**
 * What one is like in the agenda, as far as it was compared. Comparing 300 that wait with 10,000 listings takes 0.4 s, so
 * each version of what was sent in is compared once with all of them, and after that only with those that changed.
 */
type Compared = {
  version: number;
  /** The oldest transaction that was still going on: all before it had been seen. */
  until: bigint;
  like: Map<string, Candidate>;
};

const compared = new Map<string, Compared>();

/** More than can wait. */
const MOST_COMPARED = 2_000;

async function likeListings(sought: Sought[], now: Date): Promise<Map<string, Candidate[]>> {
  const isKnown = ({ id, version }: Sought) => compared.get(id)?.version === version;
  const known = sought.filter(isKnown);
  const fresh = sought.filter((one) => !isKnown(one));
  const until = await oldestTransaction();
  const changed = await changedSince(known.map(({ id }) => compared.get(id)!.until));
  const pairs = [
    ...(await pairsOf(fresh, null, now)),
    ...(changed.length > 0 ? await pairsOf(known, changed, now) : []),
  ];
  const found = await readListings([...new Set(pairs.map(({ listingId }) => listingId))], now);

  for (const { id, version } of sought) {
    const like = new Map(fresh.some((one) => one.id === id) ? [] : compared.get(id)?.like);
    for (const listingId of changed) like.delete(listingId);
    keep(id, { version, until, like });
  }
  const byId = new Map(sought.map((one) => [one.id, one]));
  for (const { id, listingId } of pairs) {
    const listing = found.get(listingId);
    if (listing && couldBeDouble(byId.get(id)!, listing)) {
      compared.get(id)!.like.set(listingId, listing);
    }
  }
  return new Map(sought.map(({ id }) => [id, coming(compared.get(id)!, now)]));
}

function keep(id: string, one: Compared): void {
  compared.delete(id);
  compared.set(id, one);
  if (compared.size > MOST_COMPARED) compared.delete(compared.keys().next().value!);
}

/** Without a date to come it is in nobody's way. */
function coming({ like }: Compared, now: Date): Candidate[] {
  return [...like.values()]
    .map((one) =>
      one.dates.every(({ endsAt }) => endsAt > now)
        ? one
        : { ...one, dates: one.dates.filter(({ endsAt }) => endsAt > now) },
    )
    .filter(({ dates }) => dates.length > 0);
}

async function oldestTransaction(): Promise<bigint> {
  const [row] = await db.$queryRaw<{ oldest: string }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "oldest"`;
  return BigInt(row!.oldest);
}

/** Listings written by a transaction that was not over at the first of these moments. */
async function changedSince(moments: bigint[]): Promise<string[]> {
  const first = moments.reduce<bigint | null>(
    (least, moment) => (least === null || moment < least ? moment : least),
    null,
  );
  if (first === null) return [];
  const changed = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Listing" l WHERE age(l.xmin) <= age(${String(first)}::xid8::xid)`;
  return changed.map(({ id }) => id);
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
  version: number;
  listingId: string | null;
  partnerId: string | null;
  content: unknown;
}): Sought | null {
  const listing = listingOf(readContent(stored.content));
  if (!listing) return null;
  const { id, version, listingId, partnerId } = stored;
  return { ...listing, id, version, listingId, partnerId };
}
