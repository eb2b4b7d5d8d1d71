import { db } from "~/db.server";

/** All a visitor may see of one listing, its dates in order; null when no listing has this slug. */
export async function findListing(slug: string) {
  return db.listing.findUnique({
    where: { slug },
    select: {
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
    },
  });
}

export type PublicListing = NonNullable<Awaited<ReturnType<typeof findListing>>>;
