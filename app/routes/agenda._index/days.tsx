import { startOfDay } from "~/shared/day";
import type { AgendaPage } from "~/domain/agenda/list-agenda.server";
import { capital, formatDay, formatNumber } from "~/locales/format";
import { useLocale, useText } from "~/ui/text";
import { DayHead, Timetable } from "~/ui/timetable";
import { rowOf } from "./row";

/** The timetable: a head per day, a line per activity. */
export function Days({
  days,
  today,
  tomorrow,
}: {
  days: AgendaPage["days"];
  today: string;
  tomorrow: string;
}) {
  const t = useText("agenda");
  const locale = useLocale();
  return days.map(({ day, going, occurrences }, i) => {
    const written = formatDay(startOfDay(day), locale);
    const near = day === today ? t("today") : day === tomorrow ? t("tomorrow") : null;
    return (
      <section key={day} className={i > 0 ? "top5" : undefined}>
        <DayHead
          title={near ?? capital(written)}
          day={near ? written : undefined}
          count={
            <>
              {formatNumber(going, locale)}
              <span className="vh"> {t("activityWord", { count: going })}</span>
            </>
          }
        />
        <Timetable rows={occurrences.map((occurrence) => rowOf(occurrence, t, locale))} />
      </section>
    );
  });
}
