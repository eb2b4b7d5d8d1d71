import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import packed from "../../../prisma/reference-data/borders.json";
import type { Area, Borders } from "./pack-borders.server";

/** Borders as they are stored. Only for the server: the file is larger than a whole page may be. */
export const borders = packed as unknown as Borders;

/** Areas of a packed file with their polygons in WGS84 degrees, longitude first. */
export function unpackAreas(from: Borders, kind: "buurten" | "wijken"): Area[] {
  return feature(from, from.objects[kind]).features.map(({ id, geometry }) => ({
    code: String(id),
    geometry: geometry as Polygon | MultiPolygon,
  }));
}
