import type { PosterLanguage } from "./poster";
import { HARD_SPACE } from "./wrap-text";

/** Between names in a row: a line may end with the point, not begin with it. */
export const BETWEEN_NAMES = `${HARD_SPACE}· `;

const MONTHS: Record<PosterLanguage, string> = {
  nl: "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
  en: "January|February|March|April|May|June|July|August|September|October|November|December",
  tr: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
  ar: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
};

/** Articles that belong to the name after them: De Ketel, Het Klokhuis. */
const ARTICLES: Partial<Record<PosterLanguage, string>> = { nl: "De|Het|'t|’t", en: "The" };

/** Invisible characters that people paste along: soft hyphens, zero-width spaces, marks of direction, the byte-order mark. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu;

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
  const articles = ARTICLES[language];
  const named = articles
    ? line.replace(new RegExp(`(^|\\s)(${articles}) (?=\\p{Lu})`, "gu"), `$1$2${HARD_SPACE}`)
    : line;
  return named
    .replace(
      new RegExp(`(\\d) (?=(?:${MONTHS[language]}|uur)(?![\\p{L}]))`, "gu"),
      `$1${HARD_SPACE}`,
    )
    .replace(/€ (?=\d)/gu, `€${HARD_SPACE}`)
    .replace(/(\d) ([–-]) (?=\d)/gu, `$1${HARD_SPACE}$2${HARD_SPACE}`);
}
