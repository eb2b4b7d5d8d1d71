import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { COLOURS, type Colour } from "~/domain/posters/colours";
import { drawable, isArabic, settingFor } from "~/domain/posters/drawable.server";
import type { Cut } from "~/domain/posters/drawing";
import { cut as shorten, fitText, type Room } from "~/domain/posters/fit-text";
import { measure } from "~/domain/posters/fonts.server";
import { HARD_SPACE, wrap, type Line, type Setting } from "~/domain/posters/wrap-text";
import type { BookletEntry } from "./booklet";

/** A line of text within its block, in mm from the block's upper left corner. */
export type SetLine = {
  text: string;
  cut: Cut;
  size: number;
  x: number;
  baseline: number;
  fill: Colour;
  rightToLeft: boolean;
  continues: boolean;
  /** Ends in a hyphen that the word does not have. */
  hyphenated: boolean;
};

export type SetParagraph = { tag: "H1" | "H2" | "H3" | "P"; lines: SetLine[] };

type Style = {
  tag: SetParagraph["tag"];
  cut: Cut;
  /** Height of the letters' em, in mm. */
  size: number;
  leading: number;
  fill: Colour;
  /** At most so many lines; then an ellipsis. */
  most: number;
  /** Above it, in mm. */
  before: number;
};

/** Arabic reaches further above and below its lines. */
const ARABIC_LEADING = 1.5;
/** Of the em, what stands above the baseline and below it. */
const ABOVE = 0.74;
const BELOW = 0.26;

/** Side of the code of an entry with nothing around it, and the white between it and the text; in mm. */
export const CODE_SIDE = 19;
export const CODE_AIR = 5;

const STYLES = {
  // Not Atkinson: its slashed zero looks technical in times.
  when: { tag: "P", cut: "bricolage-800-84", size: 3.8, leading: 1.2, fill: COLOURS.teal, most: 2 },
  title: {
    tag: "H3",
    cut: "bricolage-800-84",
    size: 5,
    leading: 1.1,
    fill: COLOURS.ink,
    most: 4,
  },
  place: { tag: "P", cut: "atkinson-700", size: 3.4, leading: 1.25, fill: COLOURS.ink, most: 3 },
  summary: { tag: "P", cut: "atkinson-500", size: 3.4, leading: 1.3, fill: COLOURS.ink, most: 5 },
  facts: { tag: "P", cut: "atkinson-500", size: 3.2, leading: 1.3, fill: COLOURS.muted, most: 2 },
} as const satisfies Record<keyof Omit<BookletEntry, "url">, Omit<Style, "before">>;

const BEFORE = { when: 0, title: 0.9, place: 1.3, summary: 0.8, facts: 1 };

/** Text of an entry set in `width` mm beside its code; as high as the higher of the two. */
export function setEntry(entry: BookletEntry, width: number) {
  const room = width - CODE_SIDE - CODE_AIR;
  const paragraphs: SetParagraph[] = [];
  let y = 0;
  for (const part of ["when", "title", "place", "summary", "facts"] as const) {
    const before = paragraphs.length === 0 ? 0 : BEFORE[part];
    const set = setParagraph(entry[part], { ...STYLES[part], before }, { width: room, y });
    if (!set) continue;
    paragraphs.push(set.paragraph);
    y = set.bottom;
  }
  return { paragraphs, height: Math.max(y, CODE_SIDE) };
}

/** Null when nothing of the text can be drawn. `y` is where its room begins, `bottom` where it ends. */
export function setParagraph(
  text: string,
  { tag, cut, size, leading, fill, most, before }: Style,
  { width, y, x = 0 }: { width: number; y: number; x?: number },
): { paragraph: SetParagraph; bottom: number } | null {
  const words = drawable(text, cut, LISTING_LANGUAGE);
  if (!words) return null;
  const rightToLeft = isArabic(words);
  const step = (rightToLeft ? ARABIC_LEADING : leading) * size;
  const room = { width, lines: most, largest: size, smallest: size, leading };
  const broken = breakLines(words, room, settingFor(cut, LISTING_LANGUAGE, rightToLeft), tag);
  const first = y + before + ABOVE * size;
  const lines = broken.map((line, index): SetLine => {
    const shown = line.text.replaceAll(HARD_SPACE, " ");
    return {
      text: shown,
      cut,
      size,
      x: rightToLeft ? x + width - measure(shown, cut, true) * size : x,
      baseline: first + index * step,
      fill,
      rightToLeft,
      continues: index < broken.length - 1,
      hyphenated: line.hyphenated,
    };
  });
  const bottom = first + (lines.length - 1) * step + BELOW * size;
  return { paragraph: { tag, lines }, bottom };
}

/** Headings in lines of about one length; running text fills its lines, with hyphens. */
function breakLines(text: string, room: Room, setting: Setting, tag: SetParagraph["tag"]): Line[] {
  if (tag !== "P") return fitText(text, room, setting).lines;
  const width = room.width / room.largest;
  const lines = wrap(text, width, setting, "hyphens") ?? wrap(text, width, setting, "anywhere");
  if (lines && lines.length <= room.lines) return lines;
  return shorten(text, room, Infinity, setting).lines;
}
