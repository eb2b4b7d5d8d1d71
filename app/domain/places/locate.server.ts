import { borders, unpackAreas } from "./borders.server";
import { buurtByCode } from "./buurten";
import type { Location } from "./place";
import { contains, ringsOf, type Rings } from "./polygon";

type LocatableBuurt = Location & {
  rings: Rings;
  west: number;
  south: number;
  east: number;
  north: number;
};

let unpacked: LocatableBuurt[] | undefined;

/**
 * The buurt and wijk of a point in WGS84 degrees; null outside Utrecht and for what is no coordinate at all.
 * A point on a border always gets the same one of its neighbours.
 */
export function locate(latitude: number, longitude: number): Location | null {
  unpacked ??= unpack();
  for (const buurt of unpacked) {
    if (longitude < buurt.west || longitude > buurt.east) continue;
    if (latitude < buurt.south || latitude > buurt.north) continue;
    if (contains(buurt.rings, longitude, latitude)) {
      return { buurtCode: buurt.buurtCode, wijkCode: buurt.wijkCode };
    }
  }
  return null;
}

function unpack(): LocatableBuurt[] {
  return unpackAreas(borders, "buurten").map(({ code, geometry }) => {
    const buurt = buurtByCode(code);
    if (!buurt) throw new Error(`borders.json has ${code}, which buurten.json lacks`);
    const rings = ringsOf(geometry);
    const longitudes = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 0));
    const latitudes = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 1));
    return {
      buurtCode: code,
      wijkCode: buurt.wijkCode,
      rings,
      west: Math.min(...longitudes),
      east: Math.max(...longitudes),
      south: Math.min(...latitudes),
      north: Math.max(...latitudes),
    };
  });
}
