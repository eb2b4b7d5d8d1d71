import { describe, expect, it } from "vitest";
import { readSettings, type TypedSettings } from "./campaign-settings";

const typed: TypedSettings = {
  needsApproval: true,
  firstDay: { day: "24", month: "9", year: "2026" },
  lastDay: { day: "29", month: "9", year: "2026" },
  targets: { cups: "6.000", conversations: "1500", volunteers: "", peopleReached: " " },
};
const problems = (change: Partial<TypedSettings>) => {
  const read = readSettings({ ...typed, ...change });
  return read.ok ? [] : read.problems;
};

describe("settings of a campaign", () => {
  it("are read with targets only where something was typed", () => {
    expect(readSettings(typed)).toEqual({
      ok: true,
      settings: {
        needsApproval: true,
        firstDay: "2026-09-24",
        lastDay: "2026-09-29",
        targets: { cups: 6000, conversations: 1500 },
      },
    });
  });

  it.each([
    ["31", "9", "2026"],
    ["29", "2", "2026"],
    ["", "9", "2026"],
    ["do", "9", "2026"],
    ["24", "9", "26"],
  ])("refuse the day %s-%s-%s", (day, month, year) => {
    expect(problems({ firstDay: { day, month, year } })).toEqual([
      { field: "firstDay", reason: "no-such-day" },
    ]);
  });

  it("take one day, refuse an end before the start and more than a year", () => {
    expect(problems({ lastDay: typed.firstDay })).toEqual([]);
    expect(problems({ lastDay: { day: "23", month: "9", year: "2026" } })).toEqual([
      { field: "lastDay", reason: "last-before-first" },
    ]);
    expect(problems({ lastDay: { day: "25", month: "9", year: "2027" } })).toEqual([
      { field: "lastDay", reason: "too-long" },
    ]);
  });

  it.each(["0", "-3", "veel", "1000001"])("refuse %s as a target", (cups) => {
    expect(problems({ targets: { ...typed.targets, cups } })).toEqual([
      { field: "targets.cups", reason: "target-whole" },
    ]);
  });
});
