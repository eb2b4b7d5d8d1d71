import sharp from "sharp";
import { posterSvg, sheetOf } from "./draw-svg.server";
import type { Drawing } from "./drawing";

const MM_PER_INCH = 25.4;
export const PRINT_DPI = 300;

/** A PNG at `dpi` dots per inch of paper, or `width` pixels wide for a preview. */
export async function posterPng(
  drawing: Drawing,
  size: { dpi?: number; width?: number } = {},
): Promise<Buffer> {
  const sheet = sheetOf(drawing);
  const inches = ((sheet.right - sheet.left) * drawing.unit) / MM_PER_INCH;
  const width = size.width ?? Math.round(inches * (size.dpi ?? PRINT_DPI));
  const height = Math.round((width * (sheet.bottom - sheet.top)) / (sheet.right - sheet.left));
  // Size in pixels in the SVG itself: millimetres together with a density would count the density twice.
  const svg = Buffer.from(posterSvg(drawing, { width, height }));
  return sharp(svg, { limitInputPixels: 200_000_000, unlimited: true })
    .flatten({ background: "#FFFFFF" })
    .withMetadata({ density: size.dpi ?? width / inches })
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer();
}
