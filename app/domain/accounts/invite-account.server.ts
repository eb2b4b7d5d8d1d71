import { Prisma } from "~/generated/prisma/client";
import { may } from "~/domain/access/may";
import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import type { Invitation } from "./account-forms";
import { invitationLetter } from "./account-letters.server";

export type InviteRefused = { ok: false; reason: "not-allowed" | "email-taken" | "not-found" };

/** Makes an account for somebody and tells them by mail. Only an admin makes another admin. */
export async function inviteAccount(
  invitation: Invitation,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; accountId: string } | InviteRefused> {
  const { partnerId, roles, ...person } = invitation;
  if (!may(account, "manage-accounts")) return { ok: false, reason: "not-allowed" };
  if (roles.includes("admin") && !may(account, "manage-admins")) {
    return { ok: false, reason: "not-allowed" };
  }
  const partner = partnerId
    ? await db.partner.findUnique({ where: { id: partnerId }, select: { id: true, name: true } })
    : null;
  if (partnerId && !partner) return { ok: false, reason: "not-found" };
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.account.create({
        data: {
          ...person,
          roles,
          createdAt: now,
          ...(partner ? { memberships: { create: { partnerId: partner.id } } } : {}),
        },
        select: { id: true },
      });
      await writeAudit(tx, {
        actorId: account.id,
        verb: "invite-account",
        subjectType: "account",
        subjectId: id,
        details: { roles, partnerId: partner?.id ?? null },
        at: now,
      });
      await sendMail(tx, invitationLetter, {
        to: person.email,
        locale: person.locale,
        props: {
          name: person.name,
          invitedBy: account.name,
          partnerName: partner?.name ?? null,
        },
      });
      return { ok: true, accountId: id };
    });
  } catch (error) {
    // The unique index decides, also between two people who invite the same person at once.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      return { ok: false, reason: "email-taken" };
    }
    throw error;
  }
}
