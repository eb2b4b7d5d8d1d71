import { cleanText } from "../clean-text";
import { COLOURS, type PosterColours } from "../colours";
import { CAP_HEIGHT, heightOf } from "../fit-text";
import { excess } from "../line-reach";
import type { Page } from "../page.server";
import { drawPanel, panelBox } from "../parts/code-panel";
import { drawFacts, planFacts } from "../parts/facts-block";
import { frameOf } from "../parts/frame";
import { heldDays } from "../parts/held-days";
import type { PosterDesign } from "../poster";
import { arc } from "../shapes";

/**
 * Two arcs hold the date. For every campaign without a design of its own: the ground takes the
 * campaign's colour, the title is the main text.
 */

/** The ground of each campaign. HOI! has its own design; its colours here serve other formats. */
export const NEUTRAL_COLOURS: Record<PosterDesign, PosterColours> = {
  neutral: { ground: COLOURS.teal, type: COLOURS.paper, arc: COLOURS.sun, block: COLOURS.paper },
  hoi: { ground: COLOURS.coralBright, type: COLOURS.ink, arc: COLOURS.ink, block: COLOURS.paper },
  burendag: {
    ground: COLOURS.sun,
    type: COLOURS.ink,
    arc: COLOURS.aubergine,
    block: COLOURS.paper,
  },
  komerbij: { ground: COLOURS.sky, type: COLOURS.paper, arc: COLOURS.sun, block: COLOURS.paper },
  lief: {
    ground: COLOURS.aubergine,
    type: COLOURS.paper,
    arc: COLOURS.coralBright,
    block: COLOURS.paper,
  },
  thrifty: {
    ground: COLOURS.paper,
    type: COLOURS.aubergine,
    arc: COLOURS.teal,
    block: COLOURS.mist,
    edge: COLOURS.teal,
  },
};

const RISE = 44;
type Arcs = { middle: number; cy: number; r: number; width: number; apart: number };
/** The arcs as drawn, and how small they may get before the title gets too small. */
type Placed = { large: Arcs; small: Arcs; beside?: boolean };

function arcsOn(page: Page): Placed {
  const middle = page.width / 2;
  const frame = frameOf(page);
  const large = { middle, cy: 92, r: 66, width: 27.06, apart: 46 };
  const small = { middle, cy: 68, r: 46, width: 18.86, apart: 52 };
  switch (page.shape) {
    case "tall":
      return { large, small };
    case "story":
      return { large: { ...large, cy: 138 }, small: { ...small, cy: 118 } };
    case "square": {
      const only = { middle: 91, cy: 66, r: 41, width: 17, apart: 27 };
      return { large: only, small: only, beside: true };
    }
    case "wide": {
      const column = (frame.margin + panelBox(page, frame).left) / 2;
      const large = { middle: column, cy: 66, r: 48, width: 19.7, apart: 38 };
      return { large, small: { ...large, cy: 50, r: 34, width: 14, apart: 36 } };
    }
  }
}

/** From the large arcs to the small ones. */
const STEPS = [0, 0.2, 0.4, 0.6, 0.8, 1];

function between({ large, small }: Placed, step: number): Arcs {
  const part = (name: keyof Arcs) => large[name] + step * (small[name] - large[name]);
  return {
    middle: part("middle"),
    cy: part("cy"),
    r: part("r"),
    width: part("width"),
    apart: part("apart"),
  };
}

/** Under this size the title gets the room of the smaller arcs. */
const TITLE_WANTS = 25;
/** Between the arcs and the title. The arcs end above the lowest point of their circle. */
const AIR = 24;
const TITLE = { largest: 44, smallest: 18, leading: 1.03 };
const ARCS_DRAWN = 66;
/** The arcs end at this angle above and below their middle. */
const ENDS = 80;

const underArcs = (arcs: Arcs) => arcs.cy + arcs.r + AIR * (arcs.r / ARCS_DRAWN);
const UNDER_TITLE = 9;

/** The facts leave room for the arcs, and for one line of the title under them. */
function highestBlock(page: Page, { small, beside }: Placed, title: string): number {
  if (beside) return small.cy + small.r;
  const { smallest } = titleSizes(page);
  const line = page.ink(title.replaceAll("\n", " "), "bricolage-800-84");
  const height = title ? Math.max(CAP_HEIGHT, line.bottom - line.top) * smallest : 0;
  return underArcs(small) + height + UNDER_TITLE;
}

function titleSizes(page: Page) {
  const upright = page.shape === "tall" || page.shape === "story";
  const title = { ...TITLE, leading: page.leading(TITLE.leading) };
  return upright ? title : { ...title, largest: 32, smallest: 9.6 };
}

export function drawNeutral(page: Page) {
  const { ground, type, arc: arcColour } = page.colours;
  const frame = frameOf(page);
  page.ground(ground);

  const panel = panelBox(page, frame);
  const placed = arcsOn(page);
  const text = cleanText(page.content.title, page.content.language, "keep");
  const block = planFacts(page, frame, {
    rise: RISE,
    dayIsTold: true,
    highest: highestBlock(page, placed, text),
  });
  const bottom = Math.min(block.top, panel.top) - UNDER_TITLE;
  const plain = { field: "title", cut: "bricolage-800-84", fill: type, on: ground } as const;
  const titleIn = (arcs: Arcs) => {
    const end = arcs.middle + arcs.apart + arcs.r + arcs.width / 2;
    const left = placed.beside ? end + 10 : frame.margin;
    const right = page.shape === "wide" ? panel.left - 16 : page.width - frame.margin;
    const top = placed.beside ? frame.word.top + 4 : underArcs(arcs);
    const under = page.shape === "wide" ? block.top - UNDER_TITLE : bottom;
    const room = {
      width: right - left,
      height: under - top,
      lines: placed.beside ? 5 : 4,
      ...titleSizes(page),
    };
    return { arcs, left, top, room, fitted: page.tryFit(text, plain.cut, room) };
  };
  // The arcs give way by no more than the title needs.
  const attempts = STEPS.map((step) => titleIn(between(placed, step)));
  const chosen =
    attempts.find(({ fitted }) => fitted.size >= TITLE_WANTS && fitted.kept === undefined) ??
    titleIn(placed.small);

  const { arcs } = chosen;
  const { middle, cy, r, width, apart } = arcs;
  page.paint(arc(middle - apart, cy, r, 180 - ENDS, 180 + ENDS, width), arcColour);
  page.paint(arc(middle + apart, cy, r, -ENDS, ENDS, width), arcColour);

  if (text) {
    const fitted = page.fit(text, plain.cut, plain.field, chosen.room);
    const { size, reach } = fitted;
    const air = chosen.room.height - heightOf(fitted);
    page.write(
      fitted.lines,
      { ...plain, block: page.block({ tag: "H1" }) },
      {
        x: chosen.left,
        baseline: chosen.top + air * 0.55 + (CAP_HEIGHT + excess(reach).over) * size,
        size,
        leading: reach.leading,
      },
    );
  }
  heldDays(page, {
    middle,
    cy: arcs.cy,
    r: arcs.r,
    width: 2 * (arcs.apart + arcs.r - arcs.width / 2),
    mouth: 2 * (arcs.apart + (arcs.r - arcs.width / 2) * Math.cos((ENDS * Math.PI) / 180)),
  });

  drawFacts(page, frame, block);
  drawPanel(page, frame, panel);
}
