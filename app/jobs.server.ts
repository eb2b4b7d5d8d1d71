import { fromPrisma, PgBoss, type JobResult, type Job as TakenJob } from "pg-boss";
import type { Tx } from "~/db.server";
import { errorForLog, log } from "~/log.server";
import type { Job, Subject } from "~/subject";

/** Every queue: `notify` wakes the worker at commit; polling is the safety net. */
const EACH = { notify: true } as const;

/** A job that runs by the clock: one at a time waits, and what it did not reach is for the next. Times in seconds. */
const BY_CLOCK = {
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 1800,
  deleteAfterSeconds: 24 * 3600,
} as const;

/** A few jobs at a time, each settled by itself, and straight on to the next few while there are more. */
const WORKER = {
  batchSize: 3,
  perJobResults: true,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
} as const;

let running: PgBoss | null = null;

/** Starts the jobs of this process: the queues, and a worker for each. Other processes may do the same. */
export async function startJobs(subjects: readonly Subject[]): Promise<void> {
  if (running) return;
  const jobs = subjects.flatMap((subject) => subject.jobs ?? []);
  const boss = new PgBoss({
    connectionString: process.env["DATABASE_URL"] ?? "",
    schema: "pgboss",
    application_name: "omarmt-jobs",
    max: 4,
    useListenNotify: true,
  });
  boss.on("error", (error) => log.error(errorForLog(error), "job queue"));
  await boss.start();
  for (const { name, every, queue } of jobs) {
    const all = { ...EACH, ...(every ? BY_CLOCK : {}), ...queue };
    await boss.createQueue(name, all);
    const { policy: _fixed, ...changeable } = all;
    await boss.updateQueue(name, changeable);
  }
  for (const job of jobs) await work(boss, job, subjects);
  for (const { name, every } of jobs) {
    if (every) await boss.schedule(name, every, {}, { tz: "Europe/Amsterdam" });
  }
  running = boss;
}

async function work(boss: PgBoss, job: Job, subjects: readonly Subject[]): Promise<void> {
  await boss.work(job.name, WORKER, (taken: TakenJob<object>[]) =>
    Promise.all(
      taken.map(async ({ id, data }): Promise<JobResult> => {
        try {
          await job.work(data, { now: new Date(), subjects });
          return { id, status: "completed" };
        } catch (error) {
          log.warn({ job: job.name, jobId: id, ...errorForLog(error) }, "job failed");
          // Goes to the queue's retry; what was wrong stands in the log, not in the queue.
          return { id, status: "failed" };
        }
      }),
    ),
  );
}

/** Stops taking jobs, lets the running ones finish, gives back what does not finish in ten seconds. */
export async function stopJobs(): Promise<void> {
  const boss = running;
  running = null;
  await boss?.stop({ graceful: true, timeout: 10_000 });
}

/**
 * Adds a job, in the caller's transaction when there is one; `once` adds none when the same one waits.
 * Where this process runs no jobs (a script) nothing is added: mails are found by their state.
 */
export async function enqueue<Data extends object>(
  { name }: Job<Data>,
  data: NoInfer<Data>,
  { tx, once = false }: { tx?: Tx; once?: boolean } = {},
): Promise<void> {
  if (!running) return;
  const options = tx ? { db: fromPrisma(tx) } : {};
  if (once) {
    const waiting = await running.findJobs(name, { ...options, data, queued: true });
    if (waiting.length > 0) return;
  }
  await running.send(name, data, options);
}

export function jobsRun(): boolean {
  return running !== null;
}
