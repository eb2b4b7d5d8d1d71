import { geoMercator } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { borders, unpackAreas } from "./borders.server";
import type { CityMapShapes, MapLevel, MapPoint } from "./city-map";
import { outlineOf, polygonsOf, stretchesAt, type Outline } from "./polygon";
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
      const shape = geometry as Polygon | MultiPolygon;
      const centre = project(wijk.latitude, wijk.longitude);
      const label = labelPlace(outlineOf(shape), centre, wijk.name.length * LETTER_WIDTH);
      return {
        code: wijk.code,
        name: wijk.name,
        d: svgPath(shape),
        labelX: Math.round(label.x),
        labelY: Math.round(label.y) + BASELINE,
      };
    }),
  };
}

/** The place nearest to the centre where a label of this width stays inside the wijk, or sticks out least. */
function labelPlace(outline: Outline, centre: { x: number; y: number }, labelWidth: number) {
  let best = { ...centre, cost: Infinity };
  for (let y = Math.round(centre.y) - 60; y <= centre.y + 60; y += 3) {
    for (const { left, right } of stretchesAt(outline, y)) {
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

function svgPath(geometry: Polygon | MultiPolygon): string {
  return polygonsOf(geometry).flat().map(ringPath).join("");
}

/** Whole pixels, each corner told from the one before: a third of the length of absolute coordinates. */
function ringPath(ring: Position[]): string {
  const [start = [], ...corners] = ring.map((corner) => corner.map(Math.round));
  let [x = 0, y = 0] = start;
  let steps = "";
  // The last corner is the first again: "z" goes there.
  for (const [nextX = x, nextY = y] of corners.slice(0, -1)) {
    const dx = nextX - x;
    const dy = nextY - y;
    if (dx === 0 && dy === 0) continue;
    x = nextX;
    y = nextY;
    steps += `${dx < 0 || steps === "" ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
  }
  return `M${start.join(" ")}l${steps}z`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
