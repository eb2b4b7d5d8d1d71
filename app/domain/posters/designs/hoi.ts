import { COLOURS } from "../colours";
import { excess } from "../line-reach";
import type { Page } from "../page.server";
import { codeFace } from "../parts/code-face";
import { drawMug, rimHeight, taperAt } from "../parts/mug";
import { drawStack } from "../parts/stack";
import { word } from "../parts/word";
import { ellipse } from "../shapes";
import { planHoi, RIM_TO_CALL, TITLE, WORD, type HoiPlan, type Side } from "./hoi-plan";
import { closingOverMug, hoiTable } from "./hoi-table";

/**
 * HOI!, for a station: one word to read from the platform, two mugs. On the ink one stand the facts,
 * on the white one the code: the second coffee is the one to give away.
 */
export function drawHoi(page: Page) {
  const plan = planHoi(page);
  const { frame, white, ink, facts } = plan;
  page.ground(COLOURS.coralBright);
  page.ground(COLOURS.paper, frame.table);
  word(page, WORD, { ...frame.word, fill: COLOURS.ink, on: COLOURS.coralBright });
  drawTitle(page, plan);
  closingOverMug(page, frame);
  shadows(page, [ink, white]);
  drawMug(page, {
    ...ink,
    handle: "left",
    body: COLOURS.ink,
    edge: COLOURS.inkRim,
    inside: COLOURS.aubergine,
    coffee: COLOURS.night,
  });
  page.notes.push(...facts.notes);
  drawStack(page, facts.stack, facts);
  drawMug(page, {
    ...white,
    handle: "right",
    body: COLOURS.white,
    edge: COLOURS.white,
    inside: COLOURS.mist,
    coffee: COLOURS.aubergine,
  });
  const width = white.right - white.left;
  codeFace(page, {
    middle: (white.left + white.right) / 2,
    top: white.rim + rimHeight(width) + RIM_TO_CALL,
    symbol: frame.symbol,
    callEm: frame.callEm,
    addressEm: frame.addressEm,
    widthAt: (y) => width - 2 * taperAt(white, y) - 14,
  });
  hoiTable(page, frame);
}

function drawTitle(page: Page, { frame, title }: HoiPlan) {
  if (!title) return;
  const { text, fitted, top } = title;
  const { size, reach } = fitted;
  page.check(text, TITLE, "title");
  page.noteShortened(text, "title", fitted);
  page.write(
    fitted.lines,
    {
      cut: TITLE,
      fill: COLOURS.ink,
      on: COLOURS.coralBright,
      block: page.block({ tag: "H2" }),
      field: "title",
    },
    {
      x: frame.title.left,
      baseline: top + (0.66 + excess(reach).over) * size,
      size,
      leading: reach.leading,
    },
  );
}

/** Both mugs stand on the table, not in front of it. */
function shadows(page: Page, mugs: Side[]) {
  for (const { left, right, foot } of mugs) {
    const half = (right - left) / 2;
    page.paint(ellipse(left + half, foot - 0.6, half * 0.97, 3.4), COLOURS.mist);
  }
}
