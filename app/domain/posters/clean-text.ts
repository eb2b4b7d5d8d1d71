import type { PosterLanguage } from "./poster";
import { HARD_SPACE } from "./wrap-text";

const MONTHS: Record<PosterLanguage, string> = {
  nl: "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
  en: "January|February|March|April|May|June|July|August|September|October|November|December",
};

/** Articles that belong to the name after them: De Ketel, Het Klokhuis. */
const ARTICLES: Record<PosterLanguage, string> = { nl: "De|Het|'t|’t", en: "The" };

/** Invisible characters that people paste along: soft hyphens, zero-width spaces, the byte-order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;

/**
 * The text as it is set: composed accents, single spaces, and hard spaces between what belongs
 * together. Line breaks stay only where the maker's own lines count.
 */
export function cleanText(text: string, language: PosterLanguage, lines: "keep" | "join"): string {
  const composed = text.normalize("NFC").replace(INVISIBLE, "").replace(/\r\n?/g, "\n");
  const joined = lines === "join" ? composed.replaceAll("\n", " ") : composed;
  return joined
    .split("\n")
    .map((line) => glue(line.replace(/[^\S\u00A0]+/gu, " ").trim(), language))
    .filter(Boolean)
    .join("\n");
}

function glue(line: string, language: PosterLanguage): string {
  return line
    .replace(
      new RegExp(`(\\d) (?=(?:${MONTHS[language]}|uur)(?![\\p{L}]))`, "gu"),
      `$1${HARD_SPACE}`,
    )
    .replace(/€ (?=\d)/gu, `€${HARD_SPACE}`)
    .replace(/(\d) ([–-]) (?=\d)/gu, `$1${HARD_SPACE}$2${HARD_SPACE}`)
    .replace(new RegExp(`(^|\\s)(${ARTICLES[language]}) (?=\\p{Lu})`, "gu"), `$1$2${HARD_SPACE}`);
}
