import { describe, expect, it } from "vitest";
import { cityMap, project } from "./city-map.server";
import { mapLevels, type MapLevel } from "./city-map";
import { stations } from "./stations";
import { wijken } from "./wijken";

const SIZE = { width: 520, height: 438 };

describe("cityMap", () => {
  it("draws all wijken within the picture, in less than 6 kB", () => {
    const map = cityMap(SIZE);
    expect(map.wijken.map(({ code }) => code)).toEqual(wijken.map(({ code }) => code));
    expect(Buffer.byteLength(JSON.stringify(map))).toBeLessThan(6_000);
    const corners = map.wijken.flatMap(({ d }) => walk(d));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(SIZE.width);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(SIZE.height);
    // It fills the picture in one direction at least.
    const room = [
      SIZE.width - Math.max(...xs) + Math.min(...xs),
      SIZE.height - Math.max(...ys) + Math.min(...ys),
    ];
    expect(Math.min(...room)).toBeLessThan(15);
  });

  it("keeps neighbours touching: most corners belong to two wijken or more", () => {
    const count = new Map<string, number>();
    for (const { d } of cityMap(SIZE).wijken) {
      for (const corner of new Set(walk(d).map(String)))
        count.set(corner, (count.get(corner) ?? 0) + 1);
    }
    const shared = [...count.values()].filter((times) => times > 1).length;
    expect(shared / count.size).toBeGreaterThan(0.3);
  });

  it("gives levels and points, and leaves out points beyond the picture", () => {
    const map = cityMap({
      ...SIZE,
      levels: new Map<string, MapLevel>([["WK034403", 4]]),
      points: [...stations, { latitude: 52.37, longitude: 4.9 }],
    });
    expect(map.wijken.find(({ name }) => name === "Overvecht")?.level).toBe(4);
    expect(map.wijken.find(({ name }) => name === "West")?.level).toBe(0);
    expect(map.points).toHaveLength(stations.length);
  });

  it("has north up and east to the right", () => {
    const overvecht = project(SIZE, 52.121, 5.108);
    const lunetten = project(SIZE, 52.065, 5.144);
    expect(overvecht.y).toBeLessThan(lunetten.y);
    expect(overvecht.x).toBeLessThan(lunetten.x);
  });

  it("lets no name stand on another, and hardly any on a dot", () => {
    const map = cityMap({ ...SIZE, points: stations });
    const boxes = map.wijken.map(({ name, labelX, labelY }) => ({
      left: labelX - name.length * 3.5,
      right: labelX + name.length * 3.5,
      top: labelY - 10,
      bottom: labelY + 2,
    }));
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
        expect(apart).toBe(true);
      }
    }
    const covered = map.points.filter(({ x, y }) =>
      boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom),
    );
    expect(covered.length).toBeLessThanOrEqual(1);
  });

  it("keeps labels inside the picture, at any size, the same every time", () => {
    for (const size of [SIZE, { width: 320, height: 300 }, { width: 900, height: 500 }]) {
      const map = cityMap(size);
      for (const { labelX, labelY } of map.wijken) {
        expect(labelX > 0 && labelX < size.width && labelY > 0 && labelY < size.height).toBe(true);
      }
      expect(cityMap(size)).toEqual(map);
    }
  });
});

describe("mapLevels", () => {
  const levels = (...counts: number[]) => {
    const made = mapLevels(new Map(counts.map((count, i) => [String(i), count])));
    return {
      levels: [...made.levels.values()],
      steps: made.steps.map(({ from, to }) => [from, to]),
    };
  };

  it("divides counts in four steps of equal width", () => {
    expect(levels(0, 1, 6, 7, 17, 24)).toEqual({
      levels: [0, 1, 1, 2, 3, 4],
      steps: [
        [1, 6],
        [7, 12],
        [13, 18],
        [19, null],
      ],
    });
  });

  it("takes round steps for large counts", () => {
    expect(levels(20190, 51195).steps).toEqual([
      [1, 15000],
      [15001, 30000],
      [30001, 45000],
      [45001, null],
    ]);
  });

  it("has no more steps than there are counts", () => {
    expect(levels(0, 2, 1)).toEqual({
      levels: [0, 2, 1],
      steps: [
        [1, 1],
        [2, 2],
      ],
    });
    expect(levels(0, 0)).toEqual({ levels: [0, 0], steps: [] });
    expect(mapLevels(new Map())).toEqual({ levels: new Map(), steps: [] });
  });

  it("gives every count the step of the legend it falls in", () => {
    for (let most = 1; most < 400; most += 7) {
      const counts = new Map(Array.from({ length: most + 1 }, (_, n) => [String(n), n]));
      const made = mapLevels(counts);
      for (const [code, count] of counts) {
        const step = made.steps.find(({ from, to }) => count >= from && count <= (to ?? Infinity));
        expect(made.levels.get(code)).toBe(step?.level ?? 0);
      }
    }
  });
});

/** The corners of a path of relative steps. */
function walk(d: string): [number, number][] {
  return d.split(/(?=M)/).flatMap((part) => {
    let [x, y] = [0, 0];
    return [...part.matchAll(/(-?\d+) ?(-?\d+)/g)].map(([, dx, dy]): [number, number] => {
      x += Number(dx);
      y += Number(dy);
      return [x, y];
    });
  });
}
