import rows from "../../../prisma/reference-data/stations.json";
import type { Station } from "./place";

/** The railway stations of Utrecht. */
export const stations: readonly Station[] = rows;

const byCode = new Map(stations.map((station) => [station.code, station]));

/** `code` is the code of NS, in capitals: "UTVR". */
export function stationByCode(code: string): Station | undefined {
  return byCode.get(code);
}
