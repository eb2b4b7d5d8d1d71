import { wijkByCode } from "~/domain/places/wijken";
import { textFor } from "~/locales/text";
import { dayKey, inUtrecht } from "~/locales/format";
import { plainDescription } from "./description";
import type { PublicListing } from "./find-listing.server";
import { AUDIENCES } from "./listing-choices";
import { lastMoment } from "~/shared/moment-words";
import { readRhythm } from "./rhythm";

type ListingDate = PublicListing["dates"][number];
type Context = {
  /** Where the pages are, without a slash at the end. */
  origin: string;
  /** Absolute addresses of pictures, the best first. */
  images: string[];
};

/** Every event repeats the whole; more than these would make the page heavy and tell nothing new. */
const MOST_EVENTS = 10;

/**
 * A listing as schema.org says it, the way search engines ask for it: an Event per date, and with several dates the
 * EventSeries they belong to.
 */
export function eventJsonLd(listing: PublicListing, { origin, images }: Context) {
  const url = `${origin}/agenda/${listing.slug}`;
  const dates = listing.dates.slice(0, MOST_EVENTS);
  const series = listing.dates.length > 1 ? `${url}#reeks` : null;
  const shared = sharedOf(listing, url, images);
  const events = dates.map((date) => ({
    "@type": "Event",
    "@id": `${url}#${date.id}`,
    ...shared,
    ...statusOf(listing, date),
    ...spanOf(listing, date),
    ...(series ? { superEvent: { "@id": series } } : {}),
  }));
  return {
    "@context": "https://schema.org",
    "@graph": series
      ? [{ "@type": "EventSeries", "@id": series, ...shared, ...seriesOf(listing, url) }, ...events]
      : events,
  };
}

function sharedOf(listing: PublicListing, url: string, images: string[]) {
  const { organiserName, contactWebsite, registration, capacity } = listing;
  const languages = [...listing.languages, ...(listing.signLanguage === "yes" ? ["dse"] : [])];
  return {
    name: listing.title,
    description: [listing.summary, plainDescription(listing.description)]
      .filter(Boolean)
      .join("\n\n"),
    url,
    image: images,
    eventAttendanceMode: `https://schema.org/${attendanceMode(listing)}`,
    location: locationOf(listing),
    organizer: {
      "@type": "Organization",
      name: organiserName,
      ...(/^https?:\/\//.test(contactWebsite) ? { url: contactWebsite } : {}),
    },
    ...(languages.length > 0 ? { inLanguage: languages } : {}),
    ...audienceOf(listing),
    ...(registration === "builtIn" && capacity ? { maximumAttendeeCapacity: capacity } : {}),
    ...offersOf(listing, url),
  };
}

function statusOf(listing: PublicListing, date: ListingDate) {
  const status = (name: string) => ({ eventStatus: `https://schema.org/${name}` });
  if (listing.state === "cancelled" || date.cancelledAt) return status("EventCancelled");
  if (!date.previousStartsAt) return status("EventScheduled");
  return {
    ...status("EventRescheduled"),
    previousStartDate: written(date.previousStartsAt, listing.allDay),
  };
}

function spanOf({ allDay }: PublicListing, date: ListingDate) {
  return {
    startDate: written(date.startsAt, allDay),
    endDate: written(lastMoment(date, allDay), allDay),
  };
}

function seriesOf(listing: PublicListing, url: string) {
  const { dates, state, allDay } = listing;
  const [first, last] = [dates[0]!, dates.at(-1)!];
  return {
    eventStatus: `https://schema.org/${state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    startDate: written(first.startsAt, allDay),
    endDate: written(lastMoment(last, allDay), allDay),
    subEvent: dates.slice(0, MOST_EVENTS).map(({ id }) => ({ "@id": `${url}#${id}` })),
    ...scheduleOf(listing),
  };
}

const DAYS = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

function scheduleOf({ rhythm, rhythmExcept, dates, allDay }: PublicListing) {
  const rule = rhythm === null ? null : readRhythm(rhythm);
  const first = dates[0];
  if (!rule || !first) return {};
  const { every, interval, weekdays, nth, until } = rule;
  const start = inUtrecht(first.startsAt);
  return {
    eventSchedule: {
      "@type": "Schedule",
      repeatFrequency: `P${interval}${every === "week" ? "W" : "M"}`,
      ...(weekdays.length > 0
        ? { byDay: weekdays.map((day) => (nth === null ? dayName(day) : `${nth}${day}`)) }
        : { byMonthDay: start.day }),
      startDate: start.toISODate(),
      endDate: until,
      ...(allDay
        ? {}
        : {
            startTime: start.toFormat("HH:mm:ss"),
            endTime: inUtrecht(first.endsAt).toFormat("HH:mm:ss"),
          }),
      scheduleTimezone: "Europe/Amsterdam",
      ...(rhythmExcept.length > 0 ? { exceptDate: rhythmExcept.map(dayKey) } : {}),
    },
  };
}

function dayName(day: keyof typeof DAYS): string {
  return `https://schema.org/${DAYS[day]}`;
}

function attendanceMode({ onlineUrl, placeName }: PublicListing): string {
  if (!onlineUrl) return "OfflineEventAttendanceMode";
  return placeName ? "MixedEventAttendanceMode" : "OnlineEventAttendanceMode";
}

function locationOf(listing: PublicListing) {
  const places = [
    ...(listing.onlineUrl ? [{ "@type": "VirtualLocation", url: listing.onlineUrl }] : []),
    ...(listing.placeName || !listing.onlineUrl ? [placeOf(listing)] : []),
  ];
  return places.length === 1 ? places[0] : places;
}

function placeOf(listing: PublicListing) {
  const { placeName, spot, address, latitude, longitude } = listing;
  const wijk = listing.wijkCode ? wijkByCode(listing.wijkCode) : undefined;
  const [street = "", ...rest] = address.split(",");
  const [, postcode] = /\b([1-9]\d{3} ?[A-Z]{2})\b/.exec(address) ?? [];
  const town = rest
    .at(-1)
    ?.replace(postcode ?? "", "")
    .trim();
  return {
    "@type": "Place",
    name: [placeName, spot].filter(Boolean).join(", "),
    address: {
      "@type": "PostalAddress",
      streetAddress: street || placeName,
      ...(postcode ? { postalCode: postcode } : {}),
      addressLocality: town || "Utrecht",
      ...(wijk ? { addressRegion: wijk.name } : {}),
      addressCountry: "NL",
    },
    ...(latitude !== null && longitude !== null
      ? { geo: { "@type": "GeoCoordinates", latitude, longitude } }
      : {}),
    ...amenitiesOf(listing),
  };
}

/** What a place has; sign language is a language, and whether it is quiet depends on the hour. */
const AMENITIES = ["stepFree", "wheelchairToilet", "hearingLoop", "assistanceDog"] as const;

function amenitiesOf(listing: PublicListing) {
  const t = textFor("nl", "listing");
  const known = AMENITIES.filter((feature) => listing[feature] !== "unknown");
  if (known.length === 0) return {};
  return {
    amenityFeature: known.map((feature) => ({
      "@type": "LocationFeatureSpecification",
      name: t(`access.${feature}`),
      value: listing[feature] === "yes",
    })),
  };
}

function audienceOf({ audiences }: PublicListing) {
  const t = textFor("nl", "listing");
  const known = AUDIENCES.filter((audience) => audiences.includes(audience));
  if (known.length === 0) return {};
  return {
    audience: known.map((audience) => ({
      "@type": "PeopleAudience",
      audienceType: t(`audiences.${audience}`),
      ...(audience === "women" ? { suggestedGender: "female" } : {}),
      ...(audience === "men" ? { suggestedGender: "male" } : {}),
    })),
  };
}

function offersOf(listing: PublicListing, url: string) {
  const { priceCents, priceNote, registration, registrationTarget, publishedAt } = listing;
  if (priceCents === null) return {};
  return {
    isAccessibleForFree: priceCents === 0,
    offers: {
      "@type": "Offer",
      price: (priceCents / 100).toFixed(2),
      priceCurrency: "EUR",
      ...(priceNote ? { description: priceNote } : {}),
      availability: "https://schema.org/InStock",
      validFrom: withOffset(publishedAt),
      url: registration === "link" && registrationTarget ? registrationTarget : url,
    },
  };
}

/** For inside a script element: no text of a visitor or organiser can end it. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** A day for whole days, a moment otherwise. */
function written(at: Date, allDay: boolean): string {
  return allDay ? dayKey(at) : withOffset(at);
}

/** "2026-09-24T16:00:00+02:00" */
function withOffset(at: Date): string {
  return inUtrecht(at).toISO({ suppressMilliseconds: true });
}
