import { geoMercator } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { borders, unpackAreas } from "./borders.server";
import type { CityMapShapes, MapLevel, MapPoint } from "./city-map";
import { crossingsAt, ringsOf, type Rings } from "./polygon";
import { wijkByCode } from "./wijken";

type BaseMap = {
  wijken: Omit<CityMapShapes["wijken"][number], "level">[];
  project: (latitude: number, longitude: number) => { x: number; y: number };
};

type WijkNetwork = Topology<{ wijken: GeometryCollection }>;

const MARGIN = 6;
/** Corners whose triangle with their neighbours is smaller than this many square pixels are left out. */
const SMALLEST_TRIANGLE = 1.5;
/** Room for a label of 13 pixels, which is what the style sheet draws. */
const LETTER_WIDTH = 7.2;
const BASELINE = 4;
const KEPT_SIZES = 16;
const baseMaps = new Map<string, BaseMap>();

/**
 * Shapes of the ten wijken, north up, fitted in `width` by `height` pixels, with a dot for every point.
 * Points outside the picture are left out. Paths are made once per size.
 */
export function cityMap({
  width,
  height,
  levels = new Map(),
  points = [],
}: {
  width: number;
  height: number;
  /** By wijk code; a wijk that is not named has level 0. */
  levels?: ReadonlyMap<string, MapLevel>;
  points?: readonly MapPoint[];
}): CityMapShapes {
  const base = baseMap(width, height);
  return {
    width,
    height,
    wijken: base.wijken.map((wijk) => ({ ...wijk, level: levels.get(wijk.code) ?? 0 })),
    points: points
      .map(({ latitude, longitude }) => base.project(latitude, longitude))
      .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height),
  };
}

/** Pixel of a place on the map of this size, rounded to a tenth. */
export function project(
  { width, height }: { width: number; height: number },
  latitude: number,
  longitude: number,
): { x: number; y: number } {
  return baseMap(width, height).project(latitude, longitude);
}

function baseMap(width: number, height: number): BaseMap {
  const size = `${width}x${height}`;
  let base = baseMaps.get(size);
  if (!base) {
    base = drawBaseMap(width, height);
    if (baseMaps.size >= KEPT_SIZES) baseMaps.clear();
    baseMaps.set(size, base);
  }
  return base;
}

function drawBaseMap(width: number, height: number): BaseMap {
  const areas = unpackAreas(borders, "wijken");
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    // Loose corners, because d3-geo takes a ring in the other direction for the whole world but that ring.
    {
      type: "MultiPoint",
      coordinates: areas.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)),
    },
  );
  const project = (latitude: number, longitude: number) => {
    const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
    return { x: tenth(x), y: tenth(y) };
  };

  const inPixels: FeatureCollection<MultiPolygon> = {
    type: "FeatureCollection",
    features: areas.map(({ code, geometry }) => ({
      type: "Feature",
      id: code,
      properties: null,
      geometry: {
        type: "MultiPolygon",
        coordinates: polygonsOf(geometry).map((rings) =>
          rings.map((ring) =>
            ring.map(([lon = NaN, lat = NaN]) => projection([lon, lat]) ?? [NaN, NaN]),
          ),
        ),
      },
    })),
  };
  // As one network of borders, so that neighbours keep touching when corners are left out.
  const network = topology({ wijken: inPixels }) as unknown as WijkNetwork;
  const simple = simplify(presimplify(network), SMALLEST_TRIANGLE);
  const shapes = feature(simple, simple.objects.wijken).features;

  return {
    project,
    wijken: shapes.map(({ id, geometry }) => {
      const wijk = wijkByCode(String(id));
      if (!wijk) throw new Error(`borders.json has ${String(id)}, which wijken.json lacks`);
      const rings = ringsOf(geometry as Polygon | MultiPolygon);
      const centre = project(wijk.latitude, wijk.longitude);
      const label = labelPlace(rings, centre, wijk.name.length * LETTER_WIDTH);
      return {
        code: wijk.code,
        name: wijk.name,
        d: svgPath(rings),
        labelX: Math.round(label.x),
        labelY: Math.round(label.y) + BASELINE,
      };
    }),
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** The place nearest to the centre where a label of this width stays inside the wijk, or sticks out least. */
function labelPlace(rings: Rings, centre: { x: number; y: number }, labelWidth: number) {
  let best = { ...centre, cost: Infinity };
  for (let y = Math.round(centre.y) - 60; y <= centre.y + 60; y += 3) {
    const crossings = crossingsAt(rings, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [left, right] = [crossings[i]!, crossings[i + 1]!];
      const sticksOut = Math.max(0, labelWidth - (right - left));
      const x =
        sticksOut > 0
          ? (left + right) / 2
          : Math.min(Math.max(centre.x, left + labelWidth / 2), right - labelWidth / 2);
      const cost = Math.hypot(x - centre.x, y - centre.y) + 3 * sticksOut;
      if (cost < best.cost) best = { x, y, cost };
    }
  }
  return best;
}

/** Whole pixels, each corner told from the one before: a third of the length of absolute coordinates. */
function svgPath(rings: Rings): string {
  return rings
    .map((ring) => {
      let x = Math.round(ring[0]!);
      let y = Math.round(ring[1]!);
      let path = `M${x} ${y}l`;
      for (let i = 2; i + 1 < ring.length - 2; i += 2) {
        const dx = Math.round(ring[i]!) - x;
        const dy = Math.round(ring[i + 1]!) - y;
        if (dx === 0 && dy === 0) continue;
        x += dx;
        y += dy;
        path += `${dx < 0 || path.endsWith("l") ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
      }
      return `${path}z`;
    })
    .join("");
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
