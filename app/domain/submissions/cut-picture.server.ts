import { db, type Tx } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { copyImage } from "~/domain/images/copy-image.server";
import type { FocalPoint } from "~/domain/images/focal-point";
import { setFocalPoint } from "~/domain/images/set-focal-point.server";
import { saveStep } from "./save-step.server";
import { publishesAtOnce, statesBefore } from "./submission";
import { actorOf, ownSubmissions, type Sender } from "./submission-scope";

/**
 * What must stay in sight of the picture that was sent in. What is online is cut so at once when its sender is trusted;
 * of others it is a change like any other: a picture of its own, cut that way, that waits for the team.
 */
export async function cutPicture(
  submissionId: string,
  point: FocalPoint,
  { sender, now }: { sender: Sender; now: Date },
): Promise<
  | { ok: true; waits: boolean }
  | { ok: false; reason: "not-found" | "wrong-state" | "changed-meanwhile" }
> {
  const found = await findCut(db, submissionId, sender);
  if (!found) return { ok: false, reason: "not-found" };
  const { imageId, version } = found;
  if (!found.isOnline || found.direct) {
    return db.$transaction(async (tx) => {
      // Published since it was looked up, it is no longer ours to cut without asking.
      const still = await findCut(tx, submissionId, sender);
      if (!still || still.imageId !== imageId || (still.isOnline && !still.direct)) {
        return { ok: false, reason: "changed-meanwhile" } as const;
      }
      await writeAudit(tx, {
        actorId: actorOf(sender),
        verb: "cut-picture",
        subjectType: "submission",
        subjectId: submissionId,
        at: now,
      });
      const cut = await setFocalPoint(tx, imageId, point);
      return cut.ok ? ({ ok: true, waits: still.isChange } as const) : cut;
    });
  }
  // A copy that is not taken up after all is deleted with the pictures that nothing names.
  const copy = await copyImage(imageId, { now });
  if (!copy) return { ok: false, reason: "not-found" };
  await db.$transaction((tx) => setFocalPoint(tx, copy, point));
  const change = { step: "image", content: { imageId: copy } } as const;
  const saved = await saveStep(submissionId, change, { sender, version, now });
  return saved.ok ? { ok: true, waits: true } : saved;
}

async function findCut(tx: Pick<Tx, "submission">, submissionId: string, sender: Sender) {
  const found = await tx.submission.findFirst({
    where: {
      AND: [{ id: submissionId, state: { in: statesBefore("change") } }, ownSubmissions(sender)],
    },
    select: {
      imageId: true,
      version: true,
      partner: { select: { id: true, trusted: true } },
      listing: { select: { imageId: true } },
    },
  });
  if (!found?.imageId) return null;
  const { imageId, version, partner, listing } = found;
  const account = sender.by === "account" ? sender.account : null;
  const direct = publishesAtOnce({ partner, account });
  return {
    imageId,
    version,
    isOnline: listing?.imageId === imageId,
    direct,
    /** Something is online that stays as it is until the team approves. */
    isChange: listing !== null && !direct,
  };
}
