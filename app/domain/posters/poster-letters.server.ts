import { z } from "zod";
import { defineLetter } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { textFor } from "~/locales/text";

/** To communications: words of a poster wait to be looked at. */
export const posterSubmitted = defineLetter({
  name: "poster-submitted",
  words: "posters.submitted",
  props: z.object({ actionTitle: z.string(), partnerName: z.string(), queuePath: z.string() }),
  write({ actionTitle: title, partnerName: partner, queuePath }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("posters.submitted.subject", { title }),
      parts: [
        t("posters.submitted.body", { title, partner }),
        { button: t("posters.submitted.button"), to: absolute(queuePath) },
      ],
    };
  },
});

/** To who wrote the words: they can be printed. */
export const posterApproved = defineLetter({
  name: "poster-approved",
  words: "posters.approved",
  props: z.object({ actionTitle: z.string(), postersPath: z.string() }),
  write({ actionTitle: title, postersPath }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("posters.approved.subject", { title }),
      parts: [
        t("posters.approved.body", { title }),
        { button: t("posters.approved.button"), to: absolute(postersPath) },
      ],
    };
  },
});

/** To who wrote the words: something has to change first. */
export const posterReturned = defineLetter({
  name: "poster-returned",
  words: "posters.returned",
  props: z.object({ actionTitle: z.string(), postersPath: z.string(), note: z.string() }),
  write({ actionTitle: title, postersPath, note }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("posters.returned.subject", { title }),
      parts: [
        t("posters.returned.body", { title }),
        note && { quote: note },
        { button: t("posters.returned.button"), to: absolute(postersPath) },
      ],
    };
  },
});
