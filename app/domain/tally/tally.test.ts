import { describe, expect, it } from "vitest";
import {
  countableTaps,
  isTallyKey,
  NO_TAPS,
  tallyAddress,
  tallyState,
  tallyWindow,
  tapTime,
  type TallyKind,
} from "./tally";
import { tapsSchema } from "./taps-schema";

const slots = [
  { startsAt: new Date("2026-09-24T05:00:00Z"), endsAt: new Date("2026-09-24T07:00:00Z") },
  { startsAt: new Date("2026-09-25T14:00:00Z"), endsAt: new Date("2026-09-25T16:30:00Z") },
];
const open = { state: "published", figuresConfirmedAt: null, slots } as const;
const state = (now: string, change: Partial<Parameters<typeof tallyState>[0]> = {}) =>
  tallyState({ ...open, slots: [...open.slots], ...change }, new Date(now));

const tap = (id: string, kind: TallyKind, amount: 1 | -1) => ({ id, kind, amount });

describe("when taps are taken", () => {
  it("opens 12 hours before the first slot and closes 24 hours after the last", () => {
    expect(tallyWindow(slots)).toEqual({
      from: new Date("2026-09-23T17:00:00Z"),
      until: new Date("2026-09-26T16:30:00Z"),
    });
    expect(state("2026-09-23T16:59:59Z")).toBe("too-early");
    expect(state("2026-09-23T17:00:00Z")).toBe("open");
    expect(state("2026-09-26T16:30:00Z")).toBe("open");
    expect(state("2026-09-26T16:30:01Z")).toBe("too-late");
  });

  it("is closed for a cancelled action, and once the figures are confirmed", () => {
    expect(state("2026-09-24T06:00:00Z", { state: "cancelled" })).toBe("cancelled");
    expect(state("2026-09-24T06:00:00Z", { figuresConfirmedAt: new Date() })).toBe("confirmed");
  });

  it("has no times while there are no slots", () => {
    expect(tallyWindow([])).toBeNull();
    expect(state("2026-09-24T06:00:00Z", { slots: [] })).toBe("no-times");
  });
});

describe("the time of a tap", () => {
  const from = new Date("2026-09-24T05:00:00Z");
  const now = new Date("2026-09-24T06:00:00Z");
  it.each([
    ["2026-09-24T05:30:00Z", "2026-09-24T05:30:00Z"],
    ["2027-01-01T00:00:00Z", "2026-09-24T06:00:00Z"],
    ["1970-01-01T00:00:00Z", "2026-09-24T05:00:00Z"],
  ])("%s becomes %s", (tapped, kept) => {
    expect(tapTime(new Date(tapped), from, now)).toEqual(new Date(kept));
  });
});

describe("taps that count", () => {
  it("takes none below zero, and looks at each kind by itself", () => {
    const taps = [
      tap("1", "cups", -1),
      tap("2", "cups", 1),
      tap("3", "cups", -1),
      tap("4", "cups", -1),
      tap("5", "volunteers", -1),
    ];
    expect(countableTaps(NO_TAPS, taps).map(({ id }) => id)).toEqual(["2", "3"]);
    expect(countableTaps({ ...NO_TAPS, volunteers: 1 }, taps).map(({ id }) => id)).toEqual([
      "2",
      "3",
      "5",
    ]);
  });

  it("takes a tap that is named twice once", () => {
    const taps = [tap("1", "cups", 1), tap("1", "cups", 1)];
    expect(countableTaps(NO_TAPS, taps)).toHaveLength(1);
  });
});

describe("what a phone sends", () => {
  const good = {
    id: "0199d2f0-0000-4000-8000-000000000001",
    kind: "cups",
    amount: 1,
    tappedAt: "2026-09-24T06:00:00.000Z",
  };
  it("is read with its time", () => {
    expect(tapsSchema.parse({ taps: [good] }).taps[0]?.tappedAt).toEqual(
      new Date("2026-09-24T06:00:00Z"),
    );
  });
  it.each([
    ["an amount of 2", { ...good, amount: 2 }],
    ["another kind", { ...good, kind: "badges" }],
    ["an id that is none", { ...good, id: "1" }],
    ["a time that is none", { ...good, tappedAt: "gisteren" }],
  ])("is refused with %s", (_, tap) => {
    expect(tapsSchema.safeParse({ taps: [tap] }).success).toBe(false);
  });
  it("is refused above 200 taps", () => {
    expect(tapsSchema.safeParse({ taps: Array.from({ length: 201 }, () => good) }).success).toBe(
      false,
    );
  });
});

it("addresses the tally page under the origin", () => {
  expect(tallyAddress("https://omarmt.test", "abcdefghijklmnopqrstuv")).toBe(
    "https://omarmt.test/tellen/abcdefghijklmnopqrstuv",
  );
});

it("knows a key from something else", () => {
  expect(isTallyKey("9f8a7b6c5d4e3f2a1b0c9d")).toBe(true);
  expect(isTallyKey("kort")).toBe(false);
  expect(isTallyKey("../../etc/passwd-and-more")).toBe(false);
});
