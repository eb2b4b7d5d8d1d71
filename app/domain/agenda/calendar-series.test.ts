import ICAL from "ical.js";
import { DateTime } from "luxon";
import nodeIcal, { type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import { inUtrecht, ZONE } from "~/locales/format";
import { calendarSeries, wallClock } from "./calendar-series";
import { renderCalendar, type CalendarDate, type CalendarListing } from "./render-calendar.server";
import { expandRhythm, type RhythmRule } from "./rhythm";

const at = (wall: string) => DateTime.fromISO(wall, { zone: ZONE }).toJSDate();
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const untouched = { cancelledAt: null, previousStartsAt: null, previousEndsAt: null };
const changedAt = new Date("2026-09-20T08:15:30Z");

const tuesdays: RhythmRule = {
  every: "week",
  interval: 1,
  weekdays: ["TU"],
  nth: null,
  until: "2027-04-13",
};

/** Over the end of summer time in 2026 and its begin in 2027. */
function listing(
  first = span("2026-10-13T10:00", "2026-10-13T12:00"),
  rule = tuesdays,
  { except = [] as string[], allDay = false } = {},
): CalendarListing {
  const expanded = expandRhythm(first, rule, except);
  if (!expanded.ok) throw new Error(expanded.reason);
  return {
    id: "019a0000-0000-7000-8000-000000000099",
    slug: "taalcafe",
    state: "published",
    title: "Taalcafé",
    summary: "Praten en thee.",
    description: "",
    placeName: "Bibliotheek",
    address: "",
    spot: "",
    onlineUrl: null,
    wijkCode: "WK034408",
    latitude: null,
    longitude: null,
    audiences: [],
    allDay,
    rhythm: expanded.rhythm,
    rhythmExcept: expanded.rhythmExcept,
    sequence: 3,
    publishedAt: changedAt,
    changedAt,
    campaignName: null,
    dates: expanded.dates.map((date, i) => ({ id: `date-${i}`, ...date, ...untouched })),
  };
}

function change(
  from: CalendarListing,
  ...changes: [index: number, fields: Partial<CalendarDate>][]
): CalendarListing {
  const dates = from.dates.map((date, i) => ({
    ...date,
    ...changes.find(([index]) => index === i)?.[1],
  }));
  return { ...from, dates };
}

const render = (it: CalendarListing) =>
  renderCalendar([it], { origin: "https://omarmt.test", locale: "nl", name: "Agenda" });

type Found = { startsAt: string; endsAt: string; status: string };
const byStart = (a: Found, b: Found) => a.startsAt.localeCompare(b.startsAt);

function stored(it: CalendarListing): Found[] {
  return it.dates
    .map(({ startsAt, endsAt, cancelledAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      status: cancelledAt ? "CANCELLED" : "CONFIRMED",
    }))
    .sort(byStart);
}

/** All dates as the calendar library of Mozilla reads them. */
function byIcalJs(text: string): Found[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const events = calendar.getAllSubcomponents("vevent").map((vevent) => new ICAL.Event(vevent));
  const moment = (time: ICAL.Time) => {
    // A day without a clock is midnight in Utrecht.
    return (time.isDate ? at(time.toString()) : time.toJSDate()).toISOString();
  };
  const masters = events.filter((event) => !event.isRecurrenceException());
  return masters
    .flatMap((event) => {
      for (const other of events) {
        if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
      }
      const found: Found[] = [];
      const add = (item: ICAL.Event, start: ICAL.Time, end: ICAL.Time) =>
        found.push({
          startsAt: moment(start),
          endsAt: moment(end),
          status: String(item.component.getFirstPropertyValue("status")),
        });
      if (!event.isRecurring()) add(event, event.startDate, event.endDate);
      else {
        const iterator = event.iterator();
        for (let next = iterator.next(); next; next = iterator.next()) {
          const { item, startDate, endDate } = event.getOccurrenceDetails(next);
          add(item, startDate, endDate);
        }
      }
      return found;
    })
    .sort(byStart);
}

/** The same by a library that shares no code with the other. */
function byNodeIcal(text: string): Found[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (part): part is VEvent => part?.type === "VEVENT",
  );
  return events
    .flatMap((event) =>
      nodeIcal.expandRecurringEvent(event, { from: at("2026-01-01"), to: at("2028-12-31") }),
    )
    .map(({ start, end, event, isFullDay }) => {
      const moment = (date: Date) =>
        isFullDay ? at(DateTime.fromJSDate(date).toISODate()!).toISOString() : date.toISOString();
      return { startsAt: moment(start), endsAt: moment(end), status: String(event.status) };
    })
    .sort(byStart);
}

const moved = (from: CalendarDate, wallFrom: string, wallTo: string) => ({
  ...span(wallFrom, wallTo),
  previousStartsAt: from.startsAt,
  previousEndsAt: from.endsAt,
});

const weekly = listing(undefined, undefined, { except: ["2026-12-22", "2026-12-29"] });
const monthly = listing(undefined, { ...tuesdays, every: "month", nth: 2 });
const weekend = listing(
  span("2026-10-10", "2026-10-12"),
  { ...tuesdays, weekdays: ["SA"], until: "2027-04-10" },
  { allDay: true, except: ["2026-10-24"] },
);
const CASES: [string, CalendarListing][] = [
  ["every week", weekly],
  ["every second Tuesday of the month", monthly],
  [
    "on two days every other week",
    listing(undefined, { ...tuesdays, interval: 2, weekdays: ["TU", "SU"] }),
  ],
  [
    "every month on the 31st",
    listing(span("2026-10-31T20:00", "2026-10-31T23:30"), {
      ...tuesdays,
      every: "month",
      weekdays: [],
      until: "2027-08-31",
    }),
  ],
  [
    "over midnight",
    listing(span("2026-10-17T22:00", "2026-10-18T10:00"), { ...tuesdays, weekdays: ["SA"] }),
  ],
  ["whole days, two at a time", weekend],
  ["with one cancelled", change(weekly, [3, { cancelledAt: changedAt }])],
  ["with the first cancelled", change(weekly, [0, { cancelledAt: changedAt }])],
  [
    "with one moved",
    change(weekly, [2, moved(weekly.dates[2]!, "2026-10-28T14:00", "2026-10-28T15:00")]),
  ],
  [
    "with one moved into a week that was left out",
    change(weekly, [2, moved(weekly.dates[2]!, "2026-12-22T10:00", "2026-12-22T12:00")]),
  ],
  ["with one that lasts longer", change(weekly, [4, span("2026-11-10T10:00", "2026-11-10T17:00")])],
  [
    "with one in the night that winter time begins",
    change(weekly, [1, moved(weekly.dates[1]!, "2026-10-25T00:30", "2026-10-25T04:00")]),
  ],
  [
    "with whole days of which one weekend is off and one moved",
    change(
      weekend,
      [1, { cancelledAt: changedAt }],
      [2, moved(weekend.dates[2]!, "2026-11-01", "2026-11-03")],
    ),
  ],
  [
    "with an extra date before and one between",
    {
      ...weekly,
      dates: [
        { id: "x", ...span("2026-10-09T10:00", "2026-10-09T12:00"), ...untouched },
        ...weekly.dates,
        { id: "y", ...span("2026-11-12T19:00", "2026-11-12T21:00"), ...untouched },
      ],
    },
  ],
  ["of which the first weeks are gone", { ...weekly, dates: weekly.dates.slice(4) }],
  [
    "without the dates of a month",
    { ...weekly, dates: weekly.dates.filter((_, i) => i < 5 || i > 9) },
  ],
];

describe("a series read by two other libraries has exactly the stored dates", () => {
  it.each(CASES)("%s", (_, it) => {
    const text = render(it);
    expect(text).toContain("\r\nRRULE:FREQ=");
    expect(byIcalJs(text)).toEqual(stored(it));
    expect(byNodeIcal(text)).toEqual(stored(it));
  });

  it("is cancelled as a whole, with what was moved", () => {
    const off = change({ ...weekly, state: "cancelled" }, [
      2,
      moved(weekly.dates[2]!, "2026-10-28T14:00", "2026-10-28T15:00"),
    ]);
    const found = byIcalJs(render(off));
    expect(found).toHaveLength(off.dates.length);
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(["CANCELLED"]));
  });
});

describe("the file of a series", () => {
  const lines = (it: CalendarListing) => render(it).replaceAll("\r\n ", "").split("\r\n");

  it("has one UID, and names moments by the clock in Utrecht", () => {
    const text = lines(change(weekly, [3, { cancelledAt: changedAt }]));
    expect(text.filter((line) => line.startsWith("UID:"))).toEqual([
      `UID:${weekly.id}@omarmt`,
      `UID:${weekly.id}@omarmt`,
    ]);
    expect(text).toContain("DTSTART;TZID=Europe/Amsterdam:20261013T100000");
    expect(text).toContain("EXDATE;TZID=Europe/Amsterdam:20261222T100000,20261229T100000");
    expect(text).toContain("RECURRENCE-ID;TZID=Europe/Amsterdam:20261103T100000");
    expect(text).toContain("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270413T215959Z");
  });

  it("of whole days speaks in days throughout", () => {
    const text = lines(change(weekend, [1, { cancelledAt: changedAt }]));
    expect(text).toContain("DTSTART;VALUE=DATE:20261010");
    expect(text).toContain("DTEND;VALUE=DATE:20261012");
    expect(text).toContain("EXDATE;VALUE=DATE:20261024");
    expect(text).toContain("RECURRENCE-ID;VALUE=DATE:20261017");
    expect(text).toContain("RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20270410");
  });

  it("is plain events where the hour comes twice, or when the rule is not one of ours", () => {
    const night = listing(span("2026-10-18T02:30", "2026-10-18T03:30"), {
      ...tuesdays,
      weekdays: ["SU"],
      until: "2026-11-01",
    });
    for (const it of [night, { ...weekly, rhythm: "FREQ=DAILY" }]) {
      expect(calendarSeries(it)).toBeNull();
      expect(byIcalJs(render(it))).toEqual(stored(it));
      expect(byNodeIcal(render(it))).toEqual(stored(it));
    }
  });
});

it("the clock on the wall is that of the time zone database", () => {
  for (let hour = 0; hour < 3 * 366 * 24; hour += 5) {
    const moment = new Date(Date.UTC(2026, 0, 1, hour, 30));
    expect(wallClock(moment)).toBe(inUtrecht(moment).toFormat("yyyyMMdd'T'HHmmss"));
  }
  for (const moment of [
    "2026-10-25T00:59:59Z",
    "2026-10-25T01:00:00Z",
    "2027-03-28T00:59:59Z",
    "2027-03-28T01:00:00Z",
  ]) {
    expect(wallClock(new Date(moment))).toBe(
      inUtrecht(new Date(moment)).toFormat("yyyyMMdd'T'HHmmss"),
    );
  }
});
