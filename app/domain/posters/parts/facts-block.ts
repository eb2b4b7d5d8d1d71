import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { smallestEm, type Page } from "../page.server";
import type { PosterField } from "../poster";
import { rectangle } from "../shapes";
import { HARD_SPACE } from "../wrap-text";
import { countDays, daysByTimes, firstDays, sameTimes, visits, type Visit } from "./days";
import type { Frame } from "./frame";
import { senderLine } from "./sender-line";
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
  /** How far the block may climb into the picture before a text is cut. */
  rise: number;
  /** Whether the picture tells the day, when there is only one. */
  dayIsTold: boolean;
  /** Whether the title stands here, because the picture has no room for it. */
  withTitle?: boolean;
};

export type PlannedBlock = { top: number; stack: Stack; width: number };

/** The block rises before anything is cut, then days are left out. */
export function planFacts(page: Page, frame: Frame, options: FactsBlock): PlannedBlock {
  const all = visits(page.content);
  const days = countDays(all);
  const width = frame.block.right - frame.margin - RIGHT_AIR;
  const bottom = factsBottom(page, frame);
  const mostRise =
    options.rise + (isLow(page) ? LOW_RISE : 0) + (page.rightToLeft ? ARABIC_RISE : 0);
  const plan = (shown: number, top: number, without: PosterField[] = []) => {
    const pieces = factPieces(page, firstDays(all, shown), shown < days, options);
    const height = bottom - top - frame.block.padding;
    const stack = planStack(page, leftOut(pieces, without), {
      width,
      height,
      style: factsStyle(page),
      ...(days > 1 && { least: LEAST_FOR_DAYS }),
    });
    return { top, stack, width, fits: stack.height <= height };
  };
  for (let shown = days; shown >= Math.min(1, days); shown -= 1) {
    for (let rise = 0; rise <= mostRise; rise += STEP) {
      const placed = plan(shown, frame.block.top - rise);
      if (placed.stack.crowded) continue;
      if (shown < days) noteDays(page, days, shown);
      return placed;
    }
  }
  if (days > 1) noteDays(page, days, 1);
  const shown = Math.min(1, days);
  const attempts = LEAVE_OUT.flatMap((without) => {
    const last = without.length > 2 ? FAR_RISE : [0];
    return last.map((further) => ({ without, top: frame.block.top - mostRise - further }));
  });
  const found =
    attempts.find(({ top, without }) => plan(shown, top, without).fits) ?? attempts.at(-1);
  const { top, without } = found ?? { top: frame.block.top, without: [] };
  for (const field of without) noteLeftOut(page, field);
  return plan(shown, top, without);
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

function leftOut(pieces: Piece[], fields: PosterField[]): Piece[] {
  const kept = pieces.filter((piece) => piece.kind === "rule" || !fields.includes(piece.field));
  return kept.filter((piece, index) => {
    const next = kept[index + 1];
    return piece.kind !== "rule" || (index > 0 && next !== undefined && next.kind !== "rule");
  });
}

function noteLeftOut(page: Page, field: PosterField) {
  const { closing, facts, points = [] } = page.content;
  const texts: Partial<Record<PosterField, string>> = {
    closing,
    spot: facts.map(({ spot }) => spot).join(" "),
    point: points.map(({ text }) => text).join(" "),
  };
  const given = texts[field]?.trim().length ?? 0;
  if (given > 0) page.notes.push({ field, shown: "", counts: "characters", given, fits: 0 });
}

export function drawFacts(page: Page, frame: Frame, { top, stack, width }: PlannedBlock) {
  page.paint(
    rectangle(-page.bleed, top, frame.block.right + page.bleed, page.height - top + page.bleed),
    page.colours.block,
  );
  const place = { x: frame.margin, top: top + frame.block.padding, width, style: factsStyle(page) };
  drawStack(page, stack, place);
  senderAndPartners(page, frame, width);
}

function partnersRise(page: Page): number {
  return PARTNERS_UP * page.small * (1 + page.higher + page.lower);
}

/** Square and lying sheets keep their room for the picture: day and place stand there without a label. */
function isLow(page: Page): boolean {
  return page.shape === "square" || page.shape === "wide";
}

/** Where the facts end: the sender, and the line of partners over it. */
function factsBottom(page: Page, frame: Frame): number {
  const { partners = [] } = page.content;
  const partnersUp = partners.length > 0 ? partnersRise(page) : 0;
  return frame.sender - SENDER_AIR - (page.higher + 2 * page.lower) * 15 - partnersUp;
}

function noteDays(page: Page, given: number, fits: number) {
  page.notes.push({
    field: "day",
    shown: page.content.labels.moreDays,
    counts: "days",
    given,
    fits,
  });
}

function factPieces(page: Page, all: Visit[], more: boolean, options: FactsBlock): Piece[] {
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
    for (const time of given[0].times) add("strong", "times", time, 2);
  }
  for (const visit of all) {
    rule();
    if (!once) {
      if (visit === all[0] && (many || !options.dayIsTold)) add("label", "labels", labels.day, 1);
      for (const { days, times } of daysByTimes(visit)) {
        for (const day of days) add("strong", "day", day, 2);
        if (many) add("times", "times", times.join(", "), 2);
        else for (const time of times) add("strong", "times", time, 2);
      }
      if (more && visit === all.at(-1)) add("second", "labels", labels.moreDays, 2);
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

function senderAndPartners(page: Page, frame: Frame, width: number) {
  const { partners = [], labels, language } = page.content;
  const em = Math.max(5.6 * page.small, smallestEm(page));
  if (partners.length > 0) {
    const names = partners.map((name) => name.trim().replaceAll(" ", HARD_SPACE)).join(", ");
    const text = cleanText(`${labels.partners} ${names}`, language, "join");
    const fitted = page.fit(text, "atkinson-500", "partners", {
      width,
      lines: 1,
      largest: em,
      smallest: Math.max(em * 0.8, smallestEm(page)),
      leading: 1,
    });
    page.write(
      fitted.lines,
      {
        cut: "atkinson-500",
        fill: COLOURS.muted,
        on: page.colours.block,
        block: page.block({ tag: "P" }),
        field: "partners",
      },
      {
        x: frame.margin,
        baseline: frame.sender - partnersRise(page),
        size: fitted.size,
      },
    );
  }
  senderLine(page, { x: frame.margin, baseline: frame.sender, width, em });
}
