import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { readContent, type SubmissionState } from "./submission";
import { mailSender, mailTeam } from "./submission-mails.server";

/** What the page of the mailed link shows before anything is confirmed; null when it was deleted. */
export async function findToConfirm(
  submissionId: string,
): Promise<{ title: string; state: SubmissionState } | null> {
  const stored = await db.submission.findFirst({ where: { id: submissionId, source: "form" } });
  return stored && { title: readContent(stored.content).title ?? "", state: stored.state };
}

/**
 * The sender's mail address is right: the submission joins the queue, and the sender gets the private link. Confirming
 * again, or twice at once, changes and mails nothing more.
 */
export async function confirmSubmission(
  submissionId: string,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "link-invalid" }> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, source: "form", state: "unconfirmed" },
      data: { state: "submitted", confirmedAt: now, submittedAt: now, version: { increment: 1 } },
    });
    if (count === 0) {
      const confirmed = await tx.submission.count({
        where: { id: submissionId, source: "form", confirmedAt: { not: null } },
      });
      return confirmed > 0 ? ({ ok: true } as const) : { ok: false, reason: "link-invalid" };
    }
    await writeAudit(tx, {
      actorId: null,
      verb: "confirm-submission",
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
    });
    await mailSender(tx, submissionId, "submission-received");
    await mailTeam(tx, submissionId);
    return { ok: true } as const;
  });
}
