import type { MultiPolygon, Polygon } from "geojson";
import { makeLocator } from "./locator";
import type { Location, PostcodeArea, Station } from "./place";
import { metresTo, outlineOf } from "./polygon";

type PlacedArea = Location & { geometry: Polygon | MultiPolygon };

const NEARBY_METRES = 250;

/** Gives every station the buurt it lies in by these borders, and those nearby. */
export function placeStations(
  stations: readonly Station[],
  areas: readonly PlacedArea[],
): { ok: true; stations: Station[] } | { ok: false; detail: string } {
  const locate = makeLocator(areas);
  const outlines = areas.map(({ buurtCode, geometry }) => ({
    buurtCode,
    outline: outlineOf(geometry),
  }));
  const placed: Station[] = [];
  for (const station of stations) {
    const { latitude, longitude } = station;
    const found = locate(latitude, longitude);
    if (!found) return { ok: false, detail: `station ${station.name} lies in no buurt` };
    const nearbyBuurtCodes = outlines
      .filter((area) => metresTo(area.outline, longitude, latitude) <= NEARBY_METRES)
      .map(({ buurtCode }) => buurtCode)
      .sort();
    placed.push({ ...station, ...found, nearbyBuurtCodes });
  }
  return { ok: true, stations: placed };
}

/** Takes codes that no longer exist out of the postcodes; one that loses all its buurten gets that of its centre. */
export function placePostcodes(
  postcodes: readonly PostcodeArea[],
  areas: readonly PlacedArea[],
): PostcodeArea[] {
  const locate = makeLocator(areas);
  const wijkOfBuurt = new Map(areas.map(({ buurtCode, wijkCode }) => [buurtCode, wijkCode]));
  const wijkCodes = new Set(wijkOfBuurt.values());
  return postcodes.flatMap((area) => {
    const centre = locate(area.latitude, area.longitude);
    const kept = area.buurtCodes.filter((code) => wijkOfBuurt.has(code));
    const buurtCodes = kept.length === 0 && centre ? [centre.buurtCode] : kept;
    const wijkOfFirst = wijkOfBuurt.get(buurtCodes[0] ?? "");
    if (wijkOfFirst === undefined) return [];
    const wijkCode = wijkCodes.has(area.wijkCode) ? area.wijkCode : wijkOfFirst;
    const otherWijkCodes = area.otherWijkCodes.filter((code) => wijkCodes.has(code));
    return [{ ...area, wijkCode, otherWijkCodes, buurtCodes }];
  });
}
