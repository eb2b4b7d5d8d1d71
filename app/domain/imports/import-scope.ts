import type { ActingAccount } from "~/domain/accounts/account";
import { isTeam } from "~/domain/campaign-actions/campaign-action";
import type { Prisma } from "~/generated/prisma/client";

/** Sources this account may see and use: the team all, organisers those of their own partners. */
export function ownSources(account: ActingAccount): Prisma.ImportSourceWhereInput {
  return isTeam(account) ? {} : { partnerId: { in: account.partnerIds } };
}

/** Runs of those. */
export function ownRuns(account: ActingAccount): Prisma.ImportRunWhereInput {
  return isTeam(account) ? {} : { source: { partnerId: { in: account.partnerIds } } };
}
