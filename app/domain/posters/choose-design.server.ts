import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import type { PosterDesign } from "./poster";

/**
 * Gives the poster of one place another design than its campaign's, so that designs can be compared by what they
 * bring. Null goes back to the campaign's own.
 */
export async function chooseDesign(
  { actionId, placementId }: { actionId: string; placementId: string },
  design: PosterDesign | null,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  if (!isId(actionId) || !isId(placementId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.placement.updateMany({
      where: {
        id: placementId,
        actionId,
        kind: "poster",
        removedAt: null,
        action: editableActions(account),
      },
      data: { design },
    });
    if (count === 0) return { ok: false, reason: "not-found" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: "choose-design",
      subjectType: "action",
      subjectId: actionId,
      at: now,
      details: { placementId, design },
    });
    return { ok: true } as const;
  });
}
