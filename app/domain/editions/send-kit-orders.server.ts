import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { mailKitOrder } from "./order-kit.server";

/**
 * Marks orders as sent, and tells who ordered. Those that were sent or cancelled meanwhile, or not
 * confirmed, are left as they are.
 * @returns how many were marked
 */
export async function markKitsSent(
  slug: string,
  orderIds: string[],
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; sent: number } | { ok: false; reason: "not-found" }> {
  if (!may(account, "plan-editions")) return { ok: false, reason: "not-found" };
  // In one order, so that two who send the same list do not wait for each other.
  const ids = [...new Set(orderIds)].filter(isId).sort();
  let sent = 0;
  for (const id of ids) {
    // One by one: a hundred mails are not one transaction, and what is marked was mailed.
    sent += await db.$transaction(async (tx) => {
      const { count } = await tx.kitOrder.updateMany({
        where: { id, state: "ordered", confirmedAt: { not: null }, edition: { slug } },
        data: { state: "sent", sentAt: now },
      });
      if (count === 0) return 0;
      await mailKitOrder(tx, "kit-sent", id);
      await writeAudit(tx, {
        actorId: account.id,
        verb: "send-kit-order",
        subjectType: "kit-order",
        subjectId: id,
        at: now,
      });
      return 1;
    });
  }
  return { ok: true, sent };
}
