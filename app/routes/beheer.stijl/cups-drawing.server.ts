import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import type { ChartLine, LineDrawing } from "~/ui/line-chart";

const DAYS = ["do 24", "vr 25", "za 26", "zo 27"];
const NOW = [912, 2016, 2504];
const BEFORE = [640, 1420, 1810, 2150];
const TARGET = 3000;

/** The line chart of the style page: how a page turns figures into shapes. */
export function drawCups(): { wide: LineDrawing; narrow: LineDrawing } {
  return {
    wide: drawing({ width: 620, height: 300, right: 510 }),
    narrow: drawing({ width: 360, height: 260, right: 296 }),
  };
}

function drawing({ width, height, right }: { width: number; height: number; right: number }) {
  const left = 52;
  const bottom = height - 34;
  const x = scalePoint(DAYS, [left, right]);
  const y = scaleLinear([0, TARGET], [bottom, 16]);
  const at = (i: number) => x(DAYS[i] ?? "") ?? left;

  const drawn = (
    kind: ChartLine["kind"],
    points: { x: number; y: number }[],
    words: string,
  ): ChartLine => {
    const last = points.at(-1) ?? { x: left, y: bottom };
    const path = line<{ x: number; y: number }>(
      (p) => p.x,
      (p) => p.y,
    ).digits(0);
    return {
      kind,
      d: path(points) ?? "",
      points: kind === "target" ? [] : points,
      label: { x: last.x + 12, y: last.y + 5, words },
    };
  };
  const places = (values: number[]) => values.map((value, i) => ({ x: at(i), y: y(value) }));
  return {
    width,
    height,
    left,
    right,
    bottom,
    yTicks: [0, 1000, 2000, 3000].map((value) => ({
      y: y(value),
      words: value.toLocaleString("nl-NL"),
    })),
    xTicks: DAYS.map((day, i) => ({ x: at(i), words: day })),
    lines: [
      drawn(
        "target",
        [
          { x: left, y: bottom },
          { x: right, y: y(TARGET) },
        ],
        "3.000",
      ),
      drawn("before", places(BEFORE), "2025"),
      drawn("now", places(NOW), "2.504"),
    ],
  };
}
