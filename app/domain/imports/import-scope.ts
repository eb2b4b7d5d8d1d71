import type { ActingAccount } from "~/domain/access/acting-account";
import { whereMay } from "~/domain/access/may";
import type { Prisma } from "~/generated/prisma/client";

/** Sources this account may see and use: the team all, organisers those of their own partners. */
export function ownSources(account: ActingAccount): Prisma.ImportSourceWhereInput {
  return whereMay<Prisma.ImportSourceWhereInput>(account, "import", {
    partner: (ids) => ({ partnerId: { in: ids } }),
  });
}

/** Runs of those. */
export function ownRuns(account: ActingAccount): Prisma.ImportRunWhereInput {
  return { source: ownSources(account) };
}
