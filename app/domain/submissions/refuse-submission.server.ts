import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { Prisma, Submission } from "~/generated/prisma/client";
import { findToDecide } from "./find-to-decide.server";
import { mailDecision } from "./decision-mail.server";
import type { Decision, DecisionRefusal } from "./decision";
import { statesBefore } from "./submission";

/** What becomes of it, and what its sender is told. */
export type Refusal = {
  data: Prisma.SubmissionUncheckedUpdateManyInput;
  decision: Decision;
  /** For the audit. */
  details?: Prisma.InputJsonObject;
};

/**
 * What the team does when it does not approve: in one transaction the change, its audit and the mail with the note. Only
 * of the version that was looked at.
 */
export async function refuseSubmission(
  submissionId: string,
  {
    step,
    version,
    note,
    becomes,
  }: {
    step: "return" | "reject";
    version: number;
    note: string;
    becomes: (tx: Tx, stored: Submission) => Promise<Refusal> | Refusal;
  },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | DecisionRefusal> {
  return db.$transaction(async (tx) => {
    const found = await findToDecide(tx, submissionId, account);
    if (!found.ok) return found;
    const { stored } = found;
    if (!statesBefore(step).includes(stored.state)) {
      return { ok: false, reason: "wrong-state" } as const;
    }
    const { data, decision, details } = await becomes(tx, stored);
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, version, state: stored.state },
      data: { ...data, note, decidedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: `${step}-submission`,
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
      details: { version: version + 1, ...details },
    });
    await mailDecision(tx, submissionId, { decision, note });
    return { ok: true } as const;
  });
}
