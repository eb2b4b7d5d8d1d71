import { z } from "zod";
import { listingContent, type ListingContent } from "./listing-content";
import { heardOfDates, type HeardOfDates } from "./told-elsewhere";
import type { DateSpan } from "~/shared/date-span";

export const LISTING_STATES = ["published", "cancelled"] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** Partners write in Dutch; a page in another language says so of their texts. */
export const LISTING_LANGUAGE = "nl";

/**
 * Whose listing it is, beside its content: one of an action, found by `actionId`, or one that was sent in, found by
 * `listingId` once it is online.
 */
export const listingInput = listingContent.extend({
  actionId: z.uuid().nullable().default(null),
  listingId: z.uuid().nullable().default(null),
  partnerId: z.uuid().nullable().default(null),
  /** Of what comes from another agenda: what was told there before. Counts the first time only. */
  heard: heardOfDates.nullable().default(null),
  /** Fields that stay as they are online: what was sent in says something of them that cannot be read any more. */
  leave: z.array(listingContent.keyof()).default([]),
});
export type ListingInput = z.input<typeof listingInput>;

/** What tells people's calendars to speak up. */
const PLACE_FIELDS = [
  "placeName",
  "address",
  "spot",
  "latitude",
  "longitude",
  "onlineUrl",
  "allDay",
  "rhythm",
] as const;

function contentFields(): (keyof ListingContent)[] {
  return listingContent.keyof().options.filter((field) => field !== "dates");
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function sameDates(a: DateSpan[], b: DateSpan[]): boolean {
  const key = (dates: DateSpan[]) =>
    dates
      .map(({ startsAt, endsAt }) => `${startsAt.getTime()}-${endsAt.getTime()}`)
      .sort()
      .join();
  return key(a) === key(b);
}

/** As its row says it, also where today's rules would not let it through. */
type AsOnline = Record<Exclude<keyof ListingContent, "dates">, unknown> & { dates: DateSpan[] };

/**
 * What a change means for people who already saw the listing: `visible` moves the time of change, `moved` (time or
 * place) also asks calendars to tell their owner.
 */
export function listingChange(before: AsOnline, after: ListingContent) {
  const moved =
    !sameDates(before.dates, after.dates) ||
    PLACE_FIELDS.some((field) => !sameValue(before[field], after[field]));
  const visible = moved || contentFields().some((field) => !sameValue(before[field], after[field]));
  return { moved, visible };
}

/**
 * Which stored dates stay, which move and which are new or gone. A date that starts at the same moment stays itself;
 * the others are paired, in order or else by nearness, so that a moved date keeps its identity in people's calendars.
 */
export function pairDates<T extends DateSpan>(stored: T[], wanted: DateSpan[]) {
  const starts = new Map(wanted.map((date) => [date.startsAt.getTime(), date]));
  const kept = new Set(stored.map((date) => date.startsAt.getTime()).filter((t) => starts.has(t)));
  const loose = inOrder(stored.filter((date) => !kept.has(date.startsAt.getTime())));
  const fresh = inOrder(wanted.filter((date) => !kept.has(date.startsAt.getTime())));
  const moved =
    loose.length === fresh.length
      ? loose.map((date, i) => ({ date, becomes: fresh[i]! }))
      : nearestPairs(loose, fresh);
  const pairs = [
    ...stored
      .filter((date) => kept.has(date.startsAt.getTime()))
      .map((date) => ({ date, becomes: starts.get(date.startsAt.getTime())! })),
    ...moved,
  ];
  return {
    changed: pairs.filter(({ date, becomes }) => !sameDates([date], [becomes])),
    added: fresh.filter((date) => !moved.some(({ becomes }) => becomes === date)),
    gone: loose.filter((gone) => !moved.some(({ date }) => date === gone)),
  };
}

/** Dates as a new listing gets them, with those that were off elsewhere and the times that others had there. */
export function datesWithPast(
  dates: DateSpan[],
  heard: HeardOfDates | null,
  now: Date,
): (DateSpan & { cancelledAt?: Date; previousStartsAt?: Date; previousEndsAt?: Date })[] {
  if (!heard) return dates;
  const is = (a: Date) => (b: { startsAt: Date }) => a.getTime() === b.startsAt.getTime();
  const all = [
    ...dates,
    ...heard.off
      .filter(({ startsAt }) => !dates.some(is(startsAt)))
      .map((date) => ({ ...date, cancelledAt: now })),
  ];
  return all.map((date) => {
    const { previousStartsAt, previousEndsAt } = heard.moved.find(is(date.startsAt)) ?? {};
    return { ...date, previousStartsAt, previousEndsAt };
  });
}

function inOrder<D extends DateSpan>(dates: D[]): D[] {
  return [...dates].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function nearestPairs<T extends DateSpan>(loose: T[], fresh: DateSpan[]) {
  const distance = (a: DateSpan, b: DateSpan) =>
    Math.abs(a.startsAt.getTime() - b.startsAt.getTime());
  const all = loose.flatMap((date) => fresh.map((becomes) => ({ date, becomes })));
  all.sort((a, b) => distance(a.date, a.becomes) - distance(b.date, b.becomes));
  const taken = new Set<DateSpan>();
  return all.filter(({ date, becomes }) => {
    if (taken.has(date) || taken.has(becomes)) return false;
    taken.add(date).add(becomes);
    return true;
  });
}
