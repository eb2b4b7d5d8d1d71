import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import type { NearbyListing } from "~/domain/agenda/nearby-listings.server";
import { wijkByCode } from "~/domain/places/wijken";
import { dayKey, formatMoney, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { Icon } from "~/ui/icon";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";
import { DayHead, Timetable } from "~/ui/timetable";
import { Moment } from "./ticket";

/** What a visitor wants to know before going: other dates, price, access, who. */
export function Facts({
  listing,
  others,
}: {
  listing: PublicListing;
  /** The other dates to come, when there are more than the ticket shows. */
  others: PublicListing["dates"];
}) {
  const t = useText("agenda");
  return (
    <dl className="facts-list">
      {others.length > 0 && (
        <div>
          <dt>
            <Icon name="calendar" />
            {t("listing.also")}
          </dt>
          {others.map((date) => (
            <dd key={date.id}>
              <Moment date={date} />
            </dd>
          ))}
        </div>
      )}
      <Price cents={listing.priceCents} />
      <StepFree value={listing.stepFree} />
      <div>
        <dt>
          <Icon name="people" />
          {t("listing.organiser")}
        </dt>
        <dd>
          <Organisers listing={listing} />
        </dd>
      </div>
    </dl>
  );
}

function Price({ cents }: { cents: number | null }) {
  const t = useText("agenda");
  const locale = useLocale();
  if (cents === null) return null;
  return (
    <div>
      <dt>
        <Icon name="euro" />
        {cents === 0 ? t("free") : t("listing.costs")}
      </dt>
      <dd>
        {cents === 0
          ? t("listing.freeText")
          : t("listing.price", { price: formatMoney(cents, locale) })}
      </dd>
    </div>
  );
}

function StepFree({ value }: { value: PublicListing["stepFree"] }) {
  const t = useText("agenda");
  if (value === "unknown") return null;
  return (
    <div>
      <dt>
        <Icon name="wheelchair" />
        {value === "yes" ? t("stepFree") : t("listing.notStepFree")}
      </dt>
      <dd>{value === "yes" ? t("listing.stepFreeText") : t("listing.notStepFreeText")}</dd>
    </div>
  );
}

function Organisers({ listing }: { listing: PublicListing }) {
  const t = useText("agenda");
  const locale = useLocale();
  const { organiserName: organiser, withNames } = listing;
  if (withNames.length === 0) return organiser;
  const partners = new Intl.ListFormat(locale, { type: "conjunction" }).format(withNames);
  return t("listing.organiserWith", { organiser, partners });
}

/** Closer than this, in metres, is the same place. */
const NEXT_DOOR = 50;

export function Nearby({ listings, today }: { listings: NearbyListing[]; today: string }) {
  const t = useText("agenda");
  const locale = useLocale();
  if (listings.length === 0) return null;
  return (
    <section className="top6" aria-labelledby="dichtbij">
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
