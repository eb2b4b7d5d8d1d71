import { wijkByCode } from "~/domain/places/wijken";
import { formatDay, formatTime } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import type { ListingStatus } from "./listing";
import { publicCampaignName } from "./public-campaign";

export type FeedListing = {
  id: string;
  slug: string;
  status: ListingStatus;
  title: string;
  summary: string;
  description: string;
  organiserName: string;
  placeName: string;
  spot: string;
  wijkCode: string | null;
  publishedAt: Date;
  changedAt: Date;
  campaign: Parameters<typeof publicCampaignName>[0] | null;
  nextDate: { startsAt: Date; endsAt: Date };
};

/** Where a page of a feed stands among the others; addresses are absolute. */
export type FeedPlace = {
  origin: string;
  locale: Locale;
  self: string;
  home: string;
  next: string | null;
  previous: string | null;
};

/** What readers of feeds get of a listing, the same in every kind of feed. */
export function feedEntry(listing: FeedListing, { origin, locale }: FeedPlace) {
  const t = textFor(locale, "agenda");
  const { startsAt, endsAt } = listing.nextDate;
  const wijk = listing.wijkCode ? wijkByCode(listing.wijkCode)?.name : undefined;
  const when = t("listing.moment", {
    day: formatDay(startsAt, locale),
    span: t("timeSpan", { from: formatTime(startsAt, locale), to: formatTime(endsAt, locale) }),
  });
  const where = [listing.placeName, listing.spot, wijk].filter(Boolean).join(", ");
  return {
    id: `urn:uuid:${listing.id}`,
    url: `${origin}/agenda/${listing.slug}`,
    title:
      listing.status === "cancelled"
        ? t("calendar.cancelledTitle", { title: listing.title })
        : listing.title,
    text: [`${when}\n${where}`, listing.summary, listing.description].filter(Boolean).join("\n\n"),
    tags: [listing.campaign && publicCampaignName(listing.campaign), wijk].filter(
      (tag) => typeof tag === "string",
    ),
  };
}
