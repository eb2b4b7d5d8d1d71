import { Prisma } from "~/generated/prisma/client";
import { may } from "~/domain/access/may";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { enqueue } from "~/jobs.server";
import { chooseItems } from "./choose-items.server";
import { NOTHING_FOR_THEM, type NewsletterItem } from "./newsletter";
import { sendNewslettersJob } from "./send-newsletters-job.server";

export type StartRefused = {
  ok: false;
  reason: "not-allowed" | "not-found" | "changed-meanwhile" | "newsletter-empty";
};

/** Writing down who gets it, in milliseconds; some ten thousand subscribers take a second. */
const WRITING = 60_000;

/**
 * Begins to send a draft as it was shown at `version`. What is in it and who gets it are written down here, in one
 * transaction: from then on everybody who is on the list gets the same, or it shows why not.
 */
export async function startNewsletter(
  { id, version }: { id: string; version: number },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | StartRefused> {
  if (!may(account, "send-newsletters")) return { ok: false, reason: "not-allowed" };
  const draft = isId(id) ? await db.newsletter.findUnique({ where: { id } }) : null;
  if (!draft) return { ok: false, reason: "not-found" };
  const items = await chooseItems(draft, { now });
  if (items.length === 0) return { ok: false, reason: "newsletter-empty" };
  return db.$transaction(
    async (tx) => {
      const { count } = await tx.newsletter.updateMany({
        where: { id, state: "draft", version },
        data: { state: "sending", startedAt: now, items },
      });
      if (count === 0) return { ok: false, reason: "changed-meanwhile" };
      const wanted = getsSomething(items);
      const subscribers = await tx.$executeRaw`
        INSERT INTO "NewsletterDelivery" ("newsletterId", "subscriberId", "status", "failure")
        SELECT ${id}::uuid, "id",
               (CASE WHEN ${wanted} THEN 'queued' ELSE 'skipped' END)::"DeliveryStatus",
               CASE WHEN ${wanted} THEN NULL ELSE ${NOTHING_FOR_THEM} END
        FROM "Subscriber" WHERE "state" = 'active'`;
      await writeAudit(tx, {
        actorId: account.id,
        verb: "send-newsletter",
        subjectType: "newsletter",
        subjectId: id,
        details: { subscribers, items: items.length },
        at: now,
      });
      await enqueue(sendNewslettersJob, {}, { tx });
      return { ok: true };
    },
    { timeout: WRITING },
  );
}

/** How many would get these items now, and for how many there is nothing in it. */
export async function countReaders(
  items: readonly NewsletterItem[],
): Promise<{ getting: number; skipped: number }> {
  const wanted = getsSomething(items);
  const [row] = await db.$queryRaw<{ getting: number; skipped: number }[]>`
    SELECT (count(*) FILTER (WHERE ${wanted}))::int AS "getting",
           (count(*) FILTER (WHERE NOT ${wanted}))::int AS "skipped"
    FROM "Subscriber" WHERE "state" = 'active'`;
  return row ?? { getting: 0, skipped: 0 };
}

/** The same choice as `itemsFor`, as a condition on "Subscriber". */
function getsSomething(items: readonly NewsletterItem[]): Prisma.Sql {
  if (items.length === 0) return Prisma.sql`FALSE`;
  if (items.some(({ wijkCode }) => wijkCode === null)) return Prisma.sql`TRUE`;
  const wijken = [...new Set(items.flatMap(({ wijkCode }) => (wijkCode ? [wijkCode] : [])))];
  return Prisma.sql`("wijkCodes" = '{}' OR "wijkCodes" && ${wijken})`;
}
