import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { smallestEm, type Page } from "../page.server";
import type { PartnerMark, PosterContent, PosterFormat } from "../poster";
import { rectangle } from "../shapes";

/** A white strip at the foot of a poster with the marks of partners, in their own colours. */

/** In design units, as everything here: mm on A3. */
export const STRIP_HEIGHT = 36;
const MARK_HEIGHT = 15;
/** Top of the marks, under the top of the strip. */
const MARKS_AT = 11;
const LABEL_BASELINE = 8;
const MARGIN = 18;
const BETWEEN = 10;
const MOST_CELLS = 5;
const RULE = 0.4;
const NAME = { largest: 7.4, leading: 1.12 };

/** Posters on upright paper. Others have no height to spare and name their partners in words. */
const FORMATS: PosterFormat[] = ["a2", "a3", "a4", "a5", "a5x2"];

export type Cell = { names: string[]; mark?: PartnerMark };

/** Marks first, then names; who comes after the fifth is named in the last cell. Empty when none has a mark. */
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

export function partnerStrip(page: Page, cells: Cell[]) {
  const { width, height, bleed, foot } = page;
  page.paint(rectangle(-bleed, height, width + 2 * bleed, foot + bleed), COLOURS.white);
  page.paint(rectangle(-bleed, height - RULE / 2, width + 2 * bleed, RULE), COLOURS.line);
  label(page);
  const cellWidth = (width - 2 * MARGIN - (cells.length - 1) * BETWEEN) / cells.length;
  cells.forEach((cell, index) => {
    const left = MARGIN + index * (cellWidth + BETWEEN);
    if (cell.mark) drawMark(page, cell.mark, { left, width: cellWidth });
    else nameIn(page, cell.names, { left, width: cellWidth });
  });
}

type Room = { left: number; width: number };

function drawMark(page: Page, { name, png, ratio }: PartnerMark, { left, width }: Room) {
  const high = Math.min(MARK_HEIGHT, width / ratio);
  const top = page.height + MARKS_AT + (MARK_HEIGHT - high) / 2;
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
    room: { left: MARGIN, width: page.width - 2 * MARGIN },
    sizes: { largest: em, smallest: em },
    middle: undefined,
  });
}

function nameIn(page: Page, names: string[], room: Room) {
  const clean = names.map((name) => cleanText(name, page.content.language, "join"));
  write(page, clean.join(" · "), {
    cut: "atkinson-700",
    fill: COLOURS.ink,
    field: "partners",
    room,
    sizes: { largest: Math.max(NAME.largest, smallestEm(page)), smallest: smallestEm(page) },
    middle: page.height + MARKS_AT + MARK_HEIGHT / 2,
  });
}

type Written = {
  cut: "atkinson-500" | "atkinson-700";
  fill: typeof COLOURS.ink | typeof COLOURS.muted;
  field: "labels" | "partners";
  room: Room;
  sizes: { largest: number; smallest: number };
  /** Height around which the lines stand; the label has its own baseline. */
  middle: number | undefined;
};

function write(page: Page, text: string, { cut, fill, field, room, sizes, middle }: Written) {
  if (!text) return;
  const leading = page.leading(NAME.leading);
  const lines = middle === undefined || page.rightToLeft ? 1 : 2;
  const fitted = page.fit(text, cut, field, { width: room.width, lines, ...sizes, leading });
  const block = page.block({ tag: "P" });
  const height = (fitted.lines.length - 1) * leading * fitted.size;
  const baseline =
    middle === undefined
      ? page.height + LABEL_BASELINE
      : middle - height / 2 + CAPITALS_MIDDLE * fitted.size;
  page.write(
    fitted.lines,
    { cut, fill, on: COLOURS.white, block, field },
    { x: room.left, baseline, size: fitted.size, leading },
  );
}

const CAPITALS_MIDDLE = 0.33;
