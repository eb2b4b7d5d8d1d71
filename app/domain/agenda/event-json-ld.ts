import { wijkByCode } from "~/domain/places/wijken";
import { inUtrecht } from "~/locales/format";
import type { ListingStatus } from "./listing";

type JsonLdListing = {
  slug: string;
  status: ListingStatus;
  title: string;
  summary: string;
  description: string;
  organiserName: string;
  placeName: string;
  spot: string;
  latitude: number | null;
  longitude: number | null;
  wijkCode: string | null;
  priceCents: number | null;
  publishedAt: Date;
  dates: { id: string; startsAt: Date; endsAt: Date }[];
};

/**
 * A listing as schema.org Events, the way search engines ask for them: one Event per date.
 * @param origin where the pages are, without a slash at the end
 * @param image absolute address of a picture
 */
export function eventJsonLd(
  listing: JsonLdListing,
  { origin, image }: { origin: string; image: string },
) {
  const url = `${origin}/agenda/${listing.slug}`;
  const wijk = listing.wijkCode ? wijkByCode(listing.wijkCode) : undefined;
  const shared = {
    "@type": "Event",
    name: listing.title,
    description: [listing.summary, listing.description].filter(Boolean).join("\n\n"),
    url,
    image: [image],
    eventStatus: `https://schema.org/${listing.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: {
      "@type": "Place",
      name: [listing.placeName, listing.spot].filter(Boolean).join(", "),
      address: {
        "@type": "PostalAddress",
        streetAddress: listing.placeName,
        addressLocality: "Utrecht",
        ...(wijk ? { addressRegion: wijk.name } : {}),
        addressCountry: "NL",
      },
      ...(listing.latitude !== null && listing.longitude !== null
        ? {
            geo: {
              "@type": "GeoCoordinates",
              latitude: listing.latitude,
              longitude: listing.longitude,
            },
          }
        : {}),
    },
    organizer: { "@type": "Organization", name: listing.organiserName, url: origin },
    ...(listing.priceCents === null
      ? {}
      : {
          isAccessibleForFree: listing.priceCents === 0,
          offers: {
            "@type": "Offer",
            price: (listing.priceCents / 100).toFixed(2),
            priceCurrency: "EUR",
            availability: "https://schema.org/InStock",
            validFrom: withOffset(listing.publishedAt),
            url,
          },
        }),
  };
  return {
    "@context": "https://schema.org",
    "@graph": listing.dates.map(({ id, startsAt, endsAt }) => ({
      "@id": `${url}#${id}`,
      ...shared,
      startDate: withOffset(startsAt),
      endDate: withOffset(endsAt),
    })),
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

/** "2026-09-24T16:00:00+02:00" */
function withOffset(at: Date): string {
  return inUtrecht(at).toISO({ suppressMilliseconds: true });
}
