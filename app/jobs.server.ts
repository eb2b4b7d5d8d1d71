import { fromPrisma, PgBoss, type Job, type JobResult, type Queue } from "pg-boss";
import type { Tx } from "~/db.server";
import { errorForLog, log } from "~/log.server";

/** What each job carries: ids only, never what people wrote. */
export type JobData = {
  "send-mail": { mailId: string };
  "prepare-sign-in": { requestId: string; email: string; locale: "nl" | "en"; next: string | null };
  "recover-mail": Record<string, never>;
  "delete-expired": Record<string, never>;
  "draw-posters": Record<string, never>;
  "work-imports": Record<string, never>;
  "fetch-calendars": Record<string, never>;
  "send-newsletters": Record<string, never>;
  "remind-registered": Record<string, never>;
  "fill-places": Record<string, never>;
  "ask-still-holds": Record<string, never>;
  "remind-team": Record<string, never>;
  "remind-partners": Record<string, never>;
};
export type JobName = keyof JobData;
export type JobHandlers = { [Name in JobName]: (data: JobData[Name]) => Promise<void> };

/** Every queue of the product. `notify` wakes the worker at commit; polling is the safety net. */
const QUEUES: Record<JobName, Omit<Queue, "name">> = {
  "send-mail": {
    notify: true,
    retryLimit: 8,
    retryDelay: 20,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 300,
    deleteAfterSeconds: 24 * 3600,
  },
  // Holds an e-mail address, so nothing of it stays once it is done.
  "prepare-sign-in": { notify: true, retryLimit: 3, expireInSeconds: 60, deleteAfterSeconds: 1 },
  "recover-mail": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 3600,
  },
  "delete-expired": {
    notify: true,
    policy: "short",
    retryLimit: 3,
    retryDelay: 60,
    deleteAfterSeconds: 24 * 3600,
  },
  // Works through every batch that waits; what a killed process left is found by the next of these.
  "draw-posters": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 4 * 3600,
    deleteAfterSeconds: 3600,
  },
  // Does every import that was confirmed; what a killed process left is found by the next of these.
  "work-imports": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 3600,
    deleteAfterSeconds: 3600,
  },
  // What was not reached tonight is tomorrow.
  "fetch-calendars": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 4 * 3600,
    deleteAfterSeconds: 24 * 3600,
  },
  // Only wakes the sending, which goes on by itself.
  "send-newsletters": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 60,
    deleteAfterSeconds: 3600,
  },
  // What one run did not reach is found by the next hour's.
  "remind-registered": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 1800,
    deleteAfterSeconds: 24 * 3600,
  },
  "fill-places": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 3600,
  },
  // Asked again in an hour is soon enough for what failed; who was asked is not asked twice.
  "ask-still-holds": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 1800,
    deleteAfterSeconds: 24 * 3600,
  },
  "remind-team": {
    notify: true,
    policy: "short",
    retryLimit: 2,
    retryDelay: 60,
    deleteAfterSeconds: 24 * 3600,
  },
  // Who was not reached today is tomorrow, until the edition closes.
  "remind-partners": {
    notify: true,
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 1800,
    deleteAfterSeconds: 24 * 3600,
  },
};

/** Jobs that run by the clock of Utrecht. */
const SCHEDULES: Partial<Record<JobName, string>> = {
  "recover-mail": "* * * * *",
  "delete-expired": "17 3 * * *",
  "draw-posters": "* * * * *",
  "work-imports": "* * * * *",
  "fetch-calendars": "41 3 * * *",
  "send-newsletters": "* * * * *",
  // By day only: a telephone by the bed must not buzz.
  "remind-registered": "12 9-20 * * *",
  "fill-places": "*/5 7-22 * * *",
  "ask-still-holds": "41 9-18 * * *",
  "remind-team": "33 8 * * 1-5",
  "remind-partners": "23 9 * * 1-5",
};

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
export async function startJobs(handlers: JobHandlers): Promise<void> {
  if (running) return;
  const boss = new PgBoss({
    connectionString: process.env["DATABASE_URL"] ?? "",
    schema: "pgboss",
    application_name: "omarmt-jobs",
    max: 4,
    useListenNotify: true,
  });
  boss.on("error", (error) => log.error(errorForLog(error), "job queue"));
  await boss.start();
  for (const name of jobNames()) {
    await boss.createQueue(name, QUEUES[name]);
    const { policy: _fixed, ...changeable } = QUEUES[name];
    await boss.updateQueue(name, changeable);
  }
  for (const name of jobNames()) await work(boss, name, handlers);
  for (const [name, cron] of Object.entries(SCHEDULES)) {
    await boss.schedule(name, cron, {}, { tz: "Europe/Amsterdam" });
  }
  running = boss;
}

async function work<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handlers: JobHandlers,
): Promise<void> {
  await boss.work(name, WORKER, (jobs: Job<JobData[Name]>[]) =>
    Promise.all(
      jobs.map(async ({ id, data }): Promise<JobResult> => {
        try {
          await handlers[name](data);
          return { id, status: "completed" };
        } catch (error) {
          log.warn({ job: name, jobId: id, ...errorForLog(error) }, "job failed");
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
export async function enqueue<Name extends JobName>(
  name: Name,
  data: JobData[Name],
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

function jobNames(): JobName[] {
  return Object.keys(QUEUES) as JobName[];
}
