import type { Occurrence } from "~/domain/agenda/list-agenda.server";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { lastMoment } from "~/shared/moment-words";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { wijkByCode } from "~/domain/places/wijken";
import { dayKey, formatMoney, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { CampaignTag, Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import type { TimetableRow, TimetableState } from "~/ui/timetable";

type AgendaText = ReturnType<typeof useText<"agenda">>;

/** One date of a listing as a line of the timetable. */
export function rowOf(occurrence: Occurrence, t: AgendaText, locale: Locale): TimetableRow {
  const { dateId, slug, title, startsAt, placeName, online, wijkCode, allDay } = occurrence;
  return {
    key: dateId,
    href: `/agenda/${slug}`,
    title,
    lang: LISTING_LANGUAGE,
    time: allDay ? t("allDayShort") : formatTime(startsAt, locale),
    dateTime: inUtrecht(startsAt).toISO({ suppressMilliseconds: true }),
    under: endWords(occurrence, t, locale),
    place: placeName || (online ? t("online") : undefined),
    area: (wijkCode && wijkByCode(wijkCode)?.name) || undefined,
    state: stateOf(occurrence, t, locale),
    tags: occurrence.state === "cancelled" ? undefined : <Tags {...occurrence} />,
  };
}

/** "tot 18.30", "t/m zo 4 okt", or nothing after one whole day. */
function endWords(date: Occurrence, t: AgendaText, locale: Locale): string | undefined {
  const hours = (date.endsAt.getTime() - date.startsAt.getTime()) / 3_600_000;
  const last = lastMoment(date, date.allDay);
  if (date.allDay ? dayKey(last) !== dayKey(date.startsAt) : hours > 24) {
    return t("untilShort", { day: shortDay(last, locale) });
  }
  return date.allDay ? undefined : t("until", { time: formatTime(date.endsAt, locale) });
}

function stateOf(date: Occurrence, t: AgendaText, locale: Locale): TimetableState | undefined {
  const { state, previousStartsAt, previousEndsAt, startsAt } = date;
  if (state === "cancelled") return { kind: "cancelled", words: t("cancelled") };
  if (!previousStartsAt || !previousEndsAt) return undefined;
  const before = date.allDay ? "" : formatTime(previousStartsAt, locale);
  const sameDay = dayKey(previousStartsAt) === dayKey(startsAt);
  const moment = [sameDay ? "" : shortDay(previousStartsAt, locale), before]
    .filter(Boolean)
    .join(" ");
  return { kind: "moved", words: t(sameDay ? "movedTime" : "movedDay", { moment }) };
}

/** "zo 4 okt" */
function shortDay(at: Date, locale: Locale): string {
  return inUtrecht(at).setLocale(locale).toFormat("ccc d LLL").replaceAll(".", "");
}

function Tags({
  campaign,
  priceCents,
  stepFree,
  online,
  placeName,
  languages,
  lastConfirmedAt,
}: Occurrence) {
  const t = useText("agenda");
  const words = useText("listing");
  const locale = useLocale();
  // What is spoken is only worth telling where it is not what everybody expects.
  const others = SPOKEN_LANGUAGES.filter(
    (language) => language !== "nl" && languages.includes(language),
  );
  const spoken =
    languages.includes("nl") && others.length > 0 ? ["nl" as const, ...others] : others;
  return (
    <>
      {campaign && (
        <CampaignTag design={campaign.design}>{publicCampaignName(campaign)}</CampaignTag>
      )}
      {priceCents !== null && (
        <Tag>{priceCents === 0 ? t("free") : formatMoney(priceCents, locale)}</Tag>
      )}
      {stepFree === "yes" && <Tag>{t("stepFree")}</Tag>}
      {online && placeName && <Tag>{t("onlineToo")}</Tag>}
      {spoken.length > 0 && (
        <Tag>
          {new Intl.ListFormat(locale).format(
            spoken.map((language) => words(`languages.${language}`)),
          )}
        </Tag>
      )}
      {lastConfirmedAt && (
        <span className="small muted">
          {t("confirmedShort", { day: shortDay(lastConfirmedAt, locale) })}
        </span>
      )}
    </>
  );
}
