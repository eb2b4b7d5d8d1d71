import { cleanText } from "../clean-text";
import { COLOURS, type Colour } from "../colours";
import { heightOf } from "../fit-text";
import { excess } from "../line-reach";
import type { Page } from "../page.server";
import { codeFace, codeFaceSize } from "../parts/code-face";
import { countDays, daysByTimes, firstDays, visits, type Visit } from "../parts/days";
import { daysNote, leftOut, leftOutNote } from "../parts/left-out";
import { drawMug, rimHeight, taperAt } from "../parts/mug";
import { drawStack, LEAST_FOR_DAYS, planStack, type Piece, type StackStyle } from "../parts/stack";
import { word } from "../parts/word";
import type { PosterField } from "../poster";
import { ellipse } from "../shapes";
import { hoiFrame, type HoiFrame } from "./hoi-frame";
import { hoiTable } from "./hoi-table";

/**
 * HOI!, for a station: one word to read from the platform, two mugs. On the ink one stand the facts,
 * on the white one the code: the second coffee is the one to give away.
 */

/** Stays the same in every language: it is how Utrecht says hello. */
const WORD = "HOI!";
const RIM_TO_CALL = 6.5;

const FACTS = { on: COLOURS.ink, rule: COLOURS.inkLine } as const;

export function drawHoi(page: Page) {
  page.ground(COLOURS.coralBright);
  const frame = hoiFrame(page);
  page.ground(COLOURS.paper, frame.table);
  const wordEnd = word(page, WORD, {
    ...frame.word,
    fill: COLOURS.ink,
    on: COLOURS.coralBright,
  }).bottom;

  const face = codeFaceSize(page, frame);
  // The mug is narrower at its foot, and the white that the code needs must fit there too.
  const width = face.width / 0.945;
  const white = {
    left: frame.right - width,
    right: frame.right,
    rim: frame.foot - frame.addressToFoot - face.height - RIM_TO_CALL - rimHeight(width),
    foot: frame.foot,
  };

  const { ink, stack, facts } = inkMug(page, frame, white, wordEnd + frame.title.air);
  shadows(page, [ink, white]);
  drawMug(page, {
    ...ink,
    handle: "left",
    body: COLOURS.ink,
    edge: COLOURS.inkRim,
    inside: COLOURS.aubergine,
    coffee: COLOURS.night,
  });
  drawStack(page, stack, { ...facts, style: { ...FACTS, strongEm: frame.strongEm } });

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
    symbol: frame.symbol,
    callEm: frame.callEm,
    addressEm: frame.addressEm,
    widthAt: (y) => width - 2 * taperAt(white, y) - 14,
  });
  hoiTable(page, frame);
}

type Side = { left: number; right: number; rim: number; foot: number };

/** The ink mug with the facts, as low as they allow: what is above it is for the title. */
function inkMug(page: Page, frame: HoiFrame, white: Side, titleTop: number) {
  const { foot, title: room } = frame;
  const side = { left: frame.inkLeft, right: white.left + (frame.inkOverlap ?? 10), foot };
  const rimHalf = rimHeight(side.right - side.left);
  const whiteHeight = foot - (white.rim - rimHeight(white.right - white.left));
  const rimAt = (part: number) => foot - whiteHeight * part + rimHalf;
  const factsTop = (rim: number) => rim + rimHalf + 9;
  const x = side.left + 9;
  const width = white.left - 6 - x;

  const low = rimAt(frame.ink.least);
  const high = rimAt(frame.ink.most);
  const style = { ...FACTS, strongEm: frame.strongEm };
  const factsRoom = (rim: number) => ({ width, height: foot - 13 - factsTop(rim), style });
  const { rim, stack, pieces } = placeFacts(page, [low, (low + high) / 2, high], factsRoom);

  // Beside the mug the title has its own column down to the table; above it, what the mug leaves.
  const beside = room.beside;
  const titleEnd = drawTitle(page, frame, {
    top: titleTop,
    bottom: beside ? frame.table - 8 : rim - rimHalf - 5,
    width: beside ? side.left - rimHalf - 26 - room.left : white.left - 8 - room.left,
  });
  // A short title leaves room: the mug grows into it, and the facts with it.
  const grown = beside ? rim : Math.max(high, Math.min(rim, titleEnd + 12 + rimHalf));
  const larger = planStack(page, pieces, factsRoom(grown));
  const set = larger.crowded ? stack : larger;
  const air = factsRoom(grown).height - set.height;
  return {
    ink: { ...side, rim: grown },
    stack: set,
    facts: { x, width, top: factsTop(grown) + air * 0.45 },
  };
}

type FactsRoom = { width: number; height: number; style: StackStyle };

/** Facts in full, else set closer, in a higher mug; then only the first days, at last without the exact spot. */
function placeFacts(page: Page, rims: number[], room: (rim: number) => FactsRoom) {
  const all = visits(page.content);
  const days = countDays(all);
  const high = Math.min(...rims);
  const plan = (rim: number, compact: boolean, shown: number, without: PosterField[] = []) => {
    const pieces = leftOut(factPieces(page, firstDays(all, shown), compact, shown < days), without);
    const least = compact ? { least: LEAST_FOR_DAYS } : {};
    const stack = planStack(page, pieces, { ...room(rim), ...least });
    return { rim, pieces, stack, fits: stack.height <= room(rim).height };
  };
  for (const rim of rims) {
    const placed = plan(rim, false, days);
    if (!placed.stack.crowded) return placed;
  }
  const onlyDay = plan(high, false, days);
  if (days <= 1 && onlyDay.fits) return onlyDay;
  const closer = plan(high, true, days);
  if (!closer.stack.crowded) return closer;

  for (let shown = Math.max(1, days - 1); shown >= 1; shown -= 1) {
    const placed = plan(high, true, shown);
    if (placed.stack.crowded && shown > 1) continue;
    if (shown < days) page.notes.push(daysNote(page, days, shown));
    if (placed.fits) return placed;
    page.notes.push(...leftOutNote(page, "spot"));
    return plan(high, true, shown, ["spot"]);
  }
  return onlyDay;
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
function drawTitle(
  page: Page,
  { title }: HoiFrame,
  { top, bottom, width }: { top: number; bottom: number; width: number },
): number {
  const text = cleanText(page.content.title, page.content.language, "keep");
  if (!text) return top;
  const fitted = page.fit(text, "bricolage-800-84", "title", {
    width,
    height: bottom - top,
    lines: title.lines,
    largest: title.largest,
    smallest: title.smallest,
    leading: page.leading(1.07),
  });
  const { size, reach } = fitted;
  page.write(
    fitted.lines,
    {
      cut: "bricolage-800-84",
      fill: COLOURS.ink,
      on: COLOURS.coralBright,
      block: page.block({ tag: "H2" }),
      field: "title",
    },
    {
      x: title.left,
      baseline: top + (0.66 + excess(reach).over) * size,
      size,
      leading: reach.leading,
    },
  );
  return top + heightOf(fitted);
}

/** Both mugs stand on the table, not in front of it. */
function shadows(page: Page, mugs: Side[]) {
  for (const { left, right, foot } of mugs) {
    const half = (right - left) / 2;
    page.paint(ellipse(left + half, foot - 0.6, half * 0.97, 3.4), COLOURS.mist);
  }
}
