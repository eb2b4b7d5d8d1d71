import type { PosterLanguage } from "./poster";

/** For dates and for the language of the document. Digits are Western, as on the signs of platforms. */
export const POSTER_LOCALE: Record<PosterLanguage, string> = {
  nl: "nl-NL",
  en: "en-GB",
  tr: "tr-TR",
  ar: "ar-EG-u-nu-latn",
};

export function isRightToLeft(language: PosterLanguage): boolean {
  return language === "ar";
}
