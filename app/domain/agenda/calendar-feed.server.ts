import { createHash } from "node:crypto";
import { db } from "~/db.server";
import { Prisma } from "~/generated/prisma/client";
import { inUtrecht } from "~/locales/format";
import { dayRange, filterQuery, type AgendaFilter } from "./agenda-filter";
import { endOfDay, startOfDay } from "~/shared/day";
import { listingConditions } from "./agenda-where.server";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { renderCalendarInSlices } from "./render-calendar-in-slices.server";
import { type CalendarDate, type CalendarListing } from "./render-calendar.server";

const PAST_DAYS = 30;

/** What a feed is made of at this moment. Equal versions have equal listings. */
export type FeedVersion = {
  etag: string;
  /** Of the last change; null when the feed is empty. */
  changedAt: Date | null;
};

/**
 * Tells cheaply whether a feed has changed, without reading its texts. Besides the last change it adds up all changes:
 * a transaction that began earlier may commit later, and would hide behind the newest time.
 * @param variant whatever else the answer depends on: language, origin
 */
export async function feedVersion(
  filter: AgendaFilter,
  now: Date,
  variant: string,
): Promise<FeedVersion> {
  const [row] = await db.$queryRaw<{ changedAt: Date | null; dates: number; changes: string }[]>`
    SELECT max(l."changedAt") AS "changedAt", count(*)::int AS "dates",
           coalesce(sum(extract(epoch FROM l."changedAt") * 1000 + l."sequence"), 0)::text AS "changes"
    FROM "ListingDate" d
    JOIN "Listing" l ON l."id" = d."listingId"
    LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
    WHERE ${await feedConditions(filter, now)}`;
  const { changedAt, dates, changes } = row!;
  const parts = [filterQuery({ ...filter, page: 1 }), variant, changedAt, dates, changes];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return { etag: `"${hash.slice(0, 22)}"`, changedAt };
}

const SLICE = 250;

/** All listings of a feed with their dates, from thirty days back, some at a time and in order of their first date. */
export async function* feedListings(
  filter: AgendaFilter,
  now: Date,
): AsyncGenerator<CalendarListing[]> {
  const conditions = await feedConditions(filter, now);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT l."id"
    FROM "ListingDate" d
    JOIN "Listing" l ON l."id" = d."listingId"
    LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
    WHERE ${conditions}
    GROUP BY l."id"
    ORDER BY min(d."startsAt"), l."id"`;
  const ids = found.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += SLICE) {
    yield await listingsOf(ids.slice(from, from + SLICE), conditions, isOfDays(filter));
  }
}

/** A series is told whole, with what has been; only a feed of certain days has those dates alone. */
async function listingsOf(
  ids: string[],
  conditions: Prisma.Sql,
  ofDays: boolean,
): Promise<CalendarListing[]> {
  const rows = await db.$queryRaw<FeedRow[]>`
    SELECT l."id", l."slug", l."status" AS "state", l."title", l."summary", l."description", l."placeName", l."address", l."spot",
           l."onlineUrl", l."wijkCode", l."latitude", l."longitude", l."audiences", l."allDay",
           ${ofDays ? Prisma.sql`NULL` : Prisma.sql`l."rhythm"`} AS "rhythm",
           ${ofDays ? Prisma.sql`'{}'::timestamptz[]` : Prisma.sql`l."rhythmExcept"`} AS "rhythmExcept",
           l."buurtCode", l."organiserName", l."withNames", l."contactName", l."contactPhone", l."contactEmail", l."contactWebsite",
           l."priceCents", l."priceNote", l."languages", l."stepFree", l."wheelchairToilet", l."hearingLoop",
           l."quiet", l."assistanceDog", l."signLanguage", l."registration", l."registrationTarget", l."capacity",
           l."imageAlt", l."imageCredit", i."id" AS "imageId", i."widths", i."focalX", i."focalY",
           l."sequence", l."publishedAt", l."changedAt",
           c."slug" AS "campaignSlug", c."name" AS "campaign", c."design", e."slug" AS "editionSlug",
           d."id" AS "dateId", d."startsAt", d."endsAt", d."cancelledAt", d."previousStartsAt", d."previousEndsAt"
    FROM "ListingDate" d
    JOIN "Listing" l ON l."id" = d."listingId"
    LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
    LEFT JOIN "Edition" e ON e."id" = l."editionId"
    LEFT JOIN "Image" i ON i."id" = l."imageId"
    WHERE l."id" = ANY(${ids}::uuid[])
      AND (${ofDays ? Prisma.empty : Prisma.sql`l."rhythm" IS NOT NULL OR`} (${conditions}))
    ORDER BY d."startsAt", d."id"`;

  const listings = new Map<string, CalendarListing>();
  for (const {
    dateId,
    startsAt,
    endsAt,
    cancelledAt,
    previousStartsAt,
    previousEndsAt,
    ...row
  } of rows) {
    const listing = listings.get(row.id) ?? listingOf(row);
    const date = { startsAt, endsAt, cancelledAt, previousStartsAt, previousEndsAt };
    listing.dates.push({ id: dateId, ...date });
    listings.set(row.id, listing);
  }
  return [...listings.values()];
}

function listingOf(row: Omit<FeedRow, "dateId" | keyof Omit<CalendarDate, "id">>): CalendarListing {
  const { campaign, campaignSlug, design, editionSlug, imageId, widths, focalX, focalY, ...own } =
    row;
  return {
    ...own,
    campaign: campaignSlug === null ? null : { slug: campaignSlug },
    campaignName: campaign && design ? publicCampaignName({ name: campaign, design }) : null,
    edition: editionSlug === null ? null : { slug: editionSlug },
    image: imageId === null ? null : { id: imageId, widths, focalX, focalY },
    dates: [],
  };
}

type FeedRow = Omit<CalendarListing, "campaignName" | "campaign" | "edition" | "image" | "dates"> &
  Omit<CalendarDate, "id"> & {
    campaign: string | null;
    campaignSlug: string | null;
    design: Parameters<typeof publicCampaignName>[0]["design"] | null;
    editionSlug: string | null;
    imageId: string | null;
    widths: number[];
    focalX: number;
    focalY: number;
    dateId: string;
  };

function isOfDays({ day, period }: AgendaFilter): boolean {
  return day !== null || period !== null;
}

async function feedConditions(filter: AgendaFilter, now: Date): Promise<Prisma.Sql> {
  const back = inUtrecht(now).startOf("day").minus({ days: PAST_DAYS }).toJSDate();
  const { firstDay, lastDay } = dayRange(filter, now);
  const conditions = [
    isOfDays(filter)
      ? Prisma.sql`d."endsAt" > ${startOfDay(firstDay)}`
      : Prisma.sql`d."endsAt" > ${back}`,
    ...(lastDay ? [Prisma.sql`d."startsAt" < ${endOfDay(lastDay)}`] : []),
    ...(filter.wijkCode ? [Prisma.sql`l."wijkCode" = ${filter.wijkCode}`] : []),
    ...(await listingConditions(filter)),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The pages keep what they answered; these save rendering when something outside a feed changed. */
const KEPT_FEEDS = 4;
/** Texts by version; the version comes from the database, so every process agrees on what is current. */
const rendered = new Map<string, Promise<string>>();

/** The text of a feed; rendered once per version, also when many ask at the same time. */
export async function feedText(
  filter: AgendaFilter,
  now: Date,
  version: FeedVersion,
  options: Parameters<typeof renderCalendarInSlices>[1],
): Promise<string> {
  const kept = rendered.get(version.etag);
  if (kept) return kept;
  const text = renderCalendarInSlices(feedListings(filter, now), options);
  if (rendered.size >= KEPT_FEEDS) rendered.delete(rendered.keys().next().value!);
  rendered.set(version.etag, text);
  text.catch(() => rendered.delete(version.etag));
  return text;
}
