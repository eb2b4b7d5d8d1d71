import { defineJob } from "~/subject";
import { prepareSignIn } from "./prepare-sign-in.server";
import type { AskedSignIn } from "./sign-in";

/** Holds an e-mail address, so nothing of it stays once it is done. */
export const prepareSignInJob = defineJob<AskedSignIn>({
  name: "prepare-sign-in",
  queue: { retryLimit: 3, expireInSeconds: 60, deleteAfterSeconds: 1 },
  work: (asked, { now }) => prepareSignIn(asked, { now }),
});
