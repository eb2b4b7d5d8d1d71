import { db } from "~/db.server";
import { hideSmallNumber } from "~/domain/indicators/hide-small-numbers";
import {
  goals,
  indicators,
  isIndicatorKey,
  type Indicator,
  type IndicatorKey,
  type MainGoal,
} from "~/domain/indicators/indicator";

export type NetworkFigure = {
  indicator: IndicatorKey;
  /** Null: too few people to show. */
  value: number | null;
  isPercent: boolean;
  asOf: Date;
  precision: string;
  quality: "counted" | "estimated";
  source: string;
  note: string;
  wijkCode: string | null;
};

export type NetworkGoal = {
  goal: MainGoal;
  figures: NetworkFigure[];
  targets: { indicator: IndicatorKey; value: number; year: number; source: string }[];
};

/** Figures of the network as a whole, newest last per indicator, under the main goals of the theory of change. */
export async function networkFigures(): Promise<NetworkGoal[]> {
  const [measurements, targets] = await Promise.all([
    db.measurement.findMany({
      where: { scope: "network" },
      orderBy: [{ asOf: "asc" }, { wijkCode: { sort: "asc", nulls: "first" } }],
    }),
    db.target.findMany({ where: { scope: "network" } }),
  ]);
  const figures = measurements.flatMap((row): NetworkFigure[] => {
    if (!isIndicatorKey(row.indicator)) return [];
    const { countsPeople, unit }: Indicator = indicators[row.indicator];
    const value = row.value.toNumber();
    return [
      {
        indicator: row.indicator,
        value: countsPeople ? hideSmallNumber(value) : value,
        isPercent: unit === "percent",
        asOf: row.asOf,
        precision: row.precision,
        quality: row.quality,
        source: row.source,
        note: row.note,
        wijkCode: row.wijkCode,
      },
    ];
  });
  const order = Object.keys(indicators);
  const byCatalogue = (a: { indicator: string }, b: { indicator: string }) =>
    order.indexOf(a.indicator) - order.indexOf(b.indicator);
  return (Object.keys(goals) as MainGoal[]).map((goal) => ({
    goal,
    figures: figures
      .filter(({ indicator }) => indicators[indicator].mainGoal === goal)
      .sort(byCatalogue),
    targets: targets
      .flatMap(({ indicator, value, year, source }) =>
        isIndicatorKey(indicator) && year !== null && indicators[indicator].mainGoal === goal
          ? [{ indicator, value, year, source }]
          : [],
      )
      .sort(byCatalogue),
  }));
}
