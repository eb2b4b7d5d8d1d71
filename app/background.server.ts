import { startJobs, stopJobs } from "~/jobs.server";
import { SUBJECTS } from "~/subjects.server";

/** What runs beside the pages: the jobs, and what each subject starts. Called once by the server at start. */
export async function startBackground(): Promise<void> {
  await startJobs(SUBJECTS);
  for (const { start } of SUBJECTS) await start?.();
}

/** Lets running jobs finish and counts the last scans; call it after the last page was answered and before the database closes. */
export async function stopBackground(): Promise<void> {
  for (const { stop } of SUBJECTS) await stop?.();
  await stopJobs();
  for (const { stopAfterJobs } of SUBJECTS) await stopAfterJobs?.();
}

/** What was known beforehand: figures of the network, answers the team gives often. What is there stays as it is. */
export async function loadStartingData({ now }: { now: Date }): Promise<void> {
  for (const { startingData } of SUBJECTS) await startingData?.({ now });
}
