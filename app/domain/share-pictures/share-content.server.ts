import { createHash } from "node:crypto";
import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { spanWords } from "~/shared/moment-words";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import type { KeptImage } from "~/domain/images/image";
import type { PosterDesign } from "~/domain/posters/poster";
import { capital, formatDay } from "~/locales/format";
import { textFor } from "~/locales/text";

/** All that stands on a share picture. */
export type ShareContent = {
  design: PosterDesign;
  /** Above the title: the campaign. */
  name: string;
  title: string;
  /** Under each other, the first one bold. */
  facts: string[];
  cancelled: boolean;
  photo: KeptImage | null;
};

export type SharedListing = Pick<
  PublicListing,
  "slug" | "state" | "title" | "placeName" | "onlineUrl" | "allDay" | "campaign" | "dates" | "image"
>;

/** Changes with how pictures are drawn, so that those made before are not shown any more. */
const DRAWN_AS = 1;

/** What a listing's picture says at `now`: its next date, or its last one when all are over. In Dutch, as listings are. */
export function shareContent(listing: SharedListing, now: Date): ShareContent {
  const t = textFor(LISTING_LANGUAGE, "images");
  const held = listing.dates.filter(({ cancelledAt }) => cancelledAt === null);
  const coming = held.filter(({ endsAt }) => endsAt > now);
  const date = coming[0] ?? held.at(-1) ?? listing.dates.at(-1);
  const more = Math.max(0, coming.length - 1);
  const place = listing.placeName || (listing.onlineUrl ? t("share.online") : "");
  const day = date ? capital(formatDay(date.startsAt, LISTING_LANGUAGE)) : "";
  const span = date ? capital(spanWords(date, listing.allDay, LISTING_LANGUAGE)) : "";
  return {
    design: listing.campaign?.design ?? "neutral",
    name: listing.campaign ? publicCampaignName(listing.campaign) : t("share.agenda"),
    title: listing.title,
    facts: [day, more > 0 ? t("share.andMore", { span, count: more }) : span, place].filter(
      Boolean,
    ),
    cancelled: listing.state === "cancelled",
    photo: listing.image,
  };
}

/** Equal for equal pictures, and only for them. */
export function shareVersion(content: ShareContent): string {
  const drawn = JSON.stringify([DRAWN_AS, content]);
  return createHash("sha256").update(drawn).digest("hex").slice(0, 32);
}

/** Where the picture of a listing is. The version makes other sites fetch it again after a change. */
export function sharePicturePath(listing: SharedListing, now: Date): string {
  const version = shareVersion(shareContent(listing, now)).slice(0, 10);
  return `/agenda/${listing.slug}/deelbeeld.jpg?v=${version}`;
}
