// Named to the file: without it the built server, plain ES modules, does not find them.
import english from "hyphen/en-gb/index.js";
import dutch from "hyphen/nl/index.js";
import turkish from "hyphen/tr/index.js";
import type { PosterLanguage } from "./poster";

/** Arabic is never broken with a hyphen. */
const PATTERNS = { nl: dutch, en: english, tr: turkish, ar: null };

const SOFT_HYPHEN = "\u00AD";
/** Shorter words are never broken, and never less than this on either side. */
const SHORTEST_WORD = 8;
const LEAST_LETTERS = 4;

/** The places where a word may break at the end of a line, as its parts. */
export function hyphenate(word: string, language: PosterLanguage): string[] {
  if (word.length < SHORTEST_WORD) return [word];
  const patterns = PATTERNS[language];
  if (!patterns) return [word];
  const syllables = patterns.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
  const parts: string[] = [];
  let part = "";
  let rest = word.length;
  for (const syllable of syllables) {
    part += syllable;
    rest -= syllable.length;
    if (part.length >= LEAST_LETTERS && rest >= LEAST_LETTERS) {
      parts.push(part);
      part = "";
    }
  }
  return part ? [...parts, part] : parts;
}
