import { strFromU8, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import type { ReadProblem, Table } from "./import-item";
import { tableOf } from "./read-table";

/** All sheets and texts of a workbook together, unpacked, in bytes. A list of activities has a tenth of it at most. */
const MOST_UNPACKED = 80_000_000;
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/.*|xl\/worksheets\/[^/]+\.xml)$/i;

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
    return tableOf(rows.map((row) => row.map(cellText)));
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
