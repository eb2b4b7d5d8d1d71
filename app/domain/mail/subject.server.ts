import { db } from "~/db.server";
import { defineJob, defineSubject } from "~/subject";
import { recoverMail } from "./recover-mail.server";
import { sendMailJob } from "./send-mail-job.server";

export const mail = defineSubject({
  name: "mail",
  jobs: [
    sendMailJob,
    defineJob({
      name: "recover-mail",
      every: "* * * * *",
      queue: { expireInSeconds: 300, deleteAfterSeconds: 3600 },
      work: (_, { now }) => recoverMail({ now }),
    }),
  ],
  retention: [
    {
      what: "row of a mail: to whom, which kind, when",
      days: 90,
      privacy: "mail",
      clear: ({ before }) => db.mail.deleteMany({ where: { createdAt: { lt: before } } }),
    },
    {
      what: "mail in the local mailbox",
      days: 90,
      clear: ({ before }) => db.localMail.deleteMany({ where: { sentAt: { lt: before } } }),
    },
  ],
  start: () => recoverMail({ now: new Date() }),
});
