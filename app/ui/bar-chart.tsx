import type { ReactNode } from "react";
import { Chart, Drawing, type ChartTable } from "./chart";

export type Bar = {
  label: string;
  /** Written out: "959". */
  value: string;
  /** Length as a part of the longest, 0 to 1: d3's scaleLinear with the range [0, 1]. */
  length: number;
  /** Under the label: "84 posters, 78 hangen er". */
  note?: string;
  /** At the end of the line: "84% van stap 1". */
  share?: string;
};

type Props = {
  title: string;
  description: string;
  bars: readonly Bar[];
  /** Joins each bar to the next by a pale shape: steps of one road. */
  funnel?: boolean;
  note?: ReactNode;
  table: ChartTable;
};

/** Lying bars. Draws only: lengths are computed on the server. */
export function BarChart({ title, description, bars, funnel = false, note, table }: Props) {
  return (
    <Chart caption={title} note={note} table={table}>
      <div className="wide-only">
        <WideBars title={title} description={description} bars={bars} funnel={funnel} />
      </div>
      <div className="small-only">
        <NarrowBars title={title} description={description} bars={bars} />
      </div>
    </Chart>
  );
}

const WIDE = { width: 640, left: 190, length: 340, step: 54, height: 32 };

function WideBars({
  title,
  description,
  bars,
  funnel,
}: Pick<Props, "title" | "description" | "bars" | "funnel">) {
  const { width, left, length, step, height } = WIDE;
  const size = (bar: Bar) => Math.round(bar.length * length);
  return (
    <Drawing width={width} height={bars.length * step - 10} title={title} description={description}>
      {bars.map((bar, i) => {
        const y = 4 + i * step;
        const next = bars[i + 1];
        return (
          <g key={`${bar.label} ${i}`}>
            <text x="0" y={y + (bar.note ? 15 : 21)} fontSize="16">
              {bar.label}
            </text>
            {bar.note && (
              <text className="note" x="0" y={y + 32} fontSize="13">
                {bar.note}
              </text>
            )}
            {funnel && next && (
              <path
                className="shade"
                d={`M${left} ${y + height}h${size(bar)}L${left + size(next)} ${y + step}H${left}Z`}
              />
            )}
            <rect
              className="bar-fill bar-fill--edge"
              x={left}
              y={y}
              width={Math.max(1, size(bar))}
              height={height}
            />
            <text className="d" x={left + size(bar) + 10} y={y + 24} fontSize="22">
              {bar.value}
            </text>
            {bar.share && (
              <text className="note" x={width} y={y + 22} fontSize="14" textAnchor="end">
                {bar.share}
              </text>
            )}
          </g>
        );
      })}
    </Drawing>
  );
}

const NARROW = { width: 360, length: 280, step: 62, height: 26 };

function NarrowBars({ title, description, bars }: Pick<Props, "title" | "description" | "bars">) {
  const { width, length, step, height } = NARROW;
  return (
    <Drawing width={width} height={bars.length * step - 8} title={title} description={description}>
      {bars.map((bar, i) => {
        const y = i * step;
        const size = Math.round(bar.length * length);
        return (
          <g key={`${bar.label} ${i}`}>
            <text x="0" y={y + 17} fontSize="16">
              {bar.label}
            </text>
            {bar.share && (
              <text className="note" x={width - 2} y={y + 17} fontSize="14" textAnchor="end">
                {bar.share}
              </text>
            )}
            <rect
              className="bar-fill bar-fill--edge"
              x="1"
              y={y + 25}
              width={Math.max(1, size)}
              height={height}
            />
            <text className="d" x={size + 12} y={y + 46} fontSize="21">
              {bar.value}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}
