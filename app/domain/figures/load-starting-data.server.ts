import { createHash } from "node:crypto";
import type { Tx } from "~/db.server";
import {
  startingFigures,
  type StartingFigure,
  type StartingMeasurement,
  type StartingTarget,
} from "./starting-figures";

/**
 * Puts the figures that were known beforehand into the database. Can be run again: what is there stays as it is,
 * also when someone has corrected it since. Returns how many were new.
 */
export async function loadStartingData(
  db: Pick<Tx, "measurement" | "target">,
  { now = new Date() }: { now?: Date } = {},
): Promise<{ measurements: number; targets: number }> {
  const measurements = await db.measurement.createMany({
    skipDuplicates: true,
    data: startingFigures.filter(isMeasurement).map((figure) => ({
      id: fixedId(figure, figure.asOf, figure.wijkCode ?? ""),
      scope: "network" as const,
      indicator: figure.indicator,
      value: figure.value,
      quality: figure.quality,
      asOf: new Date(`${figure.asOf}T00:00:00Z`),
      precision: figure.precision,
      source: figure.source,
      note: figure.note,
      wijkCode: figure.wijkCode,
      recordedAt: now,
    })),
  });
  const targets = await db.target.createMany({
    skipDuplicates: true,
    data: startingFigures.filter(isTarget).map((figure) => ({
      id: fixedId(figure, String(figure.year)),
      scope: "network" as const,
      indicator: figure.indicator,
      value: figure.value,
      year: figure.year,
      source: figure.source,
    })),
  });
  return { measurements: measurements.count, targets: targets.count };
}

function isMeasurement(figure: StartingFigure): figure is StartingMeasurement {
  return figure.kind === "measurement";
}

function isTarget(figure: StartingFigure): figure is StartingTarget {
  return figure.kind === "target";
}

/** The same figure always has the same id, so that loading it twice meets the row that is there. A version 8 UUID. */
function fixedId({ kind, indicator }: StartingFigure, ...parts: string[]): string {
  const hash = createHash("sha256")
    .update([kind, indicator, ...parts].join("|"))
    .digest("hex");
  const variant = ((parseInt(hash[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
