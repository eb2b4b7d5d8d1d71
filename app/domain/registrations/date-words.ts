import { dayKey, formatDay, formatTime } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";

/** "dinsdag 24 november, 16.00 tot 18.30 uur"; of all-day dates only the days. */
export function dateWords(
  { startsAt, endsAt, allDay }: { startsAt: Date; endsAt: Date; allDay: boolean },
  locale: Locale,
): string {
  const t = textFor(locale, "registrations");
  const first = formatDay(startsAt, locale);
  if (allDay) {
    // It ends at the midnight after the last day.
    const last = new Date(endsAt.getTime() - 1);
    return dayKey(last) === dayKey(startsAt)
      ? first
      : t("when.days", { first, last: formatDay(last, locale) });
  }
  const [from, to] = [formatTime(startsAt, locale), formatTime(endsAt, locale)];
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  return hours < 24
    ? t("when.hours", { day: first, from, to })
    : t("when.long", { first, from, last: formatDay(endsAt, locale), to });
}
