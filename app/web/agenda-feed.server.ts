import type { AgendaFilter } from "~/domain/agenda/agenda-filter";
import { filterQuery, readAgendaFilter } from "~/domain/agenda/agenda-filter";
import type { FeedPlace } from "~/domain/agenda/feed-entry";
import { listListings, type ComingListing } from "~/domain/agenda/list-listings.server";
import { config } from "~/env.server";
import { DEFAULT_LOCALE, type Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { localeInAddress } from "./locale.server";

const PAGE_SIZE = 100;

/** Calendars and readers of feeds keep no language, so the address says it. */
export function feedAddress(
  extension: "ics" | "atom" | "json",
  filter: AgendaFilter,
  { origin, locale }: { origin: string; locale: Locale },
): string {
  const url = new URL(`${origin}/agenda.${extension}${filterQuery(filter)}`);
  if (locale !== DEFAULT_LOCALE) url.searchParams.set("taal", locale);
  return url.href;
}

/** A page of the feed that a request asks for, with everything that stands around it. */
export async function agendaFeed(
  request: Request,
  extension: "atom" | "json",
): Promise<{
  listings: ComingListing[];
  place: FeedPlace & { title: string; author: string; now: Date };
}> {
  const now = new Date();
  const locale = localeInAddress(request) ?? DEFAULT_LOCALE;
  const origin = config().appUrl;
  const { filter } = readAgendaFilter(new URL(request.url).searchParams);
  const { listings, pages } = await listListings(filter, { pageSize: PAGE_SIZE, now });
  const address = (page: number) => feedAddress(extension, { ...filter, page }, { origin, locale });
  const { page } = filter;
  return {
    listings,
    place: {
      origin,
      locale,
      self: address(page),
      home: `${origin}/agenda${filterQuery({ ...filter, page: 1 })}`,
      next: page < pages ? address(page + 1) : null,
      previous: page > 1 ? address(Math.min(page - 1, pages)) : null,
      title: textFor(locale, "agenda")("calendar.name"),
      author: textFor(locale, "shell")("siteName"),
      now,
    },
  };
}
