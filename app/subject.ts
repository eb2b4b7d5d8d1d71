import type { Queue } from "pg-boss";
import type { Letter } from "~/domain/mail/letter";

/**
 * All that a folder of the domain brings to the product as a whole, in its `subject.server.ts`. What works with it, such
 * as mail, jobs and clearing up, knows no subjects: it loops over them.
 */
export type Subject = {
  /** The folder in app/domain. */
  name: string;
  letters?: readonly Letter[];
  jobs?: readonly Job[];
  retention?: readonly RetentionRule[];
  /** Puts in what was known beforehand. It runs at every start: what is there stays as it is. */
  startingData?: (given: { now: Date }) => Promise<unknown>;
  /** Begins what runs beside the pages, when the jobs of this process run already. */
  start?: () => void | Promise<void>;
  /** Ends it before the jobs are stopped, so that a job that waits for it ends too. */
  stop?: () => void | Promise<void>;
  /** Ends what a job may begin again, after the jobs. */
  stopAfterJobs?: () => void | Promise<void>;
};

export function defineSubject(subject: Subject): Subject {
  return subject;
}

/** What a job knows besides its data: the moment, and all subjects, for what is done for each of them. */
export type Around = { now: Date; subjects: readonly Subject[] };

export type Job<Data extends object = object> = {
  /** Of its queue. A process of the version before works on the same queue, so it never changes. */
  name: string;
  /** When it runs by itself, as cron by the clock of Utrecht. */
  every?: string;
  /** Where this job is other than most: see `startJobs`. */
  queue?: Omit<Queue, "name">;
  /** Throws to be tried again, as often as the queue says. */
  work(data: Data, around: Around): unknown;
};

/** A job belongs to its subject. Its data are ids only, never what people wrote. */
export function defineJob<Data extends object = Record<string, never>>(job: Job<Data>): Job<Data> {
  return job;
}

export type RetentionRule = {
  /** What goes: a row of the table in docs/operations.md. */
  what: string;
  /** Its terms in days, each of which the table names; 0 goes the next night. */
  days: number | readonly number[];
  /** Its row on the page about privacy, which names the same terms. */
  privacy?: string;
  /** Running it twice is harmless. `before` is the first of the terms ago. */
  clear: (when: { before: Date; now: Date }) => Promise<unknown>;
};
