import { inUtrecht } from "~/locales/format";
import { buildAction, type PartnerIds } from "./build-actions";
import { buildCampaigns } from "./build-campaigns";
import { measurements, scanCounts, tallyTaps, visitCounts } from "./build-counts";
import { buildEditions, editionOfListing } from "./build-editions";
import { buildListing } from "./build-listings";
import { buildRegistrations } from "./build-registrations";
import { DEMO_PARTNERS } from "./demo-partners";
import { LISTINGS_NORTH } from "./listings-north";
import { LISTINGS_SOUTH } from "./listings-south";
import { NEIGHBOURHOOD_ACTIONS } from "./neighbourhood-actions";
import { seededRandom } from "./random";
import { STATION_ACTIONS } from "./station-actions";

const SEED = 20190926;

/** The partners of the demo, always with the same ids. */
export function buildPartners() {
  const random = seededRandom(SEED);
  return DEMO_PARTNERS.map(({ slug, name, kind, signedOn }) => ({
    id: random.uuid(),
    slug,
    name,
    kind,
    declarationSignedOn: signedOn ? new Date(`${signedOn}T00:00:00Z`) : null,
  }));
}

/**
 * Every row of the demo but its people, table by table. The same `now` gives the same rows, and the same day gives the
 * same agenda.
 * @param creatorId the account that registered what DOCK organises
 */
export function buildDemo({ now, creatorId }: { now: Date; creatorId: string | null }) {
  const random = seededRandom(SEED + 1);
  const today = inUtrecht(now).startOf("day");
  const partners = buildPartners();
  const partnerIds = Object.fromEntries(partners.map(({ slug, id }) => [slug, id])) as PartnerIds;
  const campaigns = buildCampaigns(today, random);
  const slugs = new Set<string>();
  const codes = new Set<string>();

  const actions = [...STATION_ACTIONS, ...NEIGHBOURHOOD_ACTIONS].map((demo) => {
    const campaign = campaigns.find(
      ({ key, lastYear }) => key === demo.campaign && lastYear === demo.lastYear,
    );
    if (!campaign) throw new Error(`the demo has no campaign ${demo.campaign}`);
    return buildAction(demo, campaign, { partnerIds, creatorId, now, random, slugs, codes });
  });
  const others = [...LISTINGS_NORTH, ...LISTINGS_SOUTH].map((demo) =>
    buildListing(demo, { today, now, partnerIds, campaigns, random, slugs }),
  );
  // Numbers of their own, so that the rest of the demo does not depend on who registers.
  const visitors = seededRandom(SEED + 2);
  const registered = others.flatMap(
    (listing) => buildRegistrations(listing, { now, random: visitors }) ?? [],
  );
  const walkIns = new Map(registered.flatMap(({ walkIns }) => [...walkIns]));
  const listingsOfActions = actions.flatMap(({ listing, slots, lastEnd }) =>
    listing && lastEnd ? [{ listing, slots, lastEnd }] : [],
  );
  const planned = buildEditions({ campaigns, partnerIds, now, random: seededRandom(SEED + 3) });
  const inEdition = (campaignId: string | null, dates: { startsAt: Date }[]) => ({
    editionId: editionOfListing(campaignId, dates, planned.editions),
  });

  return {
    editions: planned.editions,
    kitItems: planned.kitItems,
    kitOrders: planned.kitOrders,
    kitLines: planned.kitLines,
    campaigns: campaigns.map(({ row }) => row),
    targets: campaigns.flatMap(({ targets }) => targets),
    actions: actions.map(({ action }) => action),
    slots: actions.flatMap(({ slotRows }) => slotRows),
    actionPartners: actions.flatMap(({ partnerRows }) => partnerRows),
    placements: actions.flatMap(({ placements }) => placements),
    listings: [
      ...listingsOfActions.map(({ listing, slots }) => ({
        ...listing,
        ...inEdition(listing.campaignId, slots),
      })),
      ...others.map(({ listing, dates }) => ({
        ...listing,
        ...inEdition(listing.campaignId, dates),
      })),
    ],
    dates: [
      ...listingsOfActions.flatMap(({ listing, slots }) =>
        slots.map((slot) => ({ id: random.uuid(), listingId: listing.id, ...slot })),
      ),
      ...others.flatMap(({ dates }) =>
        dates.map((date) => ({ ...date, walkIns: walkIns.get(date.id) ?? null })),
      ),
    ],
    submissions: [...registered.map(({ submission }) => submission), ...planned.submissions],
    registrations: registered.flatMap(({ registrations }) => registrations),
    scans: actions.flatMap((action) => scanCounts(action, now, random)),
    visits: [
      ...listingsOfActions.flatMap(({ listing, lastEnd }) =>
        visitCounts(listing, lastEnd, now, random),
      ),
      ...others.flatMap(({ listing }) => visitCounts(listing, now, now, random)),
    ],
    taps: actions.flatMap((action) => tallyTaps(action, random)),
    measurements: actions.flatMap((action) => measurements(action, random)),
  };
}
