import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { isTeam } from "./campaign-action";

/** Actions that wait for the communications team, the one that begins first on top. Empty for others. */
export async function listSubmitted({ account }: { account: ActingAccount }) {
  if (!isTeam(account)) return [];
  const actions = await db.campaignAction.findMany({
    where: { state: "submitted" },
    include: {
      campaign: { select: { name: true, slug: true, design: true } },
      partner: { select: { name: true } },
      slots: { orderBy: { startsAt: "asc" }, take: 1 },
    },
    orderBy: { submittedAt: "asc" },
    take: 200,
  });
  const start = (action: (typeof actions)[number]) =>
    action.slots[0]?.startsAt.getTime() ?? Infinity;
  return actions.sort((a, b) => start(a) - start(b));
}
