import { COLOURS } from "../colours";
import type { Page } from "../page.server";
import type { PosterField, PosterNote } from "../poster";
import { rectangle } from "../shapes";
import { drawFoot, planFoot, type Foot, type FootLines } from "./block-foot";
import { countDays, firstDays, visits } from "./days";
import { factPieces, isLow } from "./fact-pieces";
import type { Frame } from "./frame";
import { daysNote, leftOut, leftOutNote } from "./left-out";
import { drawStack, LEAST_FOR_DAYS, planStack, type Stack } from "./stack";

/** The paper block at the left: what, when and where, and who invites. */

const STRONG_EM = 16;
const factsStyle = (page: Page) => ({
  on: page.colours.block,
  rule: COLOURS.line,
  strongEm: STRONG_EM,
});
const RIGHT_AIR = 11;
/** On low sheets the block may rise this much further. */
const LOW_RISE = 30;
/** And where the script takes more height. */
const ARABIC_RISE = 24;
const STEP = 6;

export type FactsBlock = {
  /** The block climbs no higher than this: what the maker wrote stands over it. */
  highest?: number;
  /** How far the block may climb into the picture before a text is cut. */
  rise: number;
  /** Whether the picture tells the day, when there is only one. */
  dayIsTold: boolean;
  /** Whether the title stands here, because the picture has no room for it. */
  withTitle?: boolean;
};

export type PlannedBlock = {
  top: number;
  stack: Stack;
  width: number;
  foot: Foot;
  /** What is lost of the facts. */
  notes: PosterNote[];
  /** Whether the facts that are left have their room. */
  fits: boolean;
};

/** Who invites and who joins in are named in full, unless the facts or too much of the picture go for it. */
export function planFacts(page: Page, frame: Frame, options: FactsBlock): PlannedBlock {
  const short = planOver(page, frame, options, { sender: 1, partners: 1 });
  const isWorth = (long: PlannedBlock, rise: number) =>
    long.fits && long.notes.length === 0 && !long.stack.crowded && long.top >= short.top - rise;
  let planned = short;
  let senderLines = 1;
  for (let sender = 2; sender <= MOST_SENDER_LINES && !isTold(planned); sender += 1) {
    const long = planOver(page, frame, options, { sender, partners: 1 });
    if (!isTold(long) || !isWorth(long, FOOT_RISE.sender)) continue;
    planned = long;
    senderLines = sender;
  }
  if (isNamed(planned)) return planned;
  const long = planOver(page, frame, options, { sender: senderLines, partners: 2 });
  const showsPicture = long.top >= (options.highest ?? 0) + LEAST_PICTURE;
  const most = FOOT_RISE.sender + FOOT_RISE.partners;
  return isWorth(long, most) && showsPicture ? long : planned;
}

const isTold = ({ foot: { sender } }: PlannedBlock) =>
  sender.standing === sender.text && sender.fitted?.kept === undefined;

const isNamed = ({ foot: { partners } }: PlannedBlock) => partners?.kept === undefined;

const MOST_SENDER_LINES = 3;
/** How much of the picture it is worth to tell in full who organises it, and who joins in. */
const FOOT_RISE = { sender: 18, partners: 18 };
/** Lower than this a picture shows nothing, and its slopes and roofs reach into the title. */
export const LEAST_PICTURE = 36;
/** The block may rise this much further for a second line of partners. */
const PARTNERS_RISE = 12;

/** The block rises before anything is cut, then days are left out. */
function planOver(
  page: Page,
  frame: Frame,
  options: FactsBlock,
  footLines: FootLines,
): PlannedBlock {
  const all = visits(page.content);
  const days = countDays(all);
  const width = frame.block.right - frame.margin - RIGHT_AIR;
  const foot = planFoot(page, frame, width, footLines);
  const mostRise =
    options.rise +
    (isLow(page) ? LOW_RISE : 0) +
    (page.rightToLeft ? ARABIC_RISE : 0) +
    (footLines.partners > 1 ? PARTNERS_RISE : 0);
  const plan = (
    shown: number,
    rise: number,
    { joined = false, without = [] }: { joined?: boolean; without?: PosterField[] } = {},
  ): PlannedBlock => {
    const top = Math.max(frame.block.top - rise, options.highest ?? 0);
    const more = shown < days;
    const lineWidth = width / STRONG_EM;
    const how = { ...options, more, joined, lineWidth };
    const pieces = factPieces(page, firstDays(all, shown), how);
    const height = foot.top - top - frame.block.padding;
    const stack = planStack(page, leftOut(pieces, without), {
      width,
      height,
      style: factsStyle(page),
      ...(days > 1 && { least: LEAST_FOR_DAYS }),
    });
    const notes = [
      ...(shown < days ? [daysNote(page, days, shown)] : []),
      ...without.flatMap((field) => leftOutNote(page, field)),
    ];
    return { top, stack, width, foot, notes, fits: stack.height <= height };
  };
  for (let shown = days; shown >= Math.min(1, days); shown -= 1) {
    for (let rise = 0; rise <= mostRise; rise += STEP) {
      const placed = plan(shown, rise);
      if (!placed.stack.crowded) return placed;
    }
  }
  const shown = Math.min(1, days);
  let placed = plan(shown, mostRise);
  if (placed.fits) return placed;
  for (const without of LEAVE_OUT) {
    for (const further of without.length > 2 ? FAR_RISE : [0]) {
      placed = plan(shown, mostRise + further, { joined: true, without });
      if (placed.fits) return placed;
    }
  }
  return placed;
}

/** With nothing more to leave out the block climbs further into the picture. */
const FAR_RISE = [0, 12, 24, 36];

/** What gives way last of all, in this order: who reads the code finds it on the page. */
const LEAVE_OUT: PosterField[][] = [
  [],
  ["closing"],
  ["closing", "spot"],
  ["closing", "spot", "point"],
  ["closing", "spot", "point", "labels"],
];

export function drawFacts(page: Page, frame: Frame, block: PlannedBlock) {
  const { top, stack, width, foot, notes } = block;
  page.notes.push(...notes);
  page.paint(
    rectangle(-page.bleed, top, frame.block.right + page.bleed, page.height - top + page.bleed),
    page.colours.block,
  );
  const place = { x: frame.margin, top: top + frame.block.padding, width, style: factsStyle(page) };
  drawStack(page, stack, place);
  drawFoot(page, frame, foot);
}
