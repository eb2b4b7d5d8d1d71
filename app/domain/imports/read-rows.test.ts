import { expect, test } from "vitest";
import type { ReadItem, Table } from "./import-item";
import { readRunRows, rowsAsJson } from "./import-run";
import { readRows } from "./read-rows";
import { columnsByHeading, guessColumns, missingColumns } from "./sheet-columns";
import { readSettings } from "./source-settings";

const now = new Date("2026-09-01T08:00:00Z");

function table(head: string[], ...rows: string[][]): Table {
  return { head, rows, lines: rows.map((_, i) => i + 2) };
}

function read(row: Record<string, string>) {
  const list = table(Object.keys(row), Object.values(row));
  return readRows(list, guessColumns(list, readSettings({}), now), now).items[0];
}

test("columns by their headings, in any order and two languages", () => {
  const list = table(
    ["Datum (dd-mm)", "Naam activiteit", "Locatie", "Van", "Tot", "Kosten", "Kleur"],
    [],
  );
  expect(guessColumns(list, readSettings({}), now)).toEqual([
    "day",
    "title",
    "placeName",
    "time",
    "endTime",
    "price",
    null,
  ]);
  expect(
    guessColumns(table(["Name", "Start date", "Start time", "Venue"], []), readSettings({}), now),
  ).toEqual(["title", "day", "time", "placeName"]);
});

test("columns by what stands in them, and as they were chosen before", () => {
  const list = table(
    ["A", "B", "C", "D"],
    ["Thee", "24-9-2026", "10.00", "3513 AA"],
    ["Soep", "1-10-2026", "12.00", ""],
  );
  expect(guessColumns(list, readSettings({}), now)).toEqual([null, "day", "time", "postcode"]);
  const columns = columnsByHeading(list, ["title", "day", null, "postcode"]);
  const other = table(["B", "D", "C", "A"], ["24-9-2026", "", "10.00", "Thee"]);
  expect(guessColumns(other, { columns }, now)).toEqual(["day", "postcode", null, "title"]);
  expect(missingColumns(["day", null])).toEqual(["title"]);
});

test("times in columns that are called begin and end", () => {
  const list = table(
    ["Activiteit", "Datum", "Begin", "Einde"],
    ["Thee", "24-9-2026", "10:00", "12:00"],
    ["Soep", "1-10-2026", "25:00", "13:30"],
  );
  expect(guessColumns(list, readSettings({}), now)).toEqual(["title", "day", "time", "endTime"]);
  const days = table(["Wat", "Start", "Einde"], ["Thee", "24-9-2026 10.00", "25-9-2026 12.00"]);
  expect(guessColumns(days, readSettings({}), now)).toEqual(["title", "day", "endDay"]);
});

test("a row that has no title, or cannot be kept, leaves the others as they are", () => {
  const list = table(
    ["Titel", "Datum", "Locatie"],
    ["Thee", "24-9-2026", "De Linde"],
    ["", "25-9-2026", "De Linde"],
    ["Soep", "26-9-2026", "De Linde"],
  );
  const { items } = readRows(list, guessColumns(list, readSettings({}), now), now);
  const kept = readRunRows(rowsAsJson({ table: list, items })).items;
  expect(kept?.map(({ problems }) => problems[0]?.code)).toEqual([
    undefined,
    "title-missing",
    undefined,
  ]);
  const odd = { ...items[0], content: { title: "x".repeat(1_000) } } as ReadItem;
  const again = readRunRows(rowsAsJson({ items: [odd, ...items.slice(1)] })).items;
  expect(again?.map(({ title, problems }) => [title, problems[0]?.code])).toEqual([
    ["Thee", "broken"],
    ["", "title-missing"],
    ["Soep", undefined],
  ]);
});

test("a whole row", () => {
  expect(
    read({
      Titel: "Soep   koken",
      Omschrijving: "Samen soep koken in de keuken. Neem een mes mee.",
      Datum: "do 24 september 2026",
      Tijd: "19.30 - 21.00 uur",
      Locatie: "De Linde",
      Adres: "Amsterdamsestraatweg 5",
      Postcode: "3513aa",
      Plaats: "Utrecht",
      Prijs: "€ 2,50, met U-pas gratis",
      Aanmelden: "koffie@linde.example",
      Website: "www.linde.example/soep",
      Doelgroep: "ouderen en mantelzorgers",
      Taal: "Nederlands, Arabisch, Klingon",
      Drempelvrij: "ja",
    }),
  ).toMatchObject({
    row: 2,
    problems: [],
    notes: [{ code: "value-unknown", column: "Taal", value: "Klingon" }],
    content: {
      title: "Soep koken",
      summary: "Samen soep koken in de keuken.",
      dates: [
        { startsAt: new Date("2026-09-24T17:30:00Z"), endsAt: new Date("2026-09-24T19:00:00Z") },
      ],
      address: "Amsterdamsestraatweg 5, 3513 AA Utrecht",
      wijkCode: "WK034402",
      priceCents: 250,
      priceNote: "met U-pas gratis",
      registration: "mail",
      registrationTarget: "koffie@linde.example",
      contactWebsite: "https://www.linde.example/soep",
      audiences: ["seniors", "carers"],
      languages: ["nl", "ar"],
      stepFree: "yes",
    },
  });
});

test("a day without times is all day; an end in the night, days in a row, Excel's own times", () => {
  expect(read({ Titel: "Open dag", Datum: "2026-09-24" })?.content).toMatchObject({
    allDay: true,
    dates: [
      { startsAt: new Date("2026-09-23T22:00:00Z"), endsAt: new Date("2026-09-24T22:00:00Z") },
    ],
  });
  expect(read({ Titel: "Bal", Datum: "24-9-2026", Tijd: "20.00 – 1.00" })?.content.dates).toEqual([
    { startsAt: new Date("2026-09-24T18:00:00Z"), endsAt: new Date("2026-09-24T23:00:00Z") },
  ]);
  expect(
    read({
      Titel: "Kamp",
      Datum: "24-9-2026",
      Einddatum: "26-9-2026",
      Tijd: "10.00",
      Eindtijd: "16.00",
    })?.content.dates,
  ).toEqual([
    { startsAt: new Date("2026-09-24T08:00:00Z"), endsAt: new Date("2026-09-26T14:00:00Z") },
  ]);
  expect(read({ Titel: "Thee", Datum: "2026-09-24 19:30" })).toMatchObject({
    notes: [{ code: "end-assumed" }],
    content: { dates: [{ startsAt: new Date("2026-09-24T17:30:00Z") }] },
  });
  expect(
    read({ Titel: "Thee", Datum: "2026-09-24", Tijd: "2026-09-24 19:30" })?.content.dates?.[0]
      ?.startsAt,
  ).toEqual(new Date("2026-09-24T17:30:00Z"));
});

test("Excel's days and times without their form", () => {
  expect(
    read({ Titel: "Thee", Datum: "46289", Tijd: "0.8125", Eindtijd: "0.875" })?.content.dates,
  ).toEqual([
    { startsAt: new Date("2026-09-24T17:30:00Z"), endsAt: new Date("2026-09-24T19:00:00Z") },
  ]);
});

test.each([
  [{ Titel: "", Datum: "24-9-2026" }, "title-missing", "Titel"],
  [{ Titel: "x", Datum: "" }, "date-missing", "Datum"],
  [{ Titel: "x", Datum: "binnenkort" }, "date-unreadable", "Datum"],
  [{ Titel: "x", Datum: "29-2-2027" }, "date-unreadable", "Datum"],
  [{ Titel: "x", Datum: "24-9-2026", Tijd: "half acht" }, "time-unreadable", "Tijd"],
  [{ Titel: "x", Datum: "24-9-2026", Eindtijd: "17.00" }, "start-missing", "Eindtijd"],
  [{ Titel: "x", Datum: "24-9-2026", Tijd: "tot 17.00" }, "start-missing", "Tijd"],
  [{ Titel: "x", Datum: "24-9-2026 - 17.00" }, "start-missing", "Datum"],
  [{ Titel: "x", Datum: "24-9-2026", Einddatum: "24-9-2026 17:00" }, "start-missing", "Einddatum"],
  [
    { Titel: "x", Datum: "24-9-2026", Tijd: "19.30", Eindtijd: "18.00" },
    "end-before-start",
    "Eindtijd",
  ],
  [
    { Titel: "x", Datum: "24-9-2026", Website: "javascript:alert(1)" },
    "address-unreadable",
    "Website",
  ],
  [
    { Titel: "x", Datum: "24-9-2026", "E-mail": "vraag aan de balie" },
    "address-unreadable",
    "E-mail",
  ],
])("%j: %s at %s", (row, code, column) => {
  expect(read(row as Record<string, string>)?.problems).toMatchObject([{ code, column }]);
});

test("a row that stands there twice, and one that is over", () => {
  const list = table(
    ["Titel", "Datum"],
    ["Thee", "24-9-2026"],
    ["Thee ", "24 sept 2026"],
    ["Oud", "24-8-2026"],
  );
  const { items, past } = readRows(list, ["title", "day"], now);
  expect(past).toBe(1);
  expect(items.map(({ problems }) => problems)).toEqual([[], [{ code: "double", value: "2" }]]);
});

test("a last day in another age is a slip", () => {
  const row = {
    Titel: "Tentoonstelling",
    Datum: "24-9-2026",
    Einddatum: "24-9-2096",
    Locatie: "X",
  };
  expect(read(row)?.problems).toMatchObject([{ code: "date-unreadable", value: "24-9-2096" }]);
});

test.each([
  ["€ 2,50", 250, undefined],
  ["EUR 5,-", 500, undefined],
  ["gratis", 0, undefined],
  ["€ 3,00 / U-pas gratis", 300, "U-pas gratis"],
  ["€ 5 - 10", undefined, "€ 5 - 10"],
  ["vrijwillige bijdrage", undefined, "vrijwillige bijdrage"],
])("a price of %s", (Kosten, priceCents, priceNote) => {
  const item = read({ Titel: "x", Datum: "24-9-2026", Kosten });
  expect([item?.content.priceCents, item?.content.priceNote]).toEqual([priceCents, priceNote]);
  const inWords = priceCents === undefined ? [{ code: "price-in-words", value: Kosten }] : [];
  expect(item?.notes).toMatchObject(inWords);
});

test("a name that says that it is off, and what a website makes of signs", () => {
  const item = read({ Titel: "AFGELAST: Thee &amp; koekjes &#8211; samen", Datum: "24-9-2026" });
  expect(item).toMatchObject({ title: "Thee & koekjes – samen", cancelled: true });
  expect(read({ Titel: "Afgelast?", Datum: "24-9-2026" })).toMatchObject({
    title: "Afgelast?",
    cancelled: false,
  });
});
