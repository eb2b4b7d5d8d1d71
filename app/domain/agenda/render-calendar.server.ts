import ical, { escape, type ICalCalendar, ICalEventStatus } from "ical-generator";
import type { DateTime } from "luxon";
import { wijkByCode } from "~/domain/places/wijken";
import { inUtrecht, ZONE } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { ListingStatus } from "./listing";

export type CalendarListing = {
  slug: string;
  status: ListingStatus;
  title: string;
  summary: string;
  description: string;
  placeName: string;
  spot: string;
  wijkCode: string | null;
  latitude: number | null;
  longitude: number | null;
  sequence: number;
  publishedAt: Date;
  changedAt: Date;
  /** As residents know it: "Kom erbij". */
  campaignName: string | null;
  dates: { id: string; startsAt: Date; endsAt: Date }[];
};

/** Summer and winter time as the European Union has kept them since 1996. */
const TIME_ZONE = [
  `X-WR-TIMEZONE:${ZONE}`,
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

/**
 * Listings as an iCalendar file (RFC 5545), one event per date. The same listings always give the same bytes: the
 * stamps are those of the last change, not of this moment, so that calendars and caches see what really changed.
 * @param origin where the pages are, without a slash at the end: "https://omarmt.example"
 */
export function renderCalendar(
  listings: CalendarListing[],
  { origin, locale, name }: { origin: string; locale: Locale; name: string },
): string {
  const calendar = ical({
    // The library writes this one as it stands; a line break in a title would begin a new property.
    name: escape(name, false),
    prodId: { company: "Utrecht Omarmt", product: "Omarmt", language: locale.toUpperCase() },
    // How often a subscribed calendar looks again, in seconds.
    ttl: 3600,
  });
  for (const listing of listings) addListing(calendar, listing, origin, locale);
  // The library would put the zone between the calendar's own properties, and write all stamps in it.
  return calendar.toString().replace("\r\nBEGIN:VEVENT\r\n", (first) => `\r\n${TIME_ZONE}${first}`);
}

const SLICE = 50;

/**
 * The same text as `renderCalendar`, made in pieces: other requests are answered in between, and a calendar of ten
 * thousand activities takes most of a second. Listings come in slices too.
 */
export async function renderCalendarInSlices(
  slices: AsyncIterable<CalendarListing[]>,
  options: Parameters<typeof renderCalendar>[1],
): Promise<string> {
  const empty = renderCalendar([], options);
  const end = empty.indexOf("END:VCALENDAR");
  let zone = "";
  const events: string[] = [];
  for await (const listings of slices) {
    for (let from = 0; from < listings.length; from += SLICE) {
      const whole = renderCalendar(listings.slice(from, from + SLICE), options);
      const first = whole.indexOf("BEGIN:VEVENT");
      zone ||= whole.slice(end, first);
      events.push(whole.slice(first, whole.lastIndexOf("END:VCALENDAR")));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return [empty.slice(0, end), zone, ...events, empty.slice(end)].join("");
}

function addListing(
  calendar: ICalCalendar,
  listing: CalendarListing,
  origin: string,
  locale: Locale,
): void {
  const t = textFor(locale, "agenda");
  const cancelled = listing.status === "cancelled";
  const url = `${origin}/agenda/${listing.slug}`;
  const shared = {
    stamp: listing.changedAt,
    lastModified: listing.changedAt,
    created: listing.publishedAt,
    sequence: listing.sequence,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Many calendars show no status, so the title says it too.
    summary: cancelled ? t("calendar.cancelledTitle", { title: listing.title }) : listing.title,
    description: [listing.summary, listing.description, url].filter(Boolean).join("\n\n"),
    location: locationOf(listing),
    categories: listing.campaignName ? [{ name: listing.campaignName }] : [],
    url,
  };
  for (const date of listing.dates) {
    const start = inUtrecht(date.startsAt);
    const end = inUtrecht(date.endsAt);
    const inUtc = isAmbiguous(start) || isAmbiguous(end);
    calendar.createEvent({
      ...shared,
      id: `${date.id}@omarmt`,
      ...(inUtc
        ? { start: date.startsAt, end: date.endsAt, timezone: null }
        : { start, end, timezone: ZONE }),
    });
  }
}

function locationOf({ placeName, spot, wijkCode, latitude, longitude }: CalendarListing) {
  const wijk = wijkCode && wijkByCode(wijkCode);
  const title = [placeName, spot, wijk ? wijk.name : "", "Utrecht"].filter(Boolean).join(", ");
  if (latitude === null || longitude === null) return { title };
  return { title, geo: { lat: latitude, lon: longitude } };
}

/**
 * The hour that comes twice when summer time ends: on the wall clock nobody can tell which one is meant. Looking at the
 * clock first saves reckoning with offsets for every event, which took most of the time.
 */
function isAmbiguous(local: DateTime): boolean {
  return local.month === 10 && local.hour === 2 && local.getPossibleOffsets().length > 1;
}
