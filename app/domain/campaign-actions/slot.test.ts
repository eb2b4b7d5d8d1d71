import { describe, expect, test } from "vitest";
import { firstOverlap, isEmptySlot, readSlot } from "./slot";

const typed = { day: "24", month: "9", year: "2026", from: "16.00", until: "18.30" };

describe("a typed slot", () => {
  test("is local time in Utrecht", () => {
    expect(readSlot(typed)).toEqual({
      ok: true,
      slot: {
        startsAt: new Date("2026-09-24T14:00:00Z"),
        endsAt: new Date("2026-09-24T16:30:00Z"),
      },
    });
  });

  test.each([
    ["day", { day: "do" }, "day-is-number"],
    ["month", { month: "13" }, "month-is-number"],
    ["year", { year: "26" }, "year-is-number"],
    ["day", { day: "31" }, "no-such-day"],
    ["day", { day: "29", month: "2", year: "2027" }, "no-such-day"],
    ["from", { from: "vroeg" }, "time-format"],
    ["until", { until: "" }, "time-format"],
    ["until", { until: "15.59" }, "end-before-start"],
    ["until", { until: "16.00" }, "end-before-start"],
  ] as const)("says at %s what is wrong with %j", (field, change, reason) => {
    expect(readSlot({ ...typed, ...change })).toEqual({ ok: false, problems: [{ field, reason }] });
  });

  test("tells every problem at once", () => {
    const result = readSlot({ day: "x", month: "x", year: "x", from: "x", until: "x" });
    expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual([
      "day",
      "month",
      "year",
      "from",
      "until",
    ]);
  });

  test("29 February exists in a leap year", () => {
    expect(readSlot({ ...typed, day: "29", month: "2", year: "2028" }).ok).toBe(true);
  });

  test("the hour that the clock skips in spring is refused", () => {
    const night = { day: "29", month: "3", year: "2026", from: "2.30", until: "4.00" };
    expect(readSlot(night)).toEqual({
      ok: false,
      problems: [{ field: "from", reason: "no-such-time" }],
    });
  });

  test("a slot over the hour that comes twice in autumn lasts an hour longer", () => {
    const night = { day: "25", month: "10", year: "2026", from: "1.00", until: "4.00" };
    const result = readSlot(night);
    if (!result.ok) throw new Error("refused");
    expect(+result.slot.endsAt - +result.slot.startsAt).toBe(4 * 3_600_000);
  });

  test("is empty without times and with no date but the one it copied", () => {
    const noTimes = { ...typed, from: "", until: " " };
    expect(isEmptySlot({ day: "", month: " ", year: "", from: "", until: "" })).toBe(true);
    expect(isEmptySlot(noTimes, typed)).toBe(true);
    expect(isEmptySlot({ ...typed, from: "" }, typed)).toBe(false);
    // Who typed a date and forgot the times is told, instead of losing the date.
    expect(isEmptySlot(noTimes)).toBe(false);
    expect(isEmptySlot({ ...noTimes, day: "3" }, { ...typed, day: "4" })).toBe(false);
  });
});

describe("overlapping slots", () => {
  const slot = (from: number, until: number) => ({
    startsAt: new Date(from),
    endsAt: new Date(until),
  });

  test("touching is no overlap", () => {
    expect(firstOverlap([slot(0, 10), slot(10, 20)])).toBeNull();
  });

  test("names the later of two that clash, in any order", () => {
    expect(firstOverlap([slot(0, 10), slot(20, 30), slot(5, 8)])).toBe(2);
    expect(firstOverlap([slot(5, 8), slot(0, 10)])).toBe(1);
  });
});
