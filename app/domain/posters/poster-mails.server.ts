import type { Tx } from "~/db.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";

/** Tells everyone of the communications team that words of a poster wait for them. */
export async function mailPosterSubmitted(tx: Tx, actionId: string): Promise<void> {
  const action = await tx.campaignAction.findUniqueOrThrow({
    where: { id: actionId },
    include: { partner: true },
  });
  const team = await tx.account.findMany({
    where: { roles: { has: "communications" }, deactivatedAt: null },
  });
  for (const account of team) {
    await sendMail(tx, {
      template: "poster-submitted",
      to: account.email,
      locale: localeOf(account),
      props: {
        actionTitle: action.title,
        partnerName: action.partner.name,
        queuePath: "/acties/wachtrij#posters",
      },
    });
  }
}

/** Tells the one who wrote the words that they can be printed. */
export async function mailPosterApproved(tx: Tx, actionId: string): Promise<void> {
  const to = await writerOf(tx, actionId);
  if (!to) return;
  await sendMail(tx, {
    template: "poster-approved",
    to: to.email,
    locale: localeOf(to),
    props: { actionTitle: to.actionTitle, postersPath: `/acties/${actionId}/posters` },
  });
}

export async function mailPosterReturned(tx: Tx, actionId: string, note: string): Promise<void> {
  const to = await writerOf(tx, actionId);
  if (!to) return;
  await sendMail(tx, {
    template: "poster-returned",
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
