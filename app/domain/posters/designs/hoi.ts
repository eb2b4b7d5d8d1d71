import { cleanText } from "../clean-text";
import { COLOURS, type Colour } from "../colours";
import { heightOf } from "../fit-text";
import type { Page } from "../page.server";
import { codeFace, codeFaceSize } from "../parts/code-face";
import { countDays, daysByTimes, firstDays, visits, type Visit } from "../parts/days";
import { drawMug, rimHeight, taperAt } from "../parts/mug";
import { drawStack, LEAST_FOR_DAYS, planStack, type Piece } from "../parts/stack";
import { word } from "../parts/word";
import type { PosterField } from "../poster";
import { ellipse } from "../shapes";
import { hoiTable } from "./hoi-table";

/**
 * HOI!, for a station: one word to read from the platform, two mugs. On the ink one stand the facts,
 * on the white one the code: the second coffee is the one to give away.
 */

/** Stays the same in every language: it is how Utrecht says hello. */
const WORD = "HOI!";

const TABLE = 371;
const FOOT = 378;
const SYMBOL = { a3: 104, a4: 100.4 } as const;
const CALL_EM = 18;
const ADDRESS_EM = 10.2;
const RIM_TO_CALL = 6.5;
const ADDRESS_TO_FOOT = 7.3;
const EDGE = 16;
/** Height of the ink mug, as a part of the white one: as drawn, and when the facts need more. */
const INK_HEIGHT = { least: 0.645, most: 0.76 };
const FACTS = { on: COLOURS.ink, rule: COLOURS.inkLine, strongEm: 16 } as const;

export function drawHoi(page: Page) {
  page.ground(COLOURS.coralBright);
  page.ground(COLOURS.paper, TABLE);
  const wordEnd = word(page, WORD, {
    left: EDGE,
    right: page.width - EDGE,
    top: 22,
    cut: "bricolage-800-75",
    fill: COLOURS.ink,
    on: COLOURS.coralBright,
  }).bottom;

  const face = codeFaceSize(page, {
    symbol: SYMBOL[page.format],
    callEm: CALL_EM,
    addressEm: ADDRESS_EM,
  });
  // The mug is narrower at its foot, and the white that the code needs must fit there too.
  const width = face.width / 0.945;
  const white = {
    left: 275 - width,
    right: 275,
    rim: FOOT - ADDRESS_TO_FOOT - face.height - RIM_TO_CALL - rimHeight(width),
    foot: FOOT,
  };

  const { ink, stack, facts } = inkMug(page, white, wordEnd + 12.4);
  shadows(page, ink, white);
  drawMug(page, {
    ...ink,
    handle: "left",
    body: COLOURS.ink,
    edge: COLOURS.inkRim,
    inside: COLOURS.aubergine,
    coffee: COLOURS.night,
  });
  drawStack(page, stack, { ...facts, style: FACTS });

  drawMug(page, {
    ...white,
    handle: "right",
    body: COLOURS.white,
    edge: COLOURS.white,
    inside: COLOURS.mist,
    coffee: COLOURS.aubergine,
  });
  codeFace(page, {
    middle: (white.left + white.right) / 2,
    top: white.rim + rimHeight(width) + RIM_TO_CALL,
    symbol: SYMBOL[page.format],
    callEm: CALL_EM,
    addressEm: ADDRESS_EM,
    widthAt: (y) => width - 2 * taperAt(white, y) - 14,
  });
  hoiTable(page, EDGE);
}

type Side = { left: number; right: number; rim: number; foot: number };

/** The ink mug with the facts, as low as they allow: what is above it is for the title. */
function inkMug(page: Page, white: Side, titleTop: number) {
  const side = { left: 26, right: white.left + 10, foot: FOOT };
  const rimHalf = rimHeight(side.right - side.left);
  const whiteHeight = FOOT - (white.rim - rimHeight(white.right - white.left));
  const rimAt = (part: number) => FOOT - whiteHeight * part + rimHalf;
  const factsTop = (rim: number) => rim + rimHalf + 9;
  const x = side.left + 9;
  const width = white.left - 6 - x;

  const low = rimAt(INK_HEIGHT.least);
  const high = rimAt(INK_HEIGHT.most);
  const room = (rim: number) => ({ width, height: FOOT - 13 - factsTop(rim) });
  const { rim, stack, pieces } = placeFacts(page, [low, (low + high) / 2, high], room);

  const titleEnd = title(page, titleTop, rim - rimHalf - 5, white.left - 8 - EDGE);
  // A short title leaves room: the mug grows into it, and the facts with it.
  const grown = Math.max(high, Math.min(rim, titleEnd + 12 + rimHalf));
  const larger = planStack(page, pieces, { ...room(grown), style: FACTS });
  const set = larger.crowded ? stack : larger;
  const air = room(grown).height - set.height;
  return {
    ink: { ...side, rim: grown },
    stack: set,
    facts: { x, width, top: factsTop(grown) + air * 0.45 },
  };
}

type FactsRoom = { width: number; height: number };

/** Facts in full, else set closer, in a higher mug; at last only the first days. */
function placeFacts(page: Page, rims: number[], room: (rim: number) => FactsRoom) {
  const all = visits(page.content);
  const days = countDays(all);
  const high = Math.min(...rims);
  const plan = (rim: number, compact: boolean, shown: number) => {
    const pieces = factPieces(page, firstDays(all, shown), compact, shown < days);
    return {
      rim,
      pieces,
      stack: planStack(page, pieces, {
        ...room(rim),
        style: FACTS,
        ...(compact && { least: LEAST_FOR_DAYS }),
      }),
    };
  };
  for (const compact of days > 1 ? [false, true] : [false]) {
    for (const rim of compact ? [high] : rims) {
      const placed = plan(rim, compact, days);
      if (!placed.stack.crowded) return placed;
    }
  }
  for (let shown = days - 1; shown >= 1; shown -= 1) {
    const placed = plan(high, true, shown);
    if (placed.stack.crowded && shown > 1) continue;
    page.notes.push({
      field: "day",
      shown: page.content.labels.moreDays,
      counts: "days",
      given: days,
      fits: shown,
    });
    return placed;
  }
  return plan(high, false, days);
}

/** Day in sun, times, place in white; `compact` sets the times in one line of text. */
function factPieces(page: Page, all: Visit[], compact: boolean, more: boolean): Piece[] {
  const { paper, sun } = COLOURS;
  const pieces: Piece[] = [];
  const add = (
    role: "strong" | "times" | "second",
    field: PosterField,
    text: string,
    fill: Colour,
    most: number,
  ) => {
    if (text) pieces.push({ kind: "text", role, field, text, fill, most });
  };
  const rule = () => {
    if (pieces.length > 0) pieces.push({ kind: "rule" });
  };
  for (const visit of all) {
    for (const { days, times } of daysByTimes(visit)) {
      if (!compact) rule();
      for (const day of days) add("strong", "day", day, sun, 2);
      if (!compact) rule();
      if (compact) add("times", "times", times.join(", "), paper, 2);
      else for (const time of times) add("strong", "times", time, paper, 2);
    }
    if (more && visit === all.at(-1)) {
      add(
        "second",
        "labels",
        cleanText(page.content.labels.moreDays, page.content.language, "join"),
        paper,
        2,
      );
    }
    rule();
    add("strong", "place", visit.place, paper, 3);
    add("second", "spot", visit.spot, paper, 3);
    if (compact && visit !== all.at(-1)) rule();
  }
  if (pieces.at(-1)?.kind === "rule") pieces.pop();
  return pieces;
}

/** What the maker says, under the word. Returns where its last line ends. */
function title(page: Page, top: number, bottom: number, width: number): number {
  const text = cleanText(page.content.title, page.content.language, "keep");
  if (!text) return top;
  const leading = 1.07;
  const fitted = page.fit(text, "bricolage-800-84", "title", {
    width,
    height: bottom - top,
    lines: 5,
    largest: 18,
    smallest: 12.6,
    leading,
  });
  page.write(
    fitted.lines,
    {
      cut: "bricolage-800-84",
      fill: COLOURS.ink,
      on: COLOURS.coralBright,
      block: page.block({ tag: "H2" }),
      field: "title",
    },
    { x: EDGE, baseline: top + 0.66 * fitted.size, size: fitted.size, leading },
  );
  return top + heightOf(fitted.lines.length, fitted.size, leading);
}

/** Both mugs stand on the table, not in front of it. */
function shadows(page: Page, ink: Side, white: Side) {
  for (const { left, right } of [ink, white]) {
    const half = (right - left) / 2;
    page.paint(ellipse(left + half, FOOT - 0.6, half * 0.97, 3.4), COLOURS.mist);
  }
}
