import { expect, test } from "vitest";
import { readFocalPoint, TAP_WIDTH, tapHeight } from "./focal-point";

const image = { width: 1600, height: 900 };
const posted = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("a tap becomes a share of the picture, whatever its own size", () => {
  const form = posted({ "focal.x": "70", "focal.y": String(Math.round(tapHeight(image) / 2)) });
  expect(readFocalPoint(form, image)).toEqual({ x: 0.25, y: 0.5 });
  const corner = posted({ "focal.x": String(TAP_WIDTH), "focal.y": "9999" });
  expect(readFocalPoint(corner, image)).toEqual({ x: 1, y: 1 });
});

test("one of nine places does without tapping", () => {
  expect(readFocalPoint(posted({ focalPlace: "left-bottom" }), image)).toEqual({
    x: 0.15,
    y: 0.85,
  });
  expect(readFocalPoint(posted({ focalPlace: "middle-middle" }), image)).toEqual({
    x: 0.5,
    y: 0.5,
  });
});

test.each([
  ["nothing", {}],
  ["the key Enter, which taps nowhere", { "focal.x": "0", "focal.y": "0" }],
  ["words", { "focal.x": "links", "focal.y": "boven" }],
  ["a place that is none", { focalPlace: "constructor-toString" }],
  ["half a tap", { "focal.x": "12" }],
  ["less than nothing", { "focal.x": "-5", "focal.y": "3" }],
])("%s is no point", (_, fields) => {
  expect(readFocalPoint(posted(fields), image)).toBeNull();
});
