import { db } from "~/db.server";
import { SHOWN_IMAGE } from "~/domain/images/image";
import type { Prisma } from "~/generated/prisma/client";

/** All a visitor may see of a listing, its dates in order. */
export const PUBLIC_FIELDS = {
  id: true,
  slug: true,
  state: true,
  title: true,
  summary: true,
  description: true,
  organiserName: true,
  withNames: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  contactWebsite: true,
  placeName: true,
  address: true,
  spot: true,
  onlineUrl: true,
  latitude: true,
  longitude: true,
  wijkCode: true,
  buurtCode: true,
  priceCents: true,
  priceNote: true,
  audiences: true,
  languages: true,
  stepFree: true,
  wheelchairToilet: true,
  hearingLoop: true,
  quiet: true,
  assistanceDog: true,
  signLanguage: true,
  registration: true,
  registrationTarget: true,
  capacity: true,
  allDay: true,
  rhythm: true,
  rhythmExcept: true,
  image: { select: SHOWN_IMAGE },
  imageAlt: true,
  imageCredit: true,
  sequence: true,
  publishedAt: true,
  changedAt: true,
  cancelledAt: true,
  lastConfirmedAt: true,
  vanishedAt: true,
  campaign: { select: { slug: true, name: true, design: true } },
  edition: { select: { slug: true, name: true } },
  dates: {
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      cancelledAt: true,
      previousStartsAt: true,
      previousEndsAt: true,
    },
    orderBy: { startsAt: "asc" },
  },
} satisfies Prisma.ListingSelect;

/** Null when no listing has this slug. */
export async function findListing(slug: string) {
  return db.listing.findUnique({ where: { slug }, select: PUBLIC_FIELDS });
}

export type PublicListing = NonNullable<Awaited<ReturnType<typeof findListing>>>;
