import { imageAddress } from "~/domain/images/image";
import { buurtByCode } from "~/domain/places/buurten";
import { slugOf } from "~/shared/slug";
import { wijkByCode } from "~/domain/places/wijken";
import { inUtrecht } from "~/locales/format";
import { plainDescription } from "./description";
import { ACCESS_WORDS, AUDIENCE_WORDS } from "./filter-words";
import type { PublicListing } from "./find-listing.server";
import { ACCESS_FEATURES, AUDIENCES } from "./listing-choices";
import { publicCampaignName } from "~/domain/campaigns/public-campaign";

type ListingDate = PublicListing["dates"][number];
type ApiListing = PublicListing & { nextDate?: ListingDate };

const YES_NO = { yes: "ja", no: "nee", unknown: "onbekend" } as const;
const STATUS = { published: "gaatDoor", cancelled: "afgelast" } as const;
const REGISTRATION = { none: "geen", link: "link", mail: "mail", builtIn: "pagina" } as const;

/** A listing in the words of the API; its shape is described in openapi.ts. */
export function apiActivity(listing: ApiListing, origin: string) {
  const { campaign, edition, nextDate } = listing;
  const page = `${origin}/agenda/${listing.slug}`;
  return {
    id: listing.id,
    slug: listing.slug,
    titel: listing.title,
    samenvatting: listing.summary,
    beschrijving: plainDescription(listing.description),
    beschrijvingMarkdown: listing.description,
    status: STATUS[listing.state],
    organisator: listing.organiserName,
    samenMet: listing.withNames,
    contact: {
      naam: listing.contactName,
      telefoon: listing.contactPhone,
      email: listing.contactEmail,
      website: listing.contactWebsite,
    },
    campagne: campaign && { slug: campaign.slug, naam: publicCampaignName(campaign) },
    editie: edition && { slug: edition.slug, naam: edition.name },
    plek: placeOf(listing),
    online: listing.onlineUrl,
    prijsInCenten: listing.priceCents,
    prijsToelichting: listing.priceNote,
    doelgroepen: AUDIENCES.filter((audience) => listing.audiences.includes(audience)).map(
      (audience) => AUDIENCE_WORDS[audience],
    ),
    talen: listing.languages,
    drempelvrij: YES_NO[listing.stepFree],
    toegankelijkheid: Object.fromEntries(
      ACCESS_FEATURES.map((feature) => [ACCESS_WORDS[feature], YES_NO[listing[feature]]]),
    ),
    aanmelden: registrationOf(listing, page),
    beeld: imageOf(listing, origin),
    heleDag: listing.allDay,
    ritme: listing.rhythm,
    ...(nextDate ? { eerstvolgende: moment(nextDate, listing) } : {}),
    momenten: listing.dates.map((date) => ({ id: date.id, ...moment(date, listing) })),
    gepubliceerd: listing.publishedAt.toISOString(),
    gewijzigd: listing.changedAt.toISOString(),
    laatstBevestigd: listing.lastConfirmedAt?.toISOString() ?? null,
    vervallenBijBron: listing.vanishedAt?.toISOString() ?? null,
    _links: {
      self: { href: `${origin}/api/v1/agenda/${listing.slug}` },
      pagina: { href: page },
      ics: { href: `${page}.ics` },
    },
  };
}

function placeOf({ placeName, address, spot, latitude, longitude, ...listing }: PublicListing) {
  const wijk = listing.wijkCode ? wijkByCode(listing.wijkCode) : undefined;
  const buurt = listing.buurtCode ? buurtByCode(listing.buurtCode) : undefined;
  return {
    naam: placeName,
    adres: address,
    toelichting: spot,
    wijk: wijk ? { code: wijk.code, slug: wijk.slug, naam: wijk.name } : null,
    buurt: buurt ? { code: buurt.code, slug: slugOf(buurt.name), naam: buurt.name } : null,
    coordinaten:
      latitude !== null && longitude !== null
        ? { breedtegraad: latitude, lengtegraad: longitude }
        : null,
  };
}

function registrationOf(
  { registration, registrationTarget, capacity }: PublicListing,
  page: string,
) {
  const own = registration === "builtIn";
  return {
    soort: REGISTRATION[registration],
    adres: own ? `${page}/meedoen` : registration === "none" ? null : registrationTarget,
    plaatsen: own ? capacity : null,
  };
}

function imageOf({ image, imageAlt, imageCredit }: PublicListing, origin: string) {
  const widest = image?.widths.at(-1);
  if (!image || !widest) return null;
  return {
    url: `${origin}${imageAddress(image.id, widest, "jpg")}`,
    breedte: image.width,
    hoogte: image.height,
    omschrijving: imageAlt,
    maker: imageCredit,
  };
}

function moment(date: ListingDate, { state }: PublicListing) {
  const written = (at: Date) => inUtrecht(at).toISO({ suppressMilliseconds: true });
  const { startsAt, endsAt, previousStartsAt, previousEndsAt, cancelledAt } = date;
  return {
    begin: written(startsAt),
    einde: written(endsAt),
    status: cancelledAt ? STATUS.cancelled : STATUS[state],
    eerder:
      previousStartsAt && previousEndsAt
        ? { begin: written(previousStartsAt), einde: written(previousEndsAt) }
        : null,
  };
}
