import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { posterDays, scanFigures, type ScannedHour, type ScannedPlacement } from "./scan-figures";
import { newSketch, raise, raiseFrom, type Sketch } from "./sketch";

const now = new Date("2026-10-26T12:00:00Z");

const placement = (id: string, fields: Partial<ScannedPlacement> = {}): ScannedPlacement => ({
  id,
  kind: "poster",
  label: id,
  code: "7KX3M",
  design: "hoi",
  action: { id: "a", title: "HOI!", placeName: "Station", wijkCode: "WK034407", lastEnd: null },
  createdAt: new Date("2026-10-24T10:00:00Z"),
  hungAt: null,
  removedAt: null,
  ...fields,
});

const people = (...names: string[]): Sketch => {
  const sketch = newSketch();
  for (const name of names) raise(sketch, raiseFrom(createHash("sha256").update(name).digest()));
  return sketch;
};

const hour = (
  placementId: string,
  at: string,
  counted: number,
  scanners?: Sketch,
): ScannedHour => ({
  placementId,
  hour: new Date(at),
  counted,
  ignored: 1,
  scanners: scanners ?? null,
});

test("the hour that comes twice in October is one hour of the day, and that day has 25", () => {
  const { hours, days, scans } = scanFigures(
    [placement("hal")],
    [
      hour("hal", "2026-10-25T00:00:00Z", 1),
      hour("hal", "2026-10-25T01:00:00Z", 2),
      hour("hal", "2026-10-25T22:00:00Z", 4),
      hour("hal", "2026-10-25T23:00:00Z", 8),
    ],
    now,
  );
  expect(hours[2]).toBe(3);
  expect(hours[23]).toBe(4);
  expect(hours[0]).toBe(8);
  expect(days).toEqual([
    { day: "2026-10-25", scans: 7, people: null },
    { day: "2026-10-26", scans: 8, people: null },
  ]);
  expect(scans).toBe(15);
});

test("the night without a half past two in March loses no scan", () => {
  const rows = [0, 1, 2].map((h) => hour("hal", `2026-03-29T0${h}:00:00Z`, 1));
  const { hours, days } = scanFigures([placement("hal")], rows, now);
  expect([hours[1], hours[2], hours[3], hours[4]]).toEqual([1, 0, 1, 1]);
  expect(days).toEqual([{ day: "2026-03-29", scans: 3, people: null }]);
});

test("the same phone is one person on a day, in all hours and places, and another on the next day", () => {
  const rows = [
    hour("hal", "2026-10-24T10:00:00Z", 3, people("a", "b")),
    hour("hal", "2026-10-24T11:00:00Z", 1, people("a")),
    hour("perron", "2026-10-24T11:00:00Z", 2, people("b", "c")),
    hour("hal", "2026-10-26T11:00:00Z", 1, people("a")),
  ];
  const figures = scanFigures([placement("hal"), placement("perron")], rows, now);
  expect(figures.people).toBe(4);
  expect(figures.placements.map(({ id, people }) => [id, people])).toEqual([
    ["hal", 3],
    ["perron", 2],
  ]);
  expect(figures.days.map(({ people }) => people)).toEqual([3, 0, 1]);
});

test("scans without a sketch make the number of people unknown; machines do not", () => {
  const known = hour("hal", "2026-10-24T10:00:00Z", 1, people("a"));
  const machines = hour("hal", "2026-10-24T12:00:00Z", 0);
  expect(scanFigures([placement("hal")], [known, machines], now).people).toBe(1);
  const unknown = hour("hal", "2026-10-25T10:00:00Z", 1);
  expect(scanFigures([placement("hal")], [known, unknown], now).people).toBeNull();
});

test("a poster's days end when it is taken away, its action is over, or today", () => {
  const days = (fields: Partial<ScannedPlacement>) => posterDays(placement("hal", fields), now);
  expect(days({})).toBe(3);
  expect(days({ removedAt: new Date("2026-10-24T20:00:00Z") })).toBe(1);
  expect(
    days({ action: { ...placement("hal").action, lastEnd: new Date("2026-10-25T23:30:00Z") } }),
  ).toBe(3);
  expect(
    days({ action: { ...placement("hal").action, lastEnd: new Date("2026-10-25T22:30:00Z") } }),
  ).toBe(2);
  expect(days({ hungAt: new Date("2026-10-25T10:00:00Z") })).toBe(2);
  // Added after the end: still a day.
  expect(days({ createdAt: new Date("2026-10-28T10:00:00Z") })).toBe(1);
});

test("scans per poster day compare places; links have no days", () => {
  const { placements, wijken } = scanFigures(
    [placement("hal"), placement("mail", { kind: "link" }), placement("leeg")],
    [hour("hal", "2026-10-24T10:00:00Z", 6), hour("mail", "2026-10-24T10:00:00Z", 9)],
    now,
  );
  expect(placements.map(({ id, scans, days, perDay }) => [id, scans, days, perDay])).toEqual([
    ["mail", 9, null, null],
    ["hal", 6, 3, 2],
    ["leeg", 0, 3, 0],
  ]);
  expect(wijken).toEqual([{ wijkCode: "WK034407", scans: 15, placements: 3 }]);
});

test("nothing scanned yet is empty", () => {
  expect(scanFigures([], [], now)).toMatchObject({ scans: 0, people: 0, days: [], wijken: [] });
});

test("designs are compared by scans per day that their posters hung, links left out", () => {
  const { designs } = scanFigures(
    [
      placement("hal"),
      placement("tunnel"),
      placement("winkel", { design: "neutral", createdAt: now }),
      placement("mail", { kind: "link" }),
    ],
    [
      hour("hal", "2026-10-25T10:00:00Z", 9),
      hour("tunnel", "2026-10-25T10:00:00Z", 3),
      hour("winkel", "2026-10-26T10:00:00Z", 5),
      hour("mail", "2026-10-26T10:00:00Z", 80),
    ],
    now,
  );
  expect(designs).toEqual([
    { design: "neutral", scans: 5, placements: 1, days: 1, perDay: 5 },
    { design: "hoi", scans: 12, placements: 2, days: 6, perDay: 2 },
  ]);
});
