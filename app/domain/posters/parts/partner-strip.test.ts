import { describe, expect, it } from "vitest";
import { DESIGNS, nasty } from "../../../../tests/support/nasty-poster";
import { drawn, faults, overlaps, textsOf as texts } from "../../../../tests/support/poster-faults";
import { samplePoster } from "../../../../tests/support/sample-poster";
import { COLOURS } from "../colours";
import type { Drawing } from "../drawing";
import { layOutPoster } from "../lay-out-poster.server";
import type { PosterFormat } from "../poster";
import { stripHeight } from "./partner-strip";

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const withMarks = (partners: string[], marked: number) => ({
  partners,
  marks: partners.slice(0, marked).map((name, index) => ({
    name,
    png: PNG,
    ratio: [0.4, 1, 3, 8, 20][index % 5] ?? 1,
  })),
});
const UPRIGHT: PosterFormat[] = ["a2", "a3", "a4", "a5", "a5x2"];
const TWELVE = [
  "Dock",
  "U Centraal",
  "Gemeente Utrecht",
  "Portes",
  "Bibliotheek",
  "De Wilg",
  "Tolsteeg",
  "Buurthuis Zuid",
  "Jongerenwerk",
  "Het Wilde Westen",
  "Kerk",
  "Moskee",
];

describe("partner strip", () => {
  const images = (drawing: Drawing) =>
    drawing.items.flatMap((item) => (item.kind === "image" ? [item.box] : []));

  it.each(DESIGNS.flatMap((design) => UPRIGHT.map((format) => [design, format] as const)))(
    "holds five or ten marks of any shape under %s on %s, in their own shapes",
    (design, format) => {
      const cases = [5, 10].flatMap((count) =>
        (["nl", "ar"] as const).map((language) => ({ count, language })),
      );
      for (const { count, language } of cases) {
        const partners = TWELVE.slice(0, count);
        const content = { ...samplePoster, design, language, ...withMarks(partners, count) };
        const { drawing } = drawn(content, format);
        expect(faults(drawing)).toEqual([]);
        const boxes = images(drawing);
        expect(boxes).toHaveLength(format === "a5x2" ? 2 * count : count);
        boxes.forEach((box, index) => {
          expect(box.bottom - box.top).toBeLessThanOrEqual(15.001);
          expect(box.left).toBeGreaterThanOrEqual(drawing.safe);
          expect(box.right).toBeLessThanOrEqual(drawing.width - drawing.safe);
          expect(box.bottom).toBeLessThanOrEqual(drawing.height - drawing.safe);
          const ratio = [0.4, 1, 3, 8, 20][index % 5] ?? 1;
          expect((box.right - box.left) / (box.bottom - box.top)).toBeCloseTo(ratio, 3);
          const others = [...boxes.slice(index + 1), ...texts(drawing).map(({ ink }) => ink)];
          expect(others.filter((other) => overlaps(box, other))).toEqual([]);
        });
      }
    },
  );

  it("sets marks in one row as far from each other", () => {
    const boxes = images(drawn({ ...samplePoster, ...withMarks(TWELVE.slice(0, 4), 4) }).drawing);
    const gaps = boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.01);
    expect(gaps[0]).toBeGreaterThan(9.9);
  });

  it.each(UPRIGHT)("keeps its label clear of its rule and of its marks: %s", (format) => {
    const { drawing } = drawn({ ...samplePoster, ...withMarks(["Dock"], 1) }, format);
    const label = texts(drawing).find(({ text }) => text === samplePoster.labels.partners);
    const [mark] = images(drawing);
    if (!label || !mark) throw new Error("No label or no mark.");
    const rule = drawing.height - stripHeight([{ names: ["Dock"] }]);
    const height = label.ink.bottom - label.ink.top;
    expect((label.ink.top - rule) / height).toBeGreaterThan(0.8);
    expect((mark.top - label.ink.bottom) / height).toBeGreaterThan(0.4);
  });

  it("names who has no mark, and who comes after the tenth", () => {
    const { drawing } = drawn({ ...samplePoster, ...withMarks(TWELVE, 2) });
    const strip = texts(drawing).filter(({ field }) => field === "partners");
    expect(images(drawing)).toHaveLength(2);
    expect(strip.map(({ text }) => text).join(" ")).toMatch(
      /Gemeente.*Portes.*Bibliotheek.*De Wilg.*Kerk · Moskee/,
    );
  });

  it("is not there without a mark, nor where the sheet has no height for it", () => {
    const without = drawn({ ...samplePoster, partners: TWELVE }).drawing;
    expect(texts(without).find(({ field }) => field === "partners")?.on).toBe(COLOURS.paper);
    for (const format of ["table", "square", "story", "screen"] as const) {
      const { drawing } = drawn({ ...samplePoster, ...withMarks(TWELVE, 5) }, format);
      expect(images(drawing)).toEqual([]);
    }
  });

  it("leaves room for nasty texts", { timeout: 60_000 }, () => {
    for (let seed = 1000; seed < 1080; seed += 1) {
      const { content } = nasty(seed);
      const format = UPRIGHT[seed % UPRIGHT.length] ?? "a3";
      const partners = [...new Set(content.partners), "Dock"];
      const laidOut = layOutPoster({ ...content, ...withMarks(partners, partners.length) }, format);
      const outcome = laidOut.ok ? faults(laidOut.drawing) : laidOut;
      expect(outcome, `seed ${seed}: ${JSON.stringify(content)}`).toEqual([]);
    }
  });
});
