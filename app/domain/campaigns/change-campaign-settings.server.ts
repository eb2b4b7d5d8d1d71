import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { actionIndicators, isIndicatorKey } from "~/domain/indicators/indicator";
import { dayForDatabase, dayFromDatabase } from "~/shared/day";
import type { Design } from "./campaign";
import {
  readSettings,
  type CampaignSettings,
  type SettingsProblem,
  type TypedSettings,
} from "./campaign-settings";

export type ChangedSettings =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "settings-wrong"; problems: SettingsProblem[] };

/** Sets dates, targets and approval of a campaign. For the coordinator, communications and admin only. */
export async function changeCampaignSettings(
  input: { slug: string; typed: TypedSettings },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<ChangedSettings> {
  if (!may(account, "change-campaigns")) return { ok: false, reason: "not-found" };
  const read = readSettings(input.typed);
  if (!read.ok) return { ok: false, reason: "settings-wrong", problems: read.problems };
  const { settings } = read;

  return db.$transaction(async (tx) => {
    // The lock keeps "before" in the audit true when two people save at once.
    await tx.$executeRaw`SELECT 1 FROM "Campaign" WHERE slug = ${input.slug} FOR UPDATE`;
    const campaign = await tx.campaign.findUnique({
      where: { slug: input.slug },
      include: { targets: true },
    });
    if (!campaign) return { ok: false, reason: "not-found" };
    await tx.campaign.update({
      where: { id: campaign.id },
      data: {
        needsApproval: settings.needsApproval,
        startsOn: dayForDatabase(settings.firstDay),
        endsOn: dayForDatabase(settings.lastDay),
      },
    });
    await storeTargets(tx, campaign.id, settings.targets);
    await writeAudit(tx, {
      actorId: account.id,
      verb: "change-campaign-settings",
      subjectType: "campaign",
      subjectId: campaign.id,
      at: now,
      details: { before: settingsOf(campaign), after: settings },
    });
    return { ok: true };
  });
}

async function storeTargets(tx: Tx, campaignId: string, targets: CampaignSettings["targets"]) {
  for (const indicator of actionIndicators) {
    const value = targets[indicator];
    if (value === undefined) await tx.target.deleteMany({ where: { campaignId, indicator } });
    else {
      await tx.target.upsert({
        where: { campaignId_indicator: { campaignId, indicator } },
        create: { scope: "campaign", campaignId, indicator, value },
        update: { value },
      });
    }
  }
}

/** The settings of a campaign as they are now; null where the account may not change them. */
export async function findCampaignSettings(
  slug: string,
  { account }: { account: ActingAccount },
): Promise<({ name: string; year: number; design: Design } & CampaignSettings) | null> {
  if (!may(account, "change-campaigns")) return null;
  const campaign = await db.campaign.findUnique({ where: { slug }, include: { targets: true } });
  if (!campaign) return null;
  const { name, year, design } = campaign;
  return { name, year, design, ...settingsOf(campaign) };
}

function settingsOf(campaign: {
  needsApproval: boolean;
  startsOn: Date;
  endsOn: Date;
  targets: { indicator: string; value: number }[];
}): CampaignSettings {
  return {
    needsApproval: campaign.needsApproval,
    firstDay: dayFromDatabase(campaign.startsOn),
    lastDay: dayFromDatabase(campaign.endsOn),
    targets: Object.fromEntries(
      campaign.targets
        .filter(({ indicator }) => isIndicatorKey(indicator))
        .map(({ indicator, value }) => [indicator, value]),
    ),
  };
}
