import { expect, test } from "vitest";
import { samplePoster } from "../../../../tests/support/sample-poster";
import { COLOURS } from "../colours";
import type { Box, Drawing } from "../drawing";
import { layOutPoster } from "../lay-out-poster.server";
import type { PosterFormat, PosterLanguage } from "../poster";

const TITLES: [PosterLanguage, string][] = [
  ["nl", "Plantjes ruilen in Wittevrouwen"],
  ["nl", "Schuif aan. Er is nog een plek vrij."],
  ["tr", "Wittevrouwen'de bitki takası"],
  ["ar", "تبادل النباتات في الحي"],
];
const UPRIGHT: PosterFormat[] = ["a2", "a3", "a4", "a5", "story"];
const FORMATS: PosterFormat[] = [...UPRIGHT, "table", "square", "screen"];
const PEOPLE: string[] = [COLOURS.aubergine, COLOURS.ink, COLOURS.teal];

function drawn(language: PosterLanguage, title: string, format: PosterFormat): Drawing {
  const facts = samplePoster.facts.map((fact) => ({ ...fact, times: ["13.00 – 15.30"], spot: "" }));
  const content = { ...samplePoster, design: "burendag" as const, language, title, facts };
  const laidOut = layOutPoster(content, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  return laidOut.drawing;
}

/** The arms of somebody at the table: both ends of their outer edge, its radius and its direction. */
const ARMS = /^M(\S+) (\S+)A(\S+) \S+ 0 0 ([01]) (\S+) (\S+)L/;

/** Everybody at the table, as circles around their arms. */
function people(drawing: Drawing) {
  return drawing.items.flatMap((item) => {
    const found = item.kind === "path" && PEOPLE.includes(item.fill) && ARMS.exec(item.d);
    if (!found) return [];
    const [x1 = 0, y1 = 0, r = 0, sweep = 0, x2 = 0, y2 = 0] = found.slice(1).map(Number);
    const half = Math.hypot(x2 - x1, y2 - y1) / 2;
    const aside = (Math.sqrt(r * r - half * half) / (2 * half)) * (sweep === 1 ? 1 : -1);
    const x = (x1 + x2) / 2 - (y2 - y1) * aside;
    // The arms of the sender's mark are smaller, and who sits past the edge is not seen.
    if (r < 6 || x < -r || x > drawing.width + r) return [];
    return [{ x, y: (y1 + y2) / 2 + (x2 - x1) * aside, r }];
  });
}

/** The paper block, of a sheet from left to right. */
function blockOf(drawing: Drawing): Box | undefined {
  return drawing.items.flatMap((item) => {
    if (item.kind !== "path" || item.fill !== COLOURS.paper) return [];
    const [left = 0, top = 0, right = 0, bottom = 0] =
      /^M(\S+) ([\d.]+)H([\d.]+)V([\d.]+)H/.exec(item.d)?.slice(1).map(Number) ?? [];
    return right > left && bottom > top ? [{ left, top, right, bottom }] : [];
  })[0];
}

test.each(TITLES)("people keep clear of texts, block and panel, in %s: %s", (language, title) => {
  for (const format of FORMATS) {
    const drawing = drawn(language, title, format);
    const around = drawing.items.flatMap((item) =>
      item.kind === "text" && (item.field === "word" || item.field === "title") ? [item.ink] : [],
    );
    // Elsewhere the table runs on behind the panel; its quiet zone has as much white around it.
    const call = drawing.items.find((item) => item.kind === "text" && item.field === "call");
    if (UPRIGHT.includes(format) && call?.kind === "text") {
      around.push({ ...drawing.quietZone, top: call.ink.top - 4 });
    }
    const block = blockOf(drawing);
    if (block) around.push(block);
    const seated = people(drawing);
    expect(seated.length, format).toBeGreaterThan(8);
    for (const { x, y, r } of seated) {
      for (const box of around) {
        const dx = Math.max(0, box.left - x, x - box.right);
        const dy = Math.max(0, box.top - y, y - box.bottom);
        expect(Math.hypot(dx, dy) - r, format).toBeGreaterThan(3);
      }
    }
  }
});
