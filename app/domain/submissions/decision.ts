import { z } from "zod";
import { LONGEST, type ListingContent } from "~/domain/agenda/listing-content";
import {
  optionalLine,
  optionalParagraphs,
  requiredLine,
  requiredParagraphs,
} from "~/domain/typed-text";
import { version } from "~/domain/version";

/** Longest message to a sender, in characters. */
export const LONGEST_NOTE = 1_500;

/** What the sender is told. A change of what is online is another story than something new. */
export const DECISIONS = [
  "approved",
  "edited",
  "changeApproved",
  "changeEdited",
  "asked",
  "rejected",
  "changeRejected",
] as const;
export type Decision = (typeof DECISIONS)[number];

export const approveForm = z.object({ version, note: optionalParagraphs(LONGEST_NOTE) });
/** A question or a reason: without words it helps nobody. */
export const refuseForm = z.object({
  version,
  note: requiredParagraphs(LONGEST_NOTE, "decisionNote"),
});

/** What the team may put right itself; the rest only the sender knows. */
export const TEAM_TEXTS = [
  "title",
  "summary",
  "description",
  "placeName",
  "spot",
  "priceNote",
  "imageAlt",
] as const satisfies (keyof ListingContent)[];
export type TeamTexts = Pick<ListingContent, (typeof TEAM_TEXTS)[number]>;

export const textsForm = z.object({
  version,
  title: requiredLine(LONGEST.title, "required"),
  summary: requiredLine(LONGEST.summary, "required"),
  description: optionalParagraphs(LONGEST.description),
  placeName: optionalLine(LONGEST.name),
  spot: optionalLine(LONGEST.spot),
  priceNote: optionalLine(LONGEST.priceNote),
  imageAlt: optionalLine(LONGEST.imageAlt),
}) satisfies z.ZodType<TeamTexts & { version: number }>;

/** Which texts are others now. */
export function changedTexts(before: TeamTexts, after: Partial<TeamTexts>) {
  return TEAM_TEXTS.filter((field) => after[field] !== undefined && after[field] !== before[field]);
}

export type DecisionRefusal = {
  ok: false;
  reason: "not-found" | "not-allowed" | "wrong-state" | "changed-meanwhile" | "incomplete";
};

/** "Yara van den Berg" → "Yara"; initials are no name to greet by, so then the whole stands. */
export function firstNameOf(name: string): string {
  const [first = ""] = name.trim().split(/\s+/);
  return /^\p{L}[\p{L}'’-]+$/u.test(first) ? first : name.trim();
}
