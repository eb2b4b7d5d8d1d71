import { z } from "zod";
import type { PosterLanguage } from "./poster";
import { nullWhenEmpty, optionalLine, requiredParagraphs } from "~/domain/typed-text";

/** Languages that a poster can be in. */
export const POSTER_LANGUAGES = ["nl", "en", "tr", "ar"] as const satisfies PosterLanguage[];

/** The language of an action's posters, Dutch unless its maker chose another. */
export function posterLanguage(poster: { language: string } | null): PosterLanguage {
  return POSTER_LANGUAGES.find((language) => language === poster?.language) ?? "nl";
}

/** What the maker may write on a poster; what is left empty (null) comes from the action and the campaign. */
export const posterTextForm = z.object({
  title: optionalLine(120).transform(nullWhenEmpty),
  closing: optionalLine(80).transform(nullWhenEmpty),
  call: optionalLine(40).transform(nullWhenEmpty),
  language: z.enum(POSTER_LANGUAGES).default("nl"),
});

export type PosterTextInput = z.output<typeof posterTextForm>;

export const POSTER_TEXT_FIELDS = [
  "title",
  "call",
  "closing",
] as const satisfies (keyof PosterTextInput)[];
export type PosterWord = (typeof POSTER_TEXT_FIELDS)[number];

/** The team's answer when the words have to change first. */
export const returnPosterForm = z.object({ note: requiredParagraphs(500, "returnNote") });

export function hasOwnWords(input: PosterTextInput): boolean {
  return POSTER_TEXT_FIELDS.some((field) => input[field] !== null);
}

/** `draft` was sent back by the communications team, `submitted` waits for it. */
export type PosterTextState = "draft" | "submitted" | "approved";

/**
 * Whether a poster may be printed: where the campaign asks for approval, words that a maker wrote wait for the
 * communications team. Without words of one's own there is nothing to approve.
 */
export function mayBePrinted({
  campaign,
  poster,
}: {
  campaign: { needsApproval: boolean };
  poster: { state: PosterTextState } | null;
}): boolean {
  return !campaign.needsApproval || poster === null || poster.state === "approved";
}
