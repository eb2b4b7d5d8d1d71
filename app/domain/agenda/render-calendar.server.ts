import ical, { escape, type ICalCalendar, ICalEventStatus } from "ical-generator";
import { DateTime } from "luxon";
import { wijkByCode } from "~/domain/places/wijken";
import { inUtrecht, ZONE } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { calendarSeries } from "./calendar-series";
import { plainDescription } from "./description";
import type { ListingState } from "./listing";
import { AUDIENCES } from "./listing-choices";
import { imageAddress } from "~/domain/images/image";
import { carriedContent, LINE_ENDS, type CarriedListing } from "./carried-content";
import { momentWords } from "~/shared/moment-words";

export type CalendarListing = Partial<CarriedListing> & {
  id: string;
  slug: string;
  state: ListingState;
  title: string;
  summary: string;
  description: string;
  placeName: string;
  address: string;
  spot: string;
  onlineUrl: string | null;
  wijkCode: string | null;
  latitude: number | null;
  longitude: number | null;
  audiences: string[];
  allDay: boolean;
  rhythm: string | null;
  rhythmExcept: Date[];
  sequence: number;
  publishedAt: Date;
  changedAt: Date;
  /** As residents know it: "Kom erbij". */
  campaignName: string | null;
  dates: CalendarDate[];
};

export type CalendarDate = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  previousStartsAt: Date | null;
  previousEndsAt: Date | null;
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
 * Listings as an iCalendar file (RFC 5545): one series for a rhythm, otherwise an event per date. The same listings always give the same bytes: the
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

function addListing(
  calendar: ICalCalendar,
  listing: CalendarListing,
  origin: string,
  locale: Locale,
): void {
  const shared = sharedOf(listing, origin, locale);
  const series = calendarSeries(listing);
  const { allDay } = listing;
  const always = alwaysOf(listing, origin);
  // Once is enough for whoever reads it; the other events say which listing they belong to.
  let first = true;
  const own = (date: CalendarDate | null, description: string) => {
    const lines = [...always, ...movedFrom(date)];
    if (first) {
      const calendar = { description, point: hasPoint(listing) };
      const content = carriedContent(listing, { origin, calendar });
      lines.push(`X-OMARMT-CONTENT;VALUE=TEXT:${escape(content, false)}`);
    }
    first = false;
    return lines;
  };
  if (series) {
    const { start, end, rule, except, overrides } = series;
    const exdates = except.length > 0 ? [`EXDATE${wallValue(except, allDay)}`] : [];
    const uid = `${listing.id}@omarmt`;
    const whole = shared(null);
    calendar.createEvent({
      ...whole,
      ...wallSpan(start, end, allDay),
      id: uid,
      repeating: asWritten([`RRULE:${rule}`, ...exdates, ...own(null, whole.description)]),
    });
    for (const { slot, date } of overrides) {
      const one = shared(date);
      calendar.createEvent({
        ...one,
        ...spanOf(date, allDay),
        id: uid,
        repeating: asWritten([
          `RECURRENCE-ID${wallValue([slot], allDay)}`,
          ...own(date, one.description),
        ]),
      });
    }
  }
  for (const date of series?.others ?? listing.dates) {
    const one = shared(date);
    calendar.createEvent({
      ...one,
      ...spanOf(date, allDay),
      id: `${date.id}@omarmt`,
      repeating: asWritten(own(date, one.description)),
    });
  }
}

/** What every event of a listing says in properties that the library does not know. */
function alwaysOf({ id, onlineUrl, image }: CalendarListing, origin: string): string[] {
  const widest = image?.widths.at(-1);
  return [
    ...(onlineUrl ? [`CONFERENCE;VALUE=URI:${new URL(onlineUrl).href}`] : []),
    ...(image && widest
      ? [
          `IMAGE;VALUE=URI;DISPLAY=FULLSIZE;FMTTYPE=image/jpeg:${origin}${imageAddress(image.id, widest, "jpg")}`,
        ]
      : []),
    `X-OMARMT-LISTING:${id}`,
  ];
}

/** Other programs only have the words for it in the description. */
function movedFrom(date: CalendarDate | null): string[] {
  if (!date?.previousStartsAt || !date.previousEndsAt) return [];
  const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");
  return [`X-OMARMT-MOVED-FROM:${stamp(date.previousStartsAt)}/${stamp(date.previousEndsAt)}`];
}

/** What every event of a listing says; `date` null is the series. */
function sharedOf(listing: CalendarListing, origin: string, locale: Locale) {
  const t = textFor(locale, "agenda");
  const audience = textFor(locale, "listing");
  const url = `${origin}/agenda/${listing.slug}`;
  const description = plainDescription(listing.description);
  const title = listing.title.replace(LINE_ENDS, " ");
  const categories = [
    ...(listing.campaignName ? [listing.campaignName] : []),
    ...AUDIENCES.filter((known) => listing.audiences.includes(known)).map((known) =>
      audience(`audiences.${known}`),
    ),
  ].map((name) => ({ name }));
  return (date: CalendarDate | null) => {
    const cancelled = listing.state === "cancelled" || (date?.cancelledAt ?? null) !== null;
    const moved =
      date?.previousStartsAt && date.previousEndsAt && !cancelled
        ? { startsAt: date.previousStartsAt, endsAt: date.previousEndsAt }
        : null;
    return {
      stamp: listing.changedAt,
      lastModified: listing.changedAt,
      created: listing.publishedAt,
      sequence: listing.sequence,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Many calendars show no status, so the title says it too.
      summary: cancelled ? t("calendar.cancelledTitle", { title }) : title,
      description: [
        moved ? t("calendar.moved", { moment: momentWords(moved, listing.allDay, locale) }) : "",
        listing.summary,
        description,
        listing.onlineUrl ? t("calendar.online", { address: listing.onlineUrl }) : "",
        url,
      ]
        .filter(Boolean)
        .join("\n\n")
        .replace(LINE_ENDS, "\n"),
      location: locationOf(listing),
      categories,
      url,
    };
  };
}

/**
 * The library writes what stands in `repeating` as it is when there are several lines, so this is where properties go
 * that it does not know. (What comes alone it would take for a rule.)
 */
function asWritten(lines: string[]): string | null {
  if (lines.length === 0) return null;
  return (lines.length > 1 ? lines : [...lines, "TRANSP:OPAQUE"]).join("\r\n");
}

/** ";TZID=Europe/Amsterdam:20261013T100000,20261020T100000", or days. */
function wallValue(walls: string[], allDay: boolean): string {
  return allDay
    ? `;VALUE=DATE:${walls.map((wall) => wall.slice(0, 8)).join(",")}`
    : `;TZID=${ZONE}:${walls.join(",")}`;
}

function wallSpan(start: string, end: string, allDay: boolean) {
  const local = (wall: string) => DateTime.fromISO(wall, { zone: ZONE });
  return { start: local(start), end: local(end), timezone: ZONE, allDay };
}

function spanOf(date: CalendarDate, allDay: boolean) {
  const start = inUtrecht(date.startsAt);
  const end = inUtrecht(date.endsAt);
  const inUtc = !allDay && (isAmbiguous(start) || isAmbiguous(end));
  return inUtc
    ? { start: date.startsAt, end: date.endsAt, timezone: null, allDay }
    : { start, end, timezone: ZONE, allDay };
}

function locationOf(listing: CalendarListing) {
  const { placeName, address, spot, wijkCode, latitude, longitude } = listing;
  if (isOnlineOnly(listing)) return { title: "Online" };
  const wijk = wijkCode && wijkByCode(wijkCode);
  const place = address ? [address] : [wijk ? wijk.name : "", "Utrecht"];
  const title = [placeName, spot, ...place].filter(Boolean).join(", ").replace(LINE_ENDS, " ");
  if (latitude === null || longitude === null) return { title };
  return { title, geo: { lat: latitude, lon: longitude } };
}

function isOnlineOnly({ placeName, onlineUrl }: CalendarListing): boolean {
  return placeName === "" && onlineUrl !== null;
}

/** Whether GEO says the point as it is: a zero is taken for no point by many, and by who writes this. */
function hasPoint(listing: CalendarListing): boolean {
  const { latitude, longitude } = listing;
  if (latitude === null || longitude === null || isOnlineOnly(listing)) return false;
  // Smaller numbers are written with an exponent.
  return Math.min(Math.abs(latitude), Math.abs(longitude)) >= 0.000_001;
}

/**
 * The hour that comes twice when summer time ends: on the wall clock nobody can tell which one is meant. Looking at the
 * clock first saves reckoning with offsets for every event, which took most of the time.
 */
function isAmbiguous(local: DateTime): boolean {
  return local.month === 10 && local.hour === 2 && local.getPossibleOffsets().length > 1;
}
