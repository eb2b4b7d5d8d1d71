import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import type { Fitted } from "../fit-text";
import { excess } from "../line-reach";
import { smallestEm, type Page } from "../page.server";
import type { PosterField, PosterNote } from "../poster";
import { rectangle } from "../shapes";
import { HARD_SPACE } from "../wrap-text";
import { countDays, daysByTimes, firstDays, sameTimes, visits, type Visit } from "./days";
import type { Frame } from "./frame";
import { daysNote, leftOut, leftOutNote } from "./left-out";
import { drawSender, planSender, type SenderLine } from "./sender-line";
import { drawStack, LEAST_FOR_DAYS, planStack, type Piece, type Stack } from "./stack";

/** The paper block at the left: what, when and where, and who invites. */

const factsStyle = (page: Page) => ({
  on: page.colours.block,
  rule: COLOURS.line,
  strongEm: 16,
});
const RIGHT_AIR = 11;
const SENDER_AIR = 12;
/** On low sheets the block may rise this much further. */
const LOW_RISE = 30;
/** And where the script takes more height. */
const ARABIC_RISE = 24;
const STEP = 6;
const PARTNERS_UP = 8.5;
const UNLABELLED = { day: "", time: "", place: "" };

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

/** The block rises before anything is cut, then days are left out. */
export function planFacts(page: Page, frame: Frame, options: FactsBlock): PlannedBlock {
  const all = visits(page.content);
  const days = countDays(all);
  const width = frame.block.right - frame.margin - RIGHT_AIR;
  const foot = planFoot(page, frame, width);
  const mostRise =
    options.rise + (isLow(page) ? LOW_RISE : 0) + (page.rightToLeft ? ARABIC_RISE : 0);
  const plan = (
    shown: number,
    rise: number,
    { joined = false, without = [] }: { joined?: boolean; without?: PosterField[] } = {},
  ): PlannedBlock => {
    const top = Math.max(frame.block.top - rise, options.highest ?? 0);
    const more = shown < days;
    const pieces = factPieces(page, firstDays(all, shown), { ...options, more, joined });
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

/** Square and lying sheets keep their room for the picture: day and place stand there without a label. */
function isLow(page: Page): boolean {
  return page.shape === "square" || page.shape === "wide";
}

/** `more`: not all days are shown. `joined`: times stand after each other, not each on its own line. */
type Shown = FactsBlock & { more: boolean; joined: boolean };

function factPieces(page: Page, all: Visit[], options: Shown): Piece[] {
  const { language, closing, title, facts: given, points = [] } = page.content;
  const labels = isLow(page) ? { ...page.content.labels, ...UNLABELLED } : page.content.labels;
  const pieces: Piece[] = [];
  const add = (
    role: "label" | "strong" | "times" | "second",
    field: PosterField,
    text: string,
    most: number,
  ) => {
    const clean = cleanText(text, language, "join");
    const fill = role === "label" ? COLOURS.muted : COLOURS.ink;
    if (clean) pieces.push({ kind: "text", role, field, text: clean, fill, most });
  };
  const rule = () => {
    if (pieces.length > 0 && pieces.at(-1)?.kind !== "rule") pieces.push({ kind: "rule" });
  };
  if (options.withTitle) add("strong", "title", title, 3);
  for (const point of points) {
    rule();
    add("label", "labels", point.label, 1);
    add("strong", "point", point.text, 2);
    add("second", "point", point.detail ?? "", 2);
  }

  const many = given.length > 1;
  const once = options.dayIsTold && sameTimes(given);
  if (once && given[0]?.times.length) {
    rule();
    add("label", "labels", labels.time, 1);
    if (options.joined) add("times", "times", given[0].times.join(", "), 2);
    else for (const time of given[0].times) add("strong", "times", time, 2);
  }
  for (const visit of all) {
    rule();
    if (!once) {
      if (visit === all[0] && (many || !options.dayIsTold)) add("label", "labels", labels.day, 1);
      for (const { days, times } of daysByTimes(visit)) {
        for (const day of days) add("strong", "day", day, 2);
        if (many || options.joined) add("times", "times", times.join(", "), 2);
        else for (const time of times) add("strong", "times", time, 2);
      }
      if (options.more && visit === all.at(-1)) add("second", "labels", labels.moreDays, 2);
      rule();
    } else if (many && all.length > 1) {
      add("second", "day", visit.days.map(({ day }) => day).join(", "), 3);
    }
    if (visit === all[0] && visit.place) add("label", "labels", labels.place, 1);
    add("strong", "place", visit.place, 4);
    add("second", "spot", visit.spot, 3);
  }
  if (closing.trim()) {
    rule();
    add("second", "closing", closing, 3);
  }
  if (pieces.at(-1)?.kind === "rule") pieces.pop();
  return pieces;
}

/** Who invites, and the line of partners over it. */
type Foot = {
  sender: SenderLine;
  partners?: { text: string; fitted: Fitted; baseline: number };
  /** Where the facts end. */
  top: number;
};

function planFoot(page: Page, frame: Frame, width: number): Foot {
  const { partners = [], labels, language } = page.content;
  const em = Math.max(5.6 * page.small, smallestEm(page));
  const sender = planSender(page, { baseline: frame.sender, width, em });
  if (partners.length === 0) return { sender, top: sender.above - SENDER_AIR };
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
    top: baseline - over * fitted.size - SENDER_AIR,
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
