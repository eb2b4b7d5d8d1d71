import { db } from "~/db.server";
import { metresBetween } from "~/domain/places/distance";

export type NearbyListing = {
  slug: string;
  title: string;
  placeName: string;
  wijkCode: string | null;
  startsAt: Date;
  /** Metres as the crow flies; null when one of the two has no coordinates. */
  metres: number | null;
};

/** What else comes up in the same wijk: of each listing its first date that has not ended. */
export async function nearbyListings(
  listing: {
    id: string;
    wijkCode: string | null;
    latitude: number | null;
    longitude: number | null;
  },
  now: Date,
  count = 3,
): Promise<NearbyListing[]> {
  if (!listing.wijkCode) return [];
  const rows = await db.$queryRaw<
    (Omit<NearbyListing, "metres"> & { latitude: number | null; longitude: number | null })[]
  >`
    SELECT l."slug", l."title", l."placeName", l."wijkCode", l."latitude", l."longitude", min(d."startsAt") AS "startsAt"
    FROM "Listing" l
    JOIN "ListingDate" d ON d."listingId" = l."id"
    WHERE l."wijkCode" = ${listing.wijkCode} AND l."status" = 'published' AND l."id" <> ${listing.id}::uuid
      AND d."endsAt" > ${now} AND d."cancelledAt" IS NULL
    GROUP BY l."id"
    ORDER BY min(d."startsAt"), l."title"
    LIMIT ${count}`;
  return rows.map(({ latitude, longitude, ...row }) => ({
    ...row,
    metres: metresBetween(listing, { latitude, longitude }),
  }));
}
