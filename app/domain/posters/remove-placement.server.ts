import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { editableActions } from "~/domain/campaign-actions/action-scope";

/** Takes a placement off the list. Its printed code keeps leading to the page and keeps counting. */
export async function removePlacement(
  actionId: string,
  placementId: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  if (!isId(actionId) || !isId(placementId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.placement.updateMany({
      where: { id: placementId, actionId, removedAt: null, action: editableActions(account) },
      data: { removedAt: now },
    });
    if (count === 0) return { ok: false, reason: "not-found" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: "remove-placement",
      subjectType: "action",
      subjectId: actionId,
      at: now,
      details: { placementId },
    });
    return { ok: true } as const;
  });
}
