import { expect, test } from "vitest";
import { samplePoster } from "../../../../tests/support/sample-poster";
import { layOutPoster } from "../lay-out-poster.server";
import { POSTER_DESIGNS, type PosterLanguage } from "../poster";

const TITLES: [PosterLanguage, string][] = [
  ["nl", "Kom erbij: boeken en koeken"],
  ["nl", "Soep"],
  ["en", "Books and biscuits in the reading room"],
  ["tr", "Bütün apartmanla birlikte akşam yemeği"],
  ["ar", "كتب وكعك في قاعة القراءة"],
];

test.each(POSTER_DESIGNS.flatMap((design) => TITLES.map((title) => [design, ...title] as const)))(
  "a badge keeps its words off the arcs: %s, %s: %s",
  (design, language, title) => {
    const laidOut = layOutPoster({ ...samplePoster, design, language, title }, "badge");
    if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
    const { items, width } = laidOut.drawing;
    // Of the 70 mm that are cut 58 are seen; the arcs begin at 0.76 of that; some air stays before them.
    const within = (width / 2) * (58 / 70) * 0.725;
    for (const item of items) {
      if (item.kind !== "text") continue;
      for (const x of [item.ink.left, item.ink.right]) {
        for (const y of [item.ink.top, item.ink.bottom]) {
          const from = Math.hypot(x - width / 2, y - width / 2);
          expect(from, item.text).toBeLessThan(within);
        }
      }
    }
  },
);
