import type { ReactNode } from "react";
import { BarChart, type Bar } from "../bar-chart";
import type { ChartTable } from "../chart";
import { LineChart, type LineDrawing } from "../line-chart";
import { useText } from "../text";

type Lines = { description: string; wide: LineDrawing; narrow: LineDrawing; table: ChartTable };
type Bars = { description: string; bars: Bar[]; table: ChartTable };

/** Which place worked, when, and where; what there is nothing of is left out. */
export function ScanCharts({
  compared,
  perDay,
  perHour,
  perDesign,
  perWijk,
}: {
  compared: Bars | null;
  perDay: Lines | null;
  perHour: Lines | null;
  perDesign: Bars | null;
  perWijk: Bars | null;
}) {
  const t = useText("scans");
  return (
    <>
      {compared && (
        <Section id="vergelijk" heading={t("compare.heading")}>
          <BarChart title={t("compare.title")} note={t("compare.note")} {...compared} />
        </Section>
      )}
      {perDesign && (
        <Section id="per-ontwerp" heading={t("designs.heading")}>
          <BarChart title={t("designs.title")} {...perDesign} />
        </Section>
      )}
      {perDay && (
        <Section id="per-dag" heading={t("days.heading")}>
          <LineChart title={t("days.title")} {...perDay} />
        </Section>
      )}
      {perHour && (
        <Section id="per-uur" heading={t("hours.heading")}>
          <LineChart title={t("hours.title")} {...perHour} />
        </Section>
      )}
      {perWijk && (
        <Section id="per-wijk" heading={t("wijken.heading")}>
          <BarChart title={t("wijken.title")} {...perWijk} />
        </Section>
      )}
    </>
  );
}

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="stack chart-column" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
