import type { Tx } from "~/db.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { isLocale, DEFAULT_LOCALE } from "~/locales/locale";

/** Tells everyone of the communications team that an action waits for them. */
export async function mailActionSubmitted(tx: Tx, actionId: string): Promise<void> {
  const action = await read(tx, actionId);
  const team = await tx.account.findMany({
    where: { roles: { has: "communications" }, deactivatedAt: null },
  });
  for (const account of team) {
    await sendMail(tx, {
      template: "action-submitted",
      to: account.email,
      locale: localeOf(account),
      props: {
        actionTitle: action.title,
        partnerName: action.partner.name,
        actionPath: `/acties/${actionId}`,
      },
    });
  }
}

/** Tells the one who registered the action, unless that is who acted. */
export async function mailActionPublished(
  tx: Tx,
  actionId: string,
  { except }: { except: string },
): Promise<void> {
  const action = await read(tx, actionId);
  const to = action.createdBy;
  if (!to || to.id === except || !action.listing) return;
  await sendMail(tx, {
    template: "action-published",
    to: to.email,
    locale: localeOf(to),
    props: {
      actionTitle: action.title,
      actionPath: `/acties/${actionId}`,
      listingPath: `/agenda/${action.listing.slug}`,
    },
  });
}

export async function mailActionReturned(tx: Tx, actionId: string): Promise<void> {
  const action = await read(tx, actionId);
  if (!action.createdBy) return;
  await sendMail(tx, {
    template: "action-returned",
    to: action.createdBy.email,
    locale: localeOf(action.createdBy),
    props: {
      actionTitle: action.title,
      actionPath: `/acties/${actionId}`,
      note: action.returnNote ?? "",
    },
  });
}

/** Tells the one who registered the action, unless that is who called it off. */
export async function mailActionCancelled(
  tx: Tx,
  actionId: string,
  { except }: { except: string },
): Promise<void> {
  const action = await read(tx, actionId);
  if (!action.createdBy || action.createdBy.id === except) return;
  await sendMail(tx, {
    template: "action-cancelled",
    to: action.createdBy.email,
    locale: localeOf(action.createdBy),
    props: { actionTitle: action.title, actionPath: `/acties/${actionId}` },
  });
}

async function read(tx: Tx, actionId: string) {
  const action = await tx.campaignAction.findUniqueOrThrow({
    where: { id: actionId },
    include: { partner: true, createdBy: true, listing: { select: { slug: true } } },
  });
  const { createdBy } = action;
  return { ...action, createdBy: createdBy?.deactivatedAt === null ? createdBy : null };
}

function localeOf({ locale }: { locale: string }) {
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
