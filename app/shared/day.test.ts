import { expect, it } from "vitest";
import { dayForDatabase, dayFromDatabase, endOfDay, startOfDay } from "./day";

it("a day lasts 23 or 25 hours when the clock changes", () => {
  const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000;
  expect(hours("2026-03-29")).toBe(23);
  expect(hours("2026-10-25")).toBe(25);
  expect(hours("2026-10-26")).toBe(24);
});

it("a day comes back from the database as it went in", () => {
  expect(dayForDatabase("2026-10-25")).toEqual(new Date("2026-10-25T00:00:00Z"));
  expect(dayFromDatabase(dayForDatabase("2026-10-25"))).toBe("2026-10-25");
});
