import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { enqueue } from "~/jobs.server";
import { drawPostersJob } from "./draw-posters-job.server";
import type { BatchInput } from "./poster-batch";
import { postersOf } from "./posters-of.server";

/**
 * Asks for every poster this account may change of a campaign, as one download. Somebody who asks again while one is
 * being made gets that one.
 */
export async function startBatch(
  slug: string,
  { formats, files }: BatchInput,
  { account, appUrl, now }: { account: ActingAccount; appUrl: string; now: Date },
): Promise<{ ok: true; batchId: string } | { ok: false; reason: "not-found" | "no-posters" }> {
  const campaign = await db.campaign.findUnique({ where: { slug }, select: { id: true } });
  if (!campaign) return { ok: false, reason: "not-found" };
  const posters = await postersOf({ campaignId: campaign.id }, { account, appUrl });
  if (posters.length === 0) return { ok: false, reason: "no-posters" };
  return db.$transaction(async (tx) => {
    // Two taps on the button come one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${account.id}::uuid FOR UPDATE`;
    const running = await tx.posterBatch.findFirst({
      where: {
        campaignId: campaign.id,
        createdById: account.id,
        state: { in: ["waiting", "working"] },
      },
      select: { id: true },
    });
    if (running) return { ok: true, batchId: running.id } as const;
    const batch = await tx.posterBatch.create({
      data: {
        campaignId: campaign.id,
        formats,
        files,
        total: posters.length * formats.length,
        createdById: account.id,
        createdAt: now,
      },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "make-posters",
      subjectType: "campaign",
      subjectId: campaign.id,
      at: now,
      details: { batch: batch.id, posters: batch.total },
    });
    await enqueue(drawPostersJob, {}, { tx, once: true });
    return { ok: true, batchId: batch.id } as const;
  });
}
