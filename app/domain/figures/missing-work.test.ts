import { expect, it } from "vitest";
import { missingWork, type WorkOfAction } from "./missing-work";

const now = new Date("2026-09-24T12:00:00Z");
const inDays = (days: number) => new Date(+now + days * 24 * 60 * 60 * 1000);

function action(fields: Partial<WorkOfAction>): WorkOfAction {
  return {
    id: "1",
    title: "HOI! koffie",
    placeName: "Station Zuilen",
    phase: "planned",
    waiting: false,
    firstStart: inDays(3),
    lastEnd: inDays(3),
    figuresConfirmedAt: null,
    placements: 2,
    ...fields,
  };
}
const kinds = (...actions: WorkOfAction[]) => missingWork(actions, now).map(({ kind }) => kind);

it("asks for nothing when all is in order", () => {
  expect(kinds(action({}), action({ phase: "done", figuresConfirmedAt: now }))).toEqual([]);
});

it("asks for figures after the end", () => {
  expect(kinds(action({ phase: "done" }))).toEqual(["figures"]);
});

it("asks for posters within two weeks, not before", () => {
  expect(kinds(action({ placements: 0 }))).toEqual(["posters"]);
  expect(kinds(action({ placements: 0, firstStart: inDays(15) }))).toEqual([]);
});

it("asks for publication near the date, or for approval when it was sent in", () => {
  expect(kinds(action({ phase: "preparing" }))).toEqual(["publication"]);
  expect(kinds(action({ phase: "preparing", waiting: true }))).toEqual(["approval"]);
  expect(kinds(action({ phase: "preparing", firstStart: inDays(20) }))).toEqual([]);
  expect(kinds(action({ phase: "preparing", firstStart: null }))).toEqual([]);
});

it("asks nothing of a cancelled action", () => {
  expect(kinds(action({ phase: "cancelled", placements: 0 }))).toEqual([]);
});

it("puts figures on top, then the soonest", () => {
  const list = missingWork(
    [
      action({ id: "late", placements: 0, firstStart: inDays(5) }),
      action({ id: "soon", placements: 0, firstStart: inDays(1) }),
      action({ id: "over", phase: "done", lastEnd: inDays(-1) }),
    ],
    now,
  );
  expect(list.map(({ actionId }) => actionId)).toEqual(["over", "soon", "late"]);
});
