import { describe, expect, it } from "vitest";
import { eventJsonLd, scriptSafeJson } from "./event-json-ld";

const coffee = {
  slug: "hoi-koffie",
  status: "published" as const,
  title: "HOI! koffie",
  summary: "Twee koppen koffie.",
  description: "Een voor jou.",
  organiserName: "DOCK",
  placeName: "Station Utrecht Vaartsche Rijn",
  spot: "in de hal",
  latitude: 52.078889,
  longitude: 5.121667,
  wijkCode: "WK034408",
  priceCents: 250 as number | null,
  publishedAt: new Date("2026-09-01T10:00:00Z"),
  dates: [
    {
      id: "a",
      startsAt: new Date("2026-09-24T14:00:00Z"),
      endsAt: new Date("2026-09-24T16:30:00Z"),
    },
    {
      id: "b",
      startsAt: new Date("2026-11-25T06:30:00Z"),
      endsAt: new Date("2026-11-25T08:30:00Z"),
    },
  ],
};
const context = { origin: "https://omarmt.test", image: "https://omarmt.test/share/hoi.png" };

describe("a listing for search engines", () => {
  const events = eventJsonLd(coffee, context)["@graph"];

  it("is one event per date, each with its own name", () => {
    expect(events.map((event) => event["@id"])).toEqual([
      "https://omarmt.test/agenda/hoi-koffie#a",
      "https://omarmt.test/agenda/hoi-koffie#b",
    ]);
  });

  it("has all that an event must and should have", () => {
    expect(events[0]).toEqual({
      "@id": "https://omarmt.test/agenda/hoi-koffie#a",
      "@type": "Event",
      name: "HOI! koffie",
      description: "Twee koppen koffie.\n\nEen voor jou.",
      url: "https://omarmt.test/agenda/hoi-koffie",
      image: ["https://omarmt.test/share/hoi.png"],
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
      organizer: { "@type": "Organization", name: "DOCK", url: "https://omarmt.test" },
      isAccessibleForFree: false,
      offers: {
        "@type": "Offer",
        price: "2.50",
        priceCurrency: "EUR",
        availability: "https://schema.org/InStock",
        validFrom: "2026-09-01T12:00:00+02:00",
        url: "https://omarmt.test/agenda/hoi-koffie",
      },
    });
  });

  it("tells winter time from summer time", () => {
    expect(events[1]!.startDate).toBe("2026-11-25T07:30:00+01:00");
  });

  it("says when it is cancelled or free, and keeps silent about a price nobody knows", () => {
    const [cancelled] = eventJsonLd({ ...coffee, status: "cancelled" }, context)["@graph"];
    expect(cancelled!.eventStatus).toBe("https://schema.org/EventCancelled");
    const [free] = eventJsonLd({ ...coffee, priceCents: 0 }, context)["@graph"];
    expect(free).toMatchObject({ isAccessibleForFree: true, offers: { price: "0.00" } });
    const [unknown] = eventJsonLd({ ...coffee, priceCents: null }, context)["@graph"];
    expect(unknown).not.toHaveProperty("offers");
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
