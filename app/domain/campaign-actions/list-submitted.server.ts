import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { actionsFor } from "./action-scope";

/** Actions that wait for the communications team, the one that begins first on top. Empty for others. */
export async function listSubmitted({ account }: { account: ActingAccount }) {
  const actions = await db.campaignAction.findMany({
    where: { AND: [{ state: "submitted" }, actionsFor(account, "approve-actions")] },
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
