import { enqueue, jobsRun } from "~/jobs.server";
import { prepareSignInJob } from "./prepare-sign-in-job.server";
import { prepareSignIn } from "./prepare-sign-in.server";
import type { AskedSignIn } from "./sign-in";

/**
 * Asks for a sign-in mail. Whether the address is known is found out later, by a job: the answer of the
 * page takes as long and looks the same either way.
 */
export async function requestSignIn(asked: AskedSignIn, { now }: { now: Date }): Promise<void> {
  if (jobsRun()) await enqueue(prepareSignInJob, asked);
  else await prepareSignIn(asked, { now });
}
