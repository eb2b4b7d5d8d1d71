import { db } from "~/db.server";
import { defineJob, defineSubject } from "~/subject";
import { deleteExpired } from "./delete-expired.server";

export const retention = defineSubject({
  name: "retention",
  jobs: [
    defineJob({
      name: "delete-expired",
      every: "17 3 * * *",
      queue: { retryLimit: 3, retryDelay: 60, expireInSeconds: 900 },
      work: (_, around) => deleteExpired(around),
    }),
  ],
  retention: [
    {
      what: "counts of the limits (keyed hashes of addresses)",
      days: 0,
      clear: ({ before }) => db.rateLimit.deleteMany({ where: { expire: { lt: before } } }),
    },
  ],
});
