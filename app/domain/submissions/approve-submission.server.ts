import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { findToDecide } from "./find-to-decide.server";
import { mailDecision } from "./decision-mail.server";
import type { DecisionRefusal, TeamTexts } from "./decision";
import { writeTexts } from "./edit-texts.server";
import { publishSubmission } from "./publish-submission.server";

/**
 * Puts something that was sent in online, as it was when it was looked at: with `texts` after a small edit of the team.
 * Of two people who decide at once one is told that the other was first.
 */
export async function approveSubmission(
  submissionId: string,
  { version, note = "", texts }: { version: number; note?: string; texts?: TeamTexts },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; slug: string } | DecisionRefusal> {
  return db.$transaction(async (tx) => {
    const found = await findToDecide(tx, submissionId, account);
    if (!found.ok) return found;
    const { stored } = found;
    if (stored.state !== "submitted") return { ok: false, reason: "wrong-state" } as const;
    let seen = version;
    if (texts) {
      const written = await writeTexts(tx, stored, { version, texts }, { account, now });
      if (!written.ok) return written;
      seen = written.version;
    }
    const edited = await editedByTeam(tx, stored);
    const published = await publishSubmission(tx, submissionId, {
      now,
      account,
      version: seen,
      tellSender: false,
    });
    if (!published.ok) return published;
    const isChange = stored.approvedContent !== null;
    await mailDecision(tx, submissionId, {
      decision: isChange
        ? edited
          ? "changeEdited"
          : "changeApproved"
        : edited
          ? "edited"
          : "approved",
      note,
    });
    return { ok: true, slug: published.slug } as const;
  });
}

/** Whether the team put something right since it was sent in: the sender is told that. */
async function editedByTeam(
  tx: Tx,
  { id, submittedAt }: { id: string; submittedAt: Date | null },
): Promise<boolean> {
  const edits = await tx.auditEntry.count({
    where: {
      subjectType: "submission",
      subjectId: id,
      verb: "edit-texts-of-submission",
      at: { gte: submittedAt ?? new Date(0) },
    },
  });
  return edits > 0;
}
