import { create } from "qrcode";

export type CodeSymbol = {
  /** Modules along one side, without the white around. */
  modules: number;
  /** Path data of the dark squares, for a symbol of this side with its corner at x, y. */
  path: (x: number, y: number, side: number) => string;
};

/** White around the symbol that readers need, in modules (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

/** From version 3 on (29 modules) less correction is worth larger modules. */
const LARGEST_AT_Q = 25;

/**
 * The QR code of an address. Level Q costs nothing for our short addresses in capitals; a longer
 * address falls back to M where that keeps the symbol smaller.
 */
export function codeSymbol(url: string): CodeSymbol {
  const strong = create(url, { errorCorrectionLevel: "Q" }).modules;
  const weaker = create(url, { errorCorrectionLevel: "M" }).modules;
  const chosen = strong.size > LARGEST_AT_Q && weaker.size < strong.size ? weaker : strong;
  return {
    modules: chosen.size,
    path: (x, y, side) => squares(chosen, { x, y, module: side / chosen.size }),
  };
}

type Matrix = { size: number; get: (row: number, column: number) => number | boolean };

/**
 * Filled squares, those beside each other as one, all in a single path: strokes or separate shapes
 * leave hairlines between the rows when a viewer smooths their edges.
 */
function squares(matrix: Matrix, at: { x: number; y: number; module: number }): string {
  const n = (value: number) => Math.round(value * 10_000) / 10_000;
  let d = "";
  for (let row = 0; row < matrix.size; row += 1) {
    for (let column = 0; column < matrix.size; column += 1) {
      if (!matrix.get(row, column)) continue;
      const first = column;
      while (column + 1 < matrix.size && matrix.get(row, column + 1)) column += 1;
      const left = n(at.x + first * at.module);
      const right = n(at.x + (column + 1) * at.module);
      const top = n(at.y + row * at.module);
      d += `M${left} ${top}H${right}V${n(at.y + (row + 1) * at.module)}H${left}Z`;
    }
  }
  return d;
}
