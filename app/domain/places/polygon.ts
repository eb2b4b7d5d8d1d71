import type { MultiPolygon, Polygon } from "geojson";

/** All rings of an area, outer ones and holes together, each as flat coordinates: x, y, x, y, … */
export type Rings = number[][];

export function ringsOf(geometry: Polygon | MultiPolygon): Rings {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.flatMap(([x, y]) => [x ?? NaN, y ?? NaN]));
}

/**
 * Whether a point lies inside, by counting the borders to its right (even-odd, so holes and separate parts work).
 * A point exactly on a border between two areas that share their corners belongs to exactly one of them.
 */
export function contains(rings: Rings, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let x1 = ring[ring.length - 2]!;
    let y1 = ring[ring.length - 1]!;
    for (let i = 0; i < ring.length; i += 2) {
      const x2 = ring[i]!;
      const y2 = ring[i + 1]!;
      if (y1 > y !== y2 > y) {
        // Always reckoned from the lower end up: two neighbours walk their shared border in opposite
        // directions, and the rounding must come out the same for both.
        const crossing =
          y1 < y2
            ? x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
            : x2 + ((y - y2) / (y1 - y2)) * (x1 - x2);
        if (x < crossing) inside = !inside;
      }
      x1 = x2;
      y1 = y2;
    }
  }
  return inside;
}

/** A point well inside: the middle of the widest stretch on the best of a number of horizontal lines. */
export function pointInside(rings: Rings): { x: number; y: number } {
  const ys = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 1));
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  const LEAST_WIDTH = 1e-9;
  let best = { x: NaN, y: NaN, width: LEAST_WIDTH };
  const LINES = 15;
  for (let line = 1; line < LINES; line++) {
    const y = low + ((high - low) * line) / LINES;
    const crossings = crossingsAt(rings, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1]! - crossings[i]!;
      if (width > best.width) best = { x: (crossings[i]! + crossings[i + 1]!) / 2, y, width };
    }
  }
  if (Number.isNaN(best.x)) throw new Error("an area without surface has no point inside");
  return { x: best.x, y: best.y };
}

/** Where a horizontal line meets the borders, from left to right; between each pair it runs inside. */
export function crossingsAt(rings: Rings, y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const y1 = ring[i + 1]!;
      const y2 = ring[i + 3]!;
      if (y1 > y === y2 > y) continue;
      crossings.push(ring[i]! + ((y - y1) / (y2 - y1)) * (ring[i + 2]! - ring[i]!));
    }
  }
  return crossings.sort((a, b) => a - b);
}

/** The centre of gravity where that lies inside, else a point that does. */
export function middleOf(rings: Rings): { x: number; y: number } {
  let area = 0;
  let sumX = 0;
  let sumY = 0;
  // Reckoned from a corner of the area itself: degrees far from zero would lose the last digits.
  const [originX = 0, originY = 0] = rings[0] ?? [];
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const x1 = ring[i]! - originX;
      const y1 = ring[i + 1]! - originY;
      const x2 = ring[i + 2]! - originX;
      const y2 = ring[i + 3]! - originY;
      const cross = x1 * y2 - x2 * y1;
      area += cross;
      sumX += (x1 + x2) * cross;
      sumY += (y1 + y2) * cross;
    }
  }
  const x = originX + sumX / (3 * area);
  const y = originY + sumY / (3 * area);
  return contains(rings, x, y) ? { x, y } : pointInside(rings);
}

const METRES_PER_DEGREE = 111_320;

/** Metres from a point to the nearest border, 0 inside; for areas of a few kilometres in WGS84 degrees. */
export function metresTo(rings: Rings, longitude: number, latitude: number): number {
  if (contains(rings, longitude, latitude)) return 0;
  const scaleX = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const x1 = (ring[i]! - longitude) * scaleX;
      const y1 = (ring[i + 1]! - latitude) * METRES_PER_DEGREE;
      const dx = (ring[i + 2]! - longitude) * scaleX - x1;
      const dy = (ring[i + 3]! - latitude) * METRES_PER_DEGREE - y1;
      const along = Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(x1 + along * dx, y1 + along * dy));
    }
  }
  return nearest;
}
