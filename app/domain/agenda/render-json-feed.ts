import { imageAddress } from "~/domain/images/image";
import { inUtrecht } from "~/locales/format";
import { feedEntry, type FeedListing, type FeedPlace } from "./feed-entry";
import { LISTING_LANGUAGE } from "./listing";

/** Listings as a JSON Feed, https://www.jsonfeed.org/version/1.1/ */
export function renderJsonFeed(
  listings: FeedListing[],
  place: FeedPlace & { title: string; author: string },
): string {
  const { origin, locale, self, home, next, title, author } = place;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    ...(next ? { next_url: next } : {}),
    language: locale,
    authors: [{ name: author, url: origin }],
    items: listings.map((listing) => {
      const { id, url, title, text, tags, goesOn } = feedEntry(listing, place);
      const { nextDate, image } = listing;
      const { previousStartsAt: previously } = nextDate;
      const widest = image?.widths.at(-1);
      return {
        id,
        url,
        title,
        content_text: text,
        ...(listing.summary ? { summary: listing.summary } : {}),
        ...(image && widest ? { image: `${origin}${imageAddress(image.id, widest, "jpg")}` } : {}),
        date_published: listing.publishedAt.toISOString(),
        date_modified: listing.changedAt.toISOString(),
        language: LISTING_LANGUAGE,
        authors: [{ name: listing.organiserName }],
        tags,
        _omarmt: {
          about: `${origin}/ontwikkelaars`,
          status: goesOn ? "published" : "cancelled",
          starts_at: withOffset(nextDate.startsAt),
          ends_at: withOffset(nextDate.endsAt),
          ...(previously ? { previous_starts_at: withOffset(previously) } : {}),
          all_day: listing.allDay,
          ...(listing.rhythm ? { rhythm: listing.rhythm } : {}),
          ...(listing.onlineUrl ? { online_url: listing.onlineUrl } : {}),
          languages: listing.languages,
        },
      };
    }),
  });
}

/** "2026-09-24T16:00:00+02:00" */
function withOffset(at: Date): string {
  return inUtrecht(at).toISO({ suppressMilliseconds: true });
}
