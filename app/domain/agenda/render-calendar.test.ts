import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { CalendarListing } from "./render-calendar.server";
import { renderCalendar } from "./render-calendar.server";
import { renderCalendarInSlices } from "./render-calendar-in-slices.server";

const untouched = { cancelledAt: null, previousStartsAt: null, previousEndsAt: null };
const coffee: CalendarListing = {
  id: "019a0000-0000-7000-8000-000000000099",
  slug: "hoi-koffie",
  state: "published",
  title: "HOI! koffie; twee koppen, één voor jou",
  summary: "Twee koppen koffie.",
  description: "Regel een\nRegel twee \\ met een streep. ☕️ قهوة",
  placeName: "Station Utrecht Vaartsche Rijn",
  address: "",
  spot: "in de hal",
  onlineUrl: null,
  wijkCode: "WK034408",
  latitude: 52.078889,
  longitude: 5.121667,
  audiences: [],
  allDay: false,
  rhythm: null,
  rhythmExcept: [],
  sequence: 3,
  publishedAt: new Date("2026-09-01T10:00:00Z"),
  changedAt: new Date("2026-09-20T08:15:30Z"),
  campaignName: "HOI!",
  dates: [
    {
      id: "019a0000-0000-7000-8000-000000000001",
      startsAt: new Date("2026-09-24T14:00:00Z"),
      endsAt: new Date("2026-09-24T16:30:00Z"),
      ...untouched,
    },
  ],
};

const render = (...listings: CalendarListing[]) =>
  renderCalendar(listings, { origin: "https://omarmt.test", locale: "nl", name: "Agenda" });

/** Reads a calendar with another library than the one that wrote it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents("vevent").map((vevent) => new ICAL.Event(vevent));
}

function dated(startsAt: string, endsAt: string): CalendarListing {
  const date = { id: "d", startsAt: new Date(startsAt), endsAt: new Date(endsAt), ...untouched };
  return { ...coffee, dates: [date] };
}

describe("a calendar read by another library", () => {
  it("says all of a listing", () => {
    const [event] = readBack(render(coffee));
    expect(event!.uid).toBe("019a0000-0000-7000-8000-000000000001@omarmt");
    expect(event!.summary).toBe(coffee.title);
    expect(event!.description).toBe(
      `${coffee.summary}\n\n${coffee.description}\n\nhttps://omarmt.test/agenda/hoi-koffie`,
    );
    expect(event!.location).toBe("Station Utrecht Vaartsche Rijn, in de hal, Zuidwest, Utrecht");
    expect(event!.sequence).toBe(3);
    expect(event!.component.getFirstProperty("dtstart")!.getParameter("tzid")).toBe(
      "Europe/Amsterdam",
    );
    expect(event!.startDate.toString()).toBe("2026-09-24T16:00:00");
    expect(event!.endDate.toJSDate()).toEqual(coffee.dates[0]!.endsAt);

    const value = (name: string) => event!.component.getFirstPropertyValue(name);
    expect(value("status")).toBe("CONFIRMED");
    expect(value("url")).toBe("https://omarmt.test/agenda/hoi-koffie");
    expect(value("categories")).toBe("HOI!");
    expect(value("geo")).toEqual([52.078889, 5.121667]);
    expect(String(value("dtstamp"))).toBe("2026-09-20T08:15:30Z");
    expect(String(value("last-modified"))).toBe("2026-09-20T08:15:30Z");
  });

  it("keeps a cancelled listing, and says so in its title", () => {
    const [event] = readBack(render({ ...coffee, state: "cancelled" }));
    expect(event!.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event!.summary).toBe(`Gaat niet door: ${coffee.title}`);
  });

  it("has an event for every date", () => {
    const second = {
      id: "b",
      startsAt: new Date("2026-09-25T05:30:00Z"),
      endsAt: new Date("2026-09-25T07:30:00Z"),
      ...untouched,
    };
    const events = readBack(render({ ...coffee, dates: [...coffee.dates, second] }));
    expect(events.map(({ uid }) => uid)).toEqual([`${coffee.dates[0]!.id}@omarmt`, "b@omarmt"]);
  });

  it("may lack coordinates, wijk, campaign and text", () => {
    const bare = {
      ...coffee,
      summary: "",
      description: "",
      spot: "",
      wijkCode: null,
      latitude: null,
      longitude: null,
      campaignName: null,
    };
    const [event] = readBack(render(bare));
    expect(event!.location).toBe("Station Utrecht Vaartsche Rijn, Utrecht");
    expect(event!.component.hasProperty("geo")).toBe(false);
    expect(event!.component.hasProperty("categories")).toBe(false);
  });

  it("says for whom it is, where to take part from home, and the address as on an envelope", () => {
    const [event] = readBack(
      render({
        ...coffee,
        audiences: ["seniors"],
        address: "Vaartsestraat 1, Utrecht",
        onlineUrl: "https://meet.example/koffie,thee",
      }),
    );
    const value = (name: string) => event!.component.getFirstPropertyValue(name);
    expect(event!.component.getFirstProperty("categories")!.getFirstValue()).toBe("HOI!");
    expect(event!.component.getAllProperties("categories").flatMap((p) => p.getValues())).toEqual([
      "HOI!",
      "ouderen",
    ]);
    expect(event!.location).toBe(
      "Station Utrecht Vaartsche Rijn, in de hal, Vaartsestraat 1, Utrecht",
    );
    expect(value("conference")).toBe("https://meet.example/koffie,thee");
    expect(event!.description).toContain("Online meedoen: https://meet.example/koffie,thee");
  });

  it("of something online only has no place on the map", () => {
    const [event] = readBack(
      render({ ...coffee, placeName: "", spot: "", onlineUrl: "https://meet.example/" }),
    );
    expect(event!.location).toBe("Online");
    expect(event!.component.hasProperty("geo")).toBe(false);
  });

  it("tells of a date that is cancelled or moved by itself", () => {
    const [first] = coffee.dates;
    const off = { ...first!, id: "off", cancelledAt: coffee.changedAt };
    const moved = {
      ...first!,
      id: "moved",
      previousStartsAt: new Date("2026-09-24T12:00:00Z"),
      previousEndsAt: new Date("2026-09-24T14:00:00Z"),
    };
    const events = readBack(render({ ...coffee, dates: [first!, off, moved] }));
    expect(events.map((event) => event.component.getFirstPropertyValue("status"))).toEqual([
      "CONFIRMED",
      "CANCELLED",
      "CONFIRMED",
    ]);
    expect(events[1]!.summary).toBe(`Gaat niet door: ${coffee.title}`);
    expect(events[2]!.description).toMatch(
      /^Nieuwe tijd\. Eerst was het: donderdag 24 september, 14\.00 tot 16\.00 uur\./,
    );
  });

  it("is the same text for the same listings", () => {
    expect(render(coffee)).toBe(render(coffee));
  });

  it("has lines of at most 75 bytes", () => {
    const long = render({ ...coffee, title: "Één heel láng verhaal ☕️ ".repeat(20) });
    for (const line of long.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    expect(readBack(long)[0]!.summary).toBe("Één heel láng verhaal ☕️ ".repeat(20));
  });
});

describe("the nights the clock changes", () => {
  it.each([
    ["before the hour that is skipped", "2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"],
    ["over the whole night in spring", "2027-03-27T21:00:00Z", "2027-03-28T06:00:00Z"],
    ["the first of the two hours in autumn", "2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z"],
    ["the second of the two hours in autumn", "2026-10-25T01:15:00Z", "2026-10-25T01:45:00Z"],
    ["from the first into the second", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"],
    ["over the whole night in autumn", "2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z"],
  ])("%s: the moments are the same", (_, startsAt, endsAt) => {
    const [event] = readBack(render(dated(startsAt, endsAt)));
    expect(event!.startDate.toJSDate()).toEqual(new Date(startsAt));
    expect(event!.endDate.toJSDate()).toEqual(new Date(endsAt));
  });
});

it("of many filters asked for at once is made for two of them at a time", async () => {
  let running = 0;
  let most = 0;
  const made = await Promise.all(
    Array.from({ length: 8 }, () =>
      renderCalendarInSlices(
        (async function* () {
          most = Math.max(most, ++running);
          yield [coffee];
          await new Promise((resolve) => setTimeout(resolve, 5));
          running -= 1;
        })(),
        { origin: "https://omarmt.test", locale: "nl", name: "Agenda" },
      ),
    ),
  );
  expect(most).toBe(2);
  expect(new Set(made).size).toBe(1);
});

it("made in pieces is the same text", async () => {
  const listings = Array.from({ length: 120 }, (_, i) => ({
    ...coffee,
    title: `END:VCALENDAR ${i}`,
    dates: coffee.dates.map((date) => ({ ...date, id: `date-${i}` })),
  }));
  const options = { origin: "https://omarmt.test", locale: "nl", name: "Agenda" } as const;
  const inSlices = (...parts: CalendarListing[][]) =>
    renderCalendarInSlices(
      (async function* () {
        yield* parts;
      })(),
      options,
    );
  expect(await inSlices(listings.slice(0, 70), listings.slice(70))).toBe(render(...listings));
  expect(await inSlices()).toBe(render());
  // What was written before is used again only while nothing of it changed, however little that is.
  const [first, ...others] = listings;
  const changed = { ...first!, spot: "bij de trap" };
  expect(await inSlices([changed, ...others])).toBe(render(changed, ...others));
});
