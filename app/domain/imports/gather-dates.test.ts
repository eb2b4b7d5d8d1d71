import { expect, test } from "vitest";
import { gatherDates } from "./gather-dates";
import { guessColumns } from "./sheet-columns";
import { readRows } from "./read-rows";
import { readSettings } from "./source-settings";

const now = new Date("2026-09-01T08:00:00Z");
const HEAD = ["Titel", "Datum", "Tijd", "Locatie", "Toelichting", "Prijs"];

function read(rows: string[][], head = HEAD) {
  const table = { head, rows, lines: rows.map((_, i) => i + 2) };
  return readRows(table, guessColumns(table, readSettings({}), now), now).items;
}

const nothing = { knownUids: new Set<string>(), apart: [] };

const PAINT = [
  ["Schilderen", "8-10-2026", "10.00 - 12.00", "De Linde", "Neem een schort mee.", "€ 2,50"],
  ["Schilderen", "1-10-2026", "10.00 - 12.00", "De Linde", "", "€ 2,50"],
  ["Soep", "1-10-2026", "10.00 - 12.00", "De Linde", "", ""],
  ["schilderen ", "15-10-2026", "13.00 - 15.00", "De linde", "", "€ 2,50"],
];

test("rows that differ only in their date are one activity; what one of them tells holds for all", () => {
  const [paint, soup, ...more] = gatherDates(read(PAINT), nothing);
  expect(more).toEqual([]);
  expect(soup).toMatchObject({ title: "Soep", row: 4 });
  expect(soup).not.toHaveProperty("together");
  expect(paint).toMatchObject({
    row: 2,
    firstStart: "2026-10-01T08:00:00.000Z",
    together: { lines: [2, 3, 5], apart: false },
    content: { description: "Neem een schort mee.", priceCents: 250 },
  });
  expect(paint?.content.dates?.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    "2026-10-01T08:00:00.000Z",
    "2026-10-08T08:00:00.000Z",
    "2026-10-15T11:00:00.000Z",
  ]);
});

test.each([
  ["another price", [PAINT[0]!, PAINT[1]!.with(5, "€ 3")]],
  ["another text", [PAINT[0]!, PAINT[1]!.with(4, "Vandaag: bomen.")]],
  ["another place", [PAINT[0]!, PAINT[1]!.with(3, "De Eik")]],
  ["a whole day", [PAINT[0]!, PAINT[1]!.with(2, "")]],
])("%s is another activity", (_, rows) => {
  expect(gatherDates(read(rows), nothing)).toHaveLength(2);
});

test("apart where somebody said so, or where they are known apart", () => {
  const items = read(PAINT);
  const group = items[0]!.group!;
  const apart = gatherDates(items, { ...nothing, apart: [group] });
  expect(apart.map(({ together }) => together?.apart)).toEqual([
    true,
    undefined,
    undefined,
    undefined,
  ]);
  const knownUids = new Set([items[0]!.uid, items[3]!.uid]);
  expect(gatherDates(items, { knownUids, apart: [] })).toHaveLength(4);
  const oneKnown = gatherDates(items, { knownUids: new Set([items[3]!.uid]), apart: [] });
  expect(oneKnown.map(({ uid }) => uid)).toEqual([items[3]!.uid, items[2]!.uid]);
});

test("a date that is off is left out; all of them off is off", () => {
  const off = PAINT.map((row) => row.with(0, `AFGELAST: ${row[0]}`));
  const [some] = gatherDates(read([PAINT[0]!, off[1]!, PAINT[3]!]), nothing);
  expect(some).toMatchObject({ title: "Schilderen", cancelled: false });
  expect(some?.content.dates).toHaveLength(2);
  const [all] = gatherDates(read([off[0]!, off[1]!]), nothing);
  expect(all).toMatchObject({ cancelled: true });
});

test("one number for all dates; the same date twice, and one number for two activities, are slips", () => {
  const numbered = (number: string, row: string[]) => [number, ...row];
  const items = read(
    [
      numbered("7", PAINT[0]!),
      numbered("7", PAINT[1]!),
      numbered("8", PAINT[1]!),
      numbered("7", PAINT[2]!),
    ],
    ["Nummer", ...HEAD],
  );
  expect(items.map(({ problems }) => problems)).toEqual([
    [],
    [],
    [{ code: "double", value: "3" }],
    [{ code: "double", value: "2" }],
  ]);
  expect(gatherDates(items, nothing)).toMatchObject([
    { uid: "nr:7@2026-10-01T08:00:00.000Z", together: { lines: [2, 3] } },
    { row: 4 },
    { row: 5 },
  ]);
});

test("more dates than an activity can have", () => {
  const days = Array.from({ length: 130 }, (_, i) => new Date(Date.UTC(2026, 9, 1 + i)));
  const rows = days.map((day) => [
    "Thee",
    day.toISOString().slice(0, 10),
    "10.00",
    "De Linde",
    "",
    "",
  ]);
  const [tea] = gatherDates(read(rows), nothing);
  expect(tea?.content.dates).toHaveLength(120);
  expect(tea?.notes).toEqual([{ code: "end-assumed" }, { code: "dates-cut" }]);
});
