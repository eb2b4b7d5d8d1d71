import { expect, test } from "vitest";
import { POSTER_WORDS } from "~/locales/posters-languages";
import { samplePoster } from "../../../../tests/support/sample-poster";
import { COLOURS } from "../colours";
import type { Drawing } from "../drawing";
import { layOutPoster } from "../lay-out-poster.server";
import type { PosterFormat, PosterLanguage } from "../poster";

const LANGUAGES: PosterLanguage[] = ["nl", "en", "tr", "ar"];
const FORMATS: PosterFormat[] = ["a3", "a4", "a5", "square", "story", "screen"];

function drawn(language: PosterLanguage, format: PosterFormat): Drawing {
  const { komErbijCall: call, closing, labels } = POSTER_WORDS[language];
  const content = { ...samplePoster, design: "komerbij" as const, language, call, closing, labels };
  const laidOut = layOutPoster(content, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  return laidOut.drawing;
}

/** A day of the ring: where its outer edge begins, and the radius of its inner edge. */
const DAY = /^M(\S+) (\S+)A\S+ \S+ 0 0 [01] \S+ \S+L\S+ \S+A(\S+) /;

/** Middle and inner radius of the ring, from three of its days. */
function ringOf(drawing: Drawing) {
  const days = drawing.items.flatMap((item) => {
    if (item.kind !== "path" || (item.fill !== COLOURS.paper && item.fill !== COLOURS.haze))
      return [];
    const [, x, y, inner] = DAY.exec(item.d) ?? [];
    return inner ? [{ x: Number(x), y: Number(y), inner: Number(inner) }] : [];
  });
  const [a, b, c] = days;
  if (!a || !b || !c) throw new Error("The ring was not found.");
  const square = (p: { x: number; y: number }) => p.x * p.x + p.y * p.y;
  const twice = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  const x = square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y);
  const y = square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x);
  return { x: x / twice, y: y / twice, inner: a.inner };
}

test.each(LANGUAGES)("the large word keeps clear of the days around it, in %s", (language) => {
  for (const format of FORMATS) {
    const drawing = drawn(language, format);
    const ring = ringOf(drawing);
    for (const item of drawing.items) {
      if (item.kind !== "text" || item.field !== "word") continue;
      const { left, right, top, bottom } = item.ink;
      const furthest = [left, right].flatMap((x) =>
        [top, bottom].map((y) => Math.hypot(x - ring.x, y - ring.y)),
      );
      expect(Math.max(...furthest), `${item.text} on ${format}`).toBeLessThan(ring.inner * 0.96);
    }
  }
});
