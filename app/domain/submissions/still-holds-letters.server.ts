import { z } from "zod";
import type { StillHoldsAnswer } from "~/domain/agenda/still-holds";
import { stillHoldsPath } from "~/domain/agenda/still-holds-link.server";
import { defineLetter } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { formatDay, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";

/** To an organiser, some days before: is what the agenda says still right? Answered by one tap. */
export const stillHoldsLetter = defineLetter({
  name: "still-holds",
  words: "submissions.stillHolds",
  /** Times as ISO 8601. */
  props: z.object({
    dateId: z.string(),
    firstName: z.string(),
    title: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    allDay: z.boolean(),
    place: z.string(),
  }),
  write({ dateId, firstName, title, startsAt, endsAt, allDay, place }, locale) {
    const t = textFor(locale, "letters");
    const day = formatDay(new Date(startsAt), locale);
    const from = formatTime(new Date(startsAt), locale);
    const until = formatTime(new Date(endsAt), locale);
    const when = allDay ? day : t("submissions.stillHolds.when", { day, from, until });
    const link = (answer: StillHoldsAnswer) => absolute(stillHoldsPath(dateId, answer));
    return {
      subject: t("submissions.stillHolds.subject", { title, day }),
      hello: firstName,
      parts: [
        t("submissions.stillHolds.body", { title }),
        { quote: [when, place].filter(Boolean).join("\n") },
        t("submissions.stillHolds.question"),
        { button: t("submissions.stillHolds.yes"), to: link("yes") },
        { link: t("submissions.stillHolds.changed"), to: link("changed") },
        { link: t("submissions.stillHolds.no"), to: link("no") },
        { small: t("submissions.stillHolds.why") },
        { small: t("submissions.stillHolds.passOn") },
      ],
    };
  },
});
