import { describe, expect, it } from "vitest";
import { cupsChart } from "./cups-chart.server";

type Figures = Parameters<typeof cupsChart>[0];

function figures(change: {
  thisYear?: number[];
  lastYear?: number[] | null;
  target?: number;
  day?: number | null;
  phase?: "before" | "running" | "after";
}): Figures {
  const { thisYear = [], lastYear = null, target, day = null, phase = "running" } = change;
  return {
    campaign: {
      slug: "hoi",
      name: "HOI!",
      year: 2026,
      design: "hoi",
      summary: "",
      firstDay: "2026-09-24",
      lastDay: "2026-09-29",
      progress: { phase, day, days: 6 },
      mayChange: false,
    },
    cups: { thisYear, lastYear: lastYear && { year: 2025, perDay: lastYear } },
    targets: target === undefined ? {} : { cups: target },
  };
}
const sums = [912, 2016, 2504, 2925, 4069, 4069];
const before = [640, 1420, 1810, 2150, 2990, 3720];

describe("the line of cups", () => {
  it("stops today and tells what it shows", () => {
    const chart = cupsChart(
      figures({ thisYear: sums, lastYear: before, target: 6000, day: 5 }),
      "nl",
    );
    const now = chart?.wide.lines.find(({ kind }) => kind === "now");
    expect(now?.points).toHaveLength(5);
    expect(now?.label.words).toBe("4.069");
    expect(chart?.finding).toBe("more");
    expect(chart?.description).toBe(
      "Op maandag 28 september staat de teller op 4.069 kopjes. " +
        "In 2025 waren dat er op dezelfde dag van de campagne 2.990. Het doel is 6.000.",
    );
    expect(chart?.table.rows[0]).toEqual(["do 24", "912", "640"]);
    expect(chart?.table.rows[5]).toEqual(["di 29", "nog niet", "3.720"]);
  });

  it("compares with the same day, not with the end of last year", () => {
    const chart = cupsChart(
      figures({ thisYear: [500, 1000], lastYear: before, day: 1, phase: "running" }),
      "nl",
    );
    expect(chart?.finding).toBe("less");
  });

  it("draws higher counts higher, within the frame", () => {
    const chart = cupsChart(figures({ thisYear: sums, lastYear: before, phase: "after" }), "nl");
    for (const drawing of [chart?.wide, chart?.narrow]) {
      const now = drawing?.lines.find(({ kind }) => kind === "now");
      const heights = now?.points.map(({ y }) => y) ?? [];
      expect(heights).toEqual([...heights].sort((a, b) => b - a));
      for (const { x, y } of now?.points ?? []) {
        expect(x).toBeGreaterThanOrEqual(drawing?.left ?? 0);
        expect(x).toBeLessThanOrEqual(drawing?.right ?? 0);
        expect(y).toBeLessThanOrEqual(drawing?.bottom ?? 0);
        expect(y).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("keeps labels that end at the same height apart", () => {
    const chart = cupsChart(
      figures({ thisYear: sums, lastYear: sums, target: 4069, phase: "after" }),
      "nl",
    );
    const heights = chart?.wide.lines.map(({ label }) => label.y).sort((a, b) => a - b) ?? [];
    for (const [index, y] of heights.entries()) {
      if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(20);
    }
  });

  it("is not drawn where nothing was poured", () => {
    expect(cupsChart(figures({ thisYear: [0, 0, 0, 0, 0, 0], day: 3 }), "nl")).toBeNull();
  });
});
