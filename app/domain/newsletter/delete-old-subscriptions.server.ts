import { db } from "~/db.server";
import { DAY } from "~/domain/duration";
import type { Prisma } from "~/generated/prisma/client";
import { CONFIRM_WITHIN, DELIVERIES_KEPT } from "./newsletter";

/** Deletes who never confirmed, to whom newsletters of long ago went, and which messages of Resend were seen. */
export async function deleteOldSubscriptions({ now }: { now: Date }): Promise<void> {
  const before = (milliseconds: number) => ({ lt: new Date(now.getTime() - milliseconds) });
  await db.subscriber.deleteMany({
    where: { state: "pending", createdAt: before(CONFIRM_WITHIN) },
  });
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
