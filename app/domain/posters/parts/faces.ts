import type { Block, Box, DrawingItem } from "../drawing";
import { moveBlock, moveBox, moveItem, type Move } from "../move-drawing";
import type { Page } from "../page.server";
import { rectangle } from "../shapes";

/** Several designs on one sheet. */
export type Faces = {
  width: number;
  height: number;
  /** Where the sheet is folded or cut: a height or a place from the left. */
  across?: number;
  down?: number;
  items: DrawingItem[];
  blocks: Block[];
  quietZones: Box[];
};

/** The sides of a card that stands: the first below, the second above it and upside down. */
export function foldedCard(front: Page, back: Page): Faces {
  const { width, height } = front;
  const sheet = { width, height: 2 * height, across: height };
  return put(sheet, [
    {
      page: front,
      move: { x: (x) => x, y: (y) => y + height },
      box: { left: 0, top: height, right: width, bottom: 2 * height },
    },
    {
      page: back,
      move: { x: (x) => width - x, y: (y) => height - y, turned: true },
      box: { left: 0, top: 0, right: width, bottom: height },
    },
  ]);
}

/** The same twice beside each other, to cut. */
export function sideBySide(page: Page): Faces {
  const { width, sheetHeight: height } = page;
  const sheet = { width: 2 * width, height, down: width };
  return put(sheet, [
    {
      page,
      move: { x: (x) => x, y: (y) => y },
      box: { left: 0, top: 0, right: width, bottom: height },
    },
    {
      page,
      move: { x: (x) => x + width, y: (y) => y },
      box: { left: width, top: 0, right: 2 * width, bottom: height },
    },
  ]);
}

type Face = { page: Page; move: Move; box: Box };

function put(sheet: Pick<Faces, "width" | "height" | "across" | "down">, faces: Face[]): Faces {
  const items: DrawingItem[] = [];
  const blocks: Block[] = [];
  const language = faces[0]?.page.content.language;
  for (const { page, move, box } of faces) {
    const first = blocks.length;
    const part = withBleed(box, sheet, page.bleed);
    for (const item of page.items) {
      const moved = moveItem(item, move);
      if (moved.kind === "path") moved.part = part;
      if (moved.block !== undefined) moved.block += first;
      items.push(moved);
    }
    const other = page.content.language === language ? undefined : page.content.language;
    for (const block of page.blocks) blocks.push({ ...moveBlock(block, move), language: other });
  }
  const quietZones = faces.map(({ page, move }) => moveBox(page.quietZone, move));
  return { ...sheet, items, blocks, quietZones };
}

/** A face runs into the bleed on the outside, never over its neighbour. */
function withBleed(box: Box, sheet: { width: number; height: number }, bleed: number): string {
  const left = box.left - (box.left === 0 ? bleed : 0);
  const top = box.top - (box.top === 0 ? bleed : 0);
  const right = box.right + (box.right === sheet.width ? bleed : 0);
  const bottom = box.bottom + (box.bottom === sheet.height ? bleed : 0);
  return rectangle(left, top, right - left, bottom - top);
}
