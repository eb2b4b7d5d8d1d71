import type { Page } from "../page.server";
import { rectangle } from "../shapes";

/** Crop marks: this far off the cut, so long, so thin; in mm. */
const OFF = 4;
const LENGTH = 7;
const THICKNESS = 0.15;

/** White around the cut that holds bleed and marks, in mm. */
export const SLUG_MM = OFF + LENGTH + 3;

/** Two lines at each corner that say where to cut. */
export function cropMarks(page: Page) {
  const off = OFF / page.unit;
  const length = LENGTH / page.unit;
  const thin = THICKNESS / page.unit;
  const mark = (d: string) => page.items.push({ kind: "path", d, fill: "#000000", mark: true });
  for (const x of [0, page.width]) {
    mark(rectangle(x - thin / 2, -off - length, thin, length));
    mark(rectangle(x - thin / 2, page.height + off, thin, length));
  }
  for (const y of [0, page.height]) {
    mark(rectangle(-off - length, y - thin / 2, length, thin));
    mark(rectangle(page.width + off, y - thin / 2, length, thin));
  }
}
