import { cleanText } from "../clean-text";
import { COLOURS, type PosterColours } from "../colours";
import { CAP_HEIGHT, heightOf } from "../fit-text";
import { smallestEm, type Page } from "../page.server";
import { codeFace, codeFaceSize } from "../parts/code-face";
import { countDays, daysByTimes, firstDays, sameTimes, visits, type Visit } from "../parts/days";
import { heldDays } from "../parts/held-days";
import { senderLine } from "../parts/sender-line";
import { drawStack, LEAST_FOR_DAYS, planStack, type Piece } from "../parts/stack";
import type { Design, PosterField } from "../poster";
import { arc, rectangle, roundedRectangle } from "../shapes";
import { HARD_SPACE } from "../wrap-text";

/**
 * Two arcs hold the date. For every campaign without a design of its own: the ground takes the
 * campaign's colour, the title is the main text.
 */

/** The ground of each campaign. HOI! has its own design; its colours here serve other formats. */
export const NEUTRAL_COLOURS: Record<Design, PosterColours> = {
  neutral: { ground: COLOURS.teal, type: COLOURS.paper, arc: COLOURS.sun },
  hoi: { ground: COLOURS.coralBright, type: COLOURS.ink, arc: COLOURS.ink },
  burendag: { ground: COLOURS.sun, type: COLOURS.ink, arc: COLOURS.aubergine },
  komerbij: { ground: COLOURS.sky, type: COLOURS.paper, arc: COLOURS.sun },
  lief: { ground: COLOURS.aubergine, type: COLOURS.paper, arc: COLOURS.coralBright },
};

const MARGIN = 18;
const BLOCK = { top: 276, width: 146.56, padding: 15, rise: 44 };
const PANEL = { right: 279, bottom: 402, padding: 9.1, radius: 10 };
const SYMBOL = 92;
const CALL_EM = 13.2;
const ADDRESS_EM = 8.6;
const FACTS = { on: COLOURS.paper, rule: COLOURS.line, strongEm: 16 } as const;
/** The arcs as drawn, and smaller when the title would get too small. */
const ARCS = {
  large: { cy: 92, r: 66, width: 27.06, apart: 46 },
  small: { cy: 68, r: 46, width: 18.86, apart: 52 },
};
/** Under this size the title gets the room of the smaller arcs. */
const TITLE_WANTS = 25;
/** Between the arcs and the title. The arcs end above the lowest point of their circle. */
const AIR = 24;
const TITLE = { largest: 44, smallest: 18, leading: 1.03 };

export function drawNeutral(page: Page) {
  const { ground, type, arc: arcColour } = page.colours;
  page.ground(ground);

  const { stack, top: blockTop } = facts(page);
  const panel = panelBox(page);
  const bottom = Math.min(blockTop, panel.top) - 9;
  const text = cleanText(page.content.title, page.content.language, "keep");
  const plain = { field: "title", cut: "bricolage-800-84", fill: type, on: ground } as const;
  const titleIn = (arcs: typeof ARCS.large) => {
    const top = arcs.cy + arcs.r + AIR;
    const room = { width: page.width - 2 * MARGIN, height: bottom - top, lines: 4, ...TITLE };
    return { arcs, top, room, fitted: page.tryFit(text, plain.cut, room) };
  };
  const roomy = titleIn(ARCS.large);
  const chosen =
    roomy.fitted.size < TITLE_WANTS || roomy.fitted.kept !== undefined
      ? titleIn(ARCS.small)
      : roomy;

  const { arcs } = chosen;
  const middle = page.width / 2;
  page.paint(arc(middle - arcs.apart, arcs.cy, arcs.r, 100, 260, arcs.width), arcColour);
  page.paint(arc(middle + arcs.apart, arcs.cy, arcs.r, -80, 80, arcs.width), arcColour);

  if (text) {
    const fitted = page.fit(text, plain.cut, plain.field, chosen.room);
    const height = heightOf(fitted.lines.length, fitted.size, TITLE.leading);
    const air = chosen.room.height - height;
    page.write(
      fitted.lines,
      { ...plain, block: page.block({ tag: "H1" }) },
      {
        x: MARGIN,
        baseline: chosen.top + air * 0.55 + CAP_HEIGHT * fitted.size,
        size: fitted.size,
        leading: TITLE.leading,
      },
    );
  }
  heldDays(page, {
    middle,
    cy: arcs.cy,
    r: arcs.r,
    width: 2 * (arcs.apart + arcs.r - arcs.width / 2),
  });

  page.paint(
    rectangle(-page.bleed, blockTop, BLOCK.width + page.bleed, page.height - blockTop + page.bleed),
    COLOURS.paper,
  );
  drawStack(page, stack, {
    x: MARGIN,
    top: blockTop + BLOCK.padding,
    width: BLOCK.width - MARGIN - 11,
    style: FACTS,
  });
  drawPanel(page, panel);
  senderAndPartners(page);
}

function panelBox(page: Page) {
  const face = codeFaceSize(page, { symbol: SYMBOL, callEm: CALL_EM, addressEm: ADDRESS_EM });
  const height = face.height + 2 * PANEL.padding;
  // The width is that of the code with its white, so a longer address makes a narrower panel.
  return {
    left: PANEL.right - face.width,
    right: PANEL.right,
    top: PANEL.bottom - height,
    bottom: PANEL.bottom,
  };
}

function drawPanel(page: Page, panel: ReturnType<typeof panelBox>) {
  page.paint(roundedRectangle(panel, PANEL.radius), COLOURS.white);
  codeFace(page, {
    middle: (panel.left + panel.right) / 2,
    top: panel.top + PANEL.padding,
    symbol: SYMBOL,
    callEm: CALL_EM,
    addressEm: ADDRESS_EM,
    widthAt: () => panel.right - panel.left - 2 * PANEL.padding,
  });
}

const SENDER_BASELINE = 402;

/** Where the facts end: the sender, and the line of partners over it. */
function factsBottom(page: Page): number {
  const { partners = [] } = page.content;
  return SENDER_BASELINE - 12 - (partners.length > 0 ? 8.5 * page.small : 0);
}

/** Time, place and closing; the block rises before anything is cut, then days are left out. */
function facts(page: Page) {
  const all = visits(page.content);
  const days = countDays(all);
  const width = BLOCK.width - MARGIN - 11;
  const plan = (shown: number, top: number) => {
    const pieces = factPieces(page, firstDays(all, shown), shown < days);
    const height = factsBottom(page) - top - BLOCK.padding;
    return {
      top,
      stack: planStack(page, pieces, {
        width,
        height,
        style: FACTS,
        ...(days > 1 && { least: LEAST_FOR_DAYS }),
      }),
    };
  };
  for (let shown = days; shown >= 1; shown -= 1) {
    for (let rise = 0; rise <= BLOCK.rise; rise += BLOCK.rise / 4) {
      const placed = plan(shown, BLOCK.top - rise);
      if (placed.stack.crowded) continue;
      if (shown < days) noteDays(page, days, shown);
      return placed;
    }
  }
  if (days > 1) noteDays(page, days, 1);
  return plan(1, BLOCK.top - BLOCK.rise);
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

function factPieces(page: Page, all: Visit[], more: boolean): Piece[] {
  const { labels, language, closing, facts: given } = page.content;
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
  const many = given.length > 1;
  const once = sameTimes(given);
  if (once && given[0]?.times.length) {
    add("label", "labels", labels.time, 1);
    for (const time of given[0].times) add("strong", "times", time, 2);
  }
  for (const visit of all) {
    rule();
    if (many && !once) {
      for (const { days, times } of daysByTimes(visit)) {
        for (const day of days) add("strong", "day", day, 2);
        add("times", "times", times.join(", "), 2);
      }
      if (more && visit === all.at(-1)) add("second", "labels", labels.moreDays, 2);
      rule();
    } else if (many && all.length > 1) {
      add("second", "day", visit.days.map(({ day }) => day).join(", "), 3);
    }
    if (visit === all[0]) add("label", "labels", labels.place, 1);
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

function senderAndPartners(page: Page) {
  const { partners = [], labels, language } = page.content;
  const width = BLOCK.width - MARGIN - 11;
  const em = Math.max(5.6 * page.small, smallestEm(page));
  if (partners.length > 0) {
    const names = partners.map((name) => name.trim().replaceAll(" ", HARD_SPACE)).join(", ");
    const fitted = page.fit(
      cleanText(`${labels.partners} ${names}`, language, "join"),
      "atkinson-500",
      "partners",
      {
        width,
        lines: 1,
        largest: em,
        smallest: Math.max(em * 0.8, smallestEm(page)),
        leading: 1,
      },
    );
    page.write(
      fitted.lines,
      {
        cut: "atkinson-500",
        fill: COLOURS.muted,
        on: COLOURS.paper,
        block: page.block({ tag: "P" }),
        field: "partners",
      },
      { x: MARGIN, baseline: SENDER_BASELINE - 8.5 * page.small, size: fitted.size },
    );
  }
  senderLine(page, { x: MARGIN, baseline: SENDER_BASELINE, width, em });
}
