import type { Colour } from "../colours";
import type { Cut } from "../drawing";
import type { Page } from "../page.server";

type Place = { left: number; right: number; top: number; cut: Cut };

/** Where the word of the campaign comes to stand: its baseline, and where its ink ends below. */
export function wordPlace(page: Page, text: string, { left, right, top, cut }: Place) {
  const ink = page.ink(text, cut);
  const size = (right - left) / (ink.right - ink.left);
  const baseline = top + size * CAPITALS;
  return {
    x: left - ink.left * size,
    size,
    baseline,
    bottom: baseline + ink.bottom * size,
  };
}

/** The word of the campaign, from edge of ink to edge of ink, its capitals hanging from `top`. */
export function word(page: Page, text: string, place: Place & { fill: Colour; on: Colour }) {
  const { x, size, baseline, bottom } = wordPlace(page, text, place);
  page.write(
    [{ text, hyphenated: false }],
    {
      cut: place.cut,
      fill: place.fill,
      on: place.on,
      block: page.block({ tag: "H1" }),
      field: "word",
    },
    { x, baseline, size },
  );
  return { baseline, bottom };
}

const CAPITALS = 0.66;
