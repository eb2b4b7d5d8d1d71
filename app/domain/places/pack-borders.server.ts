import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";

export type Area = { code: string; geometry: Polygon | MultiPolygon };

/** Borders of buurten and wijken in one TopoJSON, so that a shared border is stored once. Ids are the codes. */
export type Borders = Topology<{ buurten: GeometryCollection; wijken: GeometryCollection }>;

/** One unit is about 1.1 m north-south and 0.7 m east-west in Utrecht. */
const DEGREES_PER_UNIT = 1e-5;

/**
 * Packs borders: corners on a grid of 0.00001 degree, neighbours keep sharing the same corners.
 * `smallestTriangle` (square degrees) leaves out corners that hardly matter; for sources finer than we need.
 */
export function packBorders(
  areas: { buurten: Area[]; wijken: Area[] },
  { smallestTriangle = 0 } = {},
): Borders {
  const whole = topology({
    buurten: collect(areas.buurten),
    wijken: collect(areas.wijken),
  }) as unknown as Borders;
  // The weights that presimplify leaves as a third coordinate are dropped again by simplify.
  const lighter = smallestTriangle > 0 ? simplify(presimplify(whole), smallestTriangle) : whole;
  const [west, south] = lighter.bbox ?? whole.bbox ?? [0, 0];
  const packed = quantize(lighter, {
    scale: [DEGREES_PER_UNIT, DEGREES_PER_UNIT],
    translate: [onGrid(west), onGrid(south)],
  });
  delete packed.bbox;
  return packed;
}

function collect(areas: Area[]): FeatureCollection<Polygon | MultiPolygon> {
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    type: "FeatureCollection",
    features: sorted.map(({ code, geometry }) => ({
      type: "Feature",
      id: code,
      properties: null,
      geometry,
    })),
  };
}

function onGrid(degrees: number): number {
  return Number((Math.floor(degrees / DEGREES_PER_UNIT) * DEGREES_PER_UNIT).toFixed(5));
}
