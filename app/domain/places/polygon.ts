import type { MultiPolygon, Polygon, Position } from "geojson";

/** One straight piece of a border. */
export type Edge = { x1: number; y1: number; x2: number; y2: number };

/** All borders of an area, around its parts and around its holes. */
export type Outline = readonly Edge[];

export function outlineOf(geometry: Polygon | MultiPolygon): Outline {
  return polygonsOf(geometry).flat().flatMap(edgesOf);
}

export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** `ring` ends where it begins, as GeoJSON has it. */
function edgesOf(ring: Position[]): Edge[] {
  return ring.slice(1).map(([x2 = NaN, y2 = NaN], i) => {
    const [x1 = NaN, y1 = NaN] = ring[i] ?? [];
    return { x1, y1, x2, y2 };
  });
}

/**
 * Whether a point lies inside, by counting the borders to its right (even-odd, so holes and separate parts work).
 * A point exactly on a border between two areas that share their corners belongs to exactly one of them.
 */
export function contains(outline: Outline, x: number, y: number): boolean {
  let inside = false;
  for (const edge of outline) {
    if (edge.y1 > y !== edge.y2 > y && x < crossing(edge, y)) inside = !inside;
  }
  return inside;
}

/**
 * Where a border meets a horizontal line. Always reckoned from its lower end up: two neighbours walk their shared
 * border in opposite directions, and the rounding must come out the same for both.
 */
function crossing({ x1, y1, x2, y2 }: Edge, y: number): number {
  return y1 < y2
    ? x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
    : x2 + ((y - y2) / (y1 - y2)) * (x1 - x2);
}

/** The stretches of a horizontal line that run inside, from left to right. */
export function stretchesAt(outline: Outline, y: number): { left: number; right: number }[] {
  const crossings = outline
    .filter(({ y1, y2 }) => y1 > y !== y2 > y)
    .map((edge) => crossing(edge, y))
    .sort((a, b) => a - b);
  return crossings.flatMap((right, i) => {
    const left = crossings[i - 1];
    return i % 2 === 1 && left !== undefined ? [{ left, right }] : [];
  });
}

/** A point well inside: the middle of the widest stretch on the best of a number of horizontal lines. */
export function pointInside(outline: Outline): { x: number; y: number } {
  const { south, north } = boxAround(outline);
  const LINES = 15;
  const LEAST_WIDTH = 1e-9;
  let best = { x: NaN, y: NaN, width: LEAST_WIDTH };
  for (let line = 1; line < LINES; line++) {
    const y = south + ((north - south) * line) / LINES;
    for (const { left, right } of stretchesAt(outline, y)) {
      const width = right - left;
      if (width > best.width) best = { x: (left + right) / 2, y, width };
    }
  }
  if (Number.isNaN(best.x)) throw new Error("an area without surface has no point inside");
  return { x: best.x, y: best.y };
}

/** The centre of gravity where that lies inside, else a point that does. */
export function middleOf(outline: Outline): { x: number; y: number } {
  // Reckoned from a corner of the area itself: degrees far from zero would lose the last digits.
  const { x1: originX, y1: originY } = outline[0] ?? { x1: NaN, y1: NaN };
  let area = 0;
  let sumX = 0;
  let sumY = 0;
  for (const edge of outline) {
    const x1 = edge.x1 - originX;
    const y1 = edge.y1 - originY;
    const x2 = edge.x2 - originX;
    const y2 = edge.y2 - originY;
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    sumX += (x1 + x2) * cross;
    sumY += (y1 + y2) * cross;
  }
  const x = originX + sumX / (3 * area);
  const y = originY + sumY / (3 * area);
  return contains(outline, x, y) ? { x, y } : pointInside(outline);
}

export type Box = { west: number; south: number; east: number; north: number };

export function boxAround(outline: Outline): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  // Borders are closed, so the beginnings of the edges are all the corners.
  for (const { x1, y1 } of outline) {
    box.west = Math.min(box.west, x1);
    box.east = Math.max(box.east, x1);
    box.south = Math.min(box.south, y1);
    box.north = Math.max(box.north, y1);
  }
  return box;
}

const METRES_PER_DEGREE = 111_320;

/** Metres from a point to the nearest border, 0 inside; for areas of a few kilometres in WGS84 degrees. */
export function metresTo(outline: Outline, longitude: number, latitude: number): number {
  if (contains(outline, longitude, latitude)) return 0;
  const scaleX = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  let nearest = Infinity;
  for (const edge of outline) {
    const x1 = (edge.x1 - longitude) * scaleX;
    const y1 = (edge.y1 - latitude) * METRES_PER_DEGREE;
    const dx = (edge.x2 - longitude) * scaleX - x1;
    const dy = (edge.y2 - latitude) * METRES_PER_DEGREE - y1;
    const along = Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(x1 + along * dx, y1 + along * dy));
  }
  return nearest;
}
