import { DESCENDER, excess, type Reach } from "./line-reach";
import { senseLines } from "./sense-lines";
import { balance, HARD_SPACE, lettersOf, wrap, type Line, type Setting } from "./wrap-text";

/** The room for a text, in design units. */
export type Room = {
  width: number;
  /** From the top of the capitals to under the descenders; without, only `lines` counts. What reaches further counts. */
  height?: number;
  /** At most so many lines. */
  lines: number;
  largest: number;
  smallest: number;
  /** Least distance of lines, in em. */
  leading: number;
};

export type Fitted = {
  size: number;
  lines: Line[];
  reach: Reach;
  /** Set when the text was cut: how many of its characters stand. */
  kept?: number;
};

/** What stands above the baseline of the first line, in em. */
export const CAP_HEIGHT = 0.67;

const STEPS = 24;
/** The maker's own lines are kept down to this part of the largest size. */
const OWN_LINES = 0.55;
/** One line is taken when it fits at this part of the largest size. */
const ONE_LINE = 0.82;
/** Breaking words must give a size so much larger, or it is not worth reading worse. */
const HYPHENS_GAIN = 1.4;
/** So much smaller a text may get to break where its sense does. */
const SENSE_PRICE = 0.84;

/** From the top of the capitals to under the descenders, and how much further the outlines reach. */
export function heightOf({ lines, size, reach }: Pick<Fitted, "lines" | "size" | "reach">): number {
  const { over, under } = excess(reach);
  return usualHeight(lines.length, size, reach.leading) + (over + under) * size;
}

function usualHeight(lines: number, size: number, leading: number): number {
  return (CAP_HEIGHT + DESCENDER + (lines - 1) * leading) * size;
}

/**
 * Makes a text fit, in this order: one line; smaller; over several lines of equal length; with
 * hyphens; at last cut at the end of a word, with an ellipsis.
 */
export function fitText(text: string, room: Room, setting: Setting): Fitted {
  const tallest = room.height ?? Infinity;
  const single = !text.includes("\n");
  const whole = setting.measure(text.replaceAll("\n", " "));
  const least = Math.max(room.largest * ONE_LINE, room.smallest);
  if (single && room.width / whole >= least) {
    const line = set(plain(text), 1, room, setting);
    const size = Math.min(room.largest, room.width / whole, tallest / heightOf(line));
    if (size >= least) return { ...line, size };
  }

  const own = single ? null : makersLines(text, room, tallest, setting);
  if (own) return own;
  const attempt = { text, whole, room, tallest, setting };
  const atSpaces = largest(attempt, "spaces");
  const withHyphens = largest(attempt, "hyphens");
  const useHyphens = withHyphens && (!atSpaces || withHyphens.size >= atSpaces.size * HYPHENS_GAIN);
  const fitted = useHyphens ? withHyphens : atSpaces;
  return fitted ?? cut(text, room, tallest, setting);
}

function set(lines: Line[], size: number, room: Room, setting: Setting): Fitted {
  return { size, lines, reach: setting.reach(lines, room.leading) };
}

function plain(text: string): Line[] {
  return [{ text, hyphenated: false }];
}

/** The lines as the maker broke them, when they fit so at a size that is not too small. */
function makersLines(text: string, room: Room, tallest: number, setting: Setting): Fitted | null {
  const lines = text.split("\n").flatMap(plain);
  if (lines.length > room.lines) return null;
  const widest = Math.max(...lines.map((line) => setting.measure(line.text)));
  const own = set(lines, 1, room, setting);
  const size = Math.min(room.largest, room.width / widest, tallest / heightOf(own));
  const isLarge = size >= Math.max(room.smallest, room.largest * OWN_LINES);
  return isLarge ? { ...own, size } : null;
}

type Attempt = { text: string; whole: number; room: Room; tallest: number; setting: Setting };

function largest(attempt: Attempt, breaking: "spaces" | "hyphens"): Fitted | null {
  const { text, whole, room, tallest, setting } = attempt;
  for (let step = 0; step <= STEPS; step += 1) {
    const size = room.largest - ((room.largest - room.smallest) * step) / STEPS;
    // Cheap first: a text longer than all lines together need not be broken to know.
    if (whole * size > room.width * room.lines * 1.02) continue;
    const width = room.width / size;
    const lines = wrap(text, width, setting, breaking);
    if (!lines || lines.length > room.lines) continue;
    if (usualHeight(lines.length, size, room.leading) > tallest) continue;
    const balanced = balance(text, width, setting, breaking) ?? lines;
    const standing = [balanced, lines]
      .map((broken) => set(broken, size, room, setting))
      .find((fitted) => heightOf(fitted) <= tallest);
    if (!standing) continue;
    return breaking === "hyphens" || text.includes("\n") ? standing : bySense(attempt, standing);
  }
  return null;
}

/** Lines after the sense, for which a somewhat smaller size and one more line are a fair price. */
function bySense({ text, room, tallest, setting }: Attempt, fitted: Fitted): Fitted {
  let choice = fitted;
  let torn = Infinity;
  for (const more of [0, 1]) {
    const count = fitted.lines.length + more;
    for (let size = fitted.size; size >= fitted.size * SENSE_PRICE; size *= 0.98) {
      if (count > room.lines || size < room.smallest) break;
      if (usualHeight(count, size, room.leading) > tallest) continue;
      const found = senseLines(text, count, room.width / size, setting);
      if (!found || found.torn >= torn) continue;
      const broken = set(found.lines, size, room, setting);
      if (heightOf(broken) > tallest) continue;
      choice = broken;
      torn = found.torn;
      if (torn === 0) return choice;
    }
  }
  return choice;
}

/** The text at the smallest size, cut to what the room holds. */
export function cut(text: string, room: Room, tallest: number, setting: Setting): Fitted {
  const size = room.smallest;
  const width = room.width / size;
  const byHeight = Math.floor((tallest / size - CAP_HEIGHT - DESCENDER) / room.leading) + 1;
  const all = wrap(text, width, setting, "anywhere") ?? plain("");
  for (let most = Math.max(1, Math.min(room.lines, byHeight)); ; most -= 1) {
    const cut = firstLines(all, most, width, setting);
    const fitted = { ...set(cut.lines, size, room, setting), kept: cut.kept };
    if (most === 1 || heightOf(fitted) <= tallest) return fitted;
  }
}

function firstLines(all: Line[], most: number, width: number, setting: Setting) {
  if (all.length <= most) return { lines: all };
  const lines = all.slice(0, most);
  const last = lines.at(-1) ?? { text: "", hyphenated: false };
  const ending = shortened(last, width, setting);
  const standing = [...lines.slice(0, -1), { text: ending, hyphenated: false }];
  const kept = standing.reduce((sum, line) => sum + line.text.length, 0) - 1;
  return { lines: standing, kept };
}

/** The line with an ellipsis, cut at the end of a word where it has more than one. */
function shortened(line: Line, width: number, setting: Setting): string {
  const clean = (text: string) => text.replace(/[\s,;:.(\-–—&/]+$/u, "");
  const lastSpace = (text: string) => Math.max(text.lastIndexOf(" "), text.lastIndexOf(HARD_SPACE));
  // Half a word says less than the words before it.
  const whole = line.hyphenated && lastSpace(line.text) > 0;
  let text = clean(whole ? line.text.slice(0, lastSpace(line.text)) : line.text);
  while (text && setting.measure(`${text}…`) > width) {
    const space = lastSpace(text);
    text = clean(space > 0 ? text.slice(0, space) : lettersOf(text).slice(0, -1).join(""));
  }
  return `${text}…`;
}
