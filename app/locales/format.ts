import { DateTime } from "luxon";
import type { Locale } from "./locale";

/** The product's one time zone. Times are stored in UTC and shown here. */
export const ZONE = "Europe/Amsterdam";

const INTL: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };

export function inUtrecht(at: Date): DateTime<true> {
  const local = DateTime.fromJSDate(at, { zone: ZONE });
  if (!local.isValid) throw new Error(`not a time: ${String(at)}`);
  return local as DateTime<true>;
}

/** Calendar day in Utrecht as "2026-09-24". */
export function dayKey(at: Date): string {
  return inUtrecht(at).toISODate();
}

/** "16.00" in Dutch, "16:00" in English. */
export function formatTime(at: Date, locale: Locale): string {
  return inUtrecht(at).toFormat(locale === "nl" ? "H.mm" : "H:mm");
}

/** "donderdag 24 september", with the year when `withYear`. */
export function formatDay(at: Date, locale: Locale, { withYear = false } = {}): string {
  return inUtrecht(at)
    .setLocale(INTL[locale])
    .toLocaleString({
      weekday: "long",
      day: "numeric",
      month: "long",
      ...(withYear ? { year: "numeric" } : {}),
    })
    .replace(",", "");
}

/** "24 september 2026" */
export function formatDate(at: Date, locale: Locale): string {
  return inUtrecht(at)
    .setLocale(INTL[locale])
    .toLocaleString({ day: "numeric", month: "long", year: "numeric" });
}

/** "do" / "Thu" */
export function formatWeekdayShort(at: Date, locale: Locale): string {
  return inUtrecht(at).setLocale(INTL[locale]).toFormat("ccc").replace(".", "");
}

/** "donderdag 24 september" → "Donderdag 24 september", where words begin a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Making a formatter takes a hundred times as long as using it, and a page of the agenda needs some fifty. */
const numbers: Record<Locale, Intl.NumberFormat> = {
  nl: new Intl.NumberFormat(INTL.nl, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(INTL.en, { maximumFractionDigits: 1 }),
};

/** 4069 → "4.069" (nl), "4,069" (en) */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value);
}

const euros = (locale: Locale, digits: number) =>
  new Intl.NumberFormat(INTL[locale], {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: digits,
  });
const wholeEuros = { nl: euros("nl", 0), en: euros("en", 0) };
const eurosAndCents = { nl: euros("nl", 2), en: euros("en", 2) };

/** Euro cents → "€ 2" or "€ 2,50" */
export function formatMoney(cents: number, locale: Locale): string {
  const format = cents % 100 === 0 ? wholeEuros : eurosAndCents;
  return format[locale].format(cents / 100);
}
