import type { PublicListing } from "~/domain/agenda/find-listing.server";
import type { CityMapShapes } from "~/domain/places/city-map";
import type { Room } from "~/domain/registrations/registration";
import { dayKey, formatDay, formatTime, inUtrecht } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { ButtonLink } from "~/ui/button";
import { CityMap } from "~/ui/city-map";
import { RegisterHere } from "~/ui/registrations/room";
import { useLocale, useText } from "~/ui/text";
import { Ticket } from "~/ui/ticket";

type ListingDate = PublicListing["dates"][number];

/** When and where, with what a visitor does next: put it in a calendar and find the way. */
export function WhenAndWhere({
  listing,
  date,
  also,
  state,
  near,
  wijk,
  map,
  register,
}: {
  listing: PublicListing;
  date: ListingDate;
  /** The one other date, when there is just one. */
  also: ListingDate | null;
  state: "coming" | "past" | "cancelled";
  near: "today" | "tomorrow" | null;
  wijk: string | null;
  map: CityMapShapes | null;
  /** Where visitors register with us. */
  register: { room: Room; severalDates: boolean } | null;
}) {
  const t = useText("agenda");
  const locale = useLocale();
  const local = inUtrecht(date.startsAt).setLocale(locale);
  const weekday = local.toFormat("cccc");
  const place = [listing.placeName, listing.spot].filter(Boolean).join(", ");
  return (
    <Ticket
      className="span5 rows2 self-start"
      label={t("listing.whenAndWhere")}
      campaign={listing.campaign?.design ?? "neutral"}
      day={String(local.day)}
      month={local.toFormat("LLL").replace(".", "")}
      weekday={near ? t(`listing.${near}With`, { day: weekday }) : capital(weekday)}
      time={useSpan(date)}
      dateTime={local.toISO({ suppressMilliseconds: true })}
      also={also && <Also date={also} after={date} />}
      cancelled={state === "cancelled"}
    >
      {map && (
        <CityMap
          shapes={map}
          labels={false}
          title={t("listing.mapTitle", { place })}
          description={wijk ? t("listing.mapDescription", { wijk }) : ""}
        />
      )}
      <p>
        <b>{place}</b>
        <br />
        {wijk ? `${wijk}, Utrecht` : "Utrecht"}
      </p>
      <div className="stack stack--tight">
        {state === "coming" ? (
          <>
            {register && <RegisterHere slug={listing.slug} {...register} />}
            <ButtonLink
              href={`/agenda/${listing.slug}.ics`}
              look={register ? "line" : "action"}
              wide
              icon="calendar"
            >
              {t("listing.addToCalendar")}
            </ButtonLink>
            <Route listing={listing} />
          </>
        ) : (
          <ButtonLink href="/agenda" wide>
            {t("listing.somethingElse")}
          </ButtonLink>
        )}
      </div>
    </Ticket>
  );
}

function Route({ listing: { latitude, longitude } }: { listing: PublicListing }) {
  const t = useText("agenda");
  if (latitude === null || longitude === null) return null;
  const to = encodeURIComponent(`${latitude},${longitude}`);
  return (
    <ButtonLink
      href={`https://www.openstreetmap.org/directions?to=${to}#map=16/${latitude}/${longitude}`}
      rel="noopener external"
      look="line"
      wide
      icon="pin"
    >
      {t("listing.route")} <span className="vh">({t("listing.routeHint")})</span>
    </ButtonLink>
  );
}

function Also({ date, after }: { date: ListingDate; after: ListingDate }) {
  const t = useText("agenda");
  const locale = useLocale();
  const span = useSpan(date);
  const sameDay = dayKey(date.startsAt) === dayKey(after.startsAt);
  const moment = sameDay
    ? span
    : t("listing.moment", { day: formatDay(date.startsAt, locale), span });
  return <>{t("listing.alsoMoment", { moment })}</>;
}

/** "vrijdag 25 september, 7.30 tot 9.30 uur" */
export function Moment({ date }: { date: ListingDate }) {
  const t = useText("agenda");
  const locale = useLocale();
  const span = useSpan(date);
  return <>{t("listing.moment", { day: formatDay(date.startsAt, locale), span })}</>;
}

function useSpan({ startsAt, endsAt }: ListingDate): string {
  const t = useText("agenda");
  const locale = useLocale();
  return t("timeSpan", { from: formatTime(startsAt, locale), to: endOf(startsAt, endsAt, locale) });
}

/** Only the time, unless it ends more than a night later. */
function endOf(startsAt: Date, endsAt: Date, locale: Locale): string {
  const time = formatTime(endsAt, locale);
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  return hours < 24 ? time : `${formatDay(endsAt, locale)} ${time}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
