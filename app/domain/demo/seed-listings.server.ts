import { db } from "~/db.server";
import { buurten } from "~/domain/places/buurten";
import { inUtrecht } from "~/locales/format";
import { slotOf } from "./build-actions";
import { LISTINGS_NORTH } from "./listings-north";
import { LISTINGS_SOUTH } from "./listings-south";
import { seededRandom } from "./random";

const CHUNK = 1000;

/**
 * Adds `count` published listings over all wijken and the coming six weeks, one date in each, to measure with. Titles
 * and texts are those of the demo with a number, so that pages have their usual length.
 */
export async function seedListings(count: number, now: Date): Promise<void> {
  const random = seededRandom(count);
  const today = inUtrecht(now).startOf("day");
  const texts = [...LISTINGS_NORTH, ...LISTINGS_SOUTH];
  const first = await db.listing.count();
  const rows = Array.from({ length: count }, (_, i) => {
    const demo = texts[i % texts.length]!;
    const { code, wijkCode, latitude, longitude } = buurten[(i * 7) % buurten.length]!;
    const id = random.uuid();
    const { startsAt, endsAt } = slotOf(today, 1 + (i % 42), demo.from, demo.to);
    return {
      listing: {
        id,
        slug: `meting-${first + i + 1}`,
        organiserName: "Buurthuis De Linde",
        title: `${demo.title} ${first + i + 1}`,
        summary: demo.summary,
        description: demo.description,
        placeName: demo.place,
        spot: demo.spot ?? "",
        buurtCode: code,
        wijkCode,
        latitude,
        longitude,
        priceCents: demo.euro === null ? null : demo.euro * 100,
        stepFree: demo.stepFree,
        publishedAt: now,
        changedAt: now,
      },
      date: { id: random.uuid(), listingId: id, startsAt, endsAt },
    };
  });
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await db.$transaction([
      db.listing.createMany({ data: chunk.map(({ listing }) => listing) }),
      db.listingDate.createMany({ data: chunk.map(({ date }) => date) }),
    ]);
  }
}
