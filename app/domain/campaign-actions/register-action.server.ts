import { randomBytes } from "node:crypto";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { ActionInput } from "./action-form";
import { placeOfAction } from "./action-place.server";
import { partnersFor } from "~/domain/access/partners-for";

export type RegisterRefusal = "no-such-campaign" | "not-your-partner" | "place-outside-utrecht";

/** Writes a new action down as a draft of one of the account's partners. */
export async function registerAction(
  campaignSlug: string,
  input: ActionInput,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; actionId: string } | { ok: false; reason: RegisterRefusal }> {
  const place = placeOfAction(input);
  if (!place) return { ok: false, reason: "place-outside-utrecht" };

  return db.$transaction(async (tx) => {
    const campaign = await tx.campaign.findUnique({ where: { slug: campaignSlug } });
    if (!campaign) return { ok: false, reason: "no-such-campaign" } as const;
    const partner = await tx.partner.findFirst({
      where: { AND: [{ id: input.partnerId }, partnersFor(account, "edit-actions", campaign.id)] },
    });
    if (!partner) return { ok: false, reason: "not-your-partner" } as const;

    const withPartners = await tx.partner.findMany({
      where: { id: { in: input.withPartnerIds, not: partner.id } },
      select: { id: true },
    });
    const action = await tx.campaignAction.create({
      data: {
        ...textsOf(input),
        ...place,
        campaignId: campaign.id,
        partnerId: partner.id,
        tallyKey: newTallyKey(),
        createdById: account.id,
        createdAt: now,
        slots: { create: input.slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) },
        partners: { create: withPartners.map(({ id }) => ({ partnerId: id })) },
      },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "register-action",
      subjectType: "action",
      subjectId: action.id,
      at: now,
    });
    return { ok: true, actionId: action.id } as const;
  });
}

/** The fields of an action that are stored as they were typed. */
export function textsOf(input: ActionInput) {
  const { title, kind, summary, publicText, spot, stepFree, dayPhone } = input;
  return { title, kind, summary, publicText, spot, stepFree, dayPhone };
}

/** 128 bits, for an address that cannot be guessed. */
export function newTallyKey(): string {
  return randomBytes(16).toString("base64url");
}
