import type { z } from "zod";
import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import type { accountDetailsForm } from "./account-forms";

/** What somebody sees of the own account: partners by name, and where it is signed in. */
export async function ownAccount(account: ActingAccount, { now }: { now: Date }) {
  const { memberships, sessions } = await db.account.findUniqueOrThrow({
    where: { id: account.id },
    select: {
      memberships: {
        select: { partner: { select: { name: true } } },
        orderBy: { partner: { name: "asc" } },
      },
      sessions: {
        where: { expiresAt: { gt: now } },
        select: { id: true, lastSeenAt: true },
        orderBy: { lastSeenAt: "desc" },
      },
    },
  });
  return { partners: memberships.map(({ partner }) => partner.name), sessions };
}

/** Changes the own name and the language of the mails. */
export async function saveOwnDetails(
  details: z.output<typeof accountDetailsForm>,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.account.update({ where: { id: account.id }, data: details });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "save-own-details",
      subjectType: "account",
      subjectId: account.id,
      at: now,
    });
  });
}
