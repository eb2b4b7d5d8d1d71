import { expect, test } from "vitest";
import { samplePoster } from "../../../../tests/support/sample-poster";
import type { TextItem } from "../drawing";
import { layOutPoster } from "../lay-out-poster.server";

test("a date that is set smaller stands as far from its day as from its month", () => {
  const facts = samplePoster.facts.map((fact) => ({ ...fact, date: "2026-11-26" }));
  const laidOut = layOutPoster({ ...samplePoster, design: "neutral", facts }, "square");
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  const [weekday, date, month] = laidOut.drawing.items.filter(
    (item): item is TextItem => item.kind === "text" && item.field === "day",
  );
  if (!weekday || !date || !month) throw new Error("No date between the arcs.");
  const over = date.ink.top - weekday.ink.bottom;
  const under = month.ink.top - date.ink.bottom;
  expect(over / under).toBeGreaterThan(0.7);
  expect(over / under).toBeLessThan(1.2);
});
