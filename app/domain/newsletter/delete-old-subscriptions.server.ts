import { db } from "~/db.server";
import { DAY } from "~/domain/duration";
import type { Prisma } from "~/generated/prisma/client";
import { CONFIRM_WITHIN, DELIVERIES_KEPT } from "./newsletter";

/** Deletes who never confirmed. */
export async function deleteUnconfirmed({ now }: { now: Date }): Promise<void> {
  await db.subscriber.deleteMany({
    where: { state: "pending", createdAt: { lt: new Date(now.getTime() - CONFIRM_WITHIN) } },
  });
}

/** Deletes to whom newsletters of long ago went, and which messages of Resend were seen. */
export async function deleteOldDeliveries({ now }: { now: Date }): Promise<void> {
  const before = (milliseconds: number) => ({ lt: new Date(now.getTime() - milliseconds) });
  // Paused, and nobody came back for it.
  const abandoned: Prisma.NewsletterWhereInput = {
    state: { not: "done" },
    startedAt: before(DELIVERIES_KEPT * DAY),
  };
  const over = { state: "done" as const, finishedAt: before(DELIVERIES_KEPT * DAY) };
  await db.newsletterDelivery.deleteMany({ where: { newsletter: { OR: [over, abandoned] } } });
  await db.newsletterBatch.deleteMany({ where: { newsletter: abandoned } });
  await db.seenWebhook.deleteMany({ where: { seenAt: before(DAY) } });
}
