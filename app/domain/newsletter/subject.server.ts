import { DAY } from "~/domain/duration";
import { defineSubject } from "~/subject";
import { deleteOldDeliveries, deleteUnconfirmed } from "./delete-old-subscriptions.server";
import { CONFIRM_WITHIN, DELIVERIES_KEPT } from "./newsletter";
import * as letters from "./newsletter-letters.server";
import { sendNewslettersJob } from "./send-newsletters-job.server";
import { stopNewsletters, wakeNewsletters } from "./send-newsletters.server";

export const newsletter = defineSubject({
  name: "newsletter",
  letters: Object.values(letters),
  jobs: [sendNewslettersJob],
  retention: [
    {
      what: "who asked for the newsletter and did not confirm",
      days: CONFIRM_WITHIN / DAY,
      privacy: "newsletterAsked",
      clear: deleteUnconfirmed,
    },
    {
      what: "to whom a newsletter went",
      days: DELIVERIES_KEPT,
      privacy: "newsletterSent",
      clear: deleteOldDeliveries,
    },
  ],
  start: wakeNewsletters,
  // A job wakes the sending, so it sleeps after the jobs.
  stopAfterJobs: stopNewsletters,
});
