import type { DateSpan } from "~/shared/date-span";
import { spanWords } from "~/shared/moment-words";
import { formatDate, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { readRhythm, WEEKDAYS } from "./rhythm";

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
