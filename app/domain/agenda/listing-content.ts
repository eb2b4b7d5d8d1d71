import { z } from "zod";
import {
  ACCESS_FEATURES,
  AUDIENCES,
  REGISTRATION_KINDS,
  SPOKEN_LANGUAGES,
} from "./listing-choices";

export const YES_NO_UNKNOWN = ["yes", "no", "unknown"] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

/** Longest texts, in characters; forms say the same. */
export const LONGEST = {
  title: 100,
  summary: 160,
  description: 6_000,
  name: 100,
  address: 200,
  spot: 120,
  priceNote: 100,
  imageAlt: 200,
  imageCredit: 100,
  url: 500,
} as const;

/** A listing has at most this many dates, also with a rhythm. */
export const MOST_DATES = 120;

const access = z.enum(YES_NO_UNKNOWN).default("unknown");
const text = (most: number) => z.string().trim().max(most).default("");
/** Also as it comes back from the database as JSON. */
const moment = z.union([z.date(), z.iso.datetime().transform((written) => new Date(written))]);

/**
 * Everything a listing says to the public. This is the shape in which actions hand over, senders' content is kept
 * (as JSON, `Submission.content`), imports arrive and editors compare. People's texts were tidied and checked by the
 * form they came from; this is the last gate, and its messages are for programmers.
 */
export const listingContent = z.object({
  campaignId: z.uuid().nullable().default(null),
  editionId: z.uuid().nullable().default(null),
  organiserName: z.string().trim().min(1).max(200),
  withNames: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  contactName: text(LONGEST.name),
  contactPhone: text(30),
  contactEmail: text(254),
  contactWebsite: text(LONGEST.url),
  title: z.string().trim().min(1).max(200),
  summary: text(500),
  description: text(10_000),
  placeName: text(200),
  address: text(LONGEST.address),
  spot: text(200),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  buurtCode: z.string().nullable().default(null),
  wijkCode: z.string().nullable().default(null),
  onlineUrl: z
    .url({ protocol: /^https?$/ })
    .max(LONGEST.url)
    .nullable()
    .default(null),
  /** Euro cents; 0 is free, null is unknown. */
  priceCents: z.number().int().min(0).max(100_000).nullable().default(null),
  priceNote: text(LONGEST.priceNote),
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  languages: z.array(z.enum(SPOKEN_LANGUAGES)).default([]),
  ...(Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, access])) as Record<
    (typeof ACCESS_FEATURES)[number],
    typeof access
  >),
  registration: z.enum(REGISTRATION_KINDS).default("none"),
  /** Web or mail address, for the kinds "link" and "mail". */
  registrationTarget: text(LONGEST.url),
  /** Places per date with built-in registration; null is without limit. */
  capacity: z.number().int().min(1).max(10_000).nullable().default(null),
  imageId: z.uuid().nullable().default(null),
  imageAlt: text(LONGEST.imageAlt),
  imageCredit: text(LONGEST.imageCredit),
  /** Every date runs from midnight to midnight in Utrecht. */
  allDay: z.boolean().default(false),
  /** RFC 5545 rule without DTSTART; `dates` holds every date it gives, and extra ones. */
  rhythm: z.string().max(300).nullable().default(null),
  /** Starts that the rhythm would have and that are left out. */
  rhythmExcept: z.array(moment).max(MOST_DATES).default([]),
  dates: z
    .array(
      z
        .object({ startsAt: moment, endsAt: moment })
        .refine(({ startsAt, endsAt }) => endsAt > startsAt, "a date ends after it starts"),
    )
    .min(1)
    .max(366)
    .superRefine((dates, context) => {
      const starts = new Set<number>();
      dates.forEach(({ startsAt }, i) => {
        const message = "two dates start at the same moment";
        if (starts.has(startsAt.getTime())) {
          context.addIssue({ code: "custom", path: [i], message });
        }
        starts.add(startsAt.getTime());
      });
    }),
});
export type ListingContent = z.output<typeof listingContent>;
/** What may be left out has its empty value. */
export type ListingContentInput = z.input<typeof listingContent>;
