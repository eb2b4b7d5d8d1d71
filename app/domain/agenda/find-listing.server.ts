import { db } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";

/** All a visitor may see of a listing, its dates in order. */
export const PUBLIC_FIELDS = {
  id: true,
  slug: true,
  status: true,
  title: true,
  summary: true,
  description: true,
  organiserName: true,
  withNames: true,
  placeName: true,
  spot: true,
  latitude: true,
  longitude: true,
  wijkCode: true,
  priceCents: true,
  stepFree: true,
  sequence: true,
  publishedAt: true,
  changedAt: true,
  campaign: { select: { slug: true, name: true, design: true } },
  dates: { select: { id: true, startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
} satisfies Prisma.ListingSelect;

/** Null when no listing has this slug. */
export async function findListing(slug: string) {
  return db.listing.findUnique({ where: { slug }, select: PUBLIC_FIELDS });
}

export type PublicListing = NonNullable<Awaited<ReturnType<typeof findListing>>>;
