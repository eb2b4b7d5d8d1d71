import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import type { PosterDesign } from "./poster";

/**
 * Gives the poster of one place another design than its campaign's, so that designs can be compared by what they
 * bring. Null goes back to the campaign's own. Once a poster was scanned its design stays: what it brought would be
 * put down to another one.
 */
export async function chooseDesign(
  { actionId, placementId }: { actionId: string; placementId: string },
  design: PosterDesign | null,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "already-scanned" }> {
  if (!isId(actionId) || !isId(placementId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const placement = await tx.placement.findFirst({
      where: {
        id: placementId,
        actionId,
        kind: "poster",
        removedAt: null,
        action: editableActions(account),
      },
      select: { scanCounts: { where: { counted: { gt: 0 } }, take: 1 } },
    });
    if (!placement) return { ok: false, reason: "not-found" } as const;
    if (placement.scanCounts.length > 0) return { ok: false, reason: "already-scanned" } as const;
    await tx.placement.update({ where: { id: placementId }, data: { design } });
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
