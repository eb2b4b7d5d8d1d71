import type { ActingAccount } from "~/domain/accounts/account";
import type { Prisma } from "~/generated/prisma/client";
import { isTeam } from "./campaign-action";

/** Actions this account may see: the team all; others public ones, and what their partners organise or join. */
export function visibleActions(account: ActingAccount): Prisma.CampaignActionWhereInput {
  if (isTeam(account)) return {};
  return {
    OR: [
      { publishedAt: { not: null } },
      { partnerId: { in: account.partnerIds } },
      { partners: { some: { partnerId: { in: account.partnerIds } } } },
    ],
  };
}

/** Actions this account may change: the team all; organisers those of their own partners. */
export function editableActions(account: ActingAccount): Prisma.CampaignActionWhereInput {
  return isTeam(account) ? {} : { partnerId: { in: account.partnerIds } };
}

/** Partners in whose name this account may organise. */
export function partnersToOrganiseFor(account: ActingAccount): Prisma.PartnerWhereInput {
  return isTeam(account) ? {} : { id: { in: account.partnerIds } };
}
