import { describe, expect, it } from "vitest";
import { listingDate, publicListing } from "../../../tests/support/public-listing";
import { eventJsonLd, scriptSafeJson } from "./event-json-ld";

const context = {
  origin: "https://omarmt.test",
  images: ["https://omarmt.test/share/hoi.png"],
};
const url = "https://omarmt.test/agenda/hoi-koffie";

type Thing = { "@type": string; "@id"?: string; [property: string]: unknown };
const graph = (changes: Parameters<typeof publicListing>[0] = {}) =>
  eventJsonLd(publicListing(changes), context)["@graph"] as Thing[];

const second = listingDate("b", "2026-11-25T06:30:00Z", "2026-11-25T08:30:00Z");
const [first] = publicListing().dates;

/** The part of schema.org that is used here: which properties a type has, and what may stand in them. */
const EVENT = [
  "name description url image startDate endDate previousStartDate eventStatus eventAttendanceMode location organizer",
  "inLanguage audience maximumAttendeeCapacity isAccessibleForFree offers superEvent subEvent eventSchedule",
].flatMap((names) => names.split(" "));
const SCHEMA: Record<string, string[]> = {
  Event: EVENT,
  EventSeries: EVENT,
  Place: ["name", "address", "geo", "amenityFeature"],
  VirtualLocation: ["url", "name"],
  PostalAddress: [
    "streetAddress",
    "postalCode",
    "addressLocality",
    "addressRegion",
    "addressCountry",
  ],
  GeoCoordinates: ["latitude", "longitude"],
  LocationFeatureSpecification: ["name", "value"],
  Organization: ["name", "url"],
  PeopleAudience: ["audienceType", "suggestedGender"],
  Offer: ["price", "priceCurrency", "description", "availability", "validFrom", "url"],
  Schedule: [
    "repeatFrequency",
    "byDay",
    "byMonthDay",
    "startDate",
    "endDate",
    "startTime",
    "endTime",
    "scheduleTimezone",
    "exceptDate",
  ],
};
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;
const FORM: Record<string, RegExp> = {
  startDate: MOMENT,
  endDate: MOMENT,
  previousStartDate: MOMENT,
  validFrom: MOMENT,
  startTime: /^\d\d:\d\d:\d\d$/,
  url: /^https?:\/\//,
  price: /^\d+\.\d\d$/,
  priceCurrency: /^[A-Z]{3}$/,
  addressCountry: /^[A-Z]{2}$/,
  inLanguage: /^[a-z]{2,3}$/,
  repeatFrequency: /^P\d+[WM]$/,
  exceptDate: /^\d{4}-\d\d-\d\d$/,
  eventStatus: /^https:\/\/schema\.org\/Event(Scheduled|Cancelled|Rescheduled)$/,
  eventAttendanceMode: /^https:\/\/schema\.org\/(Offline|Online|Mixed)EventAttendanceMode$/,
};

/** What is not as schema.org says it. */
function mistakes(value: unknown, at = "$"): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => mistakes(item, `${at}.${i}`));
  if (typeof value !== "object" || value === null) return [];
  const { "@type": type, "@id": id, ...properties } = value as Thing;
  if (type === undefined) {
    return id && Object.keys(properties).length === 0 ? [] : [`${at} has no type`];
  }
  const known = SCHEMA[type];
  if (!known) return [`${at} has an unknown type ${type}`];
  return Object.entries(properties).flatMap(([name, inner]) => {
    const here = `${at}.${name}`;
    if (!known.includes(name)) return [`${here} is no property of ${type}`];
    if (inner === undefined || inner === "") return [`${here} is empty`];
    const form = FORM[name];
    const values = [inner].flat();
    const odd = form ? values.filter((one) => !form.test(String(one))) : [];
    return [...odd.map((one) => `${here} is ${String(one)}`), ...mistakes(inner, here)];
  });
}

/** What Google's page about Event asks without exception: a name, a start and a place (with an address or online). */
function missingForSearch(event: Thing): string[] {
  const locations = [event.location].flat() as (Thing & { address?: Thing })[];
  return [
    ...(event.name ? [] : ["name"]),
    ...(MOMENT.test(String(event.startDate)) ? [] : ["startDate"]),
    ...(locations.length > 0 ? [] : ["location"]),
    ...locations.flatMap((location) =>
      location["@type"] === "VirtualLocation"
        ? location.url
          ? []
          : ["location.url"]
        : location.name && location.address?.addressLocality && location.address.streetAddress
          ? []
          : ["location.address"],
    ),
  ];
}

const CASES: [string, Parameters<typeof publicListing>[0]][] = [
  ["one date", {}],
  ["two dates", { dates: [first!, second] }],
  ["cancelled", { state: "cancelled" }],
  [
    "one date cancelled, one moved",
    {
      dates: [
        { ...first!, cancelledAt: new Date("2026-09-20T10:00:00Z") },
        { ...second, previousStartsAt: first!.startsAt, previousEndsAt: first!.endsAt },
      ],
    },
  ],
  ["online only", { placeName: "", spot: "", onlineUrl: "https://meet.example/koffie" }],
  ["online too", { onlineUrl: "https://meet.example/koffie" }],
  [
    "everything said",
    {
      address: "Vaartsestraat 1, 3511 AA Utrecht",
      priceCents: 250,
      priceNote: "met U-pas gratis",
      audiences: ["seniors", "women"],
      languages: ["nl", "tr"],
      stepFree: "yes",
      hearingLoop: "no",
      signLanguage: "yes",
      registration: "builtIn",
      capacity: 20,
      contactWebsite: "https://dock.example",
    },
  ],
  [
    "whole days",
    {
      allDay: true,
      dates: [listingDate("a", "2026-10-09T22:00:00Z", "2026-10-11T22:00:00Z")],
    },
  ],
  [
    "a rhythm",
    {
      rhythm: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261222T225959Z",
      rhythmExcept: [new Date("2026-10-08T14:00:00Z")],
      dates: [first!, second],
    },
  ],
  [
    "a rhythm by month",
    {
      rhythm: "FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20261222T225959Z",
      dates: [first!, second],
    },
  ],
  [
    "nothing that can be left out",
    { latitude: null, longitude: null, wijkCode: null, summary: "", description: "" },
  ],
];

describe("a listing for search engines", () => {
  it.each(CASES.filter(([name]) => !name.startsWith("nothing")))(
    "with %s is as schema.org says, and has what Google asks",
    (_, changes) => {
      const things = graph(changes);
      expect(mistakes(things)).toEqual([]);
      expect(things.flatMap(missingForSearch)).toEqual([]);
    },
  );

  it("would be seen to be wrong", () => {
    const things = graph({ title: "", dates: [first!, second] });
    things[0]!.startDate = "gisteren";
    things[1]!.prijs = 1;
    expect(mistakes(things)).toEqual(
      expect.arrayContaining([
        "$.0.name is empty",
        "$.0.startDate is gisteren",
        "$.1.prijs is no property of Event",
      ]),
    );
    expect(missingForSearch(things[0]!)).toEqual(["name", "startDate"]);
  });

  it("is one event when there is one date", () => {
    const [event, ...others] = graph({ priceCents: 250 });
    expect(others).toEqual([]);
    expect(event).toEqual({
      "@id": `${url}#a`,
      "@type": "Event",
      name: "HOI! koffie",
      description: "Twee koppen koffie.\n\nEen voor jou.",
      url,
      image: context.images,
      startDate: "2026-09-24T16:00:00+02:00",
      endDate: "2026-09-24T18:30:00+02:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: {
        "@type": "Place",
        name: "Station Utrecht Vaartsche Rijn, in de hal",
        address: {
          "@type": "PostalAddress",
          streetAddress: "Station Utrecht Vaartsche Rijn",
          addressLocality: "Utrecht",
          addressRegion: "Zuidwest",
          addressCountry: "NL",
        },
        geo: { "@type": "GeoCoordinates", latitude: 52.078889, longitude: 5.121667 },
      },
      organizer: { "@type": "Organization", name: "DOCK" },
      isAccessibleForFree: false,
      offers: {
        "@type": "Offer",
        price: "2.50",
        priceCurrency: "EUR",
        availability: "https://schema.org/InStock",
        validFrom: "2026-09-01T12:00:00+02:00",
        url,
      },
    });
  });

  it("is a series with its events when there are several dates, in summer and winter time", () => {
    const [series, ...events] = graph({ dates: [first!, second] });
    expect(series).toMatchObject({
      "@type": "EventSeries",
      startDate: "2026-09-24T16:00:00+02:00",
      endDate: "2026-11-25T09:30:00+01:00",
      subEvent: [{ "@id": `${url}#a` }, { "@id": `${url}#b` }],
    });
    expect(events.map((event) => event["@id"])).toEqual([`${url}#a`, `${url}#b`]);
    expect(events.every((event) => (event.superEvent as Thing)["@id"] === series!["@id"])).toBe(
      true,
    );
    expect(events[1]!.startDate).toBe("2026-11-25T07:30:00+01:00");
  });

  it("says the rhythm of a series", () => {
    const [series] = graph(CASES.find(([name]) => name === "a rhythm")![1]);
    expect(series!.eventSchedule).toEqual({
      "@type": "Schedule",
      repeatFrequency: "P2W",
      byDay: ["https://schema.org/Thursday"],
      startDate: "2026-09-24",
      endDate: "2026-12-22",
      startTime: "16:00:00",
      endTime: "18:30:00",
      scheduleTimezone: "Europe/Amsterdam",
      exceptDate: ["2026-10-08"],
    });
  });

  it("says when it is cancelled, also one date, and the time it moved from", () => {
    expect(graph({ state: "cancelled" })[0]!.eventStatus).toBe("https://schema.org/EventCancelled");
    const [series, off, moved] = graph(CASES.find(([name]) => name.startsWith("one date c"))![1]);
    expect(series!.eventStatus).toBe("https://schema.org/EventScheduled");
    expect(off!.eventStatus).toBe("https://schema.org/EventCancelled");
    expect(moved).toMatchObject({
      eventStatus: "https://schema.org/EventRescheduled",
      previousStartDate: "2026-09-24T16:00:00+02:00",
      startDate: "2026-11-25T07:30:00+01:00",
    });
  });

  it("gives whole days as days, the last one included", () => {
    expect(graph(CASES.find(([name]) => name === "whole days")![1])[0]).toMatchObject({
      startDate: "2026-10-10",
      endDate: "2026-10-11",
    });
  });

  it("tells where to take part from home", () => {
    expect(graph({ placeName: "", onlineUrl: "https://meet.example/" })[0]).toMatchObject({
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { "@type": "VirtualLocation", url: "https://meet.example/" },
    });
    const [both] = graph({ onlineUrl: "https://meet.example/" });
    expect(both!.eventAttendanceMode).toBe("https://schema.org/MixedEventAttendanceMode");
    expect((both!.location as Thing[]).map((place) => place["@type"])).toEqual([
      "VirtualLocation",
      "Place",
    ]);
  });

  it("takes street, postcode and town from an address as on an envelope", () => {
    const [event] = graph({ address: "Vaartsestraat 1, 3511 AA Utrecht" });
    expect((event!.location as { address: Thing }).address).toMatchObject({
      streetAddress: "Vaartsestraat 1",
      postalCode: "3511 AA",
      addressLocality: "Utrecht",
    });
  });

  it("keeps silent about a price nobody knows, and calls free what is", () => {
    expect(graph()[0]).not.toHaveProperty("offers");
    expect(graph({ priceCents: 0 })[0]).toMatchObject({
      isAccessibleForFree: true,
      offers: { price: "0.00" },
    });
  });

  it("of a year of dates stays small", () => {
    const dates = Array.from({ length: 120 }, (_, i) => ({ ...first!, id: `date-${i}` }));
    expect(graph({ dates })).toHaveLength(11);
  });
});

describe("inside a script element", () => {
  it("no text ends the element or starts a comment, and it reads back the same", () => {
    const nasty = { name: `</script><script>alert(1)</script><!-- & \u2028 "'` };
    const text = scriptSafeJson(nasty);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(nasty);
  });
});
