import { z } from "zod";
import { address, defineLetter, type LetterPart } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { DECISIONS, type Decision } from "./decision";
import { confirmPath, senderPath } from "./submission-link.server";

/** With an account the sender's own page is another one. */
const submission = { submissionId: z.string(), byAccount: z.boolean(), title: z.string() };
type Submission = { submissionId: string; byAccount: boolean; title: string };

export const submissionSaved = defineLetter({
  name: "submission-saved",
  words: "submissions.saved",
  props: z.object(submission),
  write: (stored, locale) => toOwnPage("saved", { ...stored, privateLink: true }, locale),
});

export const submissionReceived = defineLetter({
  name: "submission-received",
  words: "submissions.received",
  props: z.object(submission),
  write: (stored, locale) =>
    toOwnPage("received", { ...stored, privateLink: !stored.byAccount }, locale),
});

export const submissionLink = defineLetter({
  name: "submission-link",
  words: "submissions.link",
  props: z.object(submission),
  write: (stored, locale) =>
    toOwnPage("link", { ...stored, privateLink: !stored.byAccount }, locale),
});

/** To a sender: go on where you were. */
function toOwnPage(
  about: "saved" | "received" | "link",
  { title, privateLink, ...stored }: Submission & { privateLink: boolean },
  locale: Locale,
) {
  const t = textFor(locale, "letters");
  return {
    subject: t(`submissions.${about}.subject`, { title }),
    parts: [
      t(`submissions.${about}.body`, { title }),
      { button: t(`submissions.${about}.button`), to: ownPage(stored) },
      privateLink && { small: t("submissions.privateLink") },
    ],
  };
}

/** The link is for the address it is mailed to, and for no other. */
export const submissionConfirm = defineLetter({
  name: "submission-confirm",
  words: "submissions.confirm",
  props: z.object({ ...submission, email: z.string() }),
  write({ submissionId, email, title }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("submissions.confirm.subject", { title }),
      parts: [
        t("submissions.confirm.body", { title }),
        {
          button: t("submissions.confirm.button"),
          to: absolute(confirmPath(submissionId, email)),
        },
      ],
    };
  },
});

export const submissionPublished = defineLetter({
  name: "submission-published",
  words: "submissions.published",
  props: z.object({ ...submission, listingPath: z.string() }),
  write({ title, listingPath, ...stored }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("submissions.published.subject", { title }),
      parts: [
        t("submissions.published.body", { title }),
        { button: t("submissions.published.button"), to: absolute(listingPath) },
        ...ownPageBelow(stored, locale),
      ],
    };
  },
});

/** Where the message is what the mail is about, instead of something beside it. */
const ABOUT_THE_NOTE: readonly Decision[] = ["asked", "rejected", "changeRejected"];

/** To a sender: what the team decided about its submission. */
export const submissionDecided = defineLetter({
  name: "submission-decided",
  words: "submissions.decided",
  props: z.object({
    ...submission,
    firstName: z.string(),
    decision: z.enum(DECISIONS),
    note: z.string(),
    /** Null while it is not online. */
    listingPath: z.string().nullable(),
  }),
  write({ firstName, title, decision, note, listingPath, ...stored }, locale) {
    const t = textFor(locale, "letters");
    const listing = ["asked", "rejected"].includes(decision) ? null : listingPath;
    return {
      subject: t(`submissions.decided.${decision}.subject`, { title }),
      hello: firstName,
      parts: [
        t(`submissions.decided.${decision}.body`, { title }),
        note && !ABOUT_THE_NOTE.includes(decision) && t("submissions.decided.message"),
        note && { quote: note },
        t(`submissions.decided.${decision}.after`),
        {
          button: t(`submissions.decided.${decision}.button`),
          to: listing === null ? ownPage(stored) : absolute(listing),
        },
        ...(listing === null ? privateBelow(stored, locale) : ownPageBelow(stored, locale)),
      ],
    };
  },
});

type Whose = Pick<Submission, "submissionId" | "byAccount">;

function ownPage({ submissionId, byAccount }: Whose): string {
  return absolute(senderPath(submissionId, { byAccount }));
}

/** Where the sender changes it, when the button leads elsewhere. */
function ownPageBelow(whose: Whose, locale: Locale): LetterPart[] {
  const before = textFor(locale, "letters")("submissions.ownPage");
  return [address(ownPage(whose), before), ...privateBelow(whose, locale)];
}

/** Without an account that page is open to whoever has its link. */
function privateBelow({ byAccount }: Whose, locale: Locale): LetterPart[] {
  return byAccount ? [] : [{ small: textFor(locale, "letters")("submissions.privateLink") }];
}
