import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import type { Cut } from "../drawing";
import { heightOf } from "../fit-text";
import type { Page } from "../page.server";
import { codeFaceSize } from "../parts/code-face";
import { rimHeight, taperOf } from "../parts/mug";
import { planStack } from "../parts/stack";
import { wordPlace } from "../parts/word";
import { placeFacts } from "./hoi-facts";
import { hoiFrame, type HoiFrame } from "./hoi-frame";

/** Where the word, the title, both mugs and the facts of HOI! come to stand. */

/** Stays the same in every language: it is how Utrecht says hello. */
export const WORD = "HOI!";
export const TITLE = "bricolage-800-84";
export const RIM_TO_CALL = 6.5;

/** The cuts of the word, each as wide as the one before and less high. */
const CUTS: Cut[] = ["bricolage-800-75", "bricolage-800-84", "bricolage-800-100"];
const FACTS = { on: COLOURS.ink, rule: COLOURS.inkLine } as const;
/** From the side of the mug to the facts, at its foot. */
const FACTS_AIR = 5.5;
/** Above and below the facts together. */
const MOST_AIR = 14;

export type Side = { left: number; right: number; rim: number; foot: number };
export type HoiPlan = ReturnType<typeof planWith>;

/** The word gives way by a wider cut before the title is shortened. */
export function planHoi(page: Page): HoiPlan {
  const frame = hoiFrame(page);
  let plan = planWith(page, frame);
  for (const cut of CUTS.slice(CUTS.indexOf(frame.word.cut) + 1)) {
    if (plan.title?.fitted.kept === undefined) break;
    plan = planWith(page, { ...frame, word: { ...frame.word, cut } });
  }
  return plan;
}

function planWith(page: Page, frame: HoiFrame) {
  const white = whiteMug(page, frame);
  const { foot, title: room } = frame;
  const side = { left: frame.inkLeft, right: white.left + (frame.inkOverlap ?? 10), foot };
  const rimHalf = rimHeight(side.right - side.left);
  const whiteHeight = foot - (white.rim - rimHeight(white.right - white.left));
  const rimAt = (part: number) => foot - whiteHeight * part + rimHalf;
  const factsTop = (rim: number) => rim + rimHalf + 9;
  // A wide mug narrows by more at its foot.
  const x = side.left + FACTS_AIR + taperOf(side.right - side.left);
  const width = white.left - 6 - x;

  // The ink mug as low as the facts allow: what is above it is for the title.
  const low = rimAt(frame.ink.least);
  const high = rimAt(frame.ink.most);
  const style = { ...FACTS, strongEm: frame.strongEm };
  const factsRoom = (rim: number) => ({ width, height: foot - 13 - factsTop(rim), style });
  const placed = placeFacts(page, frame, { rims: [low, (low + high) / 2, high], room: factsRoom });

  // Beside the mug the title has its own column down to the table; above it, what the mug leaves.
  const { beside } = room;
  const top = wordPlace(page, WORD, frame.word).bottom + room.air;
  const title = planTitle(page, frame, {
    top,
    bottom: beside ? frame.table - 8 : placed.rim - rimHalf - 5,
    width: beside ? side.left - rimHalf - 26 - room.left : white.left - 8 - room.left,
  });
  // A short title leaves room: the mug grows into it, and the facts with it, but not around nothing.
  const end = title?.bottom ?? top;
  const most = beside ? placed.rim : Math.max(high, Math.min(placed.rim, end + 12 + rimHalf));
  const larger = planStack(page, placed.pieces, factsRoom(most));
  const stack = larger.crowded ? placed.stack : larger;
  const snug = most + factsRoom(most).height - stack.height - MOST_AIR;
  const rim = Math.min(placed.rim, Math.max(most, snug));
  const air = factsRoom(rim).height - stack.height;
  return {
    frame,
    white,
    ink: { ...side, rim },
    title,
    facts: { notes: placed.notes, stack, x, width, top: factsTop(rim) + air * 0.45, style },
  };
}

function whiteMug(page: Page, frame: HoiFrame): Side {
  const face = codeFaceSize(page, frame);
  // The mug is narrower at its foot, and the white that the code needs must fit there too.
  const width = face.width / 0.945;
  const { foot, right, addressToFoot } = frame;
  const rim = foot - addressToFoot - face.height - RIM_TO_CALL - rimHeight(width);
  return { left: right - width, right, rim, foot };
}

/** What the maker says, under the word. */
function planTitle(
  page: Page,
  { title }: HoiFrame,
  { top, bottom, width }: { top: number; bottom: number; width: number },
) {
  const text = cleanText(page.content.title, page.content.language, "keep");
  if (!text) return undefined;
  const fitted = page.tryFit(text, TITLE, {
    width: Math.min(width, title.widest ?? width),
    height: bottom - top,
    lines: title.lines,
    largest: title.largest,
    smallest: title.smallest,
    leading: page.leading(1.07),
  });
  return { text, fitted, top, bottom: top + heightOf(fitted) };
}
