import { enqueue, jobsRun } from "~/jobs.server";
import type { Locale } from "~/locales/locale";
import { prepareSignIn } from "./prepare-sign-in.server";

export type AskedSignIn = {
  /** Made by the caller, also for an unknown address, so that both get the same answer. */
  requestId: string;
  email: string;
  locale: Locale;
  /** Where to go after signing in: a local path. */
  next: string | null;
};

/**
 * Asks for a sign-in mail. Whether the address is known is found out later, by a job: the answer of the
 * page takes as long and looks the same either way.
 */
export async function requestSignIn(asked: AskedSignIn, { now }: { now: Date }): Promise<void> {
  if (jobsRun()) await enqueue("prepare-sign-in", asked);
  else await prepareSignIn(asked, { now });
}
