import { z } from "zod";
import { DAY } from "~/domain/duration";
import { emailAddress } from "~/domain/typed-address";
import { wijkByCode } from "~/domain/places/wijken";
import {
  optionalLine,
  optionalParagraphs,
  requiredLine,
  requiredParagraphs,
} from "~/domain/typed-text";
import { LOCALES } from "~/locales/locale";

/** How long somebody can wait with confirming, in milliseconds; then the address is gone. */
export const CONFIRM_WITHIN = 7 * DAY;

/** How long it is kept to whom a newsletter went, in days after it was done. */
export const DELIVERIES_KEPT = 365;

/** Longest texts, in characters; forms say the same. */
export const LONGEST_SUBJECT = 100;
export const LONGEST_INTRO = 3_000;

/** A longer mail is cut off by mail programs; the rest stands in the agenda. */
export const MOST_ITEMS_SHOWN = 40;
/** Looked through for one newsletter, so that every wijk finds its own. */
export const MOST_ITEMS = 500;

/** How often one address is offered before it counts as failed. */
export const MOST_ATTEMPTS = 9;

/**
 * How long after being told "later" an address is offered again, in milliseconds: 5 seconds at first, and never more
 * than an hour. Nine attempts take some three hours, longer than servers keep strangers waiting.
 */
export function pauseAfter(attempts: number): number {
  return Math.min(5_000 * 3 ** Math.max(0, attempts - 1), 60 * 60 * 1000);
}

/** Without any wijk: the whole city. Written in one order, each once. */
const wijkCodes = z
  .array(z.string())
  .default([])
  .transform((codes) => [...new Set(codes)].filter((code) => wijkByCode(code)).sort());

export const subscribeForm = z.object({
  email: emailAddress,
  taal: z.enum(LOCALES).default("nl"),
  wijken: wijkCodes,
});

/** What a subscriber can change. */
export const choiceForm = z.object({ taal: z.enum(LOCALES).default("nl"), wijken: wijkCodes });
export type Choice = z.output<typeof choiceForm>;

export const newsletterForm = z.object({
  subjectNl: requiredLine(LONGEST_SUBJECT, "newsletterSubject"),
  introNl: requiredParagraphs(LONGEST_INTRO, "newsletterIntro"),
  subjectEn: optionalLine(LONGEST_SUBJECT),
  introEn: optionalParagraphs(LONGEST_INTRO),
});
export type NewsletterDraft = z.output<typeof newsletterForm> & { filterQuery: string };

/** One activity as it stands in a newsletter. Fixed at the start of sending: everybody gets the same. */
export const newsletterItem = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  placeName: z.string(),
  /** Null: online, or all over the city. */
  wijkCode: z.string().nullable(),
  priceCents: z.number().int().nullable(),
  stepFree: z.boolean(),
  /** The next dates, the first one first; a few at most. */
  dates: z.array(z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })).min(1),
  allDay: z.boolean().default(false),
  /** Dates that are not in `dates`. */
  moreDates: z.number().int().default(0),
});
export type NewsletterItem = z.output<typeof newsletterItem>;

/**
 * The items stored with a newsletter that was started, and how many of them cannot be read any more: those stay stored,
 * and take none of the others along.
 */
export function storedItems(stored: unknown): { items: NewsletterItem[]; unread: number } {
  const all = z.array(z.unknown()).parse(stored ?? []);
  const items = all.flatMap((item) => readWhole(item) ?? []);
  return { items, unread: all.length - items.length };
}

function readWhole(item: unknown): NewsletterItem | null {
  const read = newsletterItem.safeParse(item);
  return read.success ? read.data : null;
}

/** What a subscriber gets of it: what is in the chosen wijken, and what is everywhere. */
export function itemsFor(
  items: readonly NewsletterItem[],
  wijken: readonly string[],
): NewsletterItem[] {
  if (wijken.length === 0) return [...items];
  return items.filter(({ wijkCode }) => wijkCode === null || wijken.includes(wijkCode));
}

/** Words of a newsletter in both languages; who asked for English gets Dutch where no English was written. */
export type NewsletterWords = {
  subjectNl: string;
  subjectEn: string;
  introNl: string;
  introEn: string;
};

export function wordsIn(
  words: NewsletterWords,
  locale: "nl" | "en",
): { subject: string; intro: string; introLang: "nl" | "en" } {
  const english = locale === "en" && words.introEn !== "";
  return {
    subject: (locale === "en" && words.subjectEn) || words.subjectNl,
    intro: english ? words.introEn : words.introNl,
    introLang: english ? "en" : "nl",
  };
}

/** Why a delivery was skipped; in its `failure`. */
export const NOTHING_FOR_THEM = "nothing";
export const ENDED_BEFORE = "ended";

export type DeliveryState = "queued" | "handingOver" | "sent" | "failed" | "uncertain" | "skipped";
export type DeliveryCounts = Record<DeliveryState, number>;

export const NO_DELIVERIES: DeliveryCounts = {
  queued: 0,
  handingOver: 0,
  sent: 0,
  failed: 0,
  uncertain: 0,
  skipped: 0,
};

/** For who calls or mails to stop. */
export const endByAddressForm = z.object({ email: emailAddress });
