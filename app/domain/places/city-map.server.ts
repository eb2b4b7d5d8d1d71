import { geoMercator } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { borders, unpackAreas } from "./borders.server";
import type { CityMapShapes, MapLevel, MapPoint } from "./city-map";
import { labelOf, placeLabels, type Label } from "./map-labels";
import type { MapFrame } from "./map-tiles";
import { outlineOf, polygonsOf } from "./polygon";
import { wijkByCode } from "./wijken";

type BaseMap = {
  frame: MapFrame;
  wijken: { code: string; name: string; d: string; label: Label }[];
  project: (latitude: number, longitude: number) => { x: number; y: number };
};

type WijkNetwork = Topology<{ wijken: GeometryCollection }>;

const MARGIN = 6;
/** Corners whose triangle with their neighbours is smaller than this many square pixels are left out. */
const SMALLEST_TRIANGLE = 1.5;
/** Room for a letter of 13 pixels, which is what the style sheet draws, and of the larger ones on a phone. */
const LETTER_WIDTH = 7.6;
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
  const dots = points
    .map(({ latitude, longitude }) => base.project(latitude, longitude))
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const places = placeLabels(
    base.wijken.map(({ label }) => label),
    dots,
  );
  return {
    width,
    height,
    wijken: base.wijken.map(({ code, name, d }, i) => ({
      code,
      name,
      level: levels.get(code) ?? 0,
      d,
      labelX: Math.round(places[i]?.x ?? 0),
      labelY: Math.round(places[i]?.y ?? 0) + BASELINE,
    })),
    points: dots,
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

/** Where the map of this size lies in the world. */
export function mapFrame({ width, height }: { width: number; height: number }): MapFrame {
  return baseMap(width, height).frame;
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

  const [x, y] = projection.translate();

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
    frame: { width, height, scale: projection.scale(), origin: { x, y } },
    project,
    wijken: shapes.map(({ id, geometry }) => {
      const wijk = wijkByCode(String(id));
      if (!wijk) throw new Error(`borders.json has ${String(id)}, which wijken.json lacks`);
      const shape = geometry as Polygon | MultiPolygon;
      const centre = project(wijk.latitude, wijk.longitude);
      return {
        code: wijk.code,
        name: wijk.name,
        d: svgPath(shape),
        label: labelOf(outlineOf(shape), centre, wijk.name.length * LETTER_WIDTH),
      };
    }),
  };
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
