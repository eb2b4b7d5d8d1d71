import { eventJsonLd, scriptSafeJson } from "~/domain/agenda/event-json-ld";
import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { nearbyListings } from "~/domain/agenda/nearby-listings.server";
import { imageAddress } from "~/domain/images/image";
import { cityMap } from "~/domain/places/city-map.server";
import { wijkByCode } from "~/domain/places/wijken";
import { roomToRegister } from "~/domain/registrations/places-left.server";
import { sharePicturePath } from "~/domain/share-pictures/share-content.server";
import { config } from "~/env.server";
import { dayKey, inUtrecht } from "~/locales/format";

export type ListingView = Awaited<ReturnType<typeof listingView>>;

/** What the page of a listing shows at this moment: its next date that goes on, and what stands around it. */
export async function listingView(
  listing: PublicListing,
  last: PublicListing["dates"][number],
  now: Date,
) {
  const coming = listing.dates.filter(({ endsAt }) => endsAt > now);
  const goesOn = coming.filter(({ cancelledAt }) => cancelledAt === null);
  const date = goesOn[0] ?? coming[0] ?? last;
  const { appUrl } = config();
  const share = sharePicturePath(listing, now);
  const [nearby, register] = await Promise.all([
    nearbyListings(listing, now),
    roomToRegister(listing, { now }),
  ]);
  return {
    listing,
    date,
    others: coming.filter(({ id }) => id !== date.id),
    state: stateOf(listing, coming.length, goesOn.length),
    near: nearness(date.startsAt, now),
    today: dayKey(now),
    wijk: listing.wijkCode ? (wijkByCode(listing.wijkCode) ?? null) : null,
    nearby,
    room: register?.room ?? null,
    severalDates: register?.severalDates ?? false,
    map: mapOf(listing),
    jsonLd: scriptSafeJson(
      eventJsonLd(
        { ...listing, dates: coming.length > 0 ? coming : [last] },
        { origin: appUrl, images: pictures(listing, share).map((path) => `${appUrl}${path}`) },
      ),
    ),
    origin: appUrl,
    image: share,
  };
}

function stateOf(
  listing: PublicListing,
  coming: number,
  goesOn: number,
): "coming" | "past" | "cancelled" {
  if (listing.state === "cancelled") return "cancelled";
  if (coming === 0) return "past";
  return goesOn > 0 ? "coming" : "cancelled";
}

function nearness(startsAt: Date, now: Date): "today" | "tomorrow" | null {
  const day = dayKey(startsAt);
  if (day === dayKey(now)) return "today";
  return day === dayKey(inUtrecht(now).plus({ days: 1 }).toJSDate()) ? "tomorrow" : null;
}

function mapOf({ latitude, longitude, wijkCode }: PublicListing) {
  if (latitude === null || longitude === null) return null;
  return cityMap({
    width: 420,
    height: 354,
    levels: new Map(wijkCode ? [[wijkCode, 2]] : []),
    points: [{ latitude, longitude }],
  });
}

function pictures({ image }: PublicListing, share: string): string[] {
  const widest = image?.widths.at(-1);
  return image && widest ? [imageAddress(image.id, widest, "jpg"), share] : [share];
}
