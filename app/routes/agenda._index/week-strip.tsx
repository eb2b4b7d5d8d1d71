import { filterQuery, type AgendaFilter } from "~/domain/agenda/agenda-filter";
import { startOfDay } from "~/shared/day";
import type { AgendaPage } from "~/domain/agenda/list-agenda.server";
import { dayKey, formatNumber, formatWeekdayShort, inUtrecht } from "~/locales/format";
import { useLocale, useText } from "~/ui/text";

const DAYS = 7;

/** Seven days to choose from; a bar shows the share of the busiest. */
export function WeekStrip({
  strip,
  filter,
  today,
}: {
  strip: AgendaPage["strip"];
  filter: AgendaFilter;
  today: string;
}) {
  const t = useText("agenda");
  const locale = useLocale();
  const most = Math.max(1, ...strip.map(({ going }) => going));
  const chosen = filter.day ?? (filter.period === "vandaag" ? today : null);
  const link = (day: string) => `/agenda${filterQuery({ ...filter, day, page: 1 })}#gevonden`;
  const first = strip[0]?.day ?? today;
  return (
    <nav aria-label={t("strip.label")} className="screen-only">
      <ul className="week num">
        {strip.map(({ day, going }) => {
          const date = startOfDay(day);
          return (
            <li key={day}>
              <a href={link(day)} aria-current={day === chosen ? "date" : undefined}>
                <span className="small">{formatWeekdayShort(date, locale)}</span>
                <b>{inUtrecht(date).day}</b>
                <span className="small">
                  {formatNumber(going, locale)}
                  <span className="x"> {t("activityWord", { count: going })}</span>
                </span>
                <svg
                  className="bar"
                  viewBox="0 0 100 8"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect
                    className="bar-fill"
                    width={going === 0 ? 0 : Math.max(4, Math.round((going / most) * 100))}
                    height="8"
                  />
                </svg>
              </a>
            </li>
          );
        })}
      </ul>
      <div className="between top1">
        {first > today ? <a href={link(moved(first, -DAYS))}>{t("strip.earlier")}</a> : <span />}
        <a href={link(moved(first, DAYS))}>{t("strip.later")}</a>
      </div>
    </nav>
  );
}

function moved(day: string, days: number): string {
  return dayKey(inUtrecht(startOfDay(day)).plus({ days }).toJSDate());
}
