import type { DrawingItem } from "../drawing";
import { rectangle } from "../shapes";

/** Crop marks: this far off the cut, so long, so thin; in mm. */
const OFF = 4;
const LENGTH = 7;
const THICKNESS = 0.15;

/** White around the cut that holds bleed and marks, in mm. */
export const SLUG_MM = OFF + LENGTH + 3;

/** A sheet after cutting, in design units, and the places where it is cut or folded besides. */
export type Sheet = {
  width: number;
  height: number;
  unit: number;
  across?: number;
  down?: number;
};

/** Two lines at each corner that say where to cut, and one on either end of a cut or fold within the sheet. */
export function cropMarks({ width, height, unit, across, down }: Sheet): DrawingItem[] {
  const off = OFF / unit;
  const length = LENGTH / unit;
  const thin = THICKNESS / unit;
  const lines: string[] = [];
  for (const x of down === undefined ? [0, width] : [0, down, width]) {
    lines.push(rectangle(x - thin / 2, -off - length, thin, length));
    lines.push(rectangle(x - thin / 2, height + off, thin, length));
  }
  for (const y of across === undefined ? [0, height] : [0, across, height]) {
    lines.push(rectangle(-off - length, y - thin / 2, length, thin));
    lines.push(rectangle(width + off, y - thin / 2, length, thin));
  }
  return lines.map((d) => ({ kind: "path", d, fill: "#000000", mark: true }));
}

/** Short dashes at either edge of the sheet itself, for who folds or cuts without crop marks. */
export function middleMarks({ width, height, unit, across, down }: Sheet): DrawingItem[] {
  const dash = 1.2 / unit;
  const thin = 0.3 / unit;
  const dashes: string[] = [];
  for (const step of [0, 1, 2]) {
    const at = step * 2 * dash;
    if (across !== undefined) {
      dashes.push(rectangle(at, across - thin / 2, dash, thin));
      dashes.push(rectangle(width - at - dash, across - thin / 2, dash, thin));
    }
    if (down !== undefined) {
      dashes.push(rectangle(down - thin / 2, at, thin, dash));
      dashes.push(rectangle(down - thin / 2, height - at - dash, thin, dash));
    }
  }
  return dashes.map((d) => ({ kind: "path", d, fill: "#1F1B3A" }));
}
