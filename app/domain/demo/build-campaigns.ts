import type { DateTime } from "luxon";
import { actionIndicators, type ActionIndicatorKey } from "~/domain/indicators/indicator";
import { databaseDay } from "./database-day";
import { CAMPAIGN_TEXTS, DEMO_CAMPAIGNS, type DemoCampaignKey, yearBefore } from "./demo-campaigns";
import type { Random } from "./random";

export type BuiltCampaign = {
  key: DemoCampaignKey;
  lastYear: boolean;
  id: string;
  /** The day that the days of its actions are counted from. */
  anchor: DateTime;
  row: ReturnType<typeof campaignRow>;
  targets: ReturnType<typeof targetRows>;
};

/** Every campaign twice: a year ago and now; the earlier one first, because the later one points to it. */
export function buildCampaigns(today: DateTime, random: Random): BuiltCampaign[] {
  return DEMO_CAMPAIGNS.flatMap((key) => {
    const anchor = CAMPAIGN_TEXTS[key].anchor(today);
    const before = buildOne(key, true, yearBefore(anchor, key), null, random);
    return [before, buildOne(key, false, anchor, before.id, random)];
  });
}

function buildOne(
  key: DemoCampaignKey,
  lastYear: boolean,
  anchor: DateTime,
  previousId: string | null,
  random: Random,
): BuiltCampaign {
  const { targets, targetsBefore } = CAMPAIGN_TEXTS[key];
  const id = random.uuid();
  return {
    key,
    lastYear,
    id,
    anchor,
    row: campaignRow(key, id, lastYear, anchor, previousId),
    targets: targetRows(lastYear ? targetsBefore : targets, id, random),
  };
}

function campaignRow(
  key: DemoCampaignKey,
  id: string,
  lastYear: boolean,
  anchor: DateTime,
  previousId: string | null,
) {
  const { slug, name, summary, needsApproval, period } = CAMPAIGN_TEXTS[key];
  const { first, last } = period(anchor);
  return {
    id,
    slug: lastYear ? `${slug}-${first.year}` : slug,
    name,
    year: first.year,
    design: key,
    summary,
    startsOn: databaseDay(first),
    endsOn: databaseDay(last),
    needsApproval,
    previousId,
  };
}

function targetRows(
  targets: Partial<Record<ActionIndicatorKey, number>>,
  campaignId: string,
  random: Random,
) {
  return actionIndicators.flatMap((indicator) => {
    const value = targets[indicator];
    if (value === undefined) return [];
    const scope = "campaign" as const;
    return [{ id: random.uuid(), scope, campaignId, indicator, value, source: "Voorbeeldplan" }];
  });
}
