import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { missingIn, readContent, statesBefore, type Missing } from "./submission";
import { mailSender, mailTeam } from "./submission-mails.server";
import { actorOf, ownSubmissions, type Sender } from "./submission-scope";

export type SentState = "unconfirmed" | "submitted";

/**
 * Sends in what was written through the open form: the first time the sender confirms its mail address, after that it
 * waits in the queue at once. Pressing the button twice sends once.
 */
export async function sendDraft(
  submissionId: string,
  { sender, now }: { sender: Sender; now: Date },
): Promise<
  | { ok: true; state: SentState }
  | { ok: false; reason: "not-found" | "wrong-state" | "changed-meanwhile" }
  | { ok: false; reason: "incomplete"; missing: Missing[] }
> {
  return db.$transaction(async (tx) => {
    const stored = await tx.submission.findFirst({
      where: { AND: [{ id: submissionId }, ownSubmissions(sender)] },
    });
    if (!stored) return { ok: false, reason: "not-found" } as const;
    if (stored.state === "unconfirmed" || stored.state === "submitted") {
      return { ok: true, state: stored.state } as const;
    }
    if (!statesBefore("send").includes(stored.state)) {
      return { ok: false, reason: "wrong-state" } as const;
    }
    const missing = missingIn(readContent(stored.content), stored, now);
    if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;

    const state: SentState = stored.confirmedAt ? "submitted" : "unconfirmed";
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, version: stored.version, state: stored.state },
      data: { state, submittedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" } as const;
    await writeAudit(tx, {
      actorId: actorOf(sender),
      verb: "send-in-submission",
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
      details: { again: stored.confirmedAt !== null },
    });
    if (state === "unconfirmed") await mailSender(tx, submissionId, "submission-confirm");
    else await mailTeam(tx, submissionId);
    return { ok: true, state } as const;
  });
}

/** Mails the link to confirm once more, while it is waited for. */
export async function mailConfirmAgain(submissionId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const waiting = await tx.submission.count({
      where: { id: submissionId, state: "unconfirmed" },
    });
    if (waiting > 0) await mailSender(tx, submissionId, "submission-confirm");
  });
}
