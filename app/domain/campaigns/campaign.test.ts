import { expect, it } from "vitest";
import { daysOf, progress } from "./campaign";
import { cupsPerDay } from "./cups-per-day";

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

it("adds cups up per day", () => {
  const perDay = cupsPerDay(
    [
      { tapped: [{ day: "2026-09-24", cups: 10 }], confirmed: null },
      { tapped: [], confirmed: { cups: 5, day: "2026-09-25" } },
    ],
    week,
  );
  expect(perDay).toEqual([10, 15, 15, 15, 15, 15]);
});

it("lets a confirmed figure win from the tally, on its own day", () => {
  const perDay = cupsPerDay(
    [
      {
        tapped: [
          { day: "2026-09-24", cups: 10 },
          { day: "2026-09-25", cups: 20 },
        ],
        confirmed: { cups: 36, day: "2026-09-25" },
      },
    ],
    week,
  );
  expect(perDay).toEqual([10, 36, 36, 36, 36, 36]);
});

it("keeps cups of before and after within the campaign", () => {
  const perDay = cupsPerDay(
    [
      { tapped: [{ day: "2026-09-20", cups: 3 }], confirmed: null },
      { tapped: [], confirmed: { cups: 4, day: "2026-10-02" } },
    ],
    week,
  );
  expect(perDay).toEqual([3, 3, 3, 3, 3, 7]);
});
