import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Raise } from "./sketch";

/** Scans of one placement in one clock hour. */
export type HourScans = {
  placementId: string;
  /** Whole hours since 1970 in UTC; Utrecht's clock hours begin at the same moments. */
  hour: number;
  counted: number;
  ignored: number;
  /** What the people among them do to the hour's sketch. */
  raises: Raise[];
};

export const HOUR = 3_600_000;

export function hourOf(at: Date): number {
  return Math.floor(at.getTime() / HOUR);
}

const amount = z.number().int().min(0).max(1_000_000_000);
const line = z.array(z.unknown());
const row = z.tuple([
  z.guid(),
  z.number().int(),
  amount,
  amount,
  z.array(z.tuple([z.number().int().min(0).max(1023), z.number().int().min(1).max(64)])),
]);

/** One line of a journal: what was written in one go, behind a checksum that tells whether all of it arrived. */
export function writeLine(rows: Iterable<HourScans>): string {
  return lineOf(
    Array.from(rows, ({ placementId, hour, counted, ignored, raises }) => [
      placementId,
      hour,
      counted,
      ignored,
      raises,
    ]),
  );
}

function lineOf(rows: unknown): string {
  const text = JSON.stringify(rows);
  return `${checksum(text)} ${text}\n`;
}

/**
 * Reads a journal. A line that is not whole was never written to its end, so nobody was told that it was:
 * it is left out and told of in `torn`. One that is whole and that another version of the product wrote otherwise is
 * handed back in `unread`, to keep.
 */
export function readJournal(text: string): { rows: HourScans[]; torn: number; unread: string } {
  const parts = text.split("\n");
  // After the last line end comes nothing, or a line that was cut off.
  const cutOff = parts.pop() === "" ? 0 : 1;
  const lines = parts.map(readLine);
  return {
    rows: addUp(lines.flatMap((read) => read?.rows ?? [])),
    torn: cutOff + lines.filter((read) => read === null).length,
    unread: lines.map((read) => read?.unread ?? "").join(""),
  };
}

function readLine(text: string): { rows: HourScans[]; unread: string } | null {
  const [sum, rest] = [text.slice(0, 8), text.slice(9)];
  if (!rest || checksum(rest) !== sum) return null;
  const written: unknown = JSON.parse(rest);
  const all = line.safeParse(written);
  if (!all.success) return { rows: [], unread: lineOf(written) };
  const rows: HourScans[] = [];
  const unread: unknown[] = [];
  for (const one of all.data) {
    const read = row.safeParse(one);
    if (!read.success) {
      unread.push(one);
      continue;
    }
    const [placementId, hour, counted, ignored, raises] = read.data;
    rows.push({ placementId, hour, counted, ignored, raises });
  }
  return { rows, unread: unread.length > 0 ? lineOf(unread) : "" };
}

/** One row per placement and hour, in an order that is the same for everyone. */
export function addUp(all: readonly HourScans[]): HourScans[] {
  const sums = new Map<string, HourScans>();
  for (const row of all) {
    const key = `${row.placementId}|${row.hour}`;
    const sum = sums.get(key);
    if (!sum) sums.set(key, { ...row, raises: [...row.raises] });
    else {
      sum.counted += row.counted;
      sum.ignored += row.ignored;
      sum.raises.push(...row.raises);
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
