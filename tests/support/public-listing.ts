import type { PublicListing } from "~/domain/agenda/find-listing.server";

type ListingDate = PublicListing["dates"][number];

export function listingDate(
  id: string,
  startsAt: string,
  endsAt: string,
  changes: Partial<ListingDate> = {},
): ListingDate {
  return {
    id,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    cancelledAt: null,
    previousStartsAt: null,
    previousEndsAt: null,
    ...changes,
  };
}

/** Koffie op een station, as the public sees it: one date, nothing said that may be left out. */
export function publicListing(changes: Partial<PublicListing> = {}): PublicListing {
  return {
    id: "019a0000-0000-7000-8000-000000000001",
    slug: "hoi-koffie",
    state: "published",
    title: "HOI! koffie",
    summary: "Twee koppen koffie.",
    description: "Een voor jou.",
    organiserName: "DOCK",
    withNames: [],
    contactName: "",
    contactPhone: "",
    contactEmail: "",
    contactWebsite: "",
    placeName: "Station Utrecht Vaartsche Rijn",
    address: "",
    spot: "in de hal",
    onlineUrl: null,
    latitude: 52.078889,
    longitude: 5.121667,
    wijkCode: "WK034408",
    buurtCode: null,
    priceCents: null,
    priceNote: "",
    audiences: [],
    languages: [],
    stepFree: "unknown",
    wheelchairToilet: "unknown",
    hearingLoop: "unknown",
    quiet: "unknown",
    assistanceDog: "unknown",
    signLanguage: "unknown",
    registration: "none",
    registrationTarget: "",
    capacity: null,
    allDay: false,
    rhythm: null,
    rhythmExcept: [],
    image: null,
    imageAlt: "",
    imageCredit: "",
    sequence: 0,
    publishedAt: new Date("2026-09-01T10:00:00Z"),
    changedAt: new Date("2026-09-20T08:15:30Z"),
    cancelledAt: null,
    lastConfirmedAt: null,
    vanishedAt: null,
    campaign: null,
    edition: null,
    dates: [listingDate("a", "2026-09-24T14:00:00Z", "2026-09-24T16:30:00Z")],
    ...changes,
  };
}
