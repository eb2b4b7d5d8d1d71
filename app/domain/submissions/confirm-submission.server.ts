import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { readContent, type SubmissionState } from "./submission";
import { submissionToConfirm } from "./submission-link.server";
import { mailSender, mailTeam } from "./submission-mails.server";

/**
 * What the page of the mailed link shows before anything is confirmed; null when it is not ours, it was deleted, or
 * another address was filled in since.
 */
export async function findToConfirm(
  token: string,
): Promise<{ title: string; state: SubmissionState } | null> {
  const link = submissionToConfirm(token);
  if (!link) return null;
  const stored = await db.submission.findFirst({
    where: { id: link.submissionId, source: "form" },
  });
  if (!stored || !link.confirms(stored.contactEmail)) return null;
  return { title: readContent(stored.content).title ?? "", state: stored.state };
}

/**
 * The sender's mail address is right: the submission joins the queue, and the sender gets the private link. Confirming
 * again, or twice at once, changes and mails nothing more.
 */
export async function confirmSubmission(
  token: string,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "link-invalid" }> {
  const link = submissionToConfirm(token);
  if (!link) return { ok: false, reason: "link-invalid" };
  const { submissionId } = link;
  return db.$transaction(async (tx) => {
    const stored = await tx.submission.findFirst({ where: { id: submissionId, source: "form" } });
    if (!stored || !link.confirms(stored.contactEmail)) {
      return { ok: false, reason: "link-invalid" } as const;
    }
    const { contactEmail } = stored;
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, source: "form", state: "unconfirmed", contactEmail },
      data: { state: "submitted", confirmedAt: now, submittedAt: now, version: { increment: 1 } },
    });
    if (count === 0) {
      const confirmed = await tx.submission.count({
        where: { id: submissionId, source: "form", contactEmail, confirmedAt: { not: null } },
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
