import { db } from "~/db.server";
import { enqueue } from "~/jobs.server";
import { holdHandOver } from "./hand-over-lock.server";
import { MAX_ATTEMPTS } from "./mail";
import { sendMailJob } from "./send-mail-job.server";
import { transportOfInstallation, type Transport } from "./transport.server";

/** A queued mail is looked at again after this long without being taken up, in milliseconds. */
const QUEUED_TOO_LONG = 60_000;

/** Rows looked at in one go; the rest is for the next minute. */
const AT_ONCE = 200;

/**
 * Puts right what a crash left behind. The state is the truth, not the queue: hand-overs whose process
 * died are tried again where that is safe and otherwise marked uncertain, and queued mails get a job.
 */
export async function recoverMail({
  now,
  transport = transportOfInstallation(),
}: {
  now: Date;
  transport?: Pick<Transport, "repeatable">;
}): Promise<void> {
  const handingOver = await db.mail.findMany({
    where: { state: "handingOver" },
    select: { id: true, attempts: true },
    take: AT_ONCE,
  });
  for (const { id, attempts } of handingOver) {
    await settleCutOff(id, transport.repeatable, attempts < MAX_ATTEMPTS);
  }
  const waiting = await db.mail.findMany({
    where: { state: "queued", createdAt: { lt: new Date(now.getTime() - QUEUED_TOO_LONG) } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
    take: AT_ONCE,
  });
  for (const { id } of waiting) await enqueue(sendMailJob, { mailId: id }, { once: true });
}

async function settleCutOff(id: string, repeatable: boolean, again: boolean): Promise<void> {
  const state = !repeatable ? "uncertain" : again ? "queued" : "failed";
  await db.$transaction(async (tx) => {
    if (!(await holdHandOver(tx, id))) return;
    const { count } = await tx.mail.updateMany({
      where: { id, state: "handingOver" },
      data: { state, failure: "cut off" },
    });
    if (count === 1 && state === "queued")
      await enqueue(sendMailJob, { mailId: id }, { tx, once: true });
  });
}
