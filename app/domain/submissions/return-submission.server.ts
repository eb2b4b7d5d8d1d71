import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isTeam } from "~/domain/campaign-actions/campaign-action";
import { mailDecision } from "./decision-mail.server";
import type { DecisionRefusal } from "./decision";
import { statesBefore } from "./submission";

/** Sends something back to its sender with a question. What was online before stays online. */
export async function returnSubmission(
  submissionId: string,
  { version, note }: { version: number; note: string },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | DecisionRefusal> {
  if (!isTeam(account)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const stored = await tx.submission.findUnique({ where: { id: submissionId } });
    if (!stored) return { ok: false, reason: "not-found" } as const;
    if (!statesBefore("return").includes(stored.state)) {
      return { ok: false, reason: "wrong-state" } as const;
    }
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, version, state: { in: statesBefore("return") } },
      data: { state: "returned", note, decidedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: "return-submission",
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
      details: { version: version + 1 },
    });
    await mailDecision(tx, submissionId, { decision: "asked", note });
    return { ok: true } as const;
  });
}
