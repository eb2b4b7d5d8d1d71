import { metresBetween } from "~/domain/agenda/distance";
import type { DateSpan } from "~/domain/agenda/listing";
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
  if (sharedDate(a, b)) {
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
  for (const theirs of b.dates) {
    for (const ours of a.dates) {
      if (ours.startsAt < theirs.endsAt && theirs.startsAt < ours.endsAt) return theirs;
    }
  }
  return undefined;
}

function sameOrganiser(a: Likeness, b: Likeness): boolean {
  if (a.partnerId !== null && a.partnerId === b.partnerId) return true;
  return plain(a.organiserName) === plain(b.organiserName);
}

function places(a: Likeness, b: Likeness): "same" | "different" | "unknown" {
  const metres = metresBetween(a, b);
  if (metres !== null) return metres <= SAME_PLACE ? "same" : "different";
  if (a.placeName && plain(a.placeName) === plain(b.placeName)) return "same";
  if (a.onlineUrl && a.onlineUrl === b.onlineUrl) return "same";
  return "unknown";
}

/** How much two texts are alike: trigrams they share, of all they have. */
export function similarity(a: string, b: string): number {
  return share(trigrams(a), trigrams(b));
}

function likenessOf(a: Likeness, b: Likeness): number {
  return share(trigramsOfTitle(a), trigramsOfTitle(b));
}

/** In a full queue each title is compared hundreds of times. */
const kept = new WeakMap<Likeness, Set<string>>();

function trigramsOfTitle(one: Likeness): Set<string> {
  let parts = kept.get(one);
  if (!parts) {
    parts = trigrams(one.title);
    kept.set(one, parts);
  }
  return parts;
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
