import { filterQuery, startOfDay, type AgendaFilter } from "~/domain/agenda/agenda-filter";
import type { AgendaPage } from "~/domain/agenda/list-agenda.server";
import { formatDay, formatNumber } from "~/locales/format";
import { ButtonLink } from "~/ui/button";
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

export function Pager({
  filter,
  page,
  pages,
}: {
  filter: AgendaFilter;
  page: number;
  pages: number;
}) {
  const t = useText("agenda");
  if (pages === 1) return null;
  const link = (to: number) => `/agenda${filterQuery({ ...filter, page: to })}`;
  return (
    <nav className="between between--center top4" aria-label={t("pager.label")}>
      <span className="num">{t("pager.page", { page, pages })}</span>
      <span className="cluster">
        {page > 1 && (
          <ButtonLink href={link(page - 1)} look="line" icon="back" rel="prev">
            {t("pager.previous")}
          </ButtonLink>
        )}
        {page < pages && (
          <ButtonLink href={link(page + 1)} look="line" iconAfter="arrow" rel="next">
            {t("pager.next")}
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
