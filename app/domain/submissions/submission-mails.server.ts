import type { Tx } from "~/db.server";
import { whoHears } from "~/domain/access/who-may.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import { readContent } from "./submission";
import {
  submissionConfirm,
  submissionLink,
  submissionPublished,
  submissionReceived,
  submissionSaved,
} from "./submission-letters.server";
import { submissionWaiting } from "./team-letters.server";

const LETTERS = {
  "submission-saved": submissionSaved,
  "submission-received": submissionReceived,
  "submission-link": submissionLink,
};

/** To the sender; the link to its private page is derived when the mail is written. */
export async function mailSender(
  tx: Tx,
  submissionId: string,
  template: keyof typeof LETTERS | "submission-confirm" | "submission-published",
): Promise<void> {
  const stored = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: { listing: { select: { slug: true } }, account: { select: { email: true } } },
  });
  const to = stored.contactEmail || stored.account?.email;
  // Removed with the sender's details; nobody to tell.
  if (!to) return;
  const typed = readContent(stored.content).title ?? "";
  const confirmed = stored.source !== "form" || stored.confirmedAt !== null;
  const title = confirmed ? typed : withoutAddresses(typed);
  const locale = isLocale(stored.locale) ? stored.locale : DEFAULT_LOCALE;
  const props = { submissionId, byAccount: stored.source !== "form", title };
  if (template === "submission-published") {
    const listingPath = `/agenda/${stored.listing?.slug ?? ""}`;
    await sendMail(tx, submissionPublished, { to, locale, props: { ...props, listingPath } });
  } else if (template === "submission-confirm") {
    await sendMail(tx, submissionConfirm, { to, locale, props: { ...props, email: to } });
  } else {
    await sendMail(tx, LETTERS[template], { to, locale, props });
  }
}

/**
 * Until the address is confirmed it may be anybody's, so a title in our mail must not lead to somebody's site: mail
 * programs make links of what looks like an address.
 */
function withoutAddresses(title: string): string {
  return title.replace(/\S*(?:\/\/|@|www\.|\p{L}[.。．]\p{L}{2,})\S*/giu, "…");
}

/** Tells those who decide about it that something waits in the queue. */
export async function mailTeam(tx: Tx, submissionId: string): Promise<void> {
  const { content, partnerId, edition } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: { edition: { select: { campaignId: true } } },
  });
  const { title = "", organiserName = "" } = readContent(content);
  const told = await whoHears(tx, "approve-listings", "/inzendingen/wachtrij", {
    partnerId,
    campaignId: edition?.campaignId,
  });
  for (const account of told) {
    await sendMail(tx, submissionWaiting, {
      to: account.email,
      locale: account.locale,
      props: { title, organiserName, queuePath: account.path },
    });
  }
}
