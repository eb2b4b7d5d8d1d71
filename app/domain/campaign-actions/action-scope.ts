import type { ActingAccount } from "~/domain/access/acting-account";
import { whereMay } from "~/domain/access/may";
import type { Power } from "~/domain/access/powers";
import type { Prisma } from "~/generated/prisma/client";

/** Actions for which this account holds a power: of its partners and campaigns, or all. */
export function actionsFor(account: ActingAccount, power: Power): Prisma.CampaignActionWhereInput {
  return whereMay<Prisma.CampaignActionWhereInput>(account, power, {
    partner: (ids) => ({ partnerId: { in: ids } }),
    campaign: (ids) => ({ campaignId: { in: ids } }),
  });
}

/** Actions this account may change: the team all; organisers those of their own partners. */
export function editableActions(account: ActingAccount): Prisma.CampaignActionWhereInput {
  return actionsFor(account, "edit-actions");
}

/** Actions this account may see: the team all; others public ones, and what their partners organise or join. */
export function visibleActions(account: ActingAccount): Prisma.CampaignActionWhereInput {
  return whereMay<Prisma.CampaignActionWhereInput>(account, "edit-actions", {
    partner: organisedOrJoined,
    campaign: (ids) => ({ campaignId: { in: ids } }),
    also: [{ publishedAt: { not: null } }],
  });
}

/** Actions whose posters this account may hang: the team all, others those that their partners organise or join. */
export function hangableActions(account: ActingAccount): Prisma.CampaignActionWhereInput {
  return whereMay<Prisma.CampaignActionWhereInput>(account, "hang-posters", {
    partner: organisedOrJoined,
    campaign: (ids) => ({ campaignId: { in: ids } }),
  });
}

function organisedOrJoined(ids: string[]): Prisma.CampaignActionWhereInput {
  return { OR: [{ partnerId: { in: ids } }, { partners: { some: { partnerId: { in: ids } } } }] };
}
