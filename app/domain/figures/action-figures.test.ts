import { describe, expect, it } from "vitest";
import { askedOf, readFigures, readWholeFigure, type TypedFigures } from "./action-figures";

const counted = (value: string, note = "") => ({ value, quality: "counted", note });
const complete: TypedFigures = {
  cups: counted("237"),
  conversations: counted("81"),
  volunteers: counted("5"),
  peopleReached: { value: "", quality: "counted", note: "" },
};
const coffee = { kind: "stationCoffee", tally: {} } as const;
const problems = (typed: TypedFigures, rules: Parameters<typeof readFigures>[1] = coffee) => {
  const read = readFigures(typed, rules);
  return read.ok ? [] : read.problems.map((p) => `${p.indicator}.${p.field}: ${p.reason}`);
};

describe("the figures of a coffee action", () => {
  it("are read when cups, conversations and volunteers are there", () => {
    expect(readFigures(complete, coffee)).toEqual({
      ok: true,
      figures: {
        cups: { value: 237, quality: "counted", note: "" },
        conversations: { value: 81, quality: "counted", note: "" },
        volunteers: { value: 5, quality: "counted", note: "" },
      },
    });
  });

  it.each(["cups", "conversations", "volunteers"] as const)("need %s", (indicator) => {
    expect(problems({ ...complete, [indicator]: undefined })).toEqual([
      `${indicator}.value: figure-required`,
    ]);
  });

  it("take zero as a figure", () => {
    expect(problems({ ...complete, conversations: counted("0") })).toEqual([]);
  });

  it("need to be said counted or estimated", () => {
    expect(problems({ ...complete, cups: { value: "237", quality: "", note: "" } })).toEqual([
      "cups.quality: quality-required",
    ]);
  });

  it("need a note when estimated", () => {
    const cups = { value: "240", quality: "estimated", note: "  " };
    expect(problems({ ...complete, cups })).toEqual(["cups.note: note-estimated"]);
    expect(problems({ ...complete, cups: { ...cups, note: "Vijf pakken bekers." } })).toEqual([]);
  });

  it("need a note when the tally says something else, unless nothing was tapped", () => {
    const tally = { cups: 230, conversations: 81 };
    expect(problems(complete, { kind: "stationCoffee", tally })).toEqual([
      "cups.note: note-differs",
    ]);
    const cups = counted("237", "Zeven kopjes na afloop.");
    expect(problems({ ...complete, cups }, { kind: "stationCoffee", tally })).toEqual([]);
  });

  it("keep notes short", () => {
    expect(problems({ ...complete, cups: counted("237", "a".repeat(301)) })).toEqual([
      "cups.note: note-too-long",
    ]);
  });
});

it("asks other actions for people, not for cups", () => {
  const required = askedOf("meal").filter((asked) => asked.required);
  expect(required.map(({ indicator }) => indicator)).toEqual(["volunteers", "peopleReached"]);
});

it.each([
  ["1846", 1846],
  ["1.846", 1846],
  [" 1 846 ", 1846],
  ["100000", 100_000],
  ["100001", null],
  ["-1", null],
  ["12,5", null],
  ["1.84", null],
  ["veel", null],
])("reads %j as %s", (typed, value) => {
  expect(readWholeFigure(typed)).toBe(value);
});
