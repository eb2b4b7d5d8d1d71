import { withoutUnseen } from "~/domain/typed-text";
import { decodeText } from "./decode-text";
import { MOST_BYTES, type ReadFile } from "./import-item";
import { readCalendar } from "./read-calendar.server";
import { readCsv } from "./read-table";
import { readWorkbook } from "./read-workbook.server";

/** What a file is, is seen by what it begins with and not by its name. */
export async function readBytes(
  bytes: Uint8Array,
  context: { now: Date; ownOrigin: string },
): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) return { ok: false, reason: "too-large" };
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = await readWorkbook(bytes);
    return read.ok ? { ok: true, kind: "sheet", table: read.table } : read;
  }
  // Excel of before 2007, and workbooks with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ok: false, reason: "old-excel" };
  const text = decodeText(bytes);
  // PDF, pictures, programs.
  if (/(?![\t\n\r\f\v])\p{Cc}/u.test(text.slice(0, 2_000)) || text.startsWith("%PDF")) {
    return { ok: false, reason: "unreadable" };
  }
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) {
    const read = readCalendar(withoutUnseen(text), context);
    return read.ok ? { ok: true, kind: "calendar", calendar: read.calendar } : read;
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return { ok: false, reason: "unreadable" };
  const read = readCsv(text);
  return read.ok ? { ok: true, kind: "sheet", table: read.table } : read;
}
