import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { mailActionCancelled } from "./action-mails.server";
import { editableActions } from "./action-scope";

/**
 * Calls an action off. What was public stays in the agenda as cancelled; codes on posters that hang keep
 * leading there.
 */
export async function cancelAction(
  actionId: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "not-in-this-state" }> {
  return db.$transaction(async (tx) => {
    const action = await tx.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, editableActions(account)] },
      select: { id: true },
    });
    if (!action) return { ok: false, reason: "not-found" } as const;
    const { count } = await tx.campaignAction.updateMany({
      where: { id: actionId, state: { not: "cancelled" } },
      data: { state: "cancelled", cancelledAt: now, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "not-in-this-state" } as const;
    await cancelListing(tx, { actionId }, now);
    await writeAudit(tx, {
      actorId: account.id,
      verb: "cancel-action",
      subjectType: "action",
      subjectId: actionId,
      at: now,
    });
    await mailActionCancelled(tx, actionId, { except: account.id });
    return { ok: true } as const;
  });
}
