import type { ReactNode } from "react";
import { Chart, Drawing, type ChartTable } from "./chart";

export type ChartLine = {
  /** now: what it is about · before: to compare with · target: dotted, without points. */
  kind: "now" | "before" | "target";
  /** Of an svg path: d3's line(). */
  d: string;
  points: readonly { x: number; y: number }[];
  /** Beside its end. */
  label: { x: number; y: number; words: string };
};

/** All places in drawing units, computed on the server with d3-scale and d3-shape. */
export type LineDrawing = {
  width: number;
  height: number;
  /** Where the axes run. */
  left: number;
  right: number;
  bottom: number;
  yTicks: readonly { y: number; words: string }[];
  xTicks: readonly { x: number; words: string }[];
  lines: readonly ChartLine[];
};

/** Lines over time, in two drawings. Draws only. */
export function LineChart({
  title,
  description,
  wide,
  narrow,
  note,
  table,
}: {
  title: string;
  description: string;
  wide: LineDrawing;
  narrow: LineDrawing;
  note?: ReactNode;
  table: ChartTable;
}) {
  return (
    <Chart caption={title} note={note} table={table}>
      <div className="wide-only">
        <Lines title={title} description={description} drawing={wide} />
      </div>
      <div className="small-only">
        <Lines title={title} description={description} drawing={narrow} />
      </div>
    </Chart>
  );
}

function Lines({
  title,
  description,
  drawing,
}: {
  title: string;
  description: string;
  drawing: LineDrawing;
}) {
  const { width, height, left, right, bottom, yTicks, xTicks, lines } = drawing;
  return (
    <Drawing width={width} height={height} title={title} description={description}>
      {yTicks.map(({ y, words }) => (
        <g key={words}>
          <path className={y === bottom ? "axis" : "rule"} d={`M${left} ${y}H${right}`} />
          <text className="note" x={left - 10} y={y + 5} fontSize="14" textAnchor="end">
            {words}
          </text>
        </g>
      ))}
      {xTicks.map(({ x, words }) => (
        <text key={words} className="note" x={x} y={bottom + 26} fontSize="14" textAnchor="middle">
          {words}
        </text>
      ))}
      {lines.map((line) => (
        <g key={line.kind}>
          <path className={`line line--${line.kind}`} d={line.d} />
          {line.kind === "now" &&
            line.points.map(({ x, y }) => (
              <circle key={x} className="dot--now" cx={x} cy={y} r="5.5" />
            ))}
          {line.kind === "before" &&
            line.points.map(({ x, y }) => (
              <rect key={x} className="dot--before" x={x - 4} y={y - 4} width="8" height="8" />
            ))}
          <text
            className={line.kind === "now" ? "d" : "note"}
            x={line.label.x}
            y={line.label.y}
            fontSize={line.kind === "now" ? 20 : 14}
          >
            {line.label.words}
          </text>
        </g>
      ))}
    </Drawing>
  );
}
