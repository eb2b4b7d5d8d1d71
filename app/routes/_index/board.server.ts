import type { AgendaPage } from "~/domain/agenda/list-agenda.server";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { wijkByCode } from "~/domain/places/wijken";
import { formatDay, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";

/** As many lines as fit a departure board. */
const LINES = 6;

export type Board = NonNullable<ReturnType<typeof boardOf>>;

/** The first day that has something, as a departure board. */
export function boardOf(day: AgendaPage["days"][number] | undefined, locale: Locale) {
  if (!day) return null;
  const t = textFor(locale, "agenda");
  const shown = day.occurrences.slice(0, LINES);
  const cancelled = shown.filter(({ state }) => state === "cancelled").length;
  return {
    day: day.day,
    dayName: formatDay(inUtrecht(new Date(`${day.day}T12:00:00Z`)).toJSDate(), locale),
    more: Math.max(0, day.going - (shown.length - cancelled)),
    rows: shown.map((occurrence) => ({
      key: occurrence.dateId,
      href: `/agenda/${occurrence.slug}`,
      title: occurrence.title,
      time: occurrence.allDay ? t("allDayShort") : formatTime(occurrence.startsAt, locale),
      dateTime: occurrence.startsAt.toISOString(),
      place: occurrence.placeName || (occurrence.online ? t("online") : ""),
      area: (occurrence.wijkCode && wijkByCode(occurrence.wijkCode)?.name) || undefined,
      ...(occurrence.state === "cancelled"
        ? { state: { kind: "cancelled" as const, words: t("cancelled") } }
        : {}),
      campaign: occurrence.campaign && {
        design: occurrence.campaign.design,
        name: publicCampaignName(occurrence.campaign),
      },
    })),
  };
}
