import { cleanText } from "../clean-text";
import { COLOURS, type PosterColours } from "../colours";
import { CAP_HEIGHT, heightOf } from "../fit-text";
import type { Page } from "../page.server";
import { drawPanel, panelBox } from "../parts/code-panel";
import { drawFacts, planFacts } from "../parts/facts-block";
import { frameOf } from "../parts/frame";
import { heldDays } from "../parts/held-days";
import type { Design } from "../poster";
import { arc } from "../shapes";

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

const RISE = 44;
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
  const frame = frameOf(page);
  page.ground(ground);

  const block = planFacts(page, frame, { rise: RISE, dayIsTold: true });
  const panel = panelBox(page, frame);
  const bottom = Math.min(block.top, panel.top) - 9;
  const text = cleanText(page.content.title, page.content.language, "keep");
  const plain = { field: "title", cut: "bricolage-800-84", fill: type, on: ground } as const;
  const titleIn = (arcs: typeof ARCS.large) => {
    const top = arcs.cy + arcs.r + AIR;
    const room = { width: page.width - 2 * frame.margin, height: bottom - top, lines: 4, ...TITLE };
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
        x: frame.margin,
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

  drawFacts(page, frame, block);
  drawPanel(page, frame, panel);
}
