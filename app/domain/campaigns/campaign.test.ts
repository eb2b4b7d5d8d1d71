import { expect, it } from "vitest";
import { daysOf, progress } from "./campaign";

const week = { firstDay: "2026-09-24", lastDay: "2026-09-29" };

it("has six days from 24 to 29 September", () => {
  expect(daysOf(week)).toHaveLength(6);
  // The clock goes back on 25 October: still one day each.
  expect(daysOf({ firstDay: "2026-10-24", lastDay: "2026-10-26" })).toEqual([
    "2026-10-24",
    "2026-10-25",
    "2026-10-26",
  ]);
});

it("knows its day", () => {
  expect(progress(week, "2026-09-23")).toEqual({ phase: "before", day: null, days: 6 });
  expect(progress(week, "2026-09-28")).toEqual({ phase: "running", day: 5, days: 6 });
  expect(progress(week, "2026-09-30")).toEqual({ phase: "after", day: null, days: 6 });
});
