import { formatDate, formatDay, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { DateSpan } from "./listing";
import { readRhythm, WEEKDAYS } from "./rhythm";

/** The last day of whole days, which end at the midnight after it; otherwise the day they end. */
export function lastMoment({ endsAt }: DateSpan, allDay: boolean): Date {
  return allDay ? new Date(endsAt.getTime() - 1) : endsAt;
}

function onOneDay(date: DateSpan, allDay: boolean): boolean {
  if (!allDay) return date.endsAt.getTime() - date.startsAt.getTime() < 24 * 3_600_000;
  return inUtrecht(date.startsAt).hasSame(inUtrecht(lastMoment(date, allDay)), "day");
}

/** Without its first day: "16.00 tot 18.30 uur", "de hele dag", "tot en met zondag 4 oktober". */
export function spanWords(date: DateSpan, allDay: boolean, locale: Locale): string {
  const t = textFor(locale, "agenda");
  const last = formatDay(lastMoment(date, allDay), locale);
  if (allDay) return onOneDay(date, true) ? t("allDay") : t("untilDay", { day: last });
  const [from, to] = [formatTime(date.startsAt, locale), formatTime(date.endsAt, locale)];
  return onOneDay(date, false)
    ? t("timeSpan", { from, to })
    : t("longSpan", { from, day: last, to });
}

/** "donderdag 24 september, 16.00 tot 18.30 uur" */
export function momentWords(date: DateSpan, allDay: boolean, locale: Locale): string {
  const t = textFor(locale, "agenda");
  return t("listing.moment", {
    day: formatDay(date.startsAt, locale),
    span: spanWords(date, allDay, locale),
  });
}

/**
 * "elke dinsdag, 10.00 tot 12.00 uur, tot en met 22 december 2026"; null when the rule is not one of ours.
 * @param first a date of the rhythm, for its time
 */
export function rhythmWords(
  rhythm: string,
  first: DateSpan,
  allDay: boolean,
  locale: Locale,
): string | null {
  const rule = readRhythm(rhythm);
  if (!rule) return null;
  const t = textFor(locale, "listing");
  const local = inUtrecht(first.startsAt).setLocale(locale);
  const weekdays = rule.weekdays.map((weekday) => {
    return local.set({ weekday: (WEEKDAYS.indexOf(weekday) + 1) as 1 }).toFormat("cccc");
  });
  const days = new Intl.ListFormat(locale, { type: "conjunction" }).format(weekdays);
  const count = rule.interval;
  const every =
    rule.every === "week"
      ? t("rhythm.weeks", { count, days })
      : rule.nth === null
        ? t("rhythm.monthDays", { count, day: local.day })
        : t("rhythm.months", { count, days, nth: t(`rhythm.nth.${nthName(rule.nth)}`) });
  return t("rhythm.whole", {
    every,
    span: spanWords(first, allDay, locale),
    until: formatDate(new Date(`${rule.until}T12:00:00Z`), locale),
  });
}

function nthName(nth: number) {
  return nth === -1 ? "last" : (["first", "second", "third", "fourth"] as const)[nth - 1]!;
}
