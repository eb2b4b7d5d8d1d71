import { defineJob } from "~/subject";
import { deliverMail } from "./deliver-mail.server";
import { lettersByName } from "./letter";

export const sendMailJob = defineJob<{ mailId: string }>({
  name: "send-mail",
  queue: {
    retryLimit: 8,
    retryDelay: 20,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 300,
    deleteAfterSeconds: 24 * 3600,
  },
  async work({ mailId }, { now, subjects }) {
    const letters = lettersByName(subjects.flatMap((subject) => subject.letters ?? []));
    // The queue tries again later, a little longer every time.
    if ((await deliverMail(mailId, { now, letters })) === "temporary") {
      throw new Error("mail not delivered yet");
    }
  },
});
