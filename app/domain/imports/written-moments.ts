import { DateTime } from "luxon";
import { ZONE } from "~/locales/format";

/*
 * Days and times as people in the Netherlands write them in a list: "24-9-2026", "do 24 sept.", "19.30 uur", "half
 * acht" not.
 */

const MONTHS = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb", "febr"],
  ["maart", "march", "mrt", "mar", "mrz"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const monthNumbers = new Map(
  MONTHS.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
);

const WEEKDAY =
  /^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\b[.,]?\s*/;

export type WrittenDay = { day: string; rest: string };

/**
 * The day at the begin of a text, "2026-09-24", and what stands after it (often a time). Without a year it is the first
 * such day that is not longer than a month ago. Null when there is none, or when it does not exist.
 */
export function readDay(text: string, now: Date): WrittenDay | null {
  const written = text.trim().toLowerCase().replace(WEEKDAY, "");
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:t(?=\d)|(?!\d))/.exec(written);
  if (iso) return found(written, iso[0], Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(written);
  if (numbers) {
    const [whole, day, month, year] = numbers;
    return found(written, whole, fullYear(Number(year)), Number(month), Number(day));
  }
  const words =
    /^(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[\s-]+(\p{L}+)\.?(?:[\s-]+(\d{4}|'?\d{2})(?![\d:.]))?/u.exec(
      written,
    );
  const month = words && monthNumbers.get(words[2] ?? "");
  if (!words || !month) return null;
  const year = words[3]?.replace("'", "");
  const date = Number(words[1]);
  return year
    ? found(written, words[0], fullYear(Number(year)), month, date)
    : found(written, words[0], nextYearOf(month, date, now), month, date);
}

/** "19.30", "19:30 uur", "7:30 pm", "1930", "19u", "19 uur" as "19:30"; null when it is no time. */
export function readTime(text: string): string | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^(?:om|van|vanaf|tot|at|from|until)\s+/, "")
    .replace(/\s*(?:uur|uren|u|h)\.?$/, "");
  const match = /^(\d{1,2})(?:\s?[:.u,h]\s?(\d{2})(?::\d{2}(?:\.0+)?)?)?\s*([ap]\.?m\.?)?$/.exec(
    written,
  );
  const joined = /^(\d{2})(\d{2})$/.exec(written);
  const parts = match ?? joined;
  if (!parts) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  const half = match?.[3]?.[0];
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** "19.30 - 21.00 uur", "van 10 tot 12" as two times; the second is null when there is one only. */
export function readTimes(text: string): { from: string; to: string | null } | null {
  const written = text.trim().toLowerCase();
  const parts = written.split(
    /\s*(?:–|—|-|\btot en met\b|\bt\/m\b|\btot\b|\btill?\b|\bto\b|\buntil\b)\s*/,
  );
  const [first = "", second, ...more] = parts.filter((part) => part !== "");
  if (more.length > 0) return null;
  const from = readTime(first);
  if (from === null) return null;
  if (second === undefined) return { from, to: null };
  const to = readTime(second);
  return to === null ? null : { from, to };
}

/**
 * A moment on the clock in Utrecht. 24:00 is midnight after that day; an hour that comes twice is meant the first time,
 * one that does not exist an hour later.
 */
export function momentIn(day: string, time: string, zone = ZONE): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const start = DateTime.fromISO(day, { zone });
  const at = start.set({ hour: hour % 24, minute }).plus({ days: Math.floor(hour / 24) });
  return (at.getPossibleOffsets()[0] ?? at).toJSDate();
}

function found(
  written: string,
  whole: string,
  year: number,
  month: number,
  date: number,
): WrittenDay | null {
  const day = DateTime.fromObject({ year, month, day: date }, { zone: ZONE });
  if (!day.isValid || year < 1990 || year > 2100) return null;
  return { day: day.toISODate(), rest: written.slice(whole.length).replace(/^[\s,]+/, "") };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function nextYearOf(month: number, day: number, now: Date): number {
  const today = DateTime.fromJSDate(now, { zone: ZONE });
  const thisYear = DateTime.fromObject({ year: today.year, month, day }, { zone: ZONE });
  return thisYear.isValid && thisYear < today.minus({ months: 1 }) ? today.year + 1 : today.year;
}
