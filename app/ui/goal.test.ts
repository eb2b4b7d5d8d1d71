import { expect, it } from "vitest";
import { filled } from "./goal";

it("draws a little as something and never runs over", () => {
  expect([0, 0.001, 0.684, 1, 1.4, Number.NaN].map(filled)).toEqual([0, 1.5, 68.4, 100, 100, 0]);
});
