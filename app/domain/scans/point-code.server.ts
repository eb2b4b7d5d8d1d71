import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { isId } from "~/domain/id";

/** Pages in the agenda a code of this action may lead to: those of the same partner, this action's own not among them. */
export async function codeTargets(
  actionId: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ id: string; title: string; placeName: string }[]> {
  const action = await db.campaignAction.findFirst({
    where: { AND: [{ id: actionId }, editableActions(account)] },
    select: { partnerId: true },
  });
  if (!action) return [];
  return db.listing.findMany({
    where: {
      partnerId: action.partnerId,
      state: "published",
      dates: { some: { endsAt: { gt: now } } },
      // Also listings without an action, which `not` alone would leave out.
      OR: [{ actionId: null }, { actionId: { not: actionId } }],
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { id: true, title: true, placeName: true },
    take: 100,
  });
}

/**
 * Lets a code that may be printed already lead to another page of the same partner; `listingId` null leads it back to
 * the page of its own action.
 */
export async function pointCode(
  {
    actionId,
    placementId,
    listingId,
  }: { actionId: string; placementId: string; listingId: string | null },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "target-not-found" }> {
  if (!isId(placementId)) return { ok: false, reason: "not-found" };
  if (listingId !== null && !isId(listingId)) return { ok: false, reason: "target-not-found" };
  return db.$transaction(async (tx) => {
    const placement = await tx.placement.findFirst({
      where: { id: placementId, actionId, action: editableActions(account) },
      select: { code: true, targetListingId: true, action: { select: { partnerId: true } } },
    });
    if (!placement) return { ok: false, reason: "not-found" } as const;
    if (listingId !== null) {
      const target = await tx.listing.count({
        where: { id: listingId, partnerId: placement.action.partnerId },
      });
      if (target === 0) return { ok: false, reason: "target-not-found" } as const;
    }
    await tx.placement.update({
      where: { id: placementId },
      data: { targetListingId: listingId },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "point-code",
      subjectType: "action",
      subjectId: actionId,
      at: now,
      details: { code: placement.code, from: placement.targetListingId, to: listingId },
    });
    return { ok: true } as const;
  });
}
