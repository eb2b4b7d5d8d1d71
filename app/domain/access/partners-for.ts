import type { Prisma } from "~/generated/prisma/client";
import type { ActingAccount } from "./acting-account";
import { may, whereMay } from "./may";
import type { Power } from "./powers";

/** Partners in whose name this account may do this; in a campaign of which it holds the power, any. */
export function partnersFor(
  account: ActingAccount,
  power: Power,
  campaignId?: string,
): Prisma.PartnerWhereInput {
  if (may(account, power, { campaignId })) return {};
  return whereMay<Prisma.PartnerWhereInput>(account, power, {
    partner: (ids) => ({ id: { in: ids } }),
  });
}
