import { metresBetween } from "~/domain/places/distance";
import type { DateSpan } from "~/shared/date-span";
import type { ListingContent } from "~/domain/agenda/listing-content";

/** What is compared to see whether two are the same activity. */
export type Likeness = Pick<
  ListingContent,
  "title" | "organiserName" | "placeName" | "latitude" | "longitude" | "onlineUrl"
> & { partnerId: string | null; dates: DateSpan[] };

/** Another one that this may be the same as. */
export type Double = {
  /** Path of its page: in the agenda, or in the queue while it waits too. */
  path: string;
  title: string;
  organiserName: string;
  /** The date they share, or else the other's first one. */
  startsAt: Date;
  sharesDate: boolean;
};

/** From 0 (nothing) to 1 (equal), as PostgreSQL's pg_trgm reckons it. */
export const ALIKE = 0.35;
export const VERY_ALIKE = 0.6;

/** Closer than this, in metres, is the same place: people point at one building from two sides. */
const SAME_PLACE = 150;

/**
 * Whether two could be one activity, sent in twice: a title alike at the same time, by one organiser in one place at the
 * same time whatever the title, or nearly the same title in the same place on other dates.
 */
export function couldBeDouble(a: Likeness, b: Likeness): boolean {
  const place = places(a, b);
  if (place === "different") return false;
  // What costs most comes last: a full queue compares each with each.
  if (overlap(read(a).spans, read(b).spans)) {
    if (place === "same" && sameOrganiser(a, b)) return true;
    return likenessOf(a, b) >= ALIKE;
  }
  return place === "same" && likenessOf(a, b) >= VERY_ALIKE;
}

/** The first date of `b` during which `a` goes on too. */
export function sharedDate(
  a: Pick<Likeness, "dates">,
  b: Pick<Likeness, "dates">,
): DateSpan | undefined {
  return b.dates.find((theirs) =>
    a.dates.some((ours) => ours.startsAt < theirs.endsAt && theirs.startsAt < ours.endsAt),
  );
}

function overlap(a: [number, number][], b: [number, number][]): boolean {
  for (const [start, end] of a) {
    for (const [theirStart, theirEnd] of b) if (start < theirEnd && theirStart < end) return true;
  }
  return false;
}

function sameOrganiser(a: Likeness, b: Likeness): boolean {
  if (a.partnerId !== null && a.partnerId === b.partnerId) return true;
  return read(a).organiser === read(b).organiser;
}

/** More than that distance, in degrees: most places are seen to be others without reckoning. */
const OTHER_PLACE = 0.002;

function places(a: Likeness, b: Likeness): "same" | "different" | "unknown" {
  const [north, south] = [a.latitude, b.latitude];
  if (north !== null && south !== null && Math.abs(north - south) > OTHER_PLACE) return "different";
  const metres = metresBetween(a, b);
  if (metres !== null) return metres <= SAME_PLACE ? "same" : "different";
  if (a.placeName && read(a).place === read(b).place) return "same";
  if (a.onlineUrl && a.onlineUrl === b.onlineUrl) return "same";
  return "unknown";
}

/** How much two texts are alike: trigrams they share, of all they have. */
export function similarity(a: string, b: string): number {
  return share(trigrams(a), trigrams(b));
}

function likenessOf(a: Likeness, b: Likeness): number {
  return share(read(a).title, read(b).title);
}

type Read = {
  title: Set<string>;
  organiser: string;
  place: string;
  /** Of each date its beginning and its end, in milliseconds. */
  spans: [number, number][];
};

/** In a full queue each is compared hundreds of times. */
const kept = new WeakMap<Likeness, Read>();

function read(one: Likeness): Read {
  let known = kept.get(one);
  if (!known) {
    known = {
      title: trigrams(one.title),
      organiser: plain(one.organiserName),
      place: plain(one.placeName),
      spans: one.dates.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]),
    };
    kept.set(one, known);
  }
  return known;
}

function share(left: Set<string>, right: Set<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const part of left) if (right.has(part)) shared++;
  return shared / (left.size + right.size - shared);
}

function trigrams(text: string): Set<string> {
  const parts = new Set<string>();
  for (const word of plain(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) parts.add(padded.slice(i, i + 3));
  }
  return parts;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
