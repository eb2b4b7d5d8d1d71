import { expect, it } from "vitest";
import { lastTapIn, tapInAddress } from "./last-tap";

const tap = { kind: "cups", amount: 1, tappedAt: "2026-09-24T14:42:00.000Z" } as const;

it("finds the last tap back in the address", () => {
  expect(lastTapIn(new URLSearchParams(tapInAddress(tap)))).toEqual(tap);
  const left = { ...tap, kind: "volunteers", amount: -1 } as const;
  expect(lastTapIn(new URLSearchParams(tapInAddress(left)))).toEqual(left);
});

it.each(["", "?laatst=badges,1,5", "?laatst=cups,2,5", "?laatst=cups,1,soon"])(
  "takes nothing from %j",
  (search) => {
    expect(lastTapIn(new URLSearchParams(search))).toBeNull();
  },
);
