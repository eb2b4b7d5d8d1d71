import type { MultiPolygon, Polygon } from "geojson";
import type { Location } from "./place";
import { boxAround, contains, outlineOf } from "./polygon";

/** Finds the buurt of a point (WGS84 degrees) among these areas; null beyond them. */
export type Locator = (latitude: number, longitude: number) => Location | null;

export function makeLocator(
  buurten: readonly (Location & { geometry: Polygon | MultiPolygon })[],
): Locator {
  const areas = buurten.map(({ buurtCode, wijkCode, geometry }) => {
    const outline = outlineOf(geometry);
    return { found: { buurtCode, wijkCode }, outline, box: boxAround(outline) };
  });
  return (latitude, longitude) => {
    for (const { found, outline, box } of areas) {
      if (longitude < box.west || longitude > box.east) continue;
      if (latitude < box.south || latitude > box.north) continue;
      if (contains(outline, longitude, latitude)) return { ...found };
    }
    return null;
  };
}
