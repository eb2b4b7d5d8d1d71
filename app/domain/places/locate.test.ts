import { describe, expect, it } from "vitest";
import { borders, unpackAreas } from "./borders.server";
import { buurten } from "./buurten";
import { locate } from "./locate.server";
import { contains, outlineOf } from "./polygon";
import { stations } from "./stations";
import { wijken } from "./wijken";
import { effortOf } from "../../../tests/support/effort";

/** The same numbers every run (Park and Miller). */
function numbersBetweenZeroAndOne(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe("locate", () => {
  it.each(buurten.map((buurt) => [buurt.code, buurt] as const))(
    "finds %s at its centre",
    (_, buurt) => {
      expect(locate(buurt.latitude, buurt.longitude)).toEqual({
        buurtCode: buurt.code,
        wijkCode: buurt.wijkCode,
      });
    },
  );

  it.each(wijken.map((wijk) => [wijk.name, wijk] as const))(
    "finds wijk %s at its centre",
    (_, wijk) => {
      expect(locate(wijk.latitude, wijk.longitude)?.wijkCode).toBe(wijk.code);
    },
  );

  it.each(stations.map((station) => [station.name, station] as const))(
    "finds station %s",
    (_, station) => {
      expect(locate(station.latitude, station.longitude)).toEqual({
        buurtCode: station.buurtCode,
        wijkCode: station.wijkCode,
      });
    },
  );

  it("finds nothing outside Utrecht", () => {
    expect(locate(52.370216, 4.895168)).toBeNull(); // Amsterdam
    expect(locate(52.0907, 5.2333)).toBeNull(); // Zeist
    expect(locate(5.121667, 52.078889)).toBeNull(); // latitude and longitude swapped
    expect(locate(NaN, 5.1)).toBeNull();
    expect(locate(52.09, Infinity)).toBeNull();
  });

  it("never throws and puts a point in at most one buurt", () => {
    const random = numbersBetweenZeroAndOne(344);
    const all = unpackAreas(borders, "buurten").map(({ geometry }) => outlineOf(geometry));
    let found = 0;
    for (let i = 0; i < 3_000; i++) {
      const latitude = 52.02 + random() * 0.13;
      const longitude = 4.96 + random() * 0.24;
      const here = all.filter((outline) => contains(outline, longitude, latitude)).length;
      expect(here).toBeLessThanOrEqual(1);
      expect(locate(latitude, longitude) !== null).toBe(here === 1);
      found += here;
    }
    expect(found).toBeGreaterThan(1_000);
  });

  it("gives corners and middles of borders to one buurt at most", () => {
    const all = unpackAreas(borders, "buurten").map(({ geometry }) => outlineOf(geometry));
    const random = numbersBetweenZeroAndOne(2026);
    for (const { x1, y1, x2, y2 } of all.flat()) {
      if (random() > 0.15) continue;
      for (const share of [0, 0.5]) {
        const x = x1 + (x2 - x1) * share;
        const y = y1 + (y2 - y1) * share;
        expect(all.filter((other) => contains(other, x, y)).length).toBeLessThanOrEqual(1);
      }
    }
  });

  it("is quick enough to ask for every listing of a page", () => {
    const random = numbersBetweenZeroAndOne(7);
    const points = Array.from({ length: 5_000 }, () => ({
      latitude: 52.03 + random() * 0.1,
      longitude: 5 + random() * 0.18,
    }));
    const locateAll = () => points.forEach((p) => locate(p.latitude, p.longitude));
    locateAll();
    const microseconds = (effortOf(locateAll) / points.length) * 1000;
    // About 1 µs; the slack is for a machine that is slow.
    expect(microseconds).toBeLessThan(50);
  });
});
