import { describe, expect, it } from "vitest";
import { hideSmallNumber, hideSmallNumbers, LEAST_PEOPLE_SHOWN } from "./hide-small-numbers";

describe("counts of people", () => {
  it("shows everything from five up", () => {
    expect(hideSmallNumbers([14, 9, 5])).toEqual({ parts: [14, 9, 5], total: 28 });
  });

  it("hides a part under five and the next smallest, so that the total gives nothing away", () => {
    expect(hideSmallNumbers([14, 9, 3])).toEqual({ parts: [14, null, null], total: 26 });
  });

  it("needs no second part when two are under five and together are five or more", () => {
    expect(hideSmallNumbers([14, 4, 3])).toEqual({ parts: [14, null, null], total: 21 });
  });

  it("hides one more when two hidden parts together are still under five", () => {
    expect(hideSmallNumbers([14, 9, 1, 1])).toEqual({
      parts: [14, null, null, null],
      total: 25,
    });
  });

  it("hides the total when there is no other part to hide", () => {
    expect(hideSmallNumbers([3])).toEqual({ parts: [null], total: null });
    expect(hideSmallNumbers([2, 2])).toEqual({ parts: [null, null], total: null });
    expect(hideSmallNumbers([4, 0, null])).toEqual({ parts: [null, null, null], total: null });
  });

  it("makes empty, zero and hidden look alike", () => {
    expect(hideSmallNumbers([12, 0, null, 4, 6]).parts).toEqual([12, null, null, null, null]);
  });

  it("does not hide anything behind zeros: they add nothing to the total", () => {
    expect(hideSmallNumbers([12, 0])).toEqual({ parts: [12, null], total: 12 });
  });

  it("never lets a reader work out a count under five", () => {
    // Every list of three parts up to 12: what a reader can compute must leave room for five or more.
    for (let a = 0; a <= 12; a += 1)
      for (let b = 0; b <= 12; b += 1)
        for (let c = 0; c <= 12; c += 1) {
          const counts = [a, b, c];
          const { parts, total } = hideSmallNumbers(counts);
          for (const part of parts) expect(part === null || part >= LEAST_PEOPLE_SHOWN).toBe(true);
          if (total === null) continue;
          const hidden = counts.filter((count, index) => parts[index] === null && count > 0);
          const rest = total - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
          expect(rest === 0 || (rest >= LEAST_PEOPLE_SHOWN && hidden.length > 1)).toBe(true);
        }
  });

  it("holds for a number by itself", () => {
    expect([null, 0, 4, 5].map(hideSmallNumber)).toEqual([null, null, null, 5]);
  });
});
