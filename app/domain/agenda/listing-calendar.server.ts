import type { Locale } from "~/locales/locale";
import { findListing } from "./find-listing.server";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";
import { renderCalendar } from "./render-calendar.server";

/** One listing as a calendar file, with the version it has now; null when no listing has this slug. */
export async function listingCalendar(
  slug: string,
  { origin, locale }: { origin: string; locale: Locale },
) {
  const listing = await findListing(slug);
  if (!listing) return null;
  const { id, sequence, changedAt, title, campaign } = listing;
  const campaignName = campaign && publicCampaignName(campaign);
  return {
    version: {
      etag: `"${id}-${sequence}-${changedAt.getTime().toString(36)}-${locale}"`,
      changedAt,
    },
    text: () => renderCalendar([{ ...listing, campaignName }], { origin, locale, name: title }),
  };
}

/** One date of a listing alone, for who registered for that one; null when there is no such date. */
export async function dateCalendar(
  { slug, dateId }: { slug: string; dateId: string },
  { origin, locale }: { origin: string; locale: Locale },
): Promise<string | null> {
  const listing = await findListing(slug);
  const date = listing?.dates.find(({ id }) => id === dateId);
  if (!listing || !date) return null;
  const campaignName = listing.campaign && publicCampaignName(listing.campaign);
  const alone = { ...listing, rhythm: null, rhythmExcept: [], dates: [date], campaignName };
  return renderCalendar([alone], { origin, locale, name: listing.title });
}
