import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { momentWords, spanWords } from "~/shared/moment-words";
import { capital, dayKey, inUtrecht } from "~/locales/format";
import { ButtonLink } from "~/ui/button";
import { CityMap } from "~/ui/city-map";
import { RegisterHere } from "~/ui/registrations/room";
import { useLocale, useText } from "~/ui/text";
import { Ticket } from "~/ui/ticket";
import type { ListingView } from "./listing-view.server";

type ListingDate = PublicListing["dates"][number];

/** When and where, with what a visitor does next: register, put it in a calendar and find the way. */
export function WhenAndWhere({
  listing,
  date,
  also,
  state,
  near,
  wijk,
  map,
  ...joining
}: Pick<ListingView, "listing" | "date" | "state" | "near" | "map" | "room" | "severalDates"> & {
  /** The one other date, when there is just one. */
  also: ListingDate | null;
  wijk: string | null;
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
      before={<Before date={date} allDay={listing.allDay} />}
      time={capital(spanWords(date, listing.allDay, locale))}
      dateTime={local.toISO({ suppressMilliseconds: true })}
      also={also && <Also date={also} after={date} allDay={listing.allDay} />}
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
      <Place listing={listing} place={place} wijk={wijk} />
      <div className="stack stack--tight">
        {state === "coming" ? (
          <Steps listing={listing} {...joining} />
        ) : (
          <ButtonLink href="/agenda" wide>
            {t("listing.somethingElse")}
          </ButtonLink>
        )}
      </div>
    </Ticket>
  );
}

function Place({
  listing: { address, onlineUrl },
  place,
  wijk,
}: {
  listing: PublicListing;
  place: string;
  wijk: string | null;
}) {
  const t = useText("agenda");
  const inCity = wijk ? `${wijk}, Utrecht` : "Utrecht";
  return (
    <>
      {place && (
        <p>
          <b dir="auto">{place}</b>
          <br />
          {address ? <span dir="auto">{address}</span> : inCity}
          {address && wijk && (
            <>
              <br />
              {t("listing.inWijk", { wijk })}
            </>
          )}
        </p>
      )}
      {onlineUrl && <p>{place ? t("listing.onlineToo") : <b>{t("listing.onlineOnly")}</b>}</p>}
    </>
  );
}

function Steps({
  listing,
  room,
  severalDates,
}: Pick<ListingView, "listing" | "room" | "severalDates">) {
  const t = useText("agenda");
  const { slug, registration, registrationTarget, onlineUrl } = listing;
  const look = registration === "none" ? undefined : "line";
  return (
    <>
      {registration === "builtIn" && room && (
        <RegisterHere slug={slug} room={room} severalDates={severalDates} />
      )}
      {registration === "link" && (
        <ButtonLink href={registrationTarget} rel="nofollow ugc noopener" wide icon="edit">
          {t("listing.register")}
        </ButtonLink>
      )}
      {registration === "mail" && (
        <ButtonLink href={`mailto:${registrationTarget}`} wide icon="mail">
          {t("listing.registerByMail")}
        </ButtonLink>
      )}
      <ButtonLink href={`/agenda/${slug}.ics`} wide look={look} icon="calendar">
        {t("listing.addToCalendar")}
      </ButtonLink>
      {onlineUrl && (
        <ButtonLink href={onlineUrl} rel="nofollow ugc noopener" look="line" wide icon="phone">
          {t("listing.joinOnline")}
        </ButtonLink>
      )}
      <Route listing={listing} />
    </>
  );
}

function Route({ listing: { latitude, longitude, address } }: { listing: PublicListing }) {
  const t = useText("agenda");
  const href =
    latitude !== null && longitude !== null
      ? `https://www.openstreetmap.org/directions?to=${encodeURIComponent(`${latitude},${longitude}`)}#map=16/${latitude}/${longitude}`
      : address && `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
  if (!href) return null;
  return (
    <ButtonLink href={href} rel="noopener external" look="line" wide icon="pin">
      {t("listing.route")} <span className="vh">({t("listing.routeHint")})</span>
    </ButtonLink>
  );
}

/** The time that was announced first, struck through. */
function Before({ date, allDay }: { date: ListingDate; allDay: boolean }) {
  const t = useText("agenda");
  const locale = useLocale();
  const { previousStartsAt, previousEndsAt, startsAt } = date;
  if (!previousStartsAt || !previousEndsAt || date.cancelledAt) return null;
  const before = { startsAt: previousStartsAt, endsAt: previousEndsAt };
  const words =
    dayKey(previousStartsAt) === dayKey(startsAt)
      ? spanWords(before, allDay, locale)
      : momentWords(before, allDay, locale);
  return (
    <>
      <b>{t("newTime")}</b>, {t("listing.first")} <s>{words}</s>
    </>
  );
}

function Also({ date, after, allDay }: { date: ListingDate; after: ListingDate; allDay: boolean }) {
  const t = useText("agenda");
  const locale = useLocale();
  const sameDay = dayKey(date.startsAt) === dayKey(after.startsAt);
  const moment = sameDay ? spanWords(date, allDay, locale) : momentWords(date, allDay, locale);
  if (date.cancelledAt) return null;
  return <>{t("listing.alsoMoment", { moment })}</>;
}
