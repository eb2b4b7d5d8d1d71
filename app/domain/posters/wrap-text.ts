import type { Reach } from "./line-reach";

/** How text is measured and broken; one cut of a typeface in one language. */
export type Setting = {
  /** Width in em. */
  measure: (text: string) => number;
  /** The parts of a word between which it may break. */
  hyphenate: (word: string) => string[];
  /** How far lines reach that are `leading` em apart, or more where they would touch. */
  reach: (lines: Line[], leading: number) => Reach;
};

/** `hyphenated`: the line ends in a hyphen that the text does not have. */
export type Line = { text: string; hyphenated: boolean };

export type Breaking = "spaces" | "hyphens" | "anywhere";

/** A hard space keeps what belongs together on one line, as long as that fits. */
export const HARD_SPACE = "\u00A0";

/** Breaks text into lines of at most `width` em. Null when a word is too wide for that. */
export function wrap(
  text: string,
  width: number,
  setting: Setting,
  breaking: Breaking,
  /** Glued words are parted only when wider than this, and never for a break at spaces. */
  widest = width,
) {
  const partFrom = breaking === "spaces" ? Infinity : widest;
  const lines: Line[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    const put = (piece: string, space: string): boolean => {
      const longer = line ? line + space + piece : piece;
      if (setting.measure(longer) > width) return false;
      line = longer;
      return true;
    };
    const end = (hyphenated: boolean) => {
      lines.push({ text: hyphenated ? `${line}-` : line, hyphenated });
      line = "";
    };

    for (const { word, space } of words(paragraph, partFrom, setting)) {
      if (put(word, space)) continue;
      if (breaking === "spaces") {
        if (line) end(false);
        if (!put(word, space)) return null;
        continue;
      }
      const rest = breakWord(word, space, { line, width, setting, breaking });
      if (!rest) return null;
      for (const part of rest.lines) {
        line = part.text;
        end(part.hyphenated);
      }
      line = rest.open;
    }
    if (line) end(false);
  }
  return lines;
}

/** Words with the space before them. Glued words are let go where together they never fit. */
function words(paragraph: string, width: number, setting: Setting) {
  return paragraph
    .split(" ")
    .filter(Boolean)
    .flatMap((word) =>
      setting.measure(word) > width
        ? word
            .split(HARD_SPACE)
            .filter(Boolean)
            .map((part, i) => ({ word: part, space: i ? HARD_SPACE : " " }))
        : [{ word, space: " " }],
    );
}

/** The letters of a word, each with its marks: a mark never stands on a line of its own. */
export function lettersOf(text: string): string[] {
  return text.match(/.\p{M}*/gsu) ?? [];
}

type Place = { line: string; width: number; setting: Setting; breaking: Breaking };

/** Spreads a word over the line that is open and as many as it needs. */
function breakWord(word: string, space: string, { line, width, setting, breaking }: Place) {
  const lines: Line[] = [];
  let parts = setting.hyphenate(word);
  let open = line;
  let gap = line ? space : "";
  let begun = false;
  const fits = (text: string) => setting.measure(text) <= width;
  while (parts.length > 0) {
    if (fits(open + gap + parts.join(""))) return { lines, open: open + gap + parts.join("") };
    const count = mostParts(parts.length - 1, (some) =>
      fits(`${open}${gap}${parts.slice(0, some).join("")}-`),
    );
    if (count > 0) {
      lines.push({ text: open + gap + parts.slice(0, count).join(""), hyphenated: true });
      parts = parts.slice(count);
      begun = true;
    } else if (open && !begun) {
      lines.push({ text: open, hyphenated: false });
    } else if (breaking === "anywhere" && lettersOf(parts[0] ?? "").length > 1) {
      const [first = "", ...others] = parts;
      parts = [...lettersOf(first), ...others];
      continue;
    } else {
      return null;
    }
    open = "";
    gap = "";
  }
  return { lines, open };
}

/** The largest number of parts that fits, found by halving: a word may have hundreds of letters. */
function mostParts(highest: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = highest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same number of lines, as equally long as can be: the narrowest width that keeps it. */
export function balance(
  text: string,
  width: number,
  setting: Setting,
  breaking: Breaking,
): Line[] | null {
  const widest = wrap(text, width, setting, breaking);
  if (!widest || widest.length < 2) return widest;
  let best = widest;
  let low = width * 0.4;
  let high = width;
  for (let step = 0; step < 9; step += 1) {
    const middle = (low + high) / 2;
    const lines = wrap(text, middle, setting, breaking, width);
    if (lines && lines.length === widest.length && hyphens(lines) <= hyphens(widest)) {
      best = lines;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

const hyphens = (lines: Line[]) => lines.filter((line) => line.hyphenated).length;
