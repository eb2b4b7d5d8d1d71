import type { z } from "zod";
import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { Locale } from "~/locales/locale";
import type { LinkRefused, SignedIn } from "./sign-in-by-link.server";
import type { firstAccountForm } from "./account-forms";
import { isFirstAccountToken } from "./sign-in-secrets.server";

/** Keeps two people with the link from both becoming the first: taken for the length of a transaction. */
const FIRST_ACCOUNT_LOCK = 7_202_602;

/** Whoever begins alone does the work of the network too; told on the page, and taken away there again. */
const FIRST_ROLES = ["admin", "coordinator", "communications"] as const;

export async function firstLinkWorks(token: string, { now }: { now: Date }): Promise<boolean> {
  return isFirstAccountToken(token, now) && (await db.account.count()) === 0;
}

/** Makes the first administrator. The link is used up by there being an account. */
export async function createFirstAccount(
  token: string,
  person: z.output<typeof firstAccountForm> & { locale: Locale },
  { now }: { now: Date },
): Promise<SignedIn | LinkRefused> {
  if (!isFirstAccountToken(token, now)) return { ok: false, reason: "link-invalid" };
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK}::bigint)`;
    if ((await tx.account.count()) > 0) return { ok: false, reason: "link-invalid" };
    const { id } = await tx.account.create({
      data: { ...person, roles: [...FIRST_ROLES], createdAt: now },
      select: { id: true },
    });
    await writeAudit(tx, {
      actorId: id,
      verb: "create-first-account",
      subjectType: "account",
      subjectId: id,
      at: now,
    });
    return { ok: true, accountId: id };
  });
}
