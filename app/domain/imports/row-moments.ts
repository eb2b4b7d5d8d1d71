import { DateTime } from "luxon";
import { ZONE } from "~/locales/format";
import { LONGEST_DAYS, type Problem } from "./import-item";
import type { SheetField } from "./sheet-fields";
import type { Row } from "./sheet-row";
import { momentIn, readDay, readTime, readTimes } from "./written-moments";

export type When = { startsAt: Date; endsAt: Date; allDay: boolean };

/** "tot 17.00", "- 17.00" */
const ONLY_END = /^(?:tot|till?|until|to|t\/m|[-–—])\s*\d/i;

export function whenOf({ cell, column, problems, notes }: Row, now: Date): When | null {
  const refuse = (code: Problem["code"], field: SheetField) => {
    problems.push({ code, column: column(field), value: cell(field).slice(0, 100) });
    return null;
  };
  if (cell("day") === "") return refuse("date-missing", "day");
  const day = readDay(asWritten(cell("day")), now);
  if (!day) return refuse("date-unreadable", "day");
  const lastDay = cell("endDay") === "" ? null : readDay(asWritten(cell("endDay")), now);
  if (cell("endDay") !== "" && !lastDay) return refuse("date-unreadable", "endDay");
  // "24-9-2026 19.30" stands in one cell as often as in two; with a date before it, a time is cut off at the date.
  const written = timeIn(cell("time"), now) || day.rest;
  if (ONLY_END.test(written)) return refuse("start-missing", cell("time") ? "time" : "day");
  const times = written === "" ? null : readTimes(written);
  if (written !== "" && !times) return refuse("time-unreadable", cell("time") ? "time" : "day");
  const endWritten = timeIn(cell("endTime"), now) || lastDay?.rest || "";
  const endTime = endWritten === "" ? (times?.to ?? null) : readTime(endWritten);
  if (endWritten !== "" && !endTime)
    return refuse("time-unreadable", cell("endTime") ? "endTime" : "endDay");
  const until = lastDay?.day ?? day.day;
  if (Date.parse(until) - Date.parse(day.day) > LONGEST_DAYS * 86_400_000)
    return refuse("date-unreadable", "endDay");
  if (!times) {
    if (endTime) return refuse("start-missing", cell("endTime") ? "endTime" : "endDay");
    const after = DateTime.fromISO(until, { zone: ZONE }).plus({ days: 1 }).toISODate() ?? until;
    const whole = {
      startsAt: momentIn(day.day, "00:00"),
      endsAt: momentIn(after, "00:00"),
      allDay: true,
    };
    return whole.endsAt > whole.startsAt ? whole : refuse("end-before-start", "endDay");
  }
  const startsAt = momentIn(day.day, times.from);
  if (!endTime) {
    if (lastDay && lastDay.day > day.day)
      return { startsAt, endsAt: momentIn(until, "24:00"), allDay: false };
    notes.push({ code: "end-assumed" });
    return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), allDay: false };
  }
  let endsAt = momentIn(until, endTime);
  // "20.00 – 1.00" ends in the night.
  if (endsAt <= startsAt && !lastDay && Number(endTime.slice(0, 2)) < 6) {
    endsAt = momentIn(
      DateTime.fromISO(until, { zone: ZONE }).plus({ days: 1 }).toISODate() ?? until,
      endTime,
    );
  }
  if (endsAt <= startsAt) return refuse("end-before-start", cell("endTime") ? "endTime" : "time");
  return { startsAt, endsAt, allDay: false };
}

/** Days and times that Excel shows as the numbers they are: days since 1900, and parts of a day. */
function asWritten(text: string): string {
  const number = /^(?:[345]\d{4}(?:\.\d+)?|0\.\d+)$/.test(text) ? Number(text) : null;
  if (number === null) return text;
  const minutes = Math.round(number * 24 * 60);
  const [day = "", time = ""] = new Date(Date.UTC(1899, 11, 30, 0, minutes))
    .toISOString()
    .split("T");
  return number < 1 ? time.slice(0, 5) : `${day} ${time.slice(0, 5)}`.replace(" 00:00", "");
}

/** A time that Excel keeps with a date. */
function timeIn(written: string, now: Date): string {
  const text = asWritten(written);
  const day = /^\d{4}-\d{2}-\d{2} /.test(text) ? readDay(text, now) : null;
  return day ? day.rest : text;
}
