import { z } from "zod";
import { address, defineLetter } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { textFor } from "~/locales/text";

const action = { actionTitle: z.string(), actionPath: z.string() };

/** To communications: an action waits to be looked at. */
export const actionSubmitted = defineLetter({
  name: "action-submitted",
  words: "actions.submitted",
  props: z.object({ ...action, partnerName: z.string() }),
  write({ actionTitle: title, partnerName: partner, actionPath }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("actions.submitted.subject", { title }),
      parts: [
        t("actions.submitted.body", { title, partner }),
        { button: t("actions.submitted.button"), to: absolute(actionPath) },
      ],
    };
  },
});

/** To the organiser: the action is public. */
export const actionPublished = defineLetter({
  name: "action-published",
  words: "actions.published",
  props: z.object({ ...action, listingPath: z.string() }),
  write({ actionTitle: title, actionPath, listingPath }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("actions.published.subject", { title }),
      parts: [
        t("actions.published.body", { title }),
        { button: t("actions.published.button"), to: absolute(actionPath) },
        address(absolute(listingPath), t("actions.published.listing")),
      ],
    };
  },
});

/** To the organiser: something has to change first. */
export const actionReturned = defineLetter({
  name: "action-returned",
  words: "actions.returned",
  props: z.object({ ...action, note: z.string() }),
  write({ actionTitle: title, actionPath, note }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("actions.returned.subject", { title }),
      parts: [
        t("actions.returned.body", { title }),
        { quote: note },
        t("actions.returned.after"),
        { button: t("actions.returned.button"), to: absolute(actionPath) },
      ],
    };
  },
});

/** To the organiser: the action is off. */
export const actionCancelled = defineLetter({
  name: "action-cancelled",
  words: "actions.cancelled",
  props: z.object(action),
  write({ actionTitle: title, actionPath }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("actions.cancelled.subject", { title }),
      parts: [
        t("actions.cancelled.body", { title }),
        t("actions.cancelled.posters"),
        { button: t("actions.cancelled.button"), to: absolute(actionPath) },
      ],
    };
  },
});
