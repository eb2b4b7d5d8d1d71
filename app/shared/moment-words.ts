import { formatDay, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { DateSpan } from "./date-span";

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
