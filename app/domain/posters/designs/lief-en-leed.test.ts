import { expect, test } from "vitest";
import { samplePoster } from "../../../../tests/support/sample-poster";
import { COLOURS } from "../colours";
import type { Drawing, TextItem } from "../drawing";
import { layOutPoster } from "../lay-out-poster.server";
import type { PosterContent, PosterFormat } from "../poster";

const FORMATS: PosterFormat[] = ["a3", "a5", "table", "square", "story", "screen"];
const TITLES = [
  { language: "nl", title: "Welkom in de Egelantierstraat" },
  { language: "nl", title: "Een potje voor de mensen in jouw straat, en voor hun buren" },
  { language: "tr", title: "Egelantierstraat sokağına hoş geldiniz" },
  { language: "ar", title: "أهلًا بكم في شارع إيخلانتير" },
] as const satisfies Partial<PosterContent>[];

function drawn(content: Partial<PosterContent>, format: PosterFormat): Drawing {
  const laidOut = layOutPoster({ ...samplePoster, ...content, design: "lief" }, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  return laidOut.drawing;
}

/** Highest point that the path is drawn to. */
function topOf(d: string): number {
  const heights = [...d.matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([, letter = "", rest = ""]) => {
    const values = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    return letter === "H" || letter === "Z" ? [] : [values.at(-1) ?? Infinity];
  });
  return Math.min(...heights);
}

test.each(FORMATS.flatMap((format) => TITLES.map((content) => [format, content] as const)))(
  "arms and tulip stay under the title: %s, %j",
  (format, content) => {
    const { items } = drawn(content, format);
    const isTitle = (item: Drawing["items"][number]): item is TextItem =>
      item.kind === "text" && item.field === "title" && !item.turned;
    const end = Math.max(...items.filter(isTitle).map(({ ink }) => ink.bottom));
    const after = items.slice(items.findLastIndex(isTitle) + 1);
    const of = (fill: string) =>
      after.flatMap((item) => (item.kind === "path" && item.fill === fill ? [topOf(item.d)] : []));
    // Drawn first: two arms, and the tulip before the houses.
    const [left = 0, right = 0] = of(COLOURS.paper);
    const [tulip = 0] = of(COLOURS.coralBright);
    for (const top of [left, right, tulip]) expect(top).toBeGreaterThan(end);
  },
);

test("the walls under the roof are one piece with the panel of the code", () => {
  for (const format of FORMATS) {
    const { items } = drawn({}, format);
    const white = items.filter((item) => item.kind === "path" && item.fill === COLOURS.white);
    // A second piece of the same wall would show as a step in its edge.
    expect(white).toHaveLength(format === "table" ? 2 : 1);
  }
});
