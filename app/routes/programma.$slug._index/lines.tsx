import { startOfDay } from "~/shared/day";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import type { ProgrammeLine } from "~/domain/editions/list-programme.server";
import type { ProgrammeSection, ProgrammeView } from "~/domain/editions/programme";
import {
  formatDay,
  formatMoney,
  formatNumber,
  formatTime,
  formatWeekdayShort,
  inUtrecht,
} from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { DayHead, Timetable, type TimetableRow } from "~/ui/timetable";
import { sectionId, useSectionName } from "./ways";

/** The programme itself: a head per day or wijk, a line for every time that something is on. */
export function Lines({
  lines,
  view,
  sections,
}: {
  lines: ProgrammeLine[];
  view: ProgrammeView;
  sections: ProgrammeSection[];
}) {
  const t = useText("editions");
  const locale = useLocale();
  const nameOf = useSectionName(view);
  const groups = new Map<string, ProgrammeLine[]>();
  for (const line of lines) {
    const key = view === "dag" ? line.day : line.place;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].map(([key, group], i) => {
    const going = sections.find((section) => section.key === key)?.going ?? group.length;
    return (
      <section key={key} className={i > 0 ? "top3" : undefined}>
        <DayHead
          id={sectionId(key)}
          title={nameOf(key)}
          count={
            <>
              {formatNumber(going, locale)}
              <span className="vh"> {t("programme.total", { count: going, number: "" })}</span>
            </>
          }
        />
        <Timetable rows={group.map((line) => rowOf(line, view, t, locale, nameOf))} />
      </section>
    );
  });
}

function rowOf(
  line: ProgrammeLine,
  view: ProgrammeView,
  t: ReturnType<typeof useText<"editions">>,
  locale: Locale,
  nameOf: (key: string) => string,
): TimetableRow {
  const { startsAt, endsAt, allDay, previousStartsAt } = line;
  const time = allDay ? t("programme.allDay") : formatTime(startsAt, locale);
  const until = allDay ? undefined : t("programme.until", { time: formatTime(endsAt, locale) });
  const state = (): TimetableRow["state"] => {
    if (line.state === "cancelled") return { kind: "cancelled", words: t("programme.cancelled") };
    if (!previousStartsAt) return undefined;
    const when = `${formatDay(previousStartsAt, locale)} ${formatTime(previousStartsAt, locale)}`;
    return { kind: "moved", words: t("programme.moved", { when }) };
  };
  return {
    key: line.dateId,
    href: `/agenda/${line.slug}`,
    title: line.title,
    lang: LISTING_LANGUAGE,
    time: view === "dag" ? time : shortDay(line.day, locale),
    dateTime: inUtrecht(startsAt).toISO({ suppressMilliseconds: true }),
    under: view === "dag" ? until : [time, until].filter(Boolean).join(" "),
    place: line.placeName || undefined,
    area: view === "dag" && line.placeName !== nameOf(line.place) ? nameOf(line.place) : undefined,
    state: state(),
    tags: line.state === "cancelled" ? undefined : <Tags line={line} />,
  };
}

/** "do 24" */
function shortDay(day: string, locale: Locale): string {
  const date = startOfDay(day);
  return `${formatWeekdayShort(date, locale)} ${inUtrecht(date).day}`;
}

function Tags({ line: { priceCents, stepFree } }: { line: ProgrammeLine }) {
  const t = useText("agenda");
  const locale = useLocale();
  return (
    <>
      {priceCents !== null && (
        <Tag>{priceCents === 0 ? t("free") : formatMoney(priceCents, locale)}</Tag>
      )}
      {stepFree === "yes" && <Tag>{t("stepFree")}</Tag>}
    </>
  );
}
