import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import type { Fitted } from "../fit-text";
import { excess } from "../line-reach";
import { smallestEm, type Page } from "../page.server";
import type { PosterField, PosterNote } from "../poster";
import { rectangle } from "../shapes";
import { HARD_SPACE } from "../wrap-text";
import { countDays, firstDays, visits } from "./days";
import { factPieces, isLow } from "./fact-pieces";
import type { Frame } from "./frame";
import { daysNote, leftOut, leftOutNote } from "./left-out";
import { drawSender, planSender, type SenderLine } from "./sender-line";
import { drawStack, LEAST_FOR_DAYS, planStack, type Stack } from "./stack";

/** The paper block at the left: what, when and where, and who invites. */

const STRONG_EM = 16;
const factsStyle = (page: Page) => ({
  on: page.colours.block,
  rule: COLOURS.line,
  strongEm: STRONG_EM,
});
const RIGHT_AIR = 11;
/** From the last fact to the capitals of the sender, more where small texts are larger. */
const SENDER_AIR = { least: 8.3, larger: 8, capitals: 0.66 };
/** On low sheets the block may rise this much further. */
const LOW_RISE = 30;
/** And where the script takes more height. */
const ARABIC_RISE = 24;
const STEP = 6;
const PARTNERS_UP = 8.5;

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

/** Who invites is named in full on up to three lines, unless the facts or too much of the picture go for it. */
export function planFacts(page: Page, frame: Frame, options: FactsBlock): PlannedBlock {
  const short = planOver(page, frame, options, 1);
  if (isTold(short)) return short;
  for (const lines of [2, 3]) {
    const long = planOver(page, frame, options, lines);
    const isFull = long.fits && long.notes.length === 0 && !long.stack.crowded;
    if (isTold(long) && isFull && long.top >= short.top - SENDER_RISE) return long;
  }
  return short;
}

const isTold = ({ foot: { sender } }: PlannedBlock) =>
  sender.standing === sender.text && sender.fitted?.kept === undefined;

/** How much of the picture it is worth to tell in full who organises it. */
const SENDER_RISE = 18;

/** The block rises before anything is cut, then days are left out. */
function planOver(
  page: Page,
  frame: Frame,
  options: FactsBlock,
  senderLines: number,
): PlannedBlock {
  const all = visits(page.content);
  const days = countDays(all);
  const width = frame.block.right - frame.margin - RIGHT_AIR;
  const foot = planFoot(page, frame, width, senderLines);
  const mostRise =
    options.rise + (isLow(page) ? LOW_RISE : 0) + (page.rightToLeft ? ARABIC_RISE : 0);
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

/** Who invites, and the line of partners over it. */
type Foot = {
  sender: SenderLine;
  partners?: { text: string; fitted: Fitted; baseline: number };
  /** Where the facts end. */
  top: number;
};

function planFoot(page: Page, frame: Frame, width: number, senderLines: number): Foot {
  const { partners = [], labels, language } = page.content;
  const em = Math.max(5.6 * page.small, smallestEm(page));
  const sender = planSender(page, { baseline: frame.sender, width, em, lines: senderLines });
  const { least, larger, capitals } = SENDER_AIR;
  const air = least + larger * (page.small - 1) + capitals * em;
  if (partners.length === 0) return { sender, top: sender.above - air };
  const names = partners.map((name) => name.trim().replaceAll(" ", HARD_SPACE)).join(", ");
  const text = cleanText(`${labels.partners} ${names}`, language, "join");
  const fitted = page.tryFit(text, "atkinson-500", {
    width,
    lines: 1,
    largest: em,
    smallest: Math.max(em * 0.8, smallestEm(page)),
    leading: 1,
  });
  const { over, under } = excess(fitted.reach);
  const baseline = sender.above - PARTNERS_UP * page.small - under * fitted.size;
  return {
    sender,
    partners: { text, fitted, baseline },
    top: baseline - over * fitted.size - air,
  };
}

function drawFoot(page: Page, frame: Frame, { sender, partners }: Foot) {
  if (partners) {
    const { text, fitted, baseline } = partners;
    page.check(text, "atkinson-500", "partners");
    page.noteShortened(text, "partners", fitted);
    page.write(
      fitted.lines,
      {
        cut: "atkinson-500",
        fill: COLOURS.muted,
        on: page.colours.block,
        block: page.block({ tag: "P" }),
        field: "partners",
      },
      { x: frame.margin, baseline, size: fitted.size },
    );
  }
  drawSender(page, frame.margin, sender);
}
