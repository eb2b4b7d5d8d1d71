import { z } from "zod";
import { placeSlug } from "~/domain/places/place";

export const LISTING_STATUSES = ["published", "cancelled"] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

export const YES_NO_UNKNOWN = ["yes", "no", "unknown"] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

/** Partners write in Dutch; a page in another language says so of their texts. */
export const LISTING_LANGUAGE = "nl";

export type DateSpan = { startsAt: Date; endsAt: Date };

const MAX_SLUG = 80;

/** The part of a title that goes into the address of its page: "Thee én verhalen" → "thee-en-verhalen". */
export function slugOfTitle(title: string): string {
  const whole = placeSlug(title);
  if (whole === "") return "activiteit";
  if (whole.length <= MAX_SLUG) return whole;
  const cut = whole.slice(0, MAX_SLUG);
  // Better a whole word less than half a word more, unless the title is one endless word.
  return whole[MAX_SLUG] !== "-" && cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut;
}

/** The first of "thee", "thee-2", "thee-3" … that is not taken, never longer than the slug may be. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const slug = base.slice(0, MAX_SLUG - suffix.length).replace(/-$/, "") + suffix;
    if (!taken.has(slug)) return slug;
  }
}

const moment = z.date();

/** What an action hands over to be shown in the agenda. Texts were checked for people's eyes by the action's own form. */
export const listingInput = z.object({
  actionId: z.uuid(),
  campaignId: z.uuid().nullable(),
  partnerId: z.uuid().nullable(),
  organiserName: z.string().trim().min(1).max(200),
  withNames: z.array(z.string().trim().min(1).max(200)).max(50),
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(500),
  description: z.string().trim().max(10_000),
  placeName: z.string().trim().min(1).max(200),
  spot: z.string().trim().max(200),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  buurtCode: z.string().nullable(),
  wijkCode: z.string().nullable(),
  /** Euro cents; 0 is free, null is unknown. */
  priceCents: z.number().int().min(0).nullable(),
  stepFree: z.enum(YES_NO_UNKNOWN),
  dates: z
    .array(
      z
        .object({ startsAt: moment, endsAt: moment })
        .refine(({ startsAt, endsAt }) => endsAt > startsAt, "a date ends after it starts"),
    )
    .min(1)
    .max(366)
    .refine(
      (dates) => new Set(dates.map(({ startsAt }) => startsAt.getTime())).size === dates.length,
      "two dates start at the same moment",
    ),
});
export type ListingInput = z.infer<typeof listingInput>;

type Comparable = Omit<ListingInput, "actionId" | "partnerId">;

const PLACE_FIELDS = ["placeName", "spot", "latitude", "longitude"] as const;
const VISIBLE_FIELDS = [
  ...PLACE_FIELDS,
  "campaignId",
  "organiserName",
  "withNames",
  "title",
  "summary",
  "description",
  "buurtCode",
  "wijkCode",
  "priceCents",
  "stepFree",
] as const;

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

/**
 * What a change means for people who already saw the listing: `visible` moves the time of change, `moved` (time or
 * place) also asks calendars to tell their owner.
 */
export function listingChange(before: Comparable, after: Comparable) {
  const moved =
    !sameDates(before.dates, after.dates) ||
    PLACE_FIELDS.some((field) => !sameValue(before[field], after[field]));
  const visible = moved || VISIBLE_FIELDS.some((field) => !sameValue(before[field], after[field]));
  return { moved, visible };
}

/**
 * Which stored dates stay, which move and which are new or gone. A date that starts at the same moment stays itself;
 * the others are paired in order, so that a moved date keeps its identity in people's calendars.
 */
export function pairDates<T extends DateSpan>(stored: T[], wanted: DateSpan[]) {
  const inOrder = <D extends DateSpan>(dates: D[]) =>
    [...dates].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const starts = new Map(wanted.map((date) => [date.startsAt.getTime(), date]));
  const kept = new Set(stored.map((date) => date.startsAt.getTime()).filter((t) => starts.has(t)));

  const loose = inOrder(stored.filter((date) => !kept.has(date.startsAt.getTime())));
  const fresh = inOrder(wanted.filter((date) => !kept.has(date.startsAt.getTime())));
  const pairs = [
    ...stored
      .filter((date) => kept.has(date.startsAt.getTime()))
      .map((date) => ({ date, becomes: starts.get(date.startsAt.getTime())! })),
    ...loose.slice(0, fresh.length).map((date, i) => ({ date, becomes: fresh[i]! })),
  ];
  return {
    changed: pairs.filter(({ date, becomes }) => !sameDates([date], [becomes])),
    added: fresh.slice(loose.length),
    gone: loose.slice(fresh.length),
  };
}
