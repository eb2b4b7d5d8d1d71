import type { DateTime } from "luxon";
import { freeSlug, slugOfTitle } from "~/shared/slug";
import { daysBefore, HOUR } from "~/domain/duration";
import { buurtByCode } from "~/domain/places/buurten";
import { stationByCode } from "~/domain/places/stations";
import { codeFrom } from "~/domain/posters/short-code";
import type { BuiltCampaign } from "./build-campaigns";
import type { DemoAction } from "./demo-action";
import { DEMO_PARTNERS, type DemoPartnerSlug } from "./demo-partners";
import type { Random } from "./random";

export type PartnerIds = Record<DemoPartnerSlug, string>;

export type BuiltAction = ReturnType<typeof buildAction>;

/** Days before its first slot that an action is published, and its posters hang. */
const PUBLISHED_BEFORE = 21;

export function buildAction(
  demo: DemoAction,
  campaign: BuiltCampaign,
  {
    partnerIds,
    creatorId,
    now,
    random,
    slugs,
    codes,
  }: {
    partnerIds: PartnerIds;
    /** The account that registers what its own partner organises. */
    creatorId: string | null;
    now: Date;
    random: Random;
    /** What was given out so far; both grow here. */
    slugs: Set<string>;
    codes: Set<string>;
  },
) {
  const id = random.uuid();
  const partnerId = partnerIds[demo.organiser];
  const place = placeOf(demo.station, demo.buurt, demo.place);
  const slots = demo.slots.map(([day, from, to]) => slotOf(campaign.anchor, day, from, to));
  const first = slots[0]?.startsAt ?? now;
  const wasPublic = demo.state === "published" || demo.state === "cancelled";
  const preparedAt = madeBefore(first, PUBLISHED_BEFORE, now);
  const publishedAt = wasPublic ? preparedAt : null;
  const cancelledAt = demo.state === "cancelled" ? daysBefore(now, 1) : null;
  const lastEnd = slots.at(-1)?.endsAt ?? null;
  const figuresConfirmedAt =
    demo.figures && lastEnd ? new Date(Math.min(lastEnd.getTime() + 3 * HOUR, +now)) : null;

  return {
    demo,
    campaign,
    slots,
    publishedAt,
    lastEnd,
    action: {
      id,
      campaignId: campaign.id,
      partnerId,
      kind: demo.kind,
      state: demo.state,
      title: demo.title,
      summary: demo.summary,
      publicText: demo.text,
      stationCode: demo.station,
      spot: demo.spot,
      stepFree: demo.stepFree,
      ...place,
      createdById: demo.organiser === "dock" ? creatorId : null,
      createdAt: preparedAt,
      submittedAt: demo.state === "submitted" ? preparedAt : null,
      publishedAt,
      cancelledAt,
      tallyKey: random.uuid().replaceAll("-", ""),
      figuresConfirmedAt,
    },
    slotRows: slots.map((slot) => ({ id: random.uuid(), actionId: id, ...slot })),
    partnerRows: demo.with.map((slug) => ({ actionId: id, partnerId: partnerIds[slug] })),
    placements: demo.placements.map((label) => ({
      id: random.uuid(),
      actionId: id,
      label,
      code: newCode(codes, random),
      createdAt: preparedAt,
    })),
    listing: publishedAt && {
      id: random.uuid(),
      slug: newSlug(demo.title, slugs),
      actionId: id,
      campaignId: campaign.id,
      partnerId,
      organiserName: nameOf(demo.organiser),
      withNames: demo.with.map(nameOf),
      state: cancelledAt ? ("cancelled" as const) : ("published" as const),
      title: demo.title,
      summary: demo.summary,
      description: demo.text,
      spot: demo.spot,
      ...place,
      priceCents: 0,
      stepFree: demo.stepFree,
      sequence: cancelledAt ? 1 : 0,
      publishedAt,
      changedAt: cancelledAt ?? publishedAt,
      cancelledAt,
      lastConfirmedAt: publishedAt,
    },
  };
}

/** Name and coordinates of a station, or of a place in a buurt. */
export function placeOf(station: string | null, buurt: string | null, placeName: string) {
  const found = station ? stationByCode(station) : buurt ? buurtByCode(buurt) : undefined;
  if (!found) throw new Error(`the demo has no place for ${placeName}`);
  const { latitude, longitude, wijkCode } = found;
  const buurtCode = "buurtCode" in found ? found.buurtCode : found.code;
  return { placeName, latitude, longitude, buurtCode, wijkCode };
}

export function nameOf(slug: DemoPartnerSlug): string {
  return DEMO_PARTNERS.find((partner) => partner.slug === slug)?.name ?? slug;
}

export function newSlug(title: string, taken: Set<string>): string {
  const slug = freeSlug(slugOfTitle(title), taken);
  taken.add(slug);
  return slug;
}

/** "16.30" on a day counted from the anchor. */
export function slotOf(anchor: DateTime, day: number, from: string, to: string) {
  const at = (time: string) => {
    const [hour, minute] = time.split(".").map(Number);
    return anchor.plus({ days: day }).set({ hour, minute }).toJSDate();
  };
  return { startsAt: at(from), endsAt: at(to) };
}

function newCode(taken: Set<string>, random: Random): string {
  for (;;) {
    const code = codeFrom(Uint32Array.from({ length: 5 }, () => random.next() * 2 ** 32));
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

/** So many days before `at`, or before now when that is earlier. */
function madeBefore(at: Date, days: number, now: Date): Date {
  return new Date(Math.min(+daysBefore(at, days), +daysBefore(now, 1)));
}
