import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { readCode } from "./short-code";
import type { PrintOrder } from "./print-order";
import { hangableActions } from "~/domain/campaign-actions/action-scope";

/** Writes down what to print for one place. */
export async function orderPrint(
  typedCode: string,
  order: PrintOrder,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const code = readCode(typedCode);
  if (!code) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const where = { code, removedAt: null, action: hangableActions(account) };
    const placement = await tx.placement.findFirst({ where, select: { id: true, actionId: true } });
    if (!placement) return { ok: false, reason: "not-found" } as const;
    await tx.placement.update({ where: { id: placement.id }, data: order });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "order-print",
      subjectType: "action",
      subjectId: placement.actionId,
      at: now,
      details: { code },
    });
    return { ok: true } as const;
  });
}

/**
 * The same order for every place of a campaign that has none yet; who hangs it stays open.
 *
 * @returns how many places there were.
 */
export async function orderRemainingPrints(
  slug: string,
  { hangedByName: _oneByOne, ...order }: PrintOrder,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const campaign = await tx.campaign.findUnique({ where: { slug }, select: { id: true } });
    if (!campaign) return 0;
    const { count } = await tx.placement.updateMany({
      where: {
        copies: null,
        removedAt: null,
        kind: "poster",
        action: {
          AND: [{ campaignId: campaign.id, state: { not: "cancelled" } }, hangableActions(account)],
        },
      },
      data: order,
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "order-prints",
      subjectType: "campaign",
      subjectId: campaign.id,
      at: now,
      details: { placements: count },
    });
    return count;
  });
}
