import { config } from "~/env.server";
import { errorForLog, log } from "~/log.server";
import { defineSubject } from "~/subject";
import { CONTACT_KEPT, forgetContacts } from "./forget-contacts.server";
import { warmCalendar } from "./warm-calendar.server";

export const agenda = defineSubject({
  name: "agenda",
  retention: [
    {
      what: "whom visitors can ask about an activity",
      days: CONTACT_KEPT,
      privacy: "contact",
      clear: forgetContacts,
    },
  ],
  start() {
    // Nobody waits for it, and without it the first who asks does.
    warmCalendar(config().appUrl, { now: new Date() }).catch((error: unknown) => {
      log.warn(errorForLog(error), "the calendar was not made beforehand");
    });
  },
});
