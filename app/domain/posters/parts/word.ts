import type { Colour } from "../colours";
import type { Cut } from "../drawing";
import type { Page } from "../page.server";

/**
 * The word of the campaign, from edge of ink to edge of ink, its capitals hanging from `top`.
 * Returns its baseline and where its ink ends below.
 */
export function word(
  page: Page,
  text: string,
  place: { left: number; right: number; top: number; cut: Cut; fill: Colour; on: Colour },
): { baseline: number; bottom: number } {
  const ink = page.ink(text, place.cut);
  const size = (place.right - place.left) / (ink.right - ink.left);
  const baseline = place.top + size * CAPITALS;
  page.write(
    [{ text, hyphenated: false }],
    {
      cut: place.cut,
      fill: place.fill,
      on: place.on,
      block: page.block({ tag: "H1" }),
      field: "word",
    },
    { x: place.left - ink.left * size, baseline, size },
  );
  return { baseline, bottom: baseline + ink.bottom * size };
}

const CAPITALS = 0.66;
