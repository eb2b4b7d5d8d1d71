import { setTimeout as sleep } from "node:timers/promises";
import { db, type Tx } from "~/db.server";
import type { LineDelivery, SmtpLine } from "~/domain/mail/smtp-line.server";
import { errorForLog, log } from "~/log.server";
import { endSubscription } from "./end-subscription.server";
import { MOST_ATTEMPTS, NOTHING_FOR_THEM, pauseAfter } from "./newsletter";
import {
  mailTo,
  pauseOurselves,
  REFUSED,
  stillSending,
  type Reader,
  type Sending,
} from "./sending.server";

/** Longest wait before a server that cannot be reached is tried again, in milliseconds. */
const LONGEST_WAIT = 30_000;

type Claimed = Reader & { attempts: number };

/** Sends what is due over a few lines at once, until nothing is due, the newsletter is paused, or the process stops. */
export async function sendOverLines(
  sending: Sending,
  { open, lines, pace }: { open: () => SmtpLine; lines: number; pace: () => Promise<void> },
): Promise<void> {
  let broken = false;
  const until = { ...sending, over: () => broken || sending.over() };
  const ends = await Promise.allSettled(
    Array.from({ length: lines }, () =>
      sendOverLine(until, open(), pace).catch((error: unknown) => {
        // The database is away: the others finish what they have in hand.
        broken = true;
        throw error;
      }),
    ),
  );
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function sendOverLine(
  sending: Sending,
  line: SmtpLine,
  pace: () => Promise<void>,
): Promise<void> {
  try {
    for (let failures = 0; !sending.over();) {
      // Before anything is taken from the list: a server that is away costs no address an attempt.
      const ready = await line.ready();
      if (!ready.ok) {
        if (!(await stillSending(sending))) return;
        log.warn({ failure: ready.failure }, "newsletter waits for the mail server");
        if (ready.senderRefused) return await stop(sending, ready.failure);
        await sleep(Math.min(LONGEST_WAIT, 500 * 2 ** failures++));
        continue;
      }
      failures = 0;
      await pace();
      const claimed = await claim(sending);
      if (!claimed) return;
      const mail = await written(sending, claimed);
      const delivery = "failure" in mail ? mail : await line.deliver(mail);
      if ((await settle(sending, claimed, delivery)) === "stop") return;
    }
  } finally {
    line.close();
  }
}

/**
 * Takes one delivery that is due. Committed before the mail server hears of it, so that a crash leaves a row that says
 * so. Nobody gets it who left a moment ago, and nothing is taken once somebody pressed pause.
 */
async function claim({ newsletterId, me, clock, over }: Sending): Promise<Claimed | null> {
  if (over()) return null;
  const now = clock();
  // pauseAfter of ./newsletter, for the database to look through.
  const [claimed] = await db.$queryRaw<Claimed[]>`
    UPDATE "NewsletterDelivery" d
    SET "status" = 'handingOver', "attempts" = d."attempts" + 1, "handedOverAt" = ${now}, "failure" = NULL
    FROM (
      SELECT q."newsletterId", q."subscriberId", s."email", s."locale", s."wijkCodes"
      FROM "NewsletterDelivery" q
      JOIN "Newsletter" n ON n."id" = q."newsletterId"
      JOIN "Subscriber" s ON s."id" = q."subscriberId"
      WHERE q."newsletterId" = ${newsletterId}::uuid AND q."status" = 'queued'
        AND n."state" = 'sending' AND n."leasedBy" = ${me}::uuid AND s."state" = 'active'
        AND (q."handedOverAt" IS NULL OR q."handedOverAt" <= ${now}::timestamptz
          - least(5 * power(3, greatest(q."attempts" - 1, 0)), 3600) * interval '1 second')
      LIMIT 1 FOR UPDATE OF q SKIP LOCKED
    ) f
    WHERE d."newsletterId" = f."newsletterId" AND d."subscriberId" = f."subscriberId" AND d."status" = 'queued'
    RETURNING d."subscriberId"::text, d."attempts", f."email", f."locale", f."wijkCodes"`;
  return claimed ?? null;
}

async function written(sending: Sending, reader: Reader) {
  try {
    const mail = await mailTo(sending, reader);
    return mail ?? { outcome: "skipped" as const, failure: NOTHING_FOR_THEM };
  } catch (error) {
    log.error({ ...errorForLog(error) }, "newsletter could not be written");
    return { outcome: "permanent" as const, failure: "could not be written" };
  }
}

type Outcome = LineDelivery | { outcome: "skipped"; failure: string };

async function settle(
  sending: Sending,
  { subscriberId, attempts }: Claimed,
  delivery: Outcome,
): Promise<"go on" | "stop"> {
  const now = sending.clock();
  const where = {
    newsletterId: sending.newsletterId,
    subscriberId,
    attempts,
    // Another process that took us for dead may have marked it; we know better.
    state: { in: ["handingOver" as const, "uncertain" as const] },
  };
  if (delivery.outcome === "sent") {
    await db.newsletterDelivery.updateMany({
      where,
      data: { state: "sent", sentAt: now, failure: null },
    });
    return "go on";
  }
  const { failure } = delivery;
  const about = "about" in delivery ? delivery.about : undefined;
  if (about === "senderRefused") {
    const data = { state: "queued" as const, attempts: attempts - 1, handedOverAt: null };
    await db.newsletterDelivery.updateMany({
      where,
      data: { ...data, failure: REFUSED + failure },
    });
    await stop(sending, failure);
    return "stop";
  }
  const again = delivery.outcome === "temporary" && attempts < MOST_ATTEMPTS;
  const state =
    delivery.outcome === "skipped" || delivery.outcome === "uncertain"
      ? delivery.outcome
      : again
        ? "queued"
        : "failed";
  await db.$transaction(async (tx) => {
    await tx.newsletterDelivery.updateMany({ where, data: { state, failure } });
    if (about === "addressRefused") {
      await endSubscription(tx, subscriberId, { why: "bounced", now });
    }
  });
  return "go on";
}

async function stop(sending: Sending, failure: string): Promise<void> {
  log.error({ failure }, "the mail server refuses the newsletter; it is paused");
  await db.newsletterDelivery.updateMany({
    where: { newsletterId: sending.newsletterId, state: "queued", failure: null },
    data: { failure: REFUSED + failure },
    limit: 1,
  });
  await pauseOurselves(sending);
}

/** When the next of what waits is due, seen from the attempts it had. */
export async function nextDue(tx: Tx, newsletterId: string): Promise<Date | null> {
  const waiting = await tx.newsletterDelivery.groupBy({
    by: ["attempts"],
    where: { newsletterId, state: "queued" },
    _min: { handedOverAt: true },
  });
  const due = waiting.map(({ attempts, _min }) =>
    _min.handedOverAt ? _min.handedOverAt.getTime() + pauseAfter(attempts) : 0,
  );
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}
