import { db } from "~/db.server";
import { defineSubject } from "~/subject";
import * as letters from "./account-letters.server";
import { prepareSignInJob } from "./prepare-sign-in-job.server";

export const accounts = defineSubject({
  name: "accounts",
  letters: Object.values(letters),
  jobs: [prepareSignInJob],
  retention: [
    {
      what: "request to sign in",
      days: 1,
      privacy: "signIn",
      clear: ({ before }) => db.signInRequest.deleteMany({ where: { expiresAt: { lt: before } } }),
    },
    {
      what: "session",
      days: 0,
      clear: ({ before }) => db.session.deleteMany({ where: { expiresAt: { lt: before } } }),
    },
  ],
});
