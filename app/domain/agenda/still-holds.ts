import { DAY } from "~/domain/duration";

/** What an organiser answers to "does this still hold?", with its word in the address. */
export const STILL_HOLDS_ANSWERS = { yes: "ja", changed: "anders", no: "nee" } as const;
export type StillHoldsAnswer = keyof typeof STILL_HOLDS_ANSWERS;

export function readAnswer(word: string | null): StillHoldsAnswer | null {
  const found = Object.entries(STILL_HOLDS_ANSWERS).find(([, answer]) => answer === word);
  return (found?.[0] as StillHoldsAnswer | undefined) ?? null;
}

/** Asked when a date begins within this time, but not on the last day: then there is no time left to put it right. */
export const ASK_BEFORE = { most: 4 * DAY, least: DAY } as const;

/** Between two of these mails about one listing. One with a rhythm has a date every week and would nag. */
export const ASK_AGAIN_AFTER = { listing: 7 * DAY, rhythm: 28 * DAY } as const;

/** Who said something about it this shortly ago is not asked. */
export const KNOWN_FOR = 5 * DAY;
