import { wijkByCode } from "~/domain/places/wijken";
import { inUtrecht } from "~/locales/format";
import type { ListingStatus } from "./listing";
import type { YesNoUnknown } from "./listing-content";
import { publicCampaignName } from "./public-campaign";

type ApiListing = {
  id: string;
  slug: string;
  status: ListingStatus;
  title: string;
  summary: string;
  description: string;
  organiserName: string;
  withNames: string[];
  placeName: string;
  spot: string;
  latitude: number | null;
  longitude: number | null;
  wijkCode: string | null;
  priceCents: number | null;
  stepFree: YesNoUnknown;
  publishedAt: Date;
  changedAt: Date;
  campaign: ({ slug: string } & Parameters<typeof publicCampaignName>[0]) | null;
  dates: { id: string; startsAt: Date; endsAt: Date }[];
  nextDate?: { startsAt: Date; endsAt: Date };
};

const STEP_FREE = { yes: "ja", no: "nee", unknown: "onbekend" } as const;
const STATUS = { published: "gaatDoor", cancelled: "afgelast" } as const;

/** A listing in the words of the API; its shape is described in openapi.ts. */
export function apiActivity(listing: ApiListing, origin: string) {
  const wijk = listing.wijkCode ? wijkByCode(listing.wijkCode) : undefined;
  const { latitude, longitude, campaign, nextDate } = listing;
  return {
    id: listing.id,
    slug: listing.slug,
    titel: listing.title,
    samenvatting: listing.summary,
    beschrijving: listing.description,
    status: STATUS[listing.status],
    organisator: listing.organiserName,
    samenMet: listing.withNames,
    campagne: campaign && { slug: campaign.slug, naam: publicCampaignName(campaign) },
    plek: {
      naam: listing.placeName,
      toelichting: listing.spot,
      wijk: wijk ? { code: wijk.code, slug: wijk.slug, naam: wijk.name } : null,
      coordinaten:
        latitude !== null && longitude !== null
          ? { breedtegraad: latitude, lengtegraad: longitude }
          : null,
    },
    prijsInCenten: listing.priceCents,
    drempelvrij: STEP_FREE[listing.stepFree],
    ...(nextDate ? { eerstvolgende: moment(nextDate) } : {}),
    momenten: listing.dates.map((date) => ({ id: date.id, ...moment(date) })),
    gepubliceerd: listing.publishedAt.toISOString(),
    gewijzigd: listing.changedAt.toISOString(),
    _links: {
      self: { href: `${origin}/api/v1/agenda/${listing.slug}` },
      pagina: { href: `${origin}/agenda/${listing.slug}` },
      ics: { href: `${origin}/agenda/${listing.slug}.ics` },
    },
  };
}

function moment({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  const written = (at: Date) => inUtrecht(at).toISO({ suppressMilliseconds: true });
  return { begin: written(startsAt), einde: written(endsAt) };
}
