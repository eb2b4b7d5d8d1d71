import { db } from "~/db.server";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { statesBefore } from "./submission";
import { actorOf, ownSubmissions, type Sender } from "./submission-scope";

/**
 * The sender takes it back. What was online stays in the agenda as cancelled, so that people who planned to come find
 * out. It does not matter who approved in between: off is off.
 */
export async function withdrawSubmission(
  submissionId: string,
  { sender, now }: { sender: Sender; now: Date },
): Promise<{ ok: true; wasOnline: boolean } | { ok: false; reason: "not-found" | "wrong-state" }> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: {
        AND: [
          { id: submissionId, state: { in: statesBefore("withdraw") } },
          ownSubmissions(sender),
        ],
      },
      data: { state: "withdrawn", decidedAt: now, version: { increment: 1 } },
    });
    if (count === 0) {
      const exists = await tx.submission.count({
        where: { AND: [{ id: submissionId }, ownSubmissions(sender)] },
      });
      return { ok: false, reason: exists ? "wrong-state" : "not-found" } as const;
    }
    // Read after the change: whoever approved a moment ago has committed by now.
    const { listingId } = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } });
    if (listingId) await cancelListing(tx, { listingId }, now);
    await writeAudit(tx, {
      actorId: actorOf(sender),
      verb: "withdraw-submission",
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
      details: { wasOnline: listingId !== null },
    });
    return { ok: true, wasOnline: listingId !== null } as const;
  });
}

/** Throws away a draft that nobody but its writer knows of. */
export async function deleteDraft(submissionId: string, { sender }: { sender: Sender }) {
  await db.submission.deleteMany({
    where: { AND: [{ id: submissionId, state: "draft" }, ownSubmissions(sender)] },
  });
}
