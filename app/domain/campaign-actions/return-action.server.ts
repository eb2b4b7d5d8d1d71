import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { mailActionReturned } from "./action-mails.server";

/**
 * Sends a submitted action back to its organiser with what should change. One that was public before stays
 * online as it was.
 */
export async function returnAction(
  actionId: string,
  note: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "not-in-this-state" }> {
  if (!may(account, "approve-actions")) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.campaignAction.updateMany({
      where: { id: actionId, state: "submitted" },
      data: { state: "draft", returnNote: note, version: { increment: 1 } },
    });
    if (count === 0) {
      const exists = await tx.campaignAction.count({ where: { id: actionId } });
      return { ok: false, reason: exists ? "not-in-this-state" : "not-found" } as const;
    }
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
