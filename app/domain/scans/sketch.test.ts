import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  estimate,
  joinSketches,
  newSketch,
  packSketch,
  raise,
  raiseFrom,
  unpackSketch,
  REGISTERS,
  type Sketch,
} from "./sketch";

const hashOf = (name: string) => createHash("sha256").update(name).digest();

function sketchOf(people: number, prefix = ""): Sketch {
  const sketch = newSketch();
  for (let person = 0; person < people; person++) {
    raise(sketch, raiseFrom(hashOf(`${prefix}${person}`)));
  }
  return sketch;
}

test("nobody is nobody, and one person scanning often is one", () => {
  const sketch = newSketch();
  expect(estimate(sketch)).toBe(0);
  expect(raise(sketch, raiseFrom(hashOf("Samira")))).toBe(true);
  expect(raise(sketch, raiseFrom(hashOf("Samira")))).toBe(false);
  expect(estimate(sketch)).toBe(1);
});

test.each([10, 100, 1000, 2500, 5000, 50_000])(
  "%i people are estimated within three standard errors",
  (people) => {
    const worst = 3 * (1.04 / Math.sqrt(REGISTERS)) * people;
    for (const crowd of ["a", "b", "c"]) {
      expect(Math.abs(estimate(sketchOf(people, crowd)) - people)).toBeLessThanOrEqual(
        Math.max(1, worst),
      );
    }
  },
);

test("joined, people who are in both count once", () => {
  const both = joinSketches([sketchOf(600), sketchOf(900)]);
  expect(both).toEqual(sketchOf(900));
  expect(joinSketches([])).toEqual(newSketch());
});

describe("the register of a hash", () => {
  test.each([
    [
      [0, 0, 0x80, 0, 0, 0, 0, 0],
      [0, 1],
    ],
    [
      [0xff, 0xff, 0x01, 0, 0, 0, 0, 0],
      [1023, 8],
    ],
    [
      [0, 0x40, 0, 0, 0, 1, 0, 0],
      [1, 32],
    ],
    [
      [0, 0, 0, 0, 0, 0, 0x80, 0],
      [0, 33],
    ],
    [
      [0, 0, 0, 0, 0, 0, 0, 1],
      [0, 48],
    ],
    [
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 64],
    ],
  ])("%j is %j", (bytes, expected) => {
    expect(raiseFrom(Uint8Array.from(bytes))).toEqual(expected);
  });
});

describe("stored", () => {
  test.each([0, 1, 5, 341, 342, 5000])("%i people come back as they were", (people) => {
    const sketch = sketchOf(people);
    expect(unpackSketch(packSketch(sketch))).toEqual(sketch);
  });

  test("few people take few bytes, many no more than the registers", () => {
    expect(packSketch(sketchOf(1))).toHaveLength(3);
    expect(packSketch(sketchOf(9000))).toHaveLength(REGISTERS);
  });

  test("what is no sketch is refused", () => {
    expect(() => unpackSketch(new Uint8Array(4))).toThrow("not a sketch");
  });
});
