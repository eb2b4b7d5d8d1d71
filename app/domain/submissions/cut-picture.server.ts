import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { FocalPoint } from "~/domain/images/focal-point";
import { setFocalPoint } from "~/domain/images/set-focal-point.server";
import { actorOf, ownSubmissions, type Sender } from "./submission-scope";
import { statesBefore } from "./submission";

/** What must stay in sight of the picture that was sent in. What is online is cut so at once: it is the same picture. */
export async function cutPicture(
  submissionId: string,
  point: FocalPoint,
  { sender, now }: { sender: Sender; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return db.$transaction(async (tx) => {
    const found = await tx.submission.findFirst({
      where: {
        AND: [{ id: submissionId, state: { in: statesBefore("change") } }, ownSubmissions(sender)],
      },
      select: { imageId: true },
    });
    if (!found?.imageId) return { ok: false, reason: "not-found" };
    await writeAudit(tx, {
      actorId: actorOf(sender),
      verb: "cut-picture",
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
    });
    return setFocalPoint(tx, found.imageId, point);
  });
}
