import type { Tx } from "~/db.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import { firstNameOf, type Decision } from "./decision";
import { readContent } from "./submission";
import { submissionDecided } from "./submission-letters.server";

/** Tells the sender what was decided, in the sender's language. Nobody is told once the sender's details are removed. */
export async function mailDecision(
  tx: Tx,
  submissionId: string,
  { decision, note }: { decision: Decision; note: string },
): Promise<void> {
  const stored = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: {
      listing: { select: { slug: true } },
      account: { select: { email: true, name: true, deactivatedAt: true } },
    },
  });
  const account = stored.account?.deactivatedAt === null ? stored.account : null;
  const to = stored.contactEmail || account?.email;
  if (!to) return;
  await sendMail(tx, submissionDecided, {
    to,
    locale: isLocale(stored.locale) ? stored.locale : DEFAULT_LOCALE,
    props: {
      submissionId,
      byAccount: stored.source !== "form",
      firstName: firstNameOf(stored.contactName || (account?.name ?? "")),
      title: readContent(stored.content).title ?? "",
      decision,
      note,
      listingPath: stored.listing && `/agenda/${stored.listing.slug}`,
    },
  });
}
