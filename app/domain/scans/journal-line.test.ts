import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { hourOf, readJournal, writeLine, type HourScans } from "./journal-line.server";

const HAL = "01999999-0000-7000-8000-000000000001";
const PERRON = "01999999-0000-7000-8000-000000000002";

const scans = (placementId: string, counted: number, ignored = 0): HourScans => ({
  placementId,
  hour: 497_600,
  counted,
  ignored,
  raises: counted > 0 ? [[counted, 2]] : [],
});

const journal = writeLine([scans(HAL, 3, 1), scans(PERRON, 1)]) + writeLine([scans(HAL, 2)]);

test("what was written is read back, added up", () => {
  expect(readJournal(journal)).toEqual({
    rows: [
      {
        ...scans(HAL, 5, 1),
        raises: [
          [3, 2],
          [2, 2],
        ],
      },
      scans(PERRON, 1),
    ],
    torn: 0,
    unread: "",
  });
  expect(readJournal("")).toEqual({ rows: [], torn: 0, unread: "" });
});

test("wherever the last line is torn, only that line is left out", () => {
  const whole = writeLine([scans(HAL, 3)]);
  const last = writeLine([scans(HAL, 4), scans(PERRON, 1)]);
  for (let length = 1; length < last.length; length++) {
    expect(readJournal(whole + last.slice(0, length))).toEqual({
      rows: [scans(HAL, 3)],
      torn: 1,
      unread: "",
    });
  }
});

test.each([
  ["a number that changed", (text: string) => text.replace("497600", "497601")],
  ["zeros the disk left", (text: string) => text.slice(0, 20) + "\0".repeat(30) + "\n"],
  ["something else", () => "hello\n"],
  ["an empty line", () => "\n"],
])("%s is left out, what stands after it is not", (_what, spoil) => {
  const spoilt = spoil(writeLine([scans(HAL, 9)])) + writeLine([scans(HAL, 2)]);
  expect(readJournal(spoilt)).toEqual({ rows: [scans(HAL, 2)], torn: 1, unread: "" });
});

test("a row that another version wrote otherwise is handed back, and takes none of its line along", () => {
  const [known, other] = [scans(HAL, 3), { ...scans(PERRON, 1), counted: "one" as never }];
  const { rows, torn, unread } = readJournal(writeLine([known, other]));
  expect({ rows, torn }).toEqual({ rows: [known], torn: 0 });
  expect(unread).toBe(writeLine([other]));
  // Beside the journal it can be read again, as often as one likes.
  expect(readJournal(unread).unread).toBe(unread);
  const object = '{"scans":3}';
  const line = `${crc32(object).toString(16).padStart(8, "0")} ${object}\n`;
  expect(readJournal(line)).toMatchObject({ rows: [], torn: 0, unread: line });
});

test("hours are clock hours of Utrecht too, in the night with two of them", () => {
  const [first, second] = ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"];
  expect(hourOf(new Date(second)) - hourOf(new Date(first))).toBe(1);
  expect(hourOf(new Date("2026-10-25T02:59:59.999+02:00"))).toBe(hourOf(new Date(first)));
});
