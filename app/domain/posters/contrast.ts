import type { Colour } from "./colours";

/** The least contrast that text may have with its ground (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Contrast of two colours by WCAG, from 1 (the same) to 21 (black and white). */
export function contrast(one: Colour, other: Colour): number {
  const light = Math.max(luminance(one), luminance(other));
  const dark = Math.min(luminance(one), luminance(other));
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Not a colour as #RRGGBB: ${colour}`);
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
