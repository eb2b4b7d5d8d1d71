import { expect, it } from "vitest";
import { cupsPerDay } from "./cups-per-day";

const week = { firstDay: "2026-09-24", lastDay: "2026-09-29" };

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
