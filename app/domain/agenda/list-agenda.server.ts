import { db } from "~/db.server";
import { Prisma, type Design } from "~/generated/prisma/client";
import { dayKey, ZONE } from "~/locales/format";
import { dayRange, startOfDay, stripDays, type AgendaFilter, type DayRange } from "./agenda-filter";
import { dateConditions, GOES_ON, listingConditions } from "./agenda-where.server";
import type { ListingStatus } from "./listing";
import type { YesNoUnknown } from "./listing-content";
import { carriedInto, longDates, type CountRow } from "./long-dates.server";

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
  status: ListingStatus;
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
  const conditions = await listingConditions(filter);
  const [firstDays, long, rows, campaigns, editions] = await Promise.all([
    countPerDayAndWijk(conditions, past ? startOfDay(strip[0]!) : now, past),
    past ? [] : longDates(conditions, now),
    occurrencesOfPage(filter, conditions, range, now),
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

  const counts = [...firstDays, ...carriedInto(range.firstDay, long, today)];
  const inRange = ({ day }: CountRow) =>
    day >= range.firstDay && (range.lastDay === null || day <= range.lastDay);
  const inWijk = ({ wijkCode }: CountRow) => !filter.wijkCode || wijkCode === filter.wijkCode;
  const chosen = counts.filter((row) => inRange(row) && inWijk(row));
  const goingOn = (day: string) =>
    sum(counts.filter((row) => row.day === day && inWijk(row)).map(({ going }) => going));

  const goingPerWijk: Record<string, number> = {};
  for (const { wijkCode, going } of counts.filter(inRange)) {
    if (wijkCode) goingPerWijk[wijkCode] = (goingPerWijk[wijkCode] ?? 0) + going;
  }
  return {
    days: groupByDay(rows, past ? null : range.firstDay).map(([day, occurrences]) => ({
      day,
      going: goingOn(day),
      occurrences,
    })),
    page: filter.page,
    pages: Math.max(1, Math.ceil(sum(chosen.map(({ shown }) => shown)) / PAGE_SIZE)),
    going: sum(chosen.map(({ going }) => going)),
    range,
    strip: strip.map((day) => ({
      day,
      going: sum(
        [...firstDays, ...carriedInto(day, long, today)]
          .filter((row) => row.day === day && inWijk(row))
          .map(({ going }) => going),
      ),
    })),
    goingPerWijk,
    campaigns,
    editions,
  };
}

/** All counts of a page come out of this one small table: days × wijken. */
function countPerDayAndWijk(listing: Prisma.Sql[], from: Date, past: boolean): Promise<CountRow[]> {
  const conditions = [
    past ? Prisma.sql`d."startsAt" >= ${from}` : Prisma.sql`d."endsAt" > ${from}`,
    ...listing,
  ];
  // Written as text only once per day: over ten thousand dates that is most of the work.
  return db.$queryRaw<CountRow[]>`
    SELECT to_char("date", 'YYYY-MM-DD') AS "day", "wijkCode", "shown", "going"
    FROM (
      SELECT (greatest(d."startsAt", ${from}) AT TIME ZONE ${ZONE})::date AS "date",
             l."wijkCode",
             count(*)::int AS "shown",
             (count(*) FILTER (WHERE ${GOES_ON}))::int AS "going"
      FROM "ListingDate" d
      JOIN "Listing" l ON l."id" = d."listingId"
      LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
      WHERE ${Prisma.join(conditions, " AND ")}
      GROUP BY 1, 2
    ) counted`;
}

async function occurrencesOfPage(
  filter: AgendaFilter,
  listing: Prisma.Sql[],
  range: DayRange,
  now: Date,
): Promise<Occurrence[]> {
  const conditions = [
    ...dateConditions(range, now),
    ...(filter.wijkCode ? [Prisma.sql`l."wijkCode" = ${filter.wijkCode}`] : []),
    ...listing,
  ];
  const rows = await db.$queryRaw<OccurrenceRow[]>`
    SELECT d."id" AS "dateId", d."startsAt", d."endsAt", d."previousStartsAt", d."previousEndsAt", l."slug", l."title", l."placeName", l."spot", l."wijkCode",
           l."latitude", l."longitude", l."priceCents", l."stepFree", l."allDay", l."languages", l."lastConfirmedAt",
           l."onlineUrl" IS NOT NULL AS "online", CASE WHEN ${GOES_ON} THEN 'published' ELSE 'cancelled' END AS "status",
           c."slug" AS "campaignSlug", c."name" AS "campaignName", c."design" AS "campaignDesign"
    FROM "ListingDate" d
    JOIN "Listing" l ON l."id" = d."listingId"
    LEFT JOIN "Campaign" c ON c."id" = l."campaignId"
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY d."startsAt", l."title", d."id"
    LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE}`;
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
