import { expect, it } from "vitest";
import { contrast } from "./contrast";

it("computes contrast as WCAG does", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  expect(contrast("#1F1B3A", "#FFFFFF")).toBeCloseTo(16.5, 1);
});

it("is the same both ways", () => {
  expect(contrast("#FFC53D", "#1F1B3A")).toBe(contrast("#1F1B3A", "#FFC53D"));
});

it("knows no other notation than #RRGGBB", () => {
  expect(() => contrast("#FFF", "#000000")).toThrow("#FFF");
});
