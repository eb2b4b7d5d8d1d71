import { db } from "~/db.server";
import type { IndicatorKey } from "~/domain/indicators/indicator";

/**
 * The newest figure of the whole city for each of these indicators. What is not known is left out; figures
 * of one action, campaign or wijk do not count as the city's.
 */
export async function latestFigures<Key extends IndicatorKey>(
  keys: readonly Key[],
): Promise<Partial<Record<Key, { value: number; asOf: Date; source: string }>>> {
  const rows = await db.measurement.findMany({
    where: { indicator: { in: [...keys] }, scope: "network", wijkCode: null },
    distinct: ["indicator"],
    orderBy: [{ indicator: "asc" }, { asOf: "desc" }, { recordedAt: "desc" }],
    select: { indicator: true, value: true, asOf: true, source: true },
  });
  const latest: Partial<Record<Key, { value: number; asOf: Date; source: string }>> = {};
  for (const key of keys) {
    const row = rows.find(({ indicator }) => indicator === key);
    if (row) latest[key] = { value: row.value.toNumber(), asOf: row.asOf, source: row.source };
  }
  return latest;
}
