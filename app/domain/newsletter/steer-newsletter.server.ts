import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { enqueue } from "~/jobs.server";
import { sendNewslettersJob } from "./send-newsletters-job.server";

type Acting = { account: ActingAccount; now: Date };
type Answer = { ok: true } | { ok: false; reason: "not-allowed" | "wrong-state" };

/** Stops handing over, at once: what is on its way to a mail server at this moment still arrives. */
export function pauseNewsletter(id: string, acting: Acting): Promise<Answer> {
  return steer(id, { from: "sending", to: "paused", verb: "pause-newsletter" }, acting);
}

/** Goes on where it was. */
export function resumeNewsletter(id: string, acting: Acting): Promise<Answer> {
  return steer(id, { from: "paused", to: "sending", verb: "resume-newsletter" }, acting);
}

async function steer(
  id: string,
  { from, to, verb }: { from: "sending" | "paused"; to: "sending" | "paused"; verb: string },
  { account, now }: Acting,
): Promise<Answer> {
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
  if (!isId(id)) return { ok: false, reason: "wrong-state" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.newsletter.updateMany({
      where: { id, state: from },
      data: { state: to },
    });
    if (count === 0) return { ok: false, reason: "wrong-state" };
    await writeAudit(tx, {
      actorId: account.id,
      verb,
      subjectType: "newsletter",
      subjectId: id,
      at: now,
    });
    if (to === "sending") await enqueue(sendNewslettersJob, {}, { tx });
    return { ok: true };
  });
}

/**
 * Queues a newsletter to one subscriber again that failed, or of which nobody knows whether it arrived. A person
 * decides that.
 */
export async function sendDeliveryAgain(
  { newsletterId, subscriberId }: { newsletterId: string; subscriberId: string },
  { account, now }: Acting,
): Promise<Answer> {
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
  if (!isId(newsletterId) || !isId(subscriberId)) return { ok: false, reason: "wrong-state" };
  return db.$transaction(async (tx) => {
    // Otherwise it could be called done while one is being queued.
    await tx.$queryRaw`SELECT 1 FROM "Newsletter" WHERE "id" = ${newsletterId}::uuid FOR UPDATE`;
    const { count } = await tx.newsletterDelivery.updateMany({
      where: {
        newsletterId,
        subscriberId,
        state: { in: ["failed", "uncertain"] },
        subscriber: { state: "active" },
      },
      data: { state: "queued", attempts: 0, batchId: null, failure: null, handedOverAt: null },
    });
    if (count === 0) return { ok: false, reason: "wrong-state" };
    await tx.newsletter.updateMany({
      where: { id: newsletterId, state: "done" },
      data: { state: "sending", finishedAt: null },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "send-newsletter-again",
      subjectType: "newsletter",
      subjectId: newsletterId,
      details: { subscriberId },
      at: now,
    });
    await enqueue(sendNewslettersJob, {}, { tx });
    return { ok: true };
  });
}
