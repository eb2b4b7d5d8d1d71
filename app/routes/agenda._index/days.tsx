import { filterQuery, startOfDay, type AgendaFilter } from "~/domain/agenda/agenda-filter";
import type { AgendaPage, Occurrence } from "~/domain/agenda/list-agenda.server";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { publicCampaignName } from "~/domain/agenda/public-campaign";
import { wijkByCode } from "~/domain/places/wijken";
import { formatDay, formatMoney, formatNumber, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { ButtonLink } from "~/ui/button";
import { CampaignTag, Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { DayHead, Timetable, type TimetableRow } from "~/ui/timetable";

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

function rowOf(
  { dateId, slug, title, startsAt, endsAt, placeName, wijkCode, status, ...rest }: Occurrence,
  t: ReturnType<typeof useText<"agenda">>,
  locale: Locale,
): TimetableRow {
  const cancelled = status === "cancelled";
  return {
    key: dateId,
    href: `/agenda/${slug}`,
    title,
    lang: LISTING_LANGUAGE,
    time: formatTime(startsAt, locale),
    dateTime: inUtrecht(startsAt).toISO({ suppressMilliseconds: true }),
    under: t("until", { time: formatTime(endsAt, locale) }),
    place: placeName,
    area: (wijkCode && wijkByCode(wijkCode)?.name) || undefined,
    ...(cancelled
      ? { state: { kind: "cancelled", words: t("cancelled") } as const }
      : { tags: <Tags {...rest} /> }),
  };
}

function Tags({
  campaign,
  priceCents,
  stepFree,
}: Pick<Occurrence, "campaign" | "priceCents" | "stepFree">) {
  const t = useText("agenda");
  const locale = useLocale();
  return (
    <>
      {campaign && (
        <CampaignTag design={campaign.design}>{publicCampaignName(campaign)}</CampaignTag>
      )}
      {priceCents !== null && (
        <Tag>{priceCents === 0 ? t("free") : formatMoney(priceCents, locale)}</Tag>
      )}
      {stepFree === "yes" && <Tag>{t("stepFree")}</Tag>}
    </>
  );
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
