import { db } from "~/db.server";
import type { Design } from "~/generated/prisma/client";
import { dayKey } from "~/locales/format";
import { dayRange, stripDays, type AgendaFilter, type DayRange } from "./agenda-filter";
import { GOES_ON } from "./agenda-where.server";
import { carriedInto, datesInView } from "./dates-in-view.server";
import type { ListingState } from "./listing";
import type { YesNoUnknown } from "./listing-content";

export const PAGE_SIZE = 25;

export type CampaignLabel = { slug: string; name: string; design: Design };

/** One date of one listing: a line in the timetable. */
export type Occurrence = {
  dateId: string;
  startsAt: Date;
  endsAt: Date;
  slug: string;
  title: string;
  placeName: string;
  spot: string;
  wijkCode: string | null;
  latitude: number | null;
  longitude: number | null;
  priceCents: number | null;
  stepFree: YesNoUnknown;
  allDay: boolean;
  /** What was announced before this date moved. */
  previousStartsAt: Date | null;
  previousEndsAt: Date | null;
  /** Also, or only, to take part in from home. */
  online: boolean;
  languages: string[];
  /** When the organiser last said that it holds. */
  lastConfirmedAt: Date | null;
  /** Of this date: cancelled by itself, or with the whole listing. */
  state: ListingState;
  campaign: CampaignLabel | null;
};

export type AgendaPage = {
  days: { day: string; going: number; occurrences: Occurrence[] }[];
  page: number;
  pages: number;
  /** What goes on, cancelled ones left out. */
  going: number;
  range: DayRange;
  strip: { day: string; going: number }[];
  /** Over the chosen days, for every wijk, also when one wijk is chosen. */
  goingPerWijk: Record<string, number>;
  campaigns: CampaignLabel[];
  /** Those that are not over. */
  editions: { slug: string; name: string }[];
};

type OccurrenceRow = Omit<Occurrence, "campaign"> & {
  campaignSlug: string | null;
  campaignName: string;
  campaignDesign: Design;
};

/**
 * One page of the agenda with everything around it. A date stands in the list once, on its first day; what began
 * earlier and still goes on stands under today, or under the first day that was chosen. A day in the past can be looked
 * at by its own address.
 */
export async function listAgenda(filter: AgendaFilter, now: Date): Promise<AgendaPage> {
  const range = dayRange(filter, now);
  const strip = stripDays(filter, now);
  const today = dayKey(now);
  const past = range.firstDay < today;
  const [{ perWijk, perDay, long, pageIds }, campaigns, editions] = await Promise.all([
    datesInView(
      filter,
      { range, firstDay: past ? strip[0]! : null, now },
      { offset: (filter.page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    ),
    db.campaign.findMany({
      where: { endsOn: { gte: new Date(today) } },
      select: { slug: true, name: true, design: true },
      orderBy: [{ startsOn: "asc" }, { slug: "asc" }],
    }),
    db.edition.findMany({
      where: { endsOn: { gte: new Date(today) } },
      select: { slug: true, name: true },
      orderBy: { startsOn: "asc" },
    }),
  ]);
  const rows = await occurrencesOf(pageIds);

  const chosen = perWijk.filter(({ wijkCode }) => !filter.wijkCode || wijkCode === filter.wijkCode);
  const beginning = new Map(perDay.map(({ day, going }) => [day, going]));
  const withCarried = (day: string) => (beginning.get(day) ?? 0) + carriedInto(day, long, today);
  return {
    days: groupByDay(rows, past ? null : range.firstDay).map(([day, occurrences]) => ({
      day,
      going: day === range.firstDay ? withCarried(day) : (beginning.get(day) ?? 0),
      occurrences,
    })),
    page: filter.page,
    pages: Math.max(1, Math.ceil(sum(chosen.map(({ shown }) => shown)) / PAGE_SIZE)),
    going: sum(chosen.map(({ going }) => going)),
    range,
    strip: strip.map((day) => ({ day, going: withCarried(day) })),
    goingPerWijk: Object.fromEntries(
      perWijk.flatMap(({ wijkCode, going }) => (wijkCode ? [[wijkCode, going]] : [])),
    ),
    campaigns,
    editions,
  };
}

async function occurrencesOf(dateIds: string[]): Promise<Occurrence[]> {
  const rows = await db.$queryRaw<OccurrenceRow[]>`
    SELECT d."id" AS "dateId", d."startsAt", d."endsAt", d."previousStartsAt", d."previousEndsAt", l."slug", l."title", l."placeName", l."spot", l."wijkCode",
           l."latitude", l."longitude", l."priceCents", l."stepFree", l."allDay", l."languages", l."lastConfirmedAt",
           l."onlineUrl" IS NOT NULL AS "online", CASE WHEN ${GOES_ON} THEN 'published' ELSE 'cancelled' END AS "state",
           c."slug" AS "campaignSlug", c."name" AS "campaignName", c."design" AS "campaignDesign"
    FROM "ListingDate" d
    JOIN "Listing" l ON l."id" = d."listingId"
    LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
    WHERE d."id" = ANY(${dateIds}::uuid[])
    ORDER BY d."startsAt", l."title", d."id"`;
  return rows.map(({ campaignSlug, campaignName, campaignDesign, ...row }) => ({
    ...row,
    campaign: campaignSlug
      ? { slug: campaignSlug, name: campaignName, design: campaignDesign }
      : null,
  }));
}

/** `firstDay` null: an old day, shown as it was. */
function groupByDay(rows: Occurrence[], firstDay: string | null): [string, Occurrence[]][] {
  const days = new Map<string, Occurrence[]>();
  for (const row of rows) {
    const began = dayKey(row.startsAt);
    const day = firstDay !== null && began < firstDay ? firstDay : began;
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
