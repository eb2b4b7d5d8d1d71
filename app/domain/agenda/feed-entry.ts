import { wijkByCode } from "~/domain/places/wijken";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { plainDescription } from "./description";
import type { PublicListing } from "./find-listing.server";
import { AUDIENCES } from "./listing-choices";
import { momentWords } from "~/shared/moment-words";
import { rhythmWords } from "./rhythm-words";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";

export type FeedListing = Pick<
  PublicListing,
  | "id"
  | "slug"
  | "state"
  | "title"
  | "summary"
  | "description"
  | "organiserName"
  | "placeName"
  | "address"
  | "spot"
  | "onlineUrl"
  | "wijkCode"
  | "audiences"
  | "languages"
  | "allDay"
  | "rhythm"
  | "image"
  | "publishedAt"
  | "changedAt"
  | "campaign"
> & { nextDate: PublicListing["dates"][number] };

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
  const words = textFor(locale, "listing");
  const { nextDate, allDay } = listing;
  const { previousStartsAt, previousEndsAt } = nextDate;
  const goesOn = listing.state === "published" && nextDate.cancelledAt === null;
  const wijk = listing.wijkCode ? wijkByCode(listing.wijkCode)?.name : undefined;
  const when = momentWords(nextDate, allDay, locale);
  const moved =
    goesOn && previousStartsAt && previousEndsAt
      ? t("calendar.moved", {
          moment: momentWords(
            { startsAt: previousStartsAt, endsAt: previousEndsAt },
            allDay,
            locale,
          ),
        })
      : null;
  const rhythm = listing.rhythm && rhythmWords(listing.rhythm, nextDate, allDay, locale);
  const where = [listing.placeName, listing.spot, listing.address, wijk].filter(Boolean).join(", ");
  return {
    id: `urn:uuid:${listing.id}`,
    url: `${origin}/agenda/${listing.slug}`,
    title: goesOn ? listing.title : t("calendar.cancelledTitle", { title: listing.title }),
    goesOn,
    text: [
      [when, moved, rhythm, where].filter(Boolean).join("\n"),
      listing.summary,
      plainDescription(listing.description),
      listing.onlineUrl && t("calendar.online", { address: listing.onlineUrl }),
    ]
      .filter(Boolean)
      .join("\n\n"),
    tags: [
      listing.campaign && publicCampaignName(listing.campaign),
      wijk,
      ...AUDIENCES.filter((audience) => listing.audiences.includes(audience)).map((audience) =>
        words(`audiences.${audience}`),
      ),
    ].filter((tag) => typeof tag === "string"),
  };
}
