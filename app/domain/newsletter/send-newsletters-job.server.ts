import { defineJob } from "~/subject";
import { wakeNewsletters } from "./send-newsletters.server";

/** Only wakes the sending, which goes on by itself. */
export const sendNewslettersJob = defineJob({
  name: "send-newsletters",
  every: "* * * * *",
  queue: { expireInSeconds: 60, deleteAfterSeconds: 3600 },
  work: () => wakeNewsletters(),
});
