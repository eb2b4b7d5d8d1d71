import { describe, expect, it } from "vitest";
import { planSlots } from "./plan-slots";

const slot = (from: number, until = from + 1) => ({
  startsAt: new Date(Date.UTC(2026, 8, 24, from)),
  endsAt: new Date(Date.UTC(2026, 8, 24, until)),
});
const a = { id: "a", ...slot(9) };
const b = { id: "b", ...slot(12) };
const c = { id: "c", ...slot(15) };
const nothing = { moved: [], added: [], gone: [] };

describe("slots stay themselves", () => {
  it("when nothing changed, with their id or without", () => {
    expect(planSlots([a, b], [a, b])).toEqual(nothing);
    expect(planSlots([a, b], [slot(9), slot(12)])).toEqual(nothing);
  });

  it("by the id of the form, however far they move", () => {
    expect(planSlots([a, b], [b, { id: "a", ...slot(20) }])).toEqual({
      ...nothing,
      moved: [{ id: "a", ...slot(20) }],
    });
  });

  it("when they take each other's place", () => {
    const swapped = [
      { id: "a", ...slot(12) },
      { id: "b", ...slot(9) },
    ];
    expect(planSlots([a, b], swapped)).toEqual({ ...nothing, moved: swapped });
  });

  it("when one is taken away and a new one stands at its time", () => {
    expect(planSlots([a, b], [b, { id: "a", ...slot(15) }, slot(9)])).toEqual({
      moved: [{ id: "a", ...slot(15) }],
      added: [slot(9)],
      gone: [],
    });
  });

  it("without an id by the same start, then in order", () => {
    expect(planSlots([a, b, c], [slot(9, 11), slot(13), slot(16)])).toEqual({
      ...nothing,
      moved: [
        { id: "a", ...slot(9, 11) },
        { id: "b", ...slot(13) },
        { id: "c", ...slot(16) },
      ],
    });
  });

  it("and an id of another action, or twice the same, takes nobody's place", () => {
    expect(planSlots([a], [a, { id: "z", ...slot(18) }])).toEqual({
      ...nothing,
      added: [slot(18)],
    });
    expect(planSlots([a], [a, { id: "a", ...slot(18) }])).toEqual({
      ...nothing,
      added: [slot(18)],
    });
    expect(planSlots([a, b], [a])).toEqual({ ...nothing, gone: ["b"] });
  });
});
