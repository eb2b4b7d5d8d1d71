import { feedEntry, type FeedListing, type FeedPlace } from "./feed-entry";
import { LISTING_LANGUAGE } from "./listing";

/** Listings as an Atom feed (RFC 4287), with links to the other pages of it (RFC 5005). */
export function renderAtom(
  listings: FeedListing[],
  place: FeedPlace & { title: string; author: string; now: Date },
): string {
  const { origin, locale, self, home, next, previous, title, author, now } = place;
  const changed = listings.map(({ changedAt }) => changedAt.getTime());
  const updated = changed.length > 0 ? new Date(Math.max(...changed)) : now;
  const link = (rel: string, type: string, href: string) =>
    `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escapeXml(author)}</name><uri>${escapeXml(origin)}</uri></author>`,
    link("self", "application/atom+xml", self),
    link("alternate", "text/html", home),
    ...(previous ? [link("previous", "application/atom+xml", previous)] : []),
    ...(next ? [link("next", "application/atom+xml", next)] : []),
    ...listings.map((listing) => entry(listing, place)),
    "</feed>",
    "",
  ].join("\n");
}

function entry(listing: FeedListing, place: FeedPlace): string {
  const { id, url, title, text, tags } = feedEntry(listing, place);
  return [
    "<entry>",
    `<id>${id}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<published>${listing.publishedAt.toISOString()}</published>`,
    `<updated>${listing.changedAt.toISOString()}</updated>`,
    `<author><name>${escapeXml(listing.organiserName)}</name></author>`,
    ...tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    ...(listing.summary
      ? [`<summary xml:lang="${LISTING_LANGUAGE}">${escapeXml(listing.summary)}</summary>`]
      : []),
    `<content type="text">${escapeXml(text)}</content>`,
    "</entry>",
  ].join("\n");
}

/** Signs that XML 1.0 cannot hold, not even escaped, are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
