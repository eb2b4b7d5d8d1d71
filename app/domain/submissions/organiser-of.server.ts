import type { Tx } from "~/db.server";
import { DEFAULT_LOCALE, isLocale, type Locale } from "~/locales/locale";
import { firstNameOf } from "./decision";

export type Organiser = { email: string; firstName: string; locale: Locale };

const ACCOUNT = { select: { email: true, name: true, locale: true, deactivatedAt: true } } as const;

/**
 * Whom to ask about a listing: who sent it in, else the account it came by, who planned the action, or the first of the
 * partner's people. Null when there is nobody (any more).
 */
export async function organiserOf(tx: Tx, listingId: string): Promise<Organiser | null> {
  const { submission, action, partner } = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    select: {
      submission: {
        select: { contactName: true, contactEmail: true, locale: true, account: ACCOUNT },
      },
      action: { select: { createdBy: ACCOUNT } },
      partner: {
        select: {
          memberships: {
            where: { account: { deactivatedAt: null } },
            select: { account: ACCOUNT },
            orderBy: { createdAt: "asc" },
            take: 1,
          },
        },
      },
    },
  });
  if (submission?.contactEmail) {
    const { contactName, contactEmail, locale } = submission;
    return { email: contactEmail, firstName: firstNameOf(contactName), locale: localeOf(locale) };
  }
  const accounts = [submission?.account, action?.createdBy, partner?.memberships[0]?.account];
  const account = accounts.find((one) => one?.deactivatedAt === null);
  return account
    ? {
        email: account.email,
        firstName: firstNameOf(account.name),
        locale: localeOf(account.locale),
      }
    : null;
}

function localeOf(locale: string): Locale {
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
