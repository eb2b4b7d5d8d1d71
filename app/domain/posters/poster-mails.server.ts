import type { Tx } from "~/db.server";
import { whoHears } from "~/domain/access/who-may.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import { posterApproved, posterReturned, posterSubmitted } from "./poster-letters.server";

/** Tells those who decide about it that words of a poster wait for them. */
export async function mailPosterSubmitted(tx: Tx, actionId: string): Promise<void> {
  const action = await tx.campaignAction.findUniqueOrThrow({
    where: { id: actionId },
    include: { partner: true },
  });
  const told = await whoHears(tx, "approve-posters", "/acties/wachtrij#posters", action);
  for (const account of told) {
    await sendMail(tx, posterSubmitted, {
      to: account.email,
      locale: account.locale,
      props: {
        actionTitle: action.title,
        partnerName: action.partner.name,
        queuePath: account.path,
      },
    });
  }
}

/** Tells the one who wrote the words that they can be printed. */
export async function mailPosterApproved(tx: Tx, actionId: string): Promise<void> {
  const to = await writerOf(tx, actionId);
  if (!to) return;
  await sendMail(tx, posterApproved, {
    to: to.email,
    locale: localeOf(to),
    props: { actionTitle: to.actionTitle, postersPath: `/acties/${actionId}/posters` },
  });
}

export async function mailPosterReturned(tx: Tx, actionId: string, note: string): Promise<void> {
  const to = await writerOf(tx, actionId);
  if (!to) return;
  await sendMail(tx, posterReturned, {
    to: to.email,
    locale: localeOf(to),
    props: { actionTitle: to.actionTitle, postersPath: `/acties/${actionId}/posters`, note },
  });
}

async function writerOf(tx: Tx, actionId: string) {
  const { submittedBy, action } = await tx.posterText.findUniqueOrThrow({
    where: { actionId },
    include: { submittedBy: true, action: { select: { title: true } } },
  });
  if (!submittedBy || submittedBy.deactivatedAt) return null;
  return { email: submittedBy.email, locale: submittedBy.locale, actionTitle: action.title };
}

function localeOf({ locale }: { locale: string }) {
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
