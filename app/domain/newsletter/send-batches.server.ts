import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db, type Tx } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import { BATCH_SIZE, type BatchAnswer, type SendBatch } from "~/domain/mail/resend-batch.server";
import { log } from "~/log.server";
import { MOST_ATTEMPTS, NOTHING_FOR_THEM, pauseAfter } from "./newsletter";
import {
  mailTo,
  pauseOurselves,
  REFUSED,
  stillSending,
  type MailToReader,
  type Reader,
  type Sending,
} from "./sending.server";

/** Resend keeps a key for a day; after that the same call would deliver again. */
const KEY_LIFE = 23 * 60 * 60 * 1000;

/** Taken with the next batch only by itself: one of those it came with made the whole batch unreadable. */
const ALONE = "alone: ";

const readers = z.array(
  z.object({
    subscriberId: z.string(),
    email: z.string(),
    locale: z.string(),
    wijkCodes: z.array(z.string()),
  }),
);

type Batch = {
  id: string;
  attempts: number;
  createdAt: Date;
  mails: Prisma.JsonValue;
  /** Made a moment ago by this process, and not offered yet. */
  fresh?: boolean;
};

/**
 * Sends what is due, a hundred in one call. What goes into a batch is written down before the call; a batch whose answer
 * got lost, here or in a process that was killed, is offered again with the same key and the same words.
 */
export async function sendInBatches(
  sending: Sending,
  { send, pace }: { send: SendBatch; pace: (mails: number) => Promise<void> },
): Promise<void> {
  while (!sending.over()) {
    const batch = (await openBatch(sending)) ?? (await newBatch(sending));
    if (!batch) return;
    const mails = await mailsOf(sending, batch);
    await pace(mails.length);
    if (!(await stillSending(sending))) {
      // Written down, and never offered: nobody heard of it.
      if (batch.fresh)
        await dissolve(batch.id, { state: "queued", attempts: 0, handedOverAt: null });
      return;
    }
    await settle(sending, batch, mails, await send(batch.id, mails));
  }
}

/** A batch that was handed over before and is due again. */
async function openBatch(sending: Sending): Promise<Batch | null> {
  const { newsletterId, me, clock } = sending;
  const now = clock();
  const [batch] = await db.$queryRaw<Batch[]>`
    UPDATE "NewsletterBatch" SET "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT b."id" FROM "NewsletterBatch" b JOIN "Newsletter" n ON n."id" = b."newsletterId"
      WHERE b."newsletterId" = ${newsletterId}::uuid AND b."dueAt" <= ${now}
        AND n."state" = 'sending' AND n."leasedBy" = ${me}::uuid
      ORDER BY b."createdAt" LIMIT 1 FOR UPDATE OF b SKIP LOCKED
    ) RETURNING "id"::text, "attempts", "createdAt", "mails"`;
  if (!batch) return null;
  if (now.getTime() - batch.createdAt.getTime() < KEY_LIFE) return batch;
  await dissolve(batch.id, { state: "uncertain", failure: "resend key too old" });
  return openBatch(sending);
}

/** Takes up to a hundred that are due, writes them down as a batch, and commits that before anybody hears of it. */
async function newBatch(sending: Sending): Promise<Batch | null> {
  const { newsletterId, me, clock, over } = sending;
  if (over()) return null;
  return db.$transaction(async (tx) => {
    const now = clock();
    const [mine] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "Newsletter" WHERE "id" = ${newsletterId}::uuid
        AND "state" = 'sending' AND "leasedBy" = ${me}::uuid FOR SHARE`;
    if (!mine) return null;
    const due = await tx.$queryRaw<(Reader & { failure: string | null })[]>`
      SELECT d."subscriberId"::text, d."failure", s."email", s."locale", s."wijkCodes"
      FROM "NewsletterDelivery" d JOIN "Subscriber" s ON s."id" = d."subscriberId"
      WHERE d."newsletterId" = ${newsletterId}::uuid AND d."status" = 'queued' AND s."state" = 'active'
        AND (d."handedOverAt" IS NULL OR d."handedOverAt" <= ${now}::timestamptz
          - least(5 * power(3, greatest(d."attempts" - 1, 0)), 3600) * interval '1 second')
      ORDER BY (d."failure" LIKE ${`${ALONE}%`}) NULLS FIRST, d."subscriberId"
      LIMIT ${BATCH_SIZE} FOR UPDATE OF d SKIP LOCKED`;
    const together = due.filter(({ failure }) => !failure?.startsWith(ALONE));
    const taken = (together.length > 0 ? together : due.slice(0, 1)).map(
      ({ subscriberId, email, locale, wijkCodes }) => ({ subscriberId, email, locale, wijkCodes }),
    );
    if (taken.length === 0) return null;
    const mails: Reader[] = [];
    const nothing: string[] = [];
    for (const reader of taken) {
      if (await mailTo(sending, reader)) mails.push(reader);
      else nothing.push(reader.subscriberId);
    }
    await tx.newsletterDelivery.updateMany({
      where: { newsletterId, subscriberId: { in: nothing } },
      data: { state: "skipped", failure: NOTHING_FOR_THEM },
    });
    const batch = { id: randomUUID(), mails, attempts: 1, createdAt: now };
    await tx.newsletterDelivery.updateMany({
      where: { newsletterId, subscriberId: { in: mails.map((reader) => reader.subscriberId) } },
      data: {
        state: "handingOver",
        batchId: batch.id,
        attempts: { increment: 1 },
        handedOverAt: now,
        failure: null,
      },
    });
    // An empty one is answered at once.
    if (mails.length > 0)
      await tx.newsletterBatch.create({ data: { ...batch, newsletterId, dueAt: now } });
    return { ...batch, fresh: true };
  });
}

/** As written down, also for who left since: another call with the same key must say the same. */
async function mailsOf(sending: Sending, { mails }: Batch): Promise<MailToReader[]> {
  const written = await Promise.all(readers.parse(mails).map((reader) => mailTo(sending, reader)));
  return written.filter((mail) => mail !== null);
}

async function settle(
  sending: Sending,
  batch: Batch,
  mails: MailToReader[],
  answer: BatchAnswer,
): Promise<void> {
  const now = sending.clock();
  switch (answer.outcome) {
    case "answered":
      return settleAnswered(batch, answer.mails, now);
    case "unknown": {
      if (batch.attempts >= MOST_ATTEMPTS) {
        return dissolve(batch.id, { state: "uncertain", failure: answer.failure });
      }
      const dueAt = new Date(now.getTime() + pauseAfter(batch.attempts));
      await db.newsletterBatch.updateMany({ where: { id: batch.id }, data: { dueAt } });
      return;
    }
    case "otherWords":
      return dissolve(batch.id, { state: "uncertain", failure: answer.failure });
    case "later":
      // Nobody was at fault: it costs no attempt, and all of them wait a moment.
      return dissolve(batch.id, {
        state: "queued",
        attempts: 1,
        handedOverAt: now,
        failure: answer.failure,
      });
    case "malformed":
      if (mails.length <= 1)
        return dissolve(batch.id, { state: "failed", failure: answer.failure });
      return dissolve(batch.id, {
        state: "queued",
        handedOverAt: null,
        failure: ALONE + answer.failure,
      });
    case "refused":
      log.error({ failure: answer.failure }, "Resend refuses the newsletter; it is paused");
      await dissolve(batch.id, {
        state: "queued",
        handedOverAt: null,
        failure: REFUSED + answer.failure,
      });
      return pauseOurselves(sending);
  }
}

async function settleAnswered(
  batch: Batch,
  answers: ({ providerId: string } | { failure: string })[],
  now: Date,
): Promise<void> {
  const of = readers.parse(batch.mails).map(({ subscriberId }) => subscriberId);
  const rows = answers.flatMap((answer, index) => {
    const subscriberId = of[index];
    return subscriberId ? [{ subscriberId, ...answer }] : [];
  });
  await db.$transaction(async (tx) => {
    const sent = rows.flatMap((row) => ("providerId" in row ? [row] : []));
    await tx.$executeRaw`
      UPDATE "NewsletterDelivery" d
      SET "status" = 'sent', "sentAt" = ${now}, "failure" = NULL, "providerId" = a."providerId"
      FROM unnest(${sent.map((row) => row.subscriberId)}::uuid[], ${sent.map((row) => row.providerId)}::text[])
        AS a ("subscriberId", "providerId")
      WHERE d."batchId" = ${batch.id}::uuid AND d."subscriberId" = a."subscriberId"
        AND d."status" IN ('handingOver', 'uncertain')`;
    for (const row of rows) {
      if (!("failure" in row)) continue;
      await tx.newsletterDelivery.updateMany({
        where: { batchId: batch.id, subscriberId: row.subscriberId, state: "handingOver" },
        data: { state: "failed", failure: row.failure },
      });
    }
    await tx.newsletterBatch.deleteMany({ where: { id: batch.id } });
  });
}

/** Ends a batch: each of its mails gets this state. */
async function dissolve(
  batchId: string,
  data: Prisma.NewsletterDeliveryUpdateManyMutationInput,
): Promise<void> {
  await db.$transaction((tx) => dissolveIn(tx, batchId, data));
}

export async function dissolveIn(
  tx: Tx,
  batchId: string,
  data: Prisma.NewsletterDeliveryUpdateManyMutationInput,
): Promise<void> {
  await tx.newsletterDelivery.updateMany({
    where: { batchId, state: "handingOver" },
    data: { ...data, ...(data.state === "queued" ? { batchId: null } : {}) },
  });
  await tx.newsletterBatch.deleteMany({ where: { id: batchId } });
}
