import { strFromU8, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import type { ReadProblem, Table } from "./import-item";
import { tableOf } from "./read-table";

/** All sheets and texts of a workbook together, unpacked, in bytes. A list of activities has a tenth of it at most. */
const MOST_UNPACKED = 80_000_000;
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/.*|xl\/worksheets\/[^/]+\.xml)$/i;

/** Cells that are filled with what was merged into them. */
const MOST_MERGED = 50_000;

class TooLarge extends Error {}

/** The first sheet of an Excel workbook (.xlsx) as a table. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<{ ok: true; table: Table } | { ok: false; reason: ReadProblem }> {
  let parts;
  try {
    parts = unpack(bytes);
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? "too-large" : "unreadable" };
  }
  if (!Object.keys(parts).some((name) => /^xl\/workbook\.xml$/i.test(name)))
    return { ok: false, reason: "unreadable" };
  // Shared texts may name entities, which make much of little.
  if (
    Object.values(parts).some((part) =>
      /<!DOCTYPE|<!ENTITY/i.test(strFromU8(part.subarray(0, 2_000))),
    )
  ) {
    return { ok: false, reason: "unreadable" };
  }
  // Packed again from what was measured: what an archive says of its sizes need not be true.
  const packed = zipSync(parts, { level: 0 });
  try {
    const rows = await readSheet(packed.buffer as ArrayBuffer);
    const cells = rows.map((row) => row.map(cellText));
    fillMerged(cells, firstSheetOf(parts));
    return tableOf(cells);
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}

/** Unpacks no more than was announced, and refuses when that is too much. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!NEEDED.test(name)) return false;
      size += originalSize;
      if (size > MOST_UNPACKED) throw new TooLarge();
      return true;
    },
  });
}

/** The sheet in front, as XML; empty when it cannot be found. */
function firstSheetOf(parts: Record<string, Uint8Array>): string {
  const text = (path: string) => {
    const name = Object.keys(parts).find((known) => known.toLowerCase() === path.toLowerCase());
    return name ? strFromU8(parts[name]!) : "";
  };
  const id = /<(?:\w+:)?sheet\s[^>]*?\br:id="([^"]+)"/.exec(text("xl/workbook.xml"))?.[1];
  const links = text("xl/_rels/workbook.xml.rels").match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const link = links.find((written) => id !== undefined && written.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]+)"/.exec(link ?? "")?.[1] ?? "worksheets/sheet1.xml";
  return text(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
}

/** A name that is merged over the rows of its dates stands in each of those rows; Excel keeps it in the first alone. */
function fillMerged(cells: string[][], sheet: string): void {
  let left = MOST_MERGED;
  for (const [, column, from, to] of sheet.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]{1,2})(\d{1,5}):[A-Z]{1,3}(\d{1,7})"/g,
  )) {
    const at = columnNumber(column ?? "");
    const value = cells[Number(from) - 1]?.[at] ?? "";
    if (value === "") continue;
    for (let row = Number(from); row < Math.min(Number(to), cells.length); row++) {
      if (left-- <= 0) return;
      const line = cells[row];
      if (line && (line[at] ?? "") === "" && line.some((cell) => cell !== "")) line[at] = value;
    }
  }
}

/** "A" is 0, "AB" is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell as a person would type it. Dates have no zone in a sheet; the reader gives them in UTC. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "ja" : "nee";
  if (!(cell instanceof Date)) return String(cell as string | number);
  if (Number.isNaN(cell.getTime())) return "";
  // Seconds are rounding: 19:30 is stored as a fraction of a day.
  const at = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString();
  const day = at.slice(0, 10);
  const time = at.slice(11, 16);
  if (day < "1901") return time;
  return time === "00:00" ? day : `${day} ${time}`;
}
