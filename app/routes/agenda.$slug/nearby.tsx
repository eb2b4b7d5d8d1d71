import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import type { NearbyListing } from "~/domain/agenda/nearby-listings.server";
import { wijkByCode } from "~/domain/places/wijken";
import { dayKey, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { DayHead, Timetable } from "~/ui/timetable";

/** Closer than this, in metres, is the same place. */
const NEXT_DOOR = 50;

export function Nearby({ listings, today }: { listings: NearbyListing[]; today: string }) {
  const t = useText("agenda");
  const locale = useLocale();
  if (listings.length === 0) return null;
  return (
    <section className="top6 screen-only" aria-labelledby="dichtbij">
      <DayHead id="dichtbij" title={t("listing.nearby")} />
      <Timetable
        columns
        rows={listings.map(({ slug, title, placeName, wijkCode, startsAt, metres }) => ({
          key: slug,
          href: `/agenda/${slug}`,
          title,
          lang: LISTING_LANGUAGE,
          time: formatTime(startsAt, locale),
          dateTime: inUtrecht(startsAt).toISO({ suppressMilliseconds: true }),
          under:
            dayKey(startsAt) === today
              ? t("todayShort")
              : inUtrecht(startsAt).setLocale(locale).toFormat("ccc d LLL").replaceAll(".", ""),
          place: placeName,
          area: (wijkCode && wijkByCode(wijkCode)?.name) || undefined,
          tags: metres !== null && metres >= NEXT_DOOR && (
            <Tag>{distanceWords(metres, t, locale)}</Tag>
          ),
        }))}
      />
    </section>
  );
}

/** Rounded to what a walk tells: hundreds of metres, then half kilometres. */
function distanceWords(
  metres: number,
  t: ReturnType<typeof useText<"agenda">>,
  locale: Locale,
): string {
  if (metres < 950)
    return t("listing.metres", { metres: Math.max(100, Math.round(metres / 100) * 100) });
  const kilometres = new Intl.NumberFormat(locale).format(Math.round(metres / 500) / 2);
  return t("listing.kilometres", { kilometres });
}
