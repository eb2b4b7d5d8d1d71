import { describe, expect, test } from "vitest";
import { readTime } from "./typed-time";

describe("a typed time", () => {
  test.each([
    ["16.00", 960],
    ["16:00", 960],
    ["1600", 960],
    ["7.30", 450],
    ["730", 450],
    ["9", 540],
    [" 9 uur ", 540],
    ["7u30", 450],
    ["0.00", 0],
    ["23.59", 1439],
  ])("%s is %i minutes after midnight", (text, minutes) => {
    expect(readTime(text)).toBe(minutes);
  });

  test.each(["", "24.00", "7.60", "half acht", "7.3", "-1", "12.000", "१२"])(
    "%s is none",
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );
});
