import sharp from "sharp";
import { posterSvg, sheetOf } from "./draw-svg.server";
import type { Drawing } from "./drawing";

// No poster is drawn twice from the same picture, so sharp's cache only holds memory; and one thread a
// poster is hardly slower, needs half the memory and leaves the other core to visitors.
sharp.cache(false);
sharp.concurrency(1);

const MM_PER_INCH = 25.4;
export const PRINT_DPI = 300;

/** A PNG at `dpi` dots per inch of paper, or `width` pixels wide for a preview. A picture for screens has its own size. */
export async function posterPng(
  drawing: Drawing,
  size: { dpi?: number; width?: number } = {},
): Promise<Buffer> {
  const sheet = sheetOf(drawing);
  const wide = ((sheet.right - sheet.left) * drawing.unit) / MM_PER_INCH;
  const high = ((sheet.bottom - sheet.top) * drawing.unit) / MM_PER_INCH;
  const asked = size.width ?? drawing.pixels?.width;
  const dpi = asked ? asked / wide : (size.dpi ?? PRINT_DPI);
  const pixels = { width: Math.round(wide * dpi), height: Math.round(high * dpi) };
  // Size in pixels in the SVG itself: millimetres together with a density would count the density twice.
  const svg = Buffer.from(posterSvg(drawing, pixels));
  return sharp(svg, { limitInputPixels: 200_000_000, unlimited: true })
    .flatten({ background: "#FFFFFF" })
    .withMetadata({ density: dpi })
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer();
}
