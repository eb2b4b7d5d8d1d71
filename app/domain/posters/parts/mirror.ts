import { moveBlock, moveBox, moveItem, type Move } from "../move-drawing";
import type { Page } from "../page.server";

/**
 * Turns a page around for a script that runs from right to left. The code stays as it is, only its
 * place changes: a mirrored code reads as nothing.
 */
export function mirror(page: Page) {
  const across: Move = { x: (x) => page.width - x, y: (y) => y, mirrored: true };
  const zone = moveBox(page.quietZone, across);
  const aside = zone.left - page.quietZone.left;
  const beside: Move = { x: (x) => x + aside, y: (y) => y };
  page.items.forEach((item, index) => {
    const isCode = item.kind === "path" && item.sharp;
    page.items[index] = moveItem(item, isCode ? beside : across);
  });
  page.blocks.forEach((block, index) => {
    page.blocks[index] = moveBlock(block, across);
  });
  if (page.code.modules > 0) page.quietZone = zone;
}
