import writeXlsxFile from "write-excel-file/node";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readBytes } from "./read-bytes.server";

const context = { now: new Date("2026-09-01T08:00:00Z"), ownOrigin: "https://omarmt.example" };
const bytes = (text: string) => new TextEncoder().encode(text);

async function table(file: Uint8Array) {
  const read = await readBytes(file, context);
  if (!read.ok || read.kind !== "sheet") throw new Error(read.ok ? read.kind : read.reason);
  return read.table;
}

/** In Windows' own encoding every character of western Europe is one byte. */
const windows = (text: string) =>
  Uint8Array.from(text.replaceAll("€", "\x80"), (char) => char.charCodeAt(0));
const wide = (text: string, mark: number[] = []) =>
  new Uint8Array([...mark, ...Buffer.from(text, "utf16le")]);

const LIST = "Naam;Datum;Prijs\r\nCafé Zoë;24-9-2026;€ 2,50\r\n";
const READ = [["Café Zoë", "24-9-2026", "€ 2,50"]];

test.each([
  ["UTF-8", bytes(LIST)],
  ["UTF-8 with a mark", bytes(`\uFEFF${LIST}`)],
  ["Windows-1252", windows(LIST)],
  ["UTF-16 with a mark", wide(LIST, [0xff, 0xfe])],
  ["UTF-16 without", wide(LIST)],
  ["commas", bytes('Naam,Datum,Prijs\nCafé Zoë,24-9-2026,"€ 2,50"\n')],
  ["tabs", bytes(LIST.replaceAll(";", "\t"))],
  ["Excel's hint", bytes(`sep=;\r\n${LIST}`)],
  ["a title above, and empty rows", bytes(`Activiteiten 2026;;\n;;\n${LIST};;\n`)],
])("a CSV in %s", async (_, file) => {
  expect((await table(file)).rows).toEqual(READ);
});

test("quotes, newlines and separators inside a cell; lines as the program counts rows", async () => {
  const { head, rows, lines } = await table(
    bytes('Naam;Tekst\n"Soep; en ""meer""";"Regel 1\nRegel 2"\n\nThee\n'),
  );
  expect(head).toEqual(["Naam", "Tekst"]);
  expect(rows).toEqual([
    ['Soep; en "meer"', "Regel 1\nRegel 2"],
    ["Thee", ""],
  ]);
  expect(lines).toEqual([2, 4]);
});

test("a workbook, with dates and times as Excel keeps them", async () => {
  const file = await writeXlsxFile([
    [
      { value: "Naam" },
      { value: "Datum" },
      { value: "Tijd" },
      { value: "Drempelvrij" },
      { value: "Eind" },
    ],
    [
      { value: "Thee" },
      { value: new Date("2026-09-24T00:00:00Z"), type: Date, format: "dd-mm-yyyy" },
      { value: new Date("2026-09-24T19:30:00Z"), type: Date, format: "dd-mm-yyyy hh:mm" },
      { value: true, type: Boolean },
      { value: 0.875, type: Number, format: "hh:mm" },
    ],
  ]).toBuffer();
  expect((await table(new Uint8Array(file))).rows).toEqual([
    ["Thee", "2026-09-24", "2026-09-24 19:30", "ja", "21:00"],
  ]);
});

test("headings under a title and an empty row, a name merged over its dates", async () => {
  const day = (written: string) => ({
    value: new Date(written),
    type: Date,
    format: "dd-mm-yyyy",
  });
  const file = await writeXlsxFile([
    [],
    [{ value: "Programma", columnSpan: 3 }, null, null],
    [{ value: "Naam", rowSpan: 2 }, { value: "Wanneer", columnSpan: 2 }, null],
    [null, { value: "Datum" }, { value: "Tijd" }],
    [{ value: "Thee", rowSpan: 3 }, day("2026-09-24"), { value: "10.00" }],
    [null, day("2026-10-01"), { value: "10.00" }],
    [null, null, null],
    [{ value: "Soep" }, day("2026-09-25"), null],
  ]).toBuffer();
  const { head, rows, lines } = await table(new Uint8Array(file));
  expect(head).toEqual(["Naam", "Datum", "Tijd"]);
  expect(rows).toEqual([
    ["Thee", "2026-09-24", "10.00"],
    ["Thee", "2026-10-01", "10.00"],
    ["Soep", "2026-09-25", ""],
  ]);
  expect(lines).toEqual([5, 6, 8]);
});

test("what the database cannot keep is left out: halves of characters, NUL", async () => {
  const { rows } = await table(bytes(`Naam;Datum\n${"a".repeat(9_999)}🍲;24-9-\u00002026\u202e\n`));
  expect(rows).toEqual([["a".repeat(9_999), "24-9-2026"]]);
  const event = `BEGIN:VEVENT\r\nUID:a\u0000b\r\nSUMMARY:Ko\u202eor\r\nDTSTART:20270924T140000Z\r\nEND:VEVENT`;
  const filler = `X-LONG:${"x".repeat(2_000)}`;
  const read = await readBytes(
    bytes(`BEGIN:VCALENDAR\r\n${filler}\r\n${event}\r\nEND:VCALENDAR\r\n`),
    context,
  );
  expect(read).toMatchObject({
    kind: "calendar",
    calendar: { items: [{ uid: "ab", title: "Koor" }] },
  });
});

test("a workbook that unpacks to too much", async () => {
  const bomb = zipSync({
    "xl/workbook.xml": bytes("<workbook/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(100_000_000),
  });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await readBytes(bomb, context)).toEqual({ ok: false, reason: "too-large" });
}, 20_000);

test.each([
  ["empty", new Uint8Array(), "empty"],
  ["only headings", bytes("Naam;Datum\n"), "empty"],
  [
    "a picture",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    "unreadable",
  ],
  ["a PDF", bytes("%PDF-1.7\n"), "unreadable"],
  ["a page", bytes("<!doctype html><p>Log in, please</p>"), "unreadable"],
  ["a story", bytes("Er was eens\neen man zonder komma\n"), "unreadable"],
  ["a ZIP of something else", zipSync({ "a.txt": bytes("x") }), "unreadable"],
  ["old Excel", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "old-excel"],
  ["more than 20 MB", new Uint8Array(20_000_001), "too-large"],
  ["too many rows", bytes(`Naam;Datum\n${"x;1-1-2027\n".repeat(2_001)}`), "too-many"],
])("%s is told", async (_, file, reason) => {
  expect(await readBytes(file, context)).toEqual({ ok: false, reason });
});
