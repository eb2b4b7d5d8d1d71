import { db } from "~/db.server";
import { dayRange, readAgendaFilter } from "~/domain/agenda/agenda-filter";
import { endOfDay, startOfDay } from "~/shared/day";
import { listListings } from "~/domain/agenda/list-listings.server";
import { MOST_ITEMS, type NewsletterItem } from "./newsletter";

/** Dates written out for one activity; of a rhythm the rest is a number. */
const DATES_SHOWN = 3;

/** The activities a newsletter would hold now: what the agenda shows for its choices, each once, with its coming dates. */
export async function chooseItems(
  { filterQuery }: { filterQuery: string },
  { now }: { now: Date },
): Promise<NewsletterItem[]> {
  const { filter } = readAgendaFilter(new URLSearchParams(filterQuery));
  const { listings } = await listListings({ ...filter, page: 1 }, { pageSize: MOST_ITEMS, now });
  const range = dayRange(filter, now);
  const from = range.firstDay ? startOfDay(range.firstDay) : now;
  const rows = await db.listing.findMany({
    where: {
      id: { in: listings.map(({ id }) => id) },
      state: "published",
    },
    select: {
      slug: true,
      title: true,
      summary: true,
      placeName: true,
      wijkCode: true,
      onlineUrl: true,
      priceCents: true,
      stepFree: true,
      allDay: true,
      dates: {
        where: {
          cancelledAt: null,
          endsAt: { gt: now },
          startsAt: { gte: from < now ? undefined : from, lt: lastMoment(range.lastDay) },
        },
        select: { startsAt: true, endsAt: true },
        orderBy: { startsAt: "asc" },
      },
    },
  });
  return rows
    .filter(({ dates }) => dates.length > 0)
    .map(({ dates, stepFree, onlineUrl, wijkCode, ...row }) => ({
      ...row,
      // What is only online is for every wijk, wherever its organiser sits.
      wijkCode: onlineUrl && row.placeName === "" ? null : wijkCode,
      stepFree: stepFree === "yes",
      dates: dates.slice(0, DATES_SHOWN).map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      moreDates: Math.max(0, dates.length - DATES_SHOWN),
    }))
    .sort((a, b) => firstStart(a).localeCompare(firstStart(b)) || a.title.localeCompare(b.title));
}

function lastMoment(lastDay: string | null): Date | undefined {
  return lastDay === null ? undefined : endOfDay(lastDay);
}

function firstStart({ dates }: NewsletterItem): string {
  return dates[0]?.startsAt ?? "";
}
