import { z } from "zod";
import type { Holder } from "~/domain/access/acting-account";
import { may } from "~/domain/access/may";
import { listingContent, type ListingContent } from "~/domain/agenda/listing-content";
import { heardOfDates, pictureFrom } from "~/domain/agenda/told-elsewhere";
import type { UnreadPiece } from "~/domain/read-parts";
import {
  readStored,
  storedShape,
  toStore,
  toStoreOver,
  withoutUnread,
  type JsonToStore,
} from "~/domain/stored-json";

export const SUBMISSION_STATES = [
  "draft",
  "unconfirmed",
  "submitted",
  "returned",
  "published",
  "rejected",
  "withdrawn",
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Only its sender sees these: still being written, or by an address nobody confirmed. */
export const NOT_SENT_IN: SubmissionState[] = ["draft", "unconfirmed"];

/** What can happen to a submission, and from which states. Every verb puts these in its `where`. */
const FROM = {
  /** By the sender; what a change does next tells `stateAfterChange`. */
  change: ["draft", "unconfirmed", "submitted", "returned", "published"],
  send: ["draft", "returned"],
  confirm: ["unconfirmed"],
  publish: ["draft", "submitted", "returned", "published"],
  /** By the team. */
  return: ["submitted"],
  reject: ["submitted", "returned"],
  withdraw: ["unconfirmed", "submitted", "returned", "published"],
} as const satisfies Record<string, readonly SubmissionState[]>;
export type SubmissionStep = keyof typeof FROM;

export function statesBefore(step: SubmissionStep): SubmissionState[] {
  return [...FROM[step]];
}

export function mayHappen(step: SubmissionStep, state: SubmissionState): boolean {
  return statesBefore(step).includes(state);
}

/**
 * The state after the sender changed something: an edit of what is online waits for the team, unless the sender is
 * trusted; one that was sent back waits until it is sent in again.
 */
export function stateAfterChange(
  state: SubmissionState,
  { direct }: { direct: boolean },
): SubmissionState {
  if (state !== "published") return state;
  return direct ? "published" : "submitted";
}

/** Whether what this sender sends in is public at once. */
export function publishesAtOnce({
  partner,
  account,
}: {
  partner: { id: string; trusted: boolean } | null;
  account: Holder | null;
}): boolean {
  if (partner?.trusted) return true;
  return account !== null && may(account, "approve-listings", { partnerId: partner?.id });
}

/** The questions of the form, one group on each page, in order. */
export const FORM_STEPS = ["what", "when", "where", "who", "join", "image", "you"] as const;
export type FormStep = (typeof FORM_STEPS)[number];

export const PLACE_WAYS = ["found", "hand", "online"] as const;

const moment = z.union([z.date(), z.iso.datetime().transform((written) => new Date(written))]);
const line = (most: number) => z.string().trim().max(most).default("");

/**
 * What a sender wrote: all that a listing says, of which title, organiser and dates may be missing while it is a
 * draft, and beside it what only the form needs to show itself again. `listingContent` leaves the rest out.
 */
export const submissionContent = listingContent
  .partial({ title: true, organiserName: true, dates: true })
  .extend({
    /** Steps that were gone through; what nobody answered yet looks like its empty value otherwise. */
    done: z.array(z.enum(FORM_STEPS)).default([]),
    /** The date a rhythm begins with, also when that one is left out. */
    rhythmFirst: z.object({ startsAt: moment, endsAt: moment }).nullable().default(null),
    placeWay: z.enum(PLACE_WAYS).nullable().default(null),
    /** An address by hand, in its parts. */
    street: line(120),
    postcode: line(7),
    town: line(80),
    /** What was typed at a step and could not be read yet, to show it again. */
    unfinished: z.partialRecord(z.enum(FORM_STEPS), z.record(z.string(), z.unknown())).default({}),
    /** Of an import from an agenda like ours: what `imageId` is a copy of, or what could not be used. */
    pictureFrom: pictureFrom.nullable().default(null),
    /** And what was told there of its dates before it came here. */
    heard: heardOfDates.nullable().default(null),
  });
export type SubmissionContent = z.output<typeof submissionContent>;
export type SubmissionContentInput = z.input<typeof submissionContent>;

export const contentShape = storedShape(submissionContent);

/** Stored JSON as content, as far as it can be read. */
export function readContent(stored: unknown): SubmissionContent {
  return readStored(contentShape, stored).value;
}

/** What stands there and cannot be read any more. */
export function unreadContent(stored: unknown): UnreadPiece[] {
  return readStored(contentShape, stored).unread;
}

/** Whether it did not go on any more in the agenda that it comes from. */
export function isCalledOff(stored: unknown): boolean {
  return readContent(stored).heard?.cancelled ?? false;
}

/** As the database keeps it, when nothing was kept before. */
export function contentAsJson(content: SubmissionContentInput | ListingContent): JsonToStore {
  return toStore(contentShape, content);
}

/**
 * As the database keeps it in place of what it kept. What nobody could read stays, unless the same field says something
 * else now or is named in `forget`.
 */
export function contentOver(
  stored: unknown,
  content: SubmissionContent,
  { forget = [] }: { forget?: string[] | undefined } = {},
): JsonToStore {
  return toStoreOver(contentShape, withoutUnread(contentShape, stored, forget), content);
}

/** What is approved, out of what was sent in: also what nobody could read of it, but not what only the form needs. */
export function approvedOver(stored: unknown, listing: ListingContent): JsonToStore {
  const whole = contentOver(stored, { ...readContent(stored), ...listing });
  return Object.fromEntries(Object.entries(whole).filter(([field]) => !FORM_ONLY.has(field)));
}

const FORM_ONLY = new Set<string>(
  submissionContent.keyof().options.filter((field) => !(field in listingContent.shape)),
);

/** Who sends in; for the team only. */
export type SenderContact = { contactName: string; contactEmail: string };

/** What still has to be told, and at which step. */
export const MISSING = {
  title: "what",
  summary: "what",
  dates: "when",
  future: "when",
  place: "where",
  registrationTarget: "join",
  imageAlt: "image",
  organiserName: "you",
  contactName: "you",
  contactEmail: "you",
} as const satisfies Record<string, FormStep>;
export type Missing = keyof typeof MISSING;

/** What misses before this can be sent in, in the order of the form. */
export function missingIn(
  content: SubmissionContent,
  contact: SenderContact,
  now: Date,
): Missing[] {
  const dates = content.dates ?? [];
  const needsTarget = content.registration === "link" || content.registration === "mail";
  const complete: Record<Missing, boolean> = {
    title: Boolean(content.title),
    summary: content.summary !== "",
    dates: dates.length > 0,
    // Without dates that speaks already; one message for one cause.
    future: dates.length === 0 || dates.some(({ endsAt }) => endsAt > now),
    place: content.placeName !== "" || content.onlineUrl !== null,
    registrationTarget: !needsTarget || content.registrationTarget !== "",
    imageAlt: content.imageId === null || content.imageAlt !== "",
    organiserName: Boolean(content.organiserName),
    contactName: contact.contactName !== "",
    contactEmail: contact.contactEmail !== "",
  };
  return (Object.keys(MISSING) as Missing[]).filter((what) => !complete[what]);
}

/** The listing that this would become, or null while title, organiser or dates are missing. */
export function listingOf(content: SubmissionContent): ListingContent | null {
  const { title, organiserName, dates } = content;
  if (!title || !organiserName || !dates || dates.length === 0) return null;
  return listingContent.parse(content);
}

/** End of the last date: what is kept how long follows from it. */
export function lastDateOf(content: Pick<SubmissionContent, "dates">): Date | null {
  const ends = (content.dates ?? []).map(({ endsAt }) => endsAt.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}
