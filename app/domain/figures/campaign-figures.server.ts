import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { visibleActions } from "~/domain/campaign-actions/action-scope";
import { actionPhase } from "~/domain/campaign-actions/campaign-action";
import { hideSmallNumber } from "~/domain/indicators/hide-small-numbers";
import { isIndicatorKey, type IndicatorKey } from "~/domain/indicators/indicator";
import { stationByCode } from "~/domain/places/stations";
import { wijkByCode } from "~/domain/places/wijken";
import { visitorsOfCampaign } from "~/domain/registrations/count-visitors.server";
import { dayKey } from "~/locales/format";
import { dayFromDatabase } from "~/shared/day";
import { progress, type CampaignPeriod } from "~/domain/campaigns/campaign";
import { countsOfCampaign } from "./campaign-counts.server";
import { cupsPerDay, type CupsOfAction } from "./cups-per-day";
import { figuresPerPlace, type ActionOutcome, type KnownFigure } from "./figures-per-place";
import { missingWork } from "./missing-work";

/**
 * All the page of a campaign shows, for this account; null for an unknown slug. Figures are those of every public
 * action and the same for everyone; actions in preparation are listed for those who may see them.
 */
export async function campaignFigures(
  slug: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    include: { targets: true, previous: true },
  });
  if (!campaign) return null;
  const [stored, counts, lastYear, visitors] = await Promise.all([
    actionsOf(campaign.id, account),
    countsOfCampaign(campaign.id),
    campaign.previousId ? cupsOfCampaign(campaign.previousId) : null,
    visitorsOfCampaign(campaign.id),
  ]);

  const actions = stored.map((action) => ({
    ...action,
    phase: actionPhase(action, now),
    isMine: may(account, "edit-actions", { partnerId: action.partnerId, campaignId: campaign.id }),
    placements: action._count.placements,
    firstStart: action.slots[0]?.startsAt ?? null,
    lastEnd: action.slots.at(-1)?.endsAt ?? null,
    figures: figuresOf(action, counts.tapped.get(action.id)),
  }));
  const byStation = actions.filter((action) => action.stationCode !== null).length * 2;
  const groupedBy = byStation > actions.length ? ("station" as const) : ("wijk" as const);
  const public_ = actions.flatMap((action): (ActionOutcome & { placements: number })[] => {
    const { id, phase, figures, placements } = action;
    if (phase === "preparing" || phase === "cancelled") return [];
    const scans = counts.scans.get(id)?.counted ?? 0;
    return [{ id, phase, figures, placements, scans, place: placeOf(action, groupedBy) }];
  });
  const table = figuresPerPlace(public_);
  const period = periodOf(campaign);
  const inPhase = (phase: string) => actions.filter((action) => action.phase === phase).length;
  const sumOver = (per: Map<string, number>) =>
    public_.reduce((all, { id }) => all + (per.get(id) ?? 0), 0);

  return {
    campaign: {
      slug: campaign.slug,
      name: campaign.name,
      year: campaign.year,
      design: campaign.design,
      summary: campaign.summary,
      ...period,
      progress: progress(period, dayKey(now)),
      mayChange: may(account, "change-campaigns", { campaignId: campaign.id }),
    },
    targets: targetsOf(campaign.targets),
    groupedBy,
    ...table,
    actionCounts: {
      done: inPhase("done"),
      open: inPhase("running") + inPhase("planned"),
      preparing: inPhase("preparing"),
      cancelled: inPhase("cancelled"),
    },
    reach: {
      placements: public_.reduce((all, action) => all + action.placements, 0),
      scans: table.total.scans,
      ignoredScans: public_.reduce((all, { id }) => all + (counts.scans.get(id)?.ignored ?? 0), 0),
      visits: sumOver(counts.visits),
      conversations: table.total.conversations,
    },
    /** Null when nobody counted at any door; its `people` is null when they are too few to show. */
    visitors: visitors === null ? null : { people: hideSmallNumber(visitors) },
    cups: {
      thisYear: cupsPerDay(
        stored
          .filter((action) => action.publishedAt && action.state !== "cancelled")
          .map((action) => cupsOf(action, counts.tapped.get(action.id)?.perDay)),
        period,
      ),
      lastYear: lastYear &&
        campaign.previous && {
          year: campaign.previous.year,
          perDay: cupsPerDay(lastYear, periodOf(campaign.previous)),
        },
    },
    missing: missingWork(
      actions
        .filter((action) => action.isMine)
        .map((action) => ({ ...action, waiting: action.state === "submitted" })),
      now,
    ),
    actions: actions.map((action) => ({
      id: action.id,
      title: action.title,
      placeName: action.placeName,
      partnerName: action.partner.name,
      phase: action.phase,
      isMine: action.isMine,
      firstStart: action.firstStart,
      lastEnd: action.lastEnd,
      hasFigures: action.figuresConfirmedAt !== null,
    })),
  };
}

export type CampaignFigures = NonNullable<Awaited<ReturnType<typeof campaignFigures>>>;

function actionsOf(campaignId: string, account: ActingAccount) {
  return db.campaignAction.findMany({
    where: { AND: [{ campaignId }, visibleActions(account)] },
    select: {
      id: true,
      title: true,
      state: true,
      publishedAt: true,
      stationCode: true,
      wijkCode: true,
      placeName: true,
      partnerId: true,
      figuresConfirmedAt: true,
      partner: { select: { name: true } },
      slots: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
      measurements: { select: { indicator: true, value: true, quality: true, asOf: true } },
      _count: { select: { placements: { where: { removedAt: null, kind: "poster" } } } },
    },
    orderBy: { createdAt: "asc" },
  });
}
type StoredAction = Awaited<ReturnType<typeof actionsOf>>[number];

/** Last year's cups: confirmed figures only, its phones have long been put away. */
async function cupsOfCampaign(campaignId: string): Promise<CupsOfAction[]> {
  const rows = await db.measurement.findMany({
    where: { indicator: "cups", action: { campaignId, state: { not: "cancelled" } } },
    select: { value: true, asOf: true },
  });
  return rows.map(({ value, asOf }) => ({
    tapped: [],
    confirmed: { cups: value.toNumber(), day: dayFromDatabase(asOf) },
  }));
}

function cupsOf(
  { measurements }: Pick<StoredAction, "measurements">,
  tapped: CupsOfAction["tapped"] = [],
): CupsOfAction {
  const cups = measurements.find((measurement) => measurement.indicator === "cups");
  return {
    tapped,
    confirmed: cups ? { cups: cups.value.toNumber(), day: dayFromDatabase(cups.asOf) } : null,
  };
}

/** Confirmed figures; of an action without them what the phones say so far. */
function figuresOf(
  { figuresConfirmedAt, measurements }: StoredAction,
  tapped: { cups: number; conversations: number; volunteers: number } | undefined,
): ActionOutcome["figures"] {
  const figures: Partial<Record<IndicatorKey, KnownFigure>> = {};
  for (const { indicator, value, quality } of measurements) {
    if (isIndicatorKey(indicator))
      figures[indicator] = { value: value.toNumber(), origin: quality };
  }
  if (measurements.length > 0 || figuresConfirmedAt || !tapped) return figures;
  const { cups, conversations, volunteers } = tapped;
  return {
    cups: { value: cups, origin: "tapped" },
    conversations: { value: conversations, origin: "tapped" },
    volunteers: { value: volunteers, origin: "tapped" },
  };
}

function placeOf(
  action: Pick<StoredAction, "stationCode" | "wijkCode" | "placeName">,
  groupedBy: "station" | "wijk",
): string {
  const station = action.stationCode ? stationByCode(action.stationCode) : undefined;
  const wijk = action.wijkCode ? wijkByCode(action.wijkCode) : undefined;
  const name = groupedBy === "station" ? station?.shortName : wijk?.name;
  return name ?? action.placeName;
}

function periodOf({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): CampaignPeriod {
  return { firstDay: dayFromDatabase(startsOn), lastDay: dayFromDatabase(endsOn) };
}

function targetsOf(targets: { indicator: string; value: number }[]) {
  const known: Partial<Record<IndicatorKey, number>> = {};
  for (const { indicator, value } of targets) {
    if (isIndicatorKey(indicator)) known[indicator] = value;
  }
  return known;
}
