import { db, type Tx } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import { DEFAULT_LOCALE, isLocale } from "~/locales/locale";
import type { ActingAccount } from "./acting-account";

/** What has to be read of an account to act as it. */
export const ACTING = {
  id: true,
  name: true,
  email: true,
  locale: true,
  roles: true,
  grants: { select: { role: true, partnerId: true, campaignId: true } },
  memberships: { select: { partnerId: true } },
} as const satisfies Prisma.AccountSelect;

export function actingOf({
  memberships,
  locale,
  ...account
}: Prisma.AccountGetPayload<{ select: typeof ACTING }>): ActingAccount {
  return {
    ...account,
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    partnerIds: memberships.map(({ partnerId }) => partnerId),
  };
}

/** Somebody with the powers of this moment, for work that goes on later in their name; also when closed since. */
export async function findActing(
  accountId: string,
  client: Tx = db,
): Promise<ActingAccount | null> {
  const row = await client.account.findUnique({ where: { id: accountId }, select: ACTING });
  return row && actingOf(row);
}
