import { db } from "~/db.server";
import type { DateSpan } from "~/shared/date-span";
import { AUDIENCES, SPOKEN_LANGUAGES } from "~/domain/agenda/listing-choices";
import { expandRhythm } from "~/domain/agenda/rhythm";
import { buurten } from "~/domain/places/buurten";
import { inUtrecht } from "~/locales/format";
import { slotOf } from "./build-actions";
import { LISTINGS_NORTH } from "./listings-north";
import { LISTINGS_SOUTH } from "./listings-south";
import { seededRandom } from "./random";

const CHUNK = 1000;

/** One in so many goes on every week for two months. */
const RHYTHM_EACH = 10;
const WEEKS = 8;

/**
 * Adds `count` published listings over all wijken and the coming six weeks, to measure with: most have one date, some a
 * weekly rhythm, and they differ in for whom they are. Titles and texts are those of the demo with a number, so that
 * pages have their usual length.
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
    const slot = slotOf(today, 1 + (i % 42), demo.from, demo.to);
    const series = i % RHYTHM_EACH === RHYTHM_EACH - 1 ? weekly(slot) : null;
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
        hearingLoop: i % 7 === 0 ? ("yes" as const) : ("unknown" as const),
        wheelchairToilet: i % 5 === 0 ? ("yes" as const) : ("no" as const),
        audiences: i % 4 === 0 ? [AUDIENCES[i % AUDIENCES.length]!] : [],
        languages: i % 6 === 0 ? ["nl", SPOKEN_LANGUAGES[i % SPOKEN_LANGUAGES.length]!] : [],
        rhythm: series?.rhythm ?? null,
        publishedAt: now,
        changedAt: now,
      },
      dates: (series?.dates ?? [slot]).map(({ startsAt, endsAt }) => ({
        id: random.uuid(),
        listingId: id,
        startsAt,
        endsAt,
      })),
    };
  });
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await db.$transaction([
      db.listing.createMany({ data: chunk.map(({ listing }) => listing) }),
      db.listingDate.createMany({ data: chunk.flatMap(({ dates }) => dates) }),
    ]);
  }
}

function weekly(first: DateSpan) {
  const until = inUtrecht(first.startsAt)
    .plus({ weeks: WEEKS - 1 })
    .toISODate();
  const rule = { every: "week" as const, interval: 1, weekdays: [], nth: null, until };
  const series = expandRhythm(first, rule, []);
  if (!series.ok) throw new Error(series.reason);
  return series;
}
