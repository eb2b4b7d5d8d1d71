import type { MultiPolygon, Polygon } from "geojson";
import type { Location } from "./place";
import { contains, ringsOf, type Rings } from "./polygon";

type Box = { west: number; south: number; east: number; north: number };

/** Finds the buurt of a point (WGS84 degrees) among these areas; null beyond them. */
export type Locator = (latitude: number, longitude: number) => Location | null;

export function makeLocator(
  buurten: readonly (Location & { geometry: Polygon | MultiPolygon })[],
): Locator {
  const areas = buurten.map(({ buurtCode, wijkCode, geometry }) => {
    const rings = ringsOf(geometry);
    return { found: { buurtCode, wijkCode }, rings, box: boxAround(rings) };
  });
  return (latitude, longitude) => {
    for (const { found, rings, box } of areas) {
      if (longitude < box.west || longitude > box.east) continue;
      if (latitude < box.south || latitude > box.north) continue;
      if (contains(rings, longitude, latitude)) return { ...found };
    }
    return null;
  };
}

function boxAround(rings: Rings): Box {
  const longitudes = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 0));
  const latitudes = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 1));
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}
