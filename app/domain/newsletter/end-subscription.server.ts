import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { proofOf } from "~/domain/link-proof.server";
import { ENDED_BEFORE } from "./newsletter";

export type WhyEnded = "unsubscribed" | "bounced" | "complained";

/**
 * What stands in the place of an address once its subscription ended: nobody can mail it, and the same person is known
 * again. The id keeps it unique for who subscribed and left twice.
 */
export function endedAddress(email: string, subscriberId: string): string {
  return `${proofOf("newsletter-ended", email).toString("base64url")}:${subscriberId}`;
}

/**
 * Ends a subscription, for good: who wants to come back subscribes anew. Newsletters on their way to this person that
 * were not handed over yet are not sent any more.
 *
 * @returns whether there was one to end.
 */
export async function endSubscription(
  tx: Tx,
  subscriberId: string,
  { why, now }: { why: WhyEnded; now: Date },
): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ email: string }[]>`
    SELECT "email" FROM "Subscriber"
    WHERE "id" = ${subscriberId}::uuid AND "state" IN ('pending', 'active') FOR UPDATE`;
  if (!found) return false;
  await tx.subscriber.update({
    where: { id: subscriberId },
    data: {
      state: why,
      endedAt: now,
      email: endedAddress(found.email, subscriberId),
      wijkCodes: [],
    },
  });
  await tx.newsletterDelivery.updateMany({
    where: { subscriberId, state: "queued" },
    data: { state: "skipped", failure: ENDED_BEFORE },
  });
  return true;
}

/** Ends it for who asks it by telephone or mail. The same answer whether or not the address was known to us. */
export async function endByAddress(
  email: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-allowed" }> {
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
  await db.$transaction(async (tx) => {
    const found = await tx.subscriber.findUnique({ where: { email }, select: { id: true } });
    if (!found || !(await endSubscription(tx, found.id, { why: "unsubscribed", now }))) return;
    await writeAudit(tx, {
      actorId: account.id,
      verb: "end-subscription",
      subjectType: "subscriber",
      subjectId: found.id,
      at: now,
    });
  });
  return { ok: true };
}
