import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { mailActionReturned } from "./action-mails.server";
import { actionsFor } from "./action-scope";
import { refusedAction } from "./refused-action.server";

/**
 * Sends a submitted action back to its organiser with what should change. One that was public before stays
 * online as it was.
 */
export async function returnAction(
  actionId: string,
  note: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<
  { ok: true } | { ok: false; reason: "not-found" | "not-allowed" | "not-in-this-state" }
> {
  return db.$transaction(async (tx) => {
    const decides = await tx.campaignAction.count({
      where: { AND: [{ id: actionId }, actionsFor(account, "approve-actions")] },
    });
    if (decides === 0) return refusedAction(tx, actionId, account);
    const { count } = await tx.campaignAction.updateMany({
      where: { id: actionId, state: "submitted" },
      data: { state: "draft", returnNote: note, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "not-in-this-state" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: "return-action",
      subjectType: "action",
      subjectId: actionId,
      at: now,
    });
    await mailActionReturned(tx, actionId);
    return { ok: true } as const;
  });
}
