import { borders, unpackAreas } from "./borders.server";
import { buurtByCode } from "./buurten";
import { makeLocator, type Locator } from "./locator";
import type { Location } from "./place";

let locator: Locator | undefined;

/**
 * The buurt and wijk of a point in WGS84 degrees; null outside Utrecht and for what is no coordinate at all.
 * A point on a border always gets the same one of its neighbours.
 */
export function locate(latitude: number, longitude: number): Location | null {
  locator ??= makeLocator(
    unpackAreas(borders, "buurten").map(({ code, geometry }) => {
      const buurt = buurtByCode(code);
      if (!buurt) throw new Error(`borders.json has ${code}, which buurten.json lacks`);
      return { buurtCode: code, wijkCode: buurt.wijkCode, geometry };
    }),
  );
  return locator(latitude, longitude);
}
