import { dayKey, formatDay, formatTime, inUtrecht } from "~/locales/format";
import { useLocale, useText } from "../text";

type Span = { startsAt: Date; endsAt: Date };

/** "zaterdag 5 december 2026, 10.00 tot 12.30", or only the days when it lasts whole ones. */
export function useDateWords(allDay: boolean): (date: Span) => string {
  const t = useText("submissions");
  const locale = useLocale();
  const day = (at: Date) => formatDay(at, locale, { withYear: true });
  return ({ startsAt, endsAt }) => {
    // A whole day ends at the next midnight.
    const last = allDay ? inUtrecht(endsAt).minus({ days: 1 }).toJSDate() : endsAt;
    const oneDay = dayKey(startsAt) === dayKey(last);
    if (allDay) {
      if (oneDay) return day(startsAt);
      return t("own.values.until", { from: day(startsAt), until: day(last) });
    }
    const from = `${day(startsAt)}, ${formatTime(startsAt, locale)}`;
    const until = oneDay
      ? formatTime(endsAt, locale)
      : `${day(endsAt)}, ${formatTime(endsAt, locale)}`;
    return t("own.values.until", { from, until });
  };
}
