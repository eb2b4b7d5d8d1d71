import { describe, expect, it } from "vitest";
import { mapLevel, mapSteps } from "./wijk-counts";

describe("the steps of the map", () => {
  it("are four from one to the most", () => {
    expect(mapSteps([0, 7, 28]).map(({ from, to }) => [from, to])).toEqual([
      [1, 7],
      [8, 14],
      [15, 21],
      [22, 28],
    ]);
  });

  it.each([0, 1, 2, 3, 5, 10, 97])("hold every number up to %i in one step", (most) => {
    const steps = mapSteps([most]);
    for (let count = 1; count <= most; count++) {
      expect(steps.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1);
    }
    expect(mapLevel(most, steps)).toBe(most === 0 ? 0 : 4);
    expect(mapLevel(0, steps)).toBe(0);
  });
});
