import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { db } from "~/db.server";
import { ACTING, actingOf } from "~/domain/access/find-acting.server";
import { errorForLog, log } from "~/log.server";
import { batchFolder } from "./batch-folder.server";
import { drawPosters } from "./draw-posters.server";
import { isPosterFormat, isPrintFile } from "./poster-file";
import { postersOf } from "./posters-of.server";
import { DrawingFault, PosterWorkers } from "./poster-workers.server";

/** A process that was killed lets its batch go after this many milliseconds. */
const LEASE = 20_000;
const RENEW_EVERY = 5_000;
/** Progress is written down at most this often. */
const TELL_EVERY = 500;

/** Each takes up to 0.4 GB for an A3 of 300 dpi; one core stays for the pages. */
const DRAWING_PROCESSES = Math.max(1, Math.min(4, availableParallelism() - 1));

/** The batch this process works on. It works on one at a time. */
let current: PosterWorkers | null = null;

/**
 * Makes the batches that wait, oldest first, one after the other. A batch is worked on by one process: it is leased, and
 * the lease is renewed while the process lives. What another process left half way is finished here.
 */
export async function workBatches({
  appUrl,
  clock = () => new Date(),
  processes = DRAWING_PROCESSES,
}: {
  appUrl: string;
  clock?: () => Date;
  processes?: number;
}): Promise<void> {
  if (current) return;
  const workers = (current = new PosterWorkers(processes));
  const me = randomUUID();
  try {
    for (;;) {
      const batchId = await lease(me, clock());
      if (!batchId) return;
      const renewing = setInterval(() => void renew(batchId, me, clock()), RENEW_EVERY);
      try {
        await workBatch(batchId, me, { appUrl, clock, workers });
      } catch (error) {
        if (error instanceof DrawingFault && error.message === "stopped") {
          await letGo(batchId, me);
          return;
        }
        log.error({ batch: batchId, ...errorForLog(error) }, "posters not made");
        await db.posterBatch.updateMany({
          where: { id: batchId, leasedBy: me },
          data: { state: "failed", finishedAt: clock(), leasedBy: null, leasedUntil: null },
        });
      } finally {
        clearInterval(renewing);
      }
    }
  } finally {
    workers.stop();
    current = null;
  }
}

/** Breaks off the drawing of this process; the batch is gone on with at the next start, or by another process. */
export function stopWorkingOnBatches(): void {
  current?.stop();
}

/** The processes that draw now, for tests that end them. */
export function drawingProcesses(): number[] {
  return current?.pids ?? [];
}

async function workBatch(
  batchId: string,
  me: string,
  { appUrl, clock, workers }: { appUrl: string; clock: () => Date; workers: PosterWorkers },
): Promise<void> {
  const batch = await db.posterBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: { createdBy: { select: ACTING } },
  });
  if (!batch.createdBy) throw new Error("who asked for these posters is gone");
  const posters = await postersOf(
    { campaignId: batch.campaignId },
    {
      account: actingOf(batch.createdBy),
      appUrl,
    },
  );
  let toldAt = 0;
  const end = await drawPosters(posters, {
    formats: batch.formats.filter(isPosterFormat),
    files: batch.files.filter(isPrintFile),
    folder: batchFolder(batchId),
    workers,
    onProgress: async (progress) => {
      if (performance.now() - toldAt < TELL_EVERY) return;
      toldAt = performance.now();
      const { count } = await db.posterBatch.updateMany({
        where: { id: batchId, leasedBy: me },
        data: progress,
      });
      if (count === 0) throw new DrawingFault("stopped");
    },
  });
  await db.posterBatch.updateMany({
    where: { id: batchId, leasedBy: me },
    data: { ...end, state: "done", finishedAt: clock(), leasedBy: null, leasedUntil: null },
  });
}

/** Takes the oldest batch nobody works on; the row is locked, so two processes never take the same. */
async function lease(me: string, now: Date): Promise<string | null> {
  const until = new Date(now.getTime() + LEASE);
  const [taken] = await db.$queryRaw<{ id: string }[]>`
    UPDATE "PosterBatch" SET "state" = 'working', "leasedBy" = ${me}::uuid, "leasedUntil" = ${until}
    WHERE "id" = (
      SELECT "id" FROM "PosterBatch"
      WHERE "state" IN ('waiting', 'working') AND ("leasedUntil" IS NULL OR "leasedUntil" < ${now})
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING "id"::text`;
  return taken?.id ?? null;
}

async function renew(batchId: string, me: string, now: Date): Promise<void> {
  try {
    await db.posterBatch.updateMany({
      where: { id: batchId, leasedBy: me },
      data: { leasedUntil: new Date(now.getTime() + LEASE) },
    });
  } catch (error) {
    // The database is away for a moment; the next time it may be back.
    log.warn({ batch: batchId, ...errorForLog(error) }, "lease of posters not renewed");
  }
}

async function letGo(batchId: string, me: string): Promise<void> {
  await db.posterBatch.updateMany({
    where: { id: batchId, leasedBy: me },
    data: { leasedBy: null, leasedUntil: null },
  });
}
