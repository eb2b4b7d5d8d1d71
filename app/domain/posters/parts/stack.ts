import type { Colour } from "../colours";
import type { Cut } from "../drawing";
import { CAP_HEIGHT, cut as cutText } from "../fit-text";
import { excess, type Reach } from "../line-reach";
import type { Page } from "../page.server";
import { smallestEm } from "../page.server";
import type { PosterField } from "../poster";
import { rectangle } from "../shapes";
import { balance, wrap, type Line } from "../wrap-text";

/**
 * Facts under each other. They shrink together, never one line alone, so that the eye finds day, time
 * and place as one group.
 */
export type Piece =
  | { kind: "rule" }
  | {
      kind: "text";
      text: string;
      role: keyof typeof ROLES;
      field: PosterField;
      fill: Colour;
      /** At most so many lines. */
      most: number;
      /** Distance to the piece before it, in units at full size. */
      after?: number;
    };

export type StackStyle = { on: Colour; rule: Colour; strongEm: number };

const ROLES = {
  label: { cut: "atkinson-500", em: 0.369, leading: 1.24 },
  strong: { cut: "bricolage-800-84", em: 1, leading: 1.12 },
  /** Times beside a day: Atkinson's slashed zero looks technical in times. */
  times: { cut: "bricolage-800-84", em: 0.68, leading: 1.12 },
  second: { cut: "atkinson-500", em: 0.5375, leading: 1.24 },
} as const satisfies Record<string, { cut: Cut; em: number; leading: number }>;

/** How much of the shrinking each role takes part in. */
const SHARE = { label: 0.12, strong: 1, times: 0.9, second: 0.8 };

/** Distances in em of the strong text. */
const GAPS = { rule: 0.44, line: 0.49, second: 0.41, label: 0.25 };

const LEAST_FACTOR = 0.73;
/** For several days, rather than leaving a day out. */
export const LEAST_FOR_DAYS = 0.6;
const leastOf = (plan: Plan) => plan.least ?? LEAST_FACTOR;
const ONE_LINE_PRICE = 0.82;

/** A text as given, and how many of its characters stand where it was cut. */
type Given = { text: string; kept: number };
type Set = { piece: Piece; size: number; lines: Line[]; reach: Reach; given?: Given };
export type Stack = {
  height: number;
  factor: number;
  sets: Set[];
  /** Whether it is higher than its room even so: texts were cut further, or it does not fit. */
  crowded: boolean;
  em: number;
};

type Plan = {
  width: number;
  height: number;
  style: StackStyle;
  /** How far the texts may shrink; several days may go further than one. */
  least?: number;
};

/** The largest setting that fits the room, or the smallest with texts shortened. */
export function planStack(page: Page, all: Piece[], plan: Plan): Stack {
  const pieces = all.map((piece) => withinLines(page, piece, plan));
  const largestOf = (strictness: Strictness) => {
    for (let factor = 1; factor >= leastOf(plan) - 0.001; factor -= 0.03) {
      const stack = trySet(page, pieces, plan, factor, strictness);
      if (stack && stack.height <= plan.height) return stack;
    }
    return undefined;
  };
  const single = largestOf("one line");
  const broken = largestOf("times on one line") ?? largestOf("any");
  // A name on one line may cost some size, not much: the day is read from further away.
  if (single && (!broken || single.factor >= broken.factor * ONE_LINE_PRICE)) return single;
  if (broken) return broken;
  return shortened(page, pieces, plan);
}

/** `fixed`: its lines at the smallest size, for when breaking it anew takes more of them. */
type Cuttable = Piece & { given?: Given; fixed?: Line[] };

/** A text that at the smallest size takes more than its lines is cut before anything else. */
function withinLines(page: Page, piece: Cuttable, plan: Plan, most = Infinity): Cuttable {
  if (piece.kind === "rule") return piece;
  const size = sizeOf(page, piece, plan, leastOf(plan));
  const allowed = Math.min(most, piece.most);
  const room = { width: plan.width, lines: allowed, largest: size, smallest: size, leading: 1 };
  const cut = cutText(piece.text, room, Infinity, page.setting(ROLES[piece.role].cut));
  if (cut.kept === undefined) return { ...piece, most: allowed, fixed: cut.lines };
  const given = { text: piece.given?.text ?? piece.text, kept: cut.kept };
  const text = cut.lines
    .map((line) => (line.hyphenated ? line.text.slice(0, -1) : `${line.text} `))
    .join("")
    .trim();
  return { ...piece, text, most: allowed, given, fixed: cut.lines };
}

type Strictness = "one line" | "times on one line" | "any";

function trySet(
  page: Page,
  pieces: Cuttable[],
  plan: Plan,
  factor: number,
  strictness: Strictness,
) {
  const sets: Set[] = [];
  for (const piece of pieces) {
    if (piece.kind === "rule") {
      sets.push({ piece, size: 0, lines: [], reach: NO_REACH });
      continue;
    }
    const single =
      piece.role === "strong" && (strictness === "one line" || piece.field === "times");
    const most = single && strictness !== "any" ? 1 : piece.most;
    const size = sizeOf(page, piece, plan, factor);
    const setting = page.setting(ROLES[piece.role].cut);
    const width = plan.width / size;
    const atLeast = strictness === "any" && factor <= leastOf(plan) + 0.001;
    // Cheap first: a text longer than all its lines together need not be broken to know.
    const isLonger = setting.measure(piece.text) > (width + LONGEST_SPACE) * most;
    const set = (breaking: "spaces" | "hyphens") => {
      if (isLonger) return null;
      const rough = wrap(piece.text, width, setting, breaking);
      const fits = rough && rough.length <= most;
      return fits ? balance(piece.text, width, setting, breaking) : null;
    };
    const fixed = atLeast && piece.fixed && piece.fixed.length <= most ? piece.fixed : null;
    const lines = set("spaces") ?? set("hyphens") ?? fixed;
    if (!lines) return null;
    const reach = setting.reach(lines, page.leading(ROLES[piece.role].leading, piece.text));
    sets.push({ piece, size, lines, reach, given: piece.given });
  }
  return measured(sets, plan, factor);
}

/** A line ends without its space, and without what that space pulls together; in em. */
const LONGEST_SPACE = 0.5;

const NO_REACH: Reach = { above: 0, below: 0, leading: 0 };

/** At the smallest size, the longest text cut by a line at a time until the whole fits. */
function shortened(page: Page, pieces: Cuttable[], plan: Plan): Stack {
  let left = pieces;
  for (;;) {
    const stack = trySet(page, left, plan, leastOf(plan), "any");
    if (!stack) throw new Error("A fact of the poster could not be broken into lines.");
    const most = Math.max(...stack.sets.map((set) => set.lines.length));
    if (stack.height <= plan.height || most <= 1) return { ...stack, crowded: true };
    // The last of the longest: the exact spot gives way before the name of the place.
    const longest = stack.sets.findLastIndex((set) => set.lines.length === most);
    left = left.map((piece, index) =>
      index === longest ? withinLines(page, piece, plan, most - 1) : piece,
    );
  }
}

function sizeOf(page: Page, piece: Extract<Piece, { kind: "text" }>, plan: Plan, factor: number) {
  const { em } = ROLES[piece.role];
  const small = piece.role === "strong" ? 1 : page.small;
  // Small text gives way less than large: it is the first to get hard to read.
  const shrunk = 1 - (1 - factor) * SHARE[piece.role];
  return Math.max(plan.style.strongEm * em * shrunk * small, smallestEm(page));
}

/** From the top of the capitals to the last baseline, and what reaches further than letters usually do. */
function measured(sets: Set[], plan: Plan, factor: number): Stack {
  const em = plan.style.strongEm * factor;
  let height = 0;
  sets.forEach((set, index) => {
    height += gapBefore(sets, index, em, plan.style.strongEm);
    if (set.piece.kind === "text") height += CAP_HEIGHT * set.size + linesOf(set);
  });
  const last = sets.at(-1);
  if (last) height += excess(last.reach).under * last.size;
  return { height, factor, sets, crowded: false, em };
}

const CAPITALS = 0.66;
/** Between the outlines of two texts, in design units; rarely so little. */
const LEAST_AIR = 0.6;

/** From the first baseline to the last. */
function linesOf({ lines, reach, size }: Set): number {
  return (lines.length - 1) * reach.leading * size;
}

/**
 * To the top of the capitals or the rule. The distances of the design hold for letters that reach as
 * far as usual; what reaches further adds to them, and outlines never touch.
 */
function gapBefore(sets: Set[], index: number, em: number, full: number): number {
  const before = sets[index - 1];
  const set = sets[index];
  if (!set) return 0;
  const over = excess(set.reach).over * set.size;
  if (!before) return over;
  const under = excess(before.reach).under * before.size;
  const usual = usualGap(before.piece, set.piece, em, full) + over + under;
  if (before.piece.kind === "rule" || set.piece.kind === "rule") return usual;
  const touching = before.reach.below * before.size + (set.reach.above - CAPITALS) * set.size;
  return Math.max(usual, touching + LEAST_AIR);
}

function usualGap(before: Piece, piece: Piece, em: number, full: number): number {
  if (piece.kind === "rule" || before.kind === "rule") return GAPS.rule * em;
  if (before.role === "label") return GAPS.label * (0.4 * em + 0.6 * full);
  return piece.role === "strong" ? GAPS.line * em : GAPS.second * em;
}

/** Draws a stack from `top` down; every piece of text is a paragraph of its own. */
export function drawStack(
  page: Page,
  stack: Stack,
  place: { x: number; top: number; width: number; style: StackStyle },
) {
  let y = place.top;
  stack.sets.forEach((set, index) => {
    y += gapBefore(stack.sets, index, stack.em, place.style.strongEm);
    const { piece } = set;
    if (piece.kind === "rule") {
      page.paint(rectangle(place.x, y - 0.25, place.width, 0.5), place.style.rule);
      return;
    }
    const role = ROLES[piece.role];
    page.check(set.given?.text ?? piece.text, role.cut, piece.field);
    if (set.given) {
      page.noteShortened(set.given.text, piece.field, { lines: set.lines, kept: set.given.kept });
    }
    const baseline = page.write(
      set.lines,
      {
        cut: role.cut,
        fill: piece.fill,
        on: place.style.on,
        block: page.block({ tag: "P" }),
        field: piece.field,
      },
      {
        x: place.x,
        baseline: y + CAPITALS * set.size,
        size: set.size,
        leading: set.reach.leading,
      },
    );
    y = baseline;
  });
}
