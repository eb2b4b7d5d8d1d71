import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { sessionTokenHash } from "./session-token.server";

/** Ends one session; ending it twice is no error. */
export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: sessionTokenHash(token) } });
}

/** Signs the account out on every device. */
export async function endAllSessions(
  account: Pick<ActingAccount, "id">,
  { now }: { now: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { accountId: account.id } });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "end-all-sessions",
      subjectType: "account",
      subjectId: account.id,
      details: { sessions: count },
      at: now,
    });
  });
}
