import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { enqueue } from "~/jobs.server";
import { sendMailJob } from "./send-mail-job.server";

/** Queues a mail again that failed, or of which nobody knows whether it arrived. A person decides that. */
export async function sendAgain(
  mailId: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-allowed" | "wrong-state" }> {
  if (!may(account, "keep-mailbox")) {
    return { ok: false, reason: "not-allowed" };
  }
  if (!isId(mailId)) return { ok: false, reason: "wrong-state" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id: mailId, state: { in: ["failed", "uncertain"] } },
      data: { state: "queued", attempts: 0 },
    });
    if (count === 0) return { ok: false, reason: "wrong-state" };
    await writeAudit(tx, {
      actorId: account.id,
      verb: "send-mail-again",
      subjectType: "mail",
      subjectId: mailId,
      at: now,
    });
    await enqueue(sendMailJob, { mailId }, { tx });
    return { ok: true };
  });
}
