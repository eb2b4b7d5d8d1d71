import { z } from "zod";
import { defineLetter } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { textFor } from "~/locales/text";

/** To communications: something new waits in the queue. */
export const submissionWaiting = defineLetter({
  name: "submission-waiting",
  words: "submissions.waiting",
  props: z.object({ title: z.string(), organiserName: z.string(), queuePath: z.string() }),
  write({ title, organiserName: organiser, queuePath }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("submissions.waiting.subject", { title }),
      parts: [
        t("submissions.waiting.body", { title, organiser }),
        { button: t("submissions.waiting.button"), to: absolute(queuePath) },
      ],
    };
  },
});

/** To communications in the morning: how much waits, and how much of that for more than a day. */
export const queueWaiting = defineLetter({
  name: "queue-waiting",
  words: "submissions.queueWaiting",
  props: z.object({
    firstName: z.string(),
    waiting: z.number(),
    lying: z.number(),
    queuePath: z.string(),
  }),
  write({ firstName, waiting, lying, queuePath }, locale) {
    const t = textFor(locale, "letters");
    const body = t("submissions.queueWaiting.body", { count: waiting });
    return {
      subject: t("submissions.queueWaiting.subject", { count: waiting }),
      hello: firstName,
      parts: [
        `${body} ${t("submissions.queueWaiting.lying", { count: lying })}`,
        { button: t("submissions.queueWaiting.button"), to: absolute(queuePath) },
      ],
    };
  },
});
