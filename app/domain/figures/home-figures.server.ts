import { db } from "~/db.server";
import type { IndicatorKey } from "./indicator";

/** What the home page tells of the network, in its order. None counts people. */
const SHOWN = [
  "potjesPaid",
  "liefEnLeedStraten",
  "partnersWithDeclaration",
  "signalCards",
] as const satisfies readonly IndicatorKey[];

export type HomeFigure = {
  indicator: (typeof SHOWN)[number];
  value: number;
  asOf: Date;
  /** "day", "month" or "year": how much of `asOf` is known. */
  precision: string;
  source: string;
};

/** The newest figure of each; one that is not known is left out. */
export async function homeFigures(): Promise<HomeFigure[]> {
  const rows = await db.measurement.findMany({
    where: { indicator: { in: [...SHOWN] }, campaignId: null, actionId: null, wijkCode: null },
    orderBy: [{ asOf: "desc" }, { recordedAt: "desc" }],
    select: { indicator: true, value: true, asOf: true, precision: true, source: true },
  });
  return SHOWN.flatMap((indicator) => {
    const newest = rows.find((row) => row.indicator === indicator);
    return newest ? [{ ...newest, indicator, value: newest.value.toNumber() }] : [];
  });
}
