import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isTeam } from "~/domain/campaign-actions/campaign-action";
import { mailDecision } from "./decision-mail.server";
import type { DecisionRefusal } from "./decision";
import { columnsOf } from "./send-in.server";
import { readContent, statesBefore } from "./submission";

/**
 * Says no, with the reason. Of a change to what is online only the change goes: the listing stays as it is, and what was
 * approved is what the sender finds again.
 */
export async function rejectSubmission(
  submissionId: string,
  { version, note }: { version: number; note: string },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | DecisionRefusal> {
  if (!isTeam(account)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const stored = await tx.submission.findUnique({ where: { id: submissionId } });
    if (!stored) return { ok: false, reason: "not-found" } as const;
    if (!statesBefore("reject").includes(stored.state)) {
      return { ok: false, reason: "wrong-state" } as const;
    }
    const isChange = stored.approvedContent !== null;
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, version, state: stored.state },
      data: {
        ...(isChange
          ? { state: "published", ...(await approvedColumns(tx, stored.approvedContent)) }
          : { state: "rejected" }),
        note,
        decidedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: "reject-submission",
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
      details: { version: version + 1, isChange },
    });
    await mailDecision(tx, submissionId, {
      decision: isChange ? "changeRejected" : "rejected",
      note,
    });
    return { ok: true } as const;
  });
}

/** What was approved may name an edition or a picture that was deleted since. */
async function approvedColumns(tx: Tx, approvedContent: unknown) {
  const columns = columnsOf(readContent(approvedContent));
  const { editionId, imageId } = columns;
  const edition = editionId && (await tx.edition.count({ where: { id: editionId } }));
  const image = imageId && (await tx.image.count({ where: { id: imageId } }));
  return {
    ...columns,
    editionId: edition ? editionId : null,
    imageId: image ? imageId : null,
  };
}
