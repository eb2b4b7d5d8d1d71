import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { ActionInput } from "./action-form";
import { mailActionSubmitted } from "./action-mails.server";
import { placeOfAction } from "./action-place.server";
import { editableActions } from "./action-scope";
import { partnersFor } from "~/domain/access/partners-for";
import { changeSlots } from "./change-slots.server";
import { missingInPublished, publishesDirectly, type PublicationStep } from "./campaign-action";
import { textsOf } from "./register-action.server";
import { showInAgenda } from "./show-in-agenda.server";

export type EditRefusal =
  | { ok: false; reason: "not-found" | "not-your-partner" | "place-outside-utrecht" }
  | { ok: false; reason: "action-cancelled" }
  /** Someone else saved in between; nothing was written. */
  | { ok: false; reason: "changed-meanwhile" }
  /** A public action must stay complete. */
  | { ok: false; reason: "public-needs"; missing: PublicationStep[] };

/**
 * Saves an action. Of a public one the agenda follows at once, unless the campaign asks for approval and an
 * organiser made the change: then the page that is online stays as it is until communications agrees.
 */
export async function editAction(
  actionId: string,
  input: ActionInput & { version: number },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; waitsForApproval: boolean } | EditRefusal> {
  const place = placeOfAction(input);
  if (!place) return { ok: false, reason: "place-outside-utrecht" };

  return db.$transaction(async (tx) => {
    const stored = await tx.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, editableActions(account)] },
      include: { campaign: true },
    });
    if (!stored) return { ok: false, reason: "not-found" } as const;
    if (stored.state === "cancelled") return { ok: false, reason: "action-cancelled" } as const;
    const partner = await tx.partner.findFirst({
      where: {
        AND: [{ id: input.partnerId }, partnersFor(account, "edit-actions", stored.campaignId)],
      },
    });
    if (!partner) return { ok: false, reason: "not-your-partner" } as const;

    const isPublic = stored.publishedAt !== null;
    if (isPublic) {
      const missing = missingInPublished({ ...input, ...place }, now);
      if (missing.length > 0) return { ok: false, reason: "public-needs", missing } as const;
    }
    const direct = publishesDirectly(account, stored);
    const waitsForApproval = isPublic && !direct;

    // The version in the `where` lets exactly one of two editors through.
    const { count } = await tx.campaignAction.updateMany({
      where: { id: actionId, version: input.version, state: stored.state },
      data: {
        ...textsOf(input),
        ...place,
        partnerId: partner.id,
        version: { increment: 1 },
        ...(waitsForApproval ? { state: "submitted", submittedAt: now } : {}),
      },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" } as const;

    await changeSlots(tx, actionId, input.slots);
    await tx.campaignActionPartner.deleteMany({ where: { actionId } });
    const withPartners = await tx.partner.findMany({
      where: { id: { in: input.withPartnerIds, not: partner.id } },
      select: { id: true },
    });
    await tx.campaignActionPartner.createMany({
      data: withPartners.map(({ id }) => ({ actionId, partnerId: id })),
    });
    if (isPublic && direct && stored.state === "published") await showInAgenda(tx, actionId, now);
    if (waitsForApproval && stored.state !== "submitted") await mailActionSubmitted(tx, actionId);
    await writeAudit(tx, {
      actorId: account.id,
      verb: "edit-action",
      subjectType: "action",
      subjectId: actionId,
      at: now,
      details: { version: input.version + 1, waitsForApproval },
    });
    return { ok: true, waitsForApproval } as const;
  });
}
