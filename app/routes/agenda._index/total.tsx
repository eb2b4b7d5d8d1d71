import { startOfDay } from "~/shared/day";
import { formatDay, formatNumber } from "~/locales/format";
import { useLocale, useText } from "~/ui/text";

/** How much goes on in the chosen days. */
export function Total({
  going,
  range: { firstDay, lastDay },
  today,
}: {
  going: number;
  range: { firstDay: string; lastDay: string | null };
  today: string;
}) {
  const t = useText("agenda");
  const locale = useLocale();
  const written = (day: string) =>
    day === today ? t("todayShort") : formatDay(startOfDay(day), locale);
  const first = written(firstDay);
  const when =
    lastDay === null
      ? t("from", { first })
      : lastDay === firstDay
        ? firstDay === today
          ? first
          : t("on", { first })
        : t("between", { first, last: written(lastDay) });
  return (
    <p className="lead">
      <b className="num">
        {t("activities", { count: going, number: formatNumber(going, locale) })}
      </b>{" "}
      {when}
    </p>
  );
}
