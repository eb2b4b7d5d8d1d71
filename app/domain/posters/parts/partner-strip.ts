import { BETWEEN_NAMES, cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { excess } from "../line-reach";
import { smallestEm, type Page } from "../page.server";
import type { PartnerMark, PosterContent, PosterFormat } from "../poster";
import { rectangle } from "../shapes";

/** A white strip at the foot of a poster with the marks of partners, in their own colours. */

/** In design units, as everything here: mm on A3. */
const ONE_ROW = { strip: 36, mark: 15, name: 7.4 };
/** Marks a little lower, so that the design above keeps its room. */
const TWO_ROWS = { strip: 50, mark: 12, name: 5.4 };
/** Top of the marks, under the top of the strip. */
const MARKS_AT = 11;
const BETWEEN_ROWS = 3;
const LABEL_BASELINE = 8;
/** Label and marks stand this much lower for a label twice as large, or that would touch the rule. */
const LOWER = 4;
const lowered = (page: Page) => LOWER * Math.max(0, page.small - 1);
const MARGIN = 18;
const BETWEEN = 10;
const MOST_BETWEEN = 26;
const MOST_IN_ROW = 5;
const MOST_CELLS = 2 * MOST_IN_ROW;
const RULE = 0.4;
const LEADING = 1.12;

/** Posters on upright paper. Others have no height to spare and name their partners in words. */
const FORMATS: PosterFormat[] = ["a2", "a3", "a4", "a5", "a5x2"];

export type Cell = { names: string[]; mark?: PartnerMark };

/** Marks first, then names; who comes after the tenth is named in the last cell. Empty when none has a mark. */
export function stripCells(content: PosterContent, format: PosterFormat): Cell[] {
  const { partners = [], marks = [] } = content;
  if (!FORMATS.includes(format)) return [];
  const all = partners
    .filter((name) => name.trim() !== "")
    .map((name) => ({ names: [name], mark: marks.find((mark) => mark.name === name) }));
  const ordered = [...all.filter(({ mark }) => mark), ...all.filter(({ mark }) => !mark)];
  if (!ordered[0]?.mark) return [];
  if (ordered.length <= MOST_CELLS) return ordered;
  const rest = ordered.slice(MOST_CELLS - 1).flatMap(({ names }) => names);
  return [...ordered.slice(0, MOST_CELLS - 1), { names: rest }];
}

/** Height of the strip that holds these cells, in design units; 0 without cells. */
export function stripHeight(cells: Cell[]): number {
  return cells.length === 0 ? 0 : sizesOf(cells).strip;
}

function sizesOf(cells: Cell[]) {
  return cells.length > MOST_IN_ROW ? TWO_ROWS : ONE_ROW;
}

export function partnerStrip(page: Page, cells: Cell[]) {
  const { width, height, bleed, foot } = page;
  page.paint(rectangle(-bleed, height, width + 2 * bleed, foot + bleed), COLOURS.white);
  page.paint(rectangle(-bleed, height - RULE / 2, width + 2 * bleed, RULE), COLOURS.line);
  label(page);
  const rooms = roomsOf(page, cells);
  cells.forEach((cell, index) => {
    const room = rooms[index];
    if (!room) return;
    if (cell.mark) drawMark(page, cell.mark, room);
    else nameIn(page, cell.names, { room, largest: sizesOf(cells).name });
  });
}

/** Equal cells; marks alone in one row stand as far from each other, whatever their widths. */
function roomsOf(page: Page, cells: Cell[]): Room[] {
  const { mark } = sizesOf(cells);
  const lower = lowered(page);
  const height = cells.length > MOST_IN_ROW ? mark : mark - lower;
  const top = page.height + MARKS_AT + lower;
  // Seven are set as four and three: no partner stands alone in a row.
  const columns = cells.length > MOST_IN_ROW ? Math.ceil(cells.length / 2) : cells.length;
  const free = page.width - 2 * MARGIN;
  const width = (free - (columns - 1) * BETWEEN) / columns;
  const marks = cells.flatMap(({ mark }) => (mark ? [Math.min(height * mark.ratio, width)] : []));
  if (columns === cells.length && marks.length === cells.length) {
    const taken = marks.reduce((sum, each) => sum + each, 0);
    const between = Math.min(MOST_BETWEEN, (free - taken) / Math.max(1, columns - 1));
    return marks.map((each, index) => {
      const before = marks.slice(0, index).reduce((sum, other) => sum + other + between, 0);
      return { left: MARGIN + before, top, width: each, height };
    });
  }
  return cells.map((_, index) => ({
    left: MARGIN + (index % columns) * (width + BETWEEN),
    top: top + Math.floor(index / columns) * (height + BETWEEN_ROWS),
    width,
    height,
  }));
}

type Room = { left: number; top: number; width: number; height: number };

function drawMark(page: Page, { name, png, ratio }: PartnerMark, room: Room) {
  const { left, width } = room;
  const high = Math.min(room.height, width / ratio);
  const top = room.top + (room.height - high) / 2;
  const box = { left, top, right: left + high * ratio, bottom: top + high };
  const block = page.block({ tag: "Figure", alt: name, box });
  page.items.push({ kind: "image", png, box, block });
}

function label(page: Page) {
  const { labels, language } = page.content;
  const text = cleanText(labels.partners, language, "join").replace(/:$/, "");
  const em = Math.max(5 * page.small, smallestEm(page));
  write(page, text, {
    cut: "atkinson-500",
    fill: COLOURS.muted,
    field: "labels",
    across: { left: MARGIN, width: page.width - 2 * MARGIN },
    most: 1,
    sizes: { largest: em, smallest: em },
    middle: undefined,
  });
}

function nameIn(page: Page, names: string[], { room, largest }: { room: Room; largest: number }) {
  const clean = names.map((name) => cleanText(name, page.content.language, "join"));
  write(page, clean.join(BETWEEN_NAMES), {
    cut: "atkinson-700",
    fill: COLOURS.ink,
    field: "partners",
    across: room,
    most: page.rightToLeft ? 1 : 2,
    sizes: { largest: Math.max(largest, smallestEm(page)), smallest: smallestEm(page) },
    height: room.height + BETWEEN_ROWS - 0.3,
    middle: room.top + room.height / 2,
  });
}

type Written = {
  cut: "atkinson-500" | "atkinson-700";
  fill: typeof COLOURS.ink | typeof COLOURS.muted;
  field: "labels" | "partners";
  across: Pick<Room, "left" | "width">;
  /** At most so many lines. */
  most: number;
  sizes: { largest: number; smallest: number };
  /** Height that the lines may take. */
  height?: number;
  /** Height around which the lines stand; the label has its own baseline. */
  middle: number | undefined;
};

function write(
  page: Page,
  text: string,
  { cut, fill, field, across, most, sizes, height, middle }: Written,
) {
  if (!text) return;
  const fitted = page.fit(text, cut, field, {
    width: across.width,
    lines: most,
    height,
    ...sizes,
    leading: page.leading(LEADING),
  });
  const block = page.block({ tag: "P" });
  const { size, reach } = fitted;
  const { over, under } = excess(reach);
  const tall = ((fitted.lines.length - 1) * reach.leading + under - over) * size;
  const baseline =
    middle === undefined
      ? page.height + LABEL_BASELINE + lowered(page) - under * size
      : middle - tall / 2 + CAPITALS_MIDDLE * size;
  page.write(
    fitted.lines,
    { cut, fill, on: COLOURS.white, block, field },
    { x: across.left, baseline, size, leading: reach.leading },
  );
}

const CAPITALS_MIDDLE = 0.33;
