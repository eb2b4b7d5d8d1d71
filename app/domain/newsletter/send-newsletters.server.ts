import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import { errorForLog, log } from "~/log.server";
import { ENDED_BEFORE, storedItems } from "./newsletter";
import { mailboxLine, pacer, wayOfInstallation, type NewsletterWay } from "./newsletter-way.server";
import { dissolveIn, sendInBatches } from "./send-batches.server";
import { nextDue, sendOverLines } from "./send-singly.server";
import type { Sending } from "./sending.server";

/** A process that was killed lets its newsletter go after this long, in milliseconds. */
const LEASE = 10_000;
const RENEW_EVERY = 2_500;

/** What is due later than this is left to the clock of the jobs, which looks every minute. */
const WORTH_WAITING = 60_000;

/** A mail server that does not answer must not keep the product from stopping. */
const STOP_LIMIT = 5_000;

type Options = { clock?: () => Date; way?: NewsletterWay };

/** The sending of this process, if it does: one newsletter at a time. */
let current: { done: Promise<void>; stop: () => void } | null = null;
/** There may be something that the sending which is ending did not see. */
let again = false;

/** Sees to it that this process sends what there is to send. Returns at once: a newsletter takes minutes or hours. */
export function wakeNewsletters(): void {
  again = true;
  if (current) return;
  const stopping = new AbortController();
  const done = (async () => {
    while (again && !stopping.signal.aborted) {
      again = false;
      await sendNewsletters({}, stopping.signal);
    }
    current = null;
  })();
  current = { done, stop: () => stopping.abort() };
}

/** Finishes the mail that is on its way and lets go; another process, or the next start, goes on. */
export async function stopNewsletters(): Promise<void> {
  current?.stop();
  await Promise.race([current?.done, pause(STOP_LIMIT, new AbortController().signal)]);
}

/**
 * Sends the newsletters that are to be sent, until there are none, or what is left has to wait long. A newsletter is
 * sent by one process: it is leased, and the lease is renewed while the process lives. What another left half way is gone on with
 * here.
 */
export async function sendNewsletters(
  { clock = () => new Date(), way = wayOfInstallation() }: Options = {},
  stopping: AbortSignal = new AbortController().signal,
): Promise<void> {
  const me = randomUUID();
  /** Newsletters of which the rest is due later. */
  const later = new Map<string, Date>();
  while (!stopping.aborted) {
    try {
      for (const [id, due] of later) if (due <= clock()) later.delete(id);
      const leased = await lease(me, [...later.keys()]);
      if (leased) {
        const due = await sendOne(leased, me, { clock, way, stopping });
        if (due) later.set(leased, due);
        continue;
      }
      const own = [...later.values()].map((at) => at.getTime() - clock().getTime());
      const soonest = Math.min(...own, (await othersLetGo(me)) ?? Infinity);
      if (soonest > WORTH_WAITING) return;
      await pause(Math.min(Math.max(soonest, 50), 2_000), stopping);
    } catch (error) {
      log.warn(errorForLog(error), "sending of newsletters broken off");
      await pause(2_000, stopping);
    }
  }
}

/** @returns when the rest is due, or null when there is nothing left for this process to do. */
async function sendOne(
  newsletterId: string,
  me: string,
  { clock, way, stopping }: { clock: () => Date; way: NewsletterWay; stopping: AbortSignal },
): Promise<Date | null> {
  let lost = false;
  const renewing = setInterval(() => {
    renew(newsletterId, me).then(
      (mine) => (lost ||= !mine),
      // The database is away for a moment; the next time it may be back.
      (error: unknown) => log.warn(errorForLog(error), "lease of a newsletter not renewed"),
    );
  }, RENEW_EVERY);
  try {
    const row = await db.newsletter.findUniqueOrThrow({ where: { id: newsletterId } });
    const { items, unread } = storedItems(row.items);
    if (unread > 0) log.warn({ newsletterId, unread }, "items of a newsletter cannot be read");
    const sending: Sending = {
      newsletterId,
      me,
      newsletter: { ...row, items },
      clock,
      over: () => lost || stopping.aborted,
      written: new Map(),
    };
    await recover(newsletterId, way.kind);
    await send(sending, way);
    return await finish(sending);
  } finally {
    clearInterval(renewing);
    await letGo(newsletterId, me);
  }
}

function send(sending: Sending, way: NewsletterWay): Promise<void> {
  const pace = pacer(way.perSecond);
  switch (way.kind) {
    case "batches":
      return sendInBatches(sending, { send: way.send, pace });
    case "lines":
      return sendOverLines(sending, { open: way.open, lines: way.lines, pace });
    case "mailbox":
      return sendOverLines(sending, { open: () => mailboxLine, lines: 1, pace });
  }
}

/**
 * Puts right what was cut off in the hands of a process that is gone. A batch is offered again by its key; the mailbox
 * takes each mail once; of what an SMTP server was told nobody knows, and nobody decides that by himself.
 */
async function recover(newsletterId: string, kind: NewsletterWay["kind"]): Promise<void> {
  const state = kind === "mailbox" ? "queued" : "uncertain";
  await db.$transaction(async (tx) => {
    const batches = await tx.newsletterBatch.findMany({
      where: { newsletterId },
      select: { id: true },
    });
    const ids = batches.map(({ id }) => id);
    if (kind !== "batches") {
      for (const id of ids) await dissolveIn(tx, id, { state: "uncertain", failure: "cut off" });
    }
    await tx.newsletterDelivery.updateMany({
      where: {
        newsletterId,
        state: "handingOver",
        ...(kind === "batches" && { OR: [{ batchId: null }, { batchId: { notIn: ids } }] }),
      },
      data: { state, failure: "cut off" },
    });
  });
}

/** Says that it is done, when it is; otherwise when the rest is due. */
async function finish(sending: Sending): Promise<Date | null> {
  const { newsletterId, me, clock } = sending;
  return db.$transaction(async (tx) => {
    // Nobody queues one again while we look.
    const [mine] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "Newsletter" WHERE "id" = ${newsletterId}::uuid
        AND "state" = 'sending' AND "leasedBy" = ${me}::uuid FOR UPDATE`;
    if (!mine) return null;
    // Who left while the list was being written.
    await tx.newsletterDelivery.updateMany({
      where: { newsletterId, state: "queued", subscriber: { state: { not: "active" } } },
      data: { state: "skipped", failure: ENDED_BEFORE },
    });
    const left = await tx.newsletterDelivery.count({
      where: { newsletterId, state: { in: ["queued", "handingOver"] } },
    });
    if (left === 0) {
      await tx.newsletter.update({
        where: { id: newsletterId },
        data: { state: "done", finishedAt: clock() },
      });
      return null;
    }
    const batch = await tx.newsletterBatch.aggregate({
      where: { newsletterId },
      _min: { dueAt: true },
    });
    const dues = [await nextDue(tx, newsletterId), batch._min.dueAt].filter((at) => at !== null);
    return dues.length > 0 ? new Date(Math.min(...dues.map((at) => at.getTime()))) : null;
  });
}

/** By the clock of the database: processes on several machines agree on it. */
async function lease(me: string, except: string[]): Promise<string | null> {
  const [taken] = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Newsletter"
    SET "leasedBy" = ${me}::uuid, "leasedUntil" = now() + ${LEASE} * interval '1 millisecond'
    WHERE "id" = (
      SELECT "id" FROM "Newsletter"
      WHERE "state" = 'sending' AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
        AND NOT ("id" = ANY(${except}::uuid[]))
      ORDER BY "startedAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING "id"::text`;
  return taken?.id ?? null;
}

async function renew(newsletterId: string, me: string): Promise<boolean> {
  const renewed = await db.$executeRaw`
    UPDATE "Newsletter" SET "leasedUntil" = now() + ${LEASE} * interval '1 millisecond'
    WHERE "id" = ${newsletterId}::uuid AND "leasedBy" = ${me}::uuid`;
  return renewed === 1;
}

async function letGo(newsletterId: string, me: string): Promise<void> {
  await db.newsletter.updateMany({
    where: { id: newsletterId, leasedBy: me },
    data: { leasedBy: null, leasedUntil: null },
  });
}

/** In how many milliseconds another process that sends now would let go if it died; null when there is none. */
async function othersLetGo(me: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ wait: number | null }[]>`
    SELECT (extract(epoch FROM min("leasedUntil") - now()) * 1000)::float8 AS "wait"
    FROM "Newsletter" WHERE "state" = 'sending' AND "leasedBy" <> ${me}::uuid`;
  return row?.wait ?? null;
}

function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    stopping.addEventListener("abort", end);
  });
}
