import type { DateTime } from "luxon";
import { DAY, daysBefore } from "~/domain/duration";
import { nameOf, newSlug, placeOf, slotOf, type PartnerIds } from "./build-actions";
import type { BuiltCampaign } from "./build-campaigns";
import type { DemoListing } from "./demo-listing";
import type { Random } from "./random";

export type BuiltListing = ReturnType<typeof buildListing>;

/** An activity that partners put in the agenda without an action behind it. */
export function buildListing(
  demo: DemoListing,
  {
    today,
    now,
    partnerIds,
    campaigns,
    random,
    slugs,
  }: {
    today: DateTime;
    now: Date;
    partnerIds: PartnerIds;
    campaigns: readonly BuiltCampaign[];
    random: Random;
    slugs: Set<string>;
  },
) {
  const id = random.uuid();
  const publishedAt = new Date(now.getTime() - random.between(6, 30) * DAY);
  const cancelledAt = demo.cancelled ? new Date(now.getTime() - DAY / 2) : null;
  const campaign = campaigns.find(({ key, lastYear }) => key === demo.campaign && !lastYear);
  const { every = 7, times = 1 } = demo;
  return {
    listing: {
      id,
      slug: newSlug(demo.title, slugs),
      campaignId: campaign?.id ?? null,
      partnerId: partnerIds[demo.organiser],
      organiserName: nameOf(demo.organiser),
      withNames: [] as string[],
      state: cancelledAt ? ("cancelled" as const) : ("published" as const),
      title: demo.title,
      summary: demo.summary,
      description: demo.description,
      spot: demo.spot ?? "",
      ...placeOf(null, demo.buurt, demo.place),
      priceCents: demo.euro === null ? null : demo.euro * 100,
      stepFree: demo.stepFree,
      ...Object.fromEntries((demo.access ?? []).map((feature) => [feature, "yes" as const])),
      audiences: demo.audiences ?? [],
      languages: demo.languages ?? [],
      registration: demo.places === undefined ? ("none" as const) : ("builtIn" as const),
      capacity: demo.places ?? null,
      sequence: cancelledAt ? 1 : 0,
      publishedAt,
      changedAt: cancelledAt ?? publishedAt,
      cancelledAt,
      // Who comes back every week was asked whether it still holds.
      lastConfirmedAt: times > 1 ? daysBefore(now, 2) : publishedAt,
    },
    dates: Array.from({ length: times }, (_, i) => ({
      id: random.uuid(),
      listingId: id,
      ...slotOf(today, demo.day + i * every, demo.from, demo.to),
    })),
  };
}
