import type { Tx } from "~/db.server";
import { whoHears } from "~/domain/access/who-may.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { isLocale, DEFAULT_LOCALE } from "~/locales/locale";
import {
  actionCancelled,
  actionPublished,
  actionReturned,
  actionSubmitted,
} from "./action-letters.server";

/** Tells those who decide about it that an action waits for them. */
export async function mailActionSubmitted(tx: Tx, actionId: string): Promise<void> {
  const action = await read(tx, actionId);
  const told = await whoHears(tx, "approve-actions", `/acties/${actionId}`, action);
  for (const account of told) {
    await sendMail(tx, actionSubmitted, {
      to: account.email,
      locale: account.locale,
      props: {
        actionTitle: action.title,
        partnerName: action.partner.name,
        actionPath: account.path,
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
  await sendMail(tx, actionPublished, {
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
  await sendMail(tx, actionReturned, {
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
  await sendMail(tx, actionCancelled, {
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
