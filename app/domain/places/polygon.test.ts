import { describe, expect, it } from "vitest";
import { boxAround, contains, metresTo, middleOf, outlineOf, pointInside } from "./polygon";

/** An area of these rings, each written as x, y, x, y, … */
function area(...rings: number[][]) {
  const coordinates = rings.map((ring) =>
    ring.flatMap((x, i) => (i % 2 === 0 ? [[x, ring[i + 1] ?? NaN]] : [])),
  );
  return outlineOf({ type: "Polygon", coordinates });
}

const outer = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];
const square = area(outer);
const holed = area(outer, [4, 4, 6, 4, 6, 6, 4, 6, 4, 4]);
/** Open to the right: its centre lies outside. */
const horseshoe = area([0, 0, 10, 0, 10, 2, 2, 2, 2, 8, 10, 8, 10, 10, 0, 10, 0, 0]);

describe("contains", () => {
  it("knows inside, outside and holes", () => {
    expect(contains(square, 5, 5)).toBe(true);
    expect(contains(square, 11, 5)).toBe(false);
    expect(contains(square, 5, -1)).toBe(false);
    expect(contains(holed, 5, 5)).toBe(false);
    expect(contains(holed, 1, 5)).toBe(true);
  });

  it("gives a shared border to one of two neighbours", () => {
    const right = area([10, 0, 20, 0, 20, 10, 10, 10, 10, 0]);
    for (const y of [0, 0.1, 3.3, 9.99]) {
      expect([contains(square, 10, y), contains(right, 10, y)].filter(Boolean)).toHaveLength(1);
    }
  });

  it("reads separate parts of one area", () => {
    const parts = outlineOf({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
        [
          [
            [5, 5],
            [9, 5],
            [9, 9],
            [5, 9],
            [5, 5],
          ],
        ],
      ],
    });
    expect(contains(parts, 7, 7)).toBe(true);
    expect(contains(parts, 3, 3)).toBe(false);
  });
});

describe("pointInside", () => {
  it("finds a point inside a horseshoe", () => {
    const { x, y } = pointInside(horseshoe);
    expect(contains(horseshoe, x, y)).toBe(true);
    expect(contains(horseshoe, 5, 5)).toBe(false);
  });

  it("keeps out of a hole", () => {
    const { x, y } = pointInside(holed);
    expect(contains(holed, x, y)).toBe(true);
  });

  it("refuses an area without surface", () => {
    expect(() => pointInside(area([0, 0, 1, 1, 0, 0]))).toThrow("without surface");
  });
});

describe("middleOf", () => {
  it("is the centre of gravity, holes counted", () => {
    expect(middleOf(square)).toEqual({ x: 5, y: 5 });
    const holeOnTheRight = area(outer, [6, 1, 6, 9, 9, 9, 9, 1, 6, 1]);
    expect(middleOf(holeOnTheRight).x).toBeLessThan(5);
  });

  it("moves inside where the centre of gravity lies outside", () => {
    const { x, y } = middleOf(horseshoe);
    expect(contains(horseshoe, x, y)).toBe(true);
  });
});

describe("metresTo", () => {
  const park = area([5.1, 52.08, 5.11, 52.08, 5.11, 52.09, 5.1, 52.09, 5.1, 52.08]);

  it("is nothing inside", () => {
    expect(metresTo(park, 5.105, 52.085)).toBe(0);
  });

  it("counts degrees of latitude and longitude by their own length", () => {
    expect(metresTo(park, 5.105, 52.091)).toBeCloseTo(111.3, 0);
    expect(metresTo(park, 5.111, 52.085)).toBeCloseTo(68.4, 0);
    expect(metresTo(park, 5.111, 52.091)).toBeCloseTo(Math.hypot(111.3, 68.4), 0);
  });
});

it("a box is as large as the area", () => {
  expect(boxAround(horseshoe)).toEqual({ west: 0, south: 0, east: 10, north: 10 });
});
