import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { wordsOf, type UnreadPiece } from "~/domain/read-parts";
import type { FormStep, SubmissionContent } from "./submission";

/** A field of which something stands there that cannot be read any more. */
export type UnreadField = { field: string; words: string[] };

/** The step at which each field is asked. */
const STEP_OF: Record<keyof SubmissionContent, FormStep> = {
  title: "what",
  summary: "what",
  description: "what",
  campaignId: "what",
  editionId: "what",
  done: "what",
  unfinished: "what",
  heard: "what",
  dates: "when",
  allDay: "when",
  rhythm: "when",
  rhythmExcept: "when",
  rhythmFirst: "when",
  placeWay: "where",
  placeName: "where",
  address: "where",
  street: "where",
  postcode: "where",
  town: "where",
  spot: "where",
  latitude: "where",
  longitude: "where",
  buurtCode: "where",
  wijkCode: "where",
  onlineUrl: "where",
  audiences: "who",
  languages: "who",
  ...(Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, "who"])) as Record<
    (typeof ACCESS_FEATURES)[number],
    FormStep
  >),
  registration: "join",
  registrationTarget: "join",
  capacity: "join",
  priceCents: "join",
  priceNote: "join",
  imageId: "image",
  imageAlt: "image",
  imageCredit: "image",
  pictureFrom: "image",
  organiserName: "you",
  withNames: "you",
  contactName: "you",
  contactPhone: "you",
  contactEmail: "you",
  contactWebsite: "you",
};

export function stepOfField(field: string): FormStep {
  return Object.hasOwn(STEP_OF, field) ? STEP_OF[field as keyof SubmissionContent] : "what";
}

/** By field, with what stands there in words. */
export function unreadFields(unread: UnreadPiece[]): UnreadField[] {
  const fields = new Map<string, string[]>();
  for (const { path, raw } of unread) {
    const field = String(path[0] ?? "");
    fields.set(field, [...(fields.get(field) ?? []), wordsOf(raw)]);
  }
  return Array.from(fields, ([field, words]) => ({ field, words }));
}
