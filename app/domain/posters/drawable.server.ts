import { cleanText } from "./clean-text";
import type { Cut } from "./drawing";
import { glyphBoxes, inkOf, measure, missingCharacters } from "./fonts.server";
import { hyphenate } from "./hyphenate.server";
import { reachOf } from "./line-reach";
import type { PosterLanguage } from "./poster";
import type { Setting } from "./wrap-text";

/** How a text that people sent in is measured and broken, in its own direction. */
export function settingFor(cut: Cut, language: PosterLanguage, rightToLeft: boolean): Setting {
  return {
    measure: (text) => measure(text, cut, rightToLeft),
    hyphenate: (word) => (rightToLeft ? [word] : hyphenate(word, language)),
    reach: (lines, leading) => {
      const inked = lines.map(({ text }) => ({
        ink: inkOf(text, cut, rightToLeft),
        letters: () => glyphBoxes(text, cut, rightToLeft),
      }));
      return reachOf(inked, leading, !rightToLeft);
    },
  };
}

/** The text without what the fonts lack, such as emoji; what is left of an emoji of several signs goes too. */
export function drawable(text: string, cut: Cut, language: PosterLanguage): string {
  const clean = cleanText(text, language, "join").replace(
    /\p{Emoji_Presentation}|\u200D|\uFE0F/gu,
    "",
  );
  const missing = new Set(missingCharacters(clean, cut, isArabic(clean)));
  const kept = [...clean].filter((character) => !missing.has(character)).join("");
  const words = kept.replace(/[^\S\u00A0]+/gu, " ").trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : "";
}

/** Whether it is set from right to left, in letters that only the Arabic font has. */
export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
