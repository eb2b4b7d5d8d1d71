import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import type { ActingAccount, Role } from "~/domain/access/acting-account";

export type CloseRefused = {
  ok: false;
  reason: "not-allowed" | "not-found" | "own-account" | "last-admin" | "wrong-state";
};

/** Keeps two admins from closing each other at the same moment. */
const CLOSE_LOCK = 7_202_603;

/** Not one's own, and only an admin closes an admin. */
export function mayClose(
  account: ActingAccount,
  target: { id: string; roles: readonly Role[] },
): boolean {
  if (!may(account, "manage-accounts") || target.id === account.id) return false;
  return may(account, "manage-admins") || !target.roles.includes("admin");
}

/** Closes an account: it is signed out everywhere and cannot sign in again. What it did stays. */
export async function closeAccount(
  accountId: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | CloseRefused> {
  if (accountId === account.id) return { ok: false, reason: "own-account" };
  if (!isId(accountId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CLOSE_LOCK}::bigint)`;
    const target = await tx.account.findUnique({
      where: { id: accountId },
      select: { roles: true },
    });
    if (!target) return { ok: false, reason: "not-found" };
    if (!mayClose(account, { id: accountId, roles: target.roles })) {
      return { ok: false, reason: "not-allowed" };
    }
    if (target.roles.includes("admin")) {
      const others = await tx.account.count({
        where: { id: { not: accountId }, deactivatedAt: null, roles: { has: "admin" } },
      });
      if (others === 0) return { ok: false, reason: "last-admin" };
    }
    const { count } = await tx.account.updateMany({
      where: { id: accountId, deactivatedAt: null },
      data: { deactivatedAt: now },
    });
    if (count === 0) return { ok: false, reason: "wrong-state" };
    await tx.session.deleteMany({ where: { accountId } });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "close-account",
      subjectType: "account",
      subjectId: accountId,
      at: now,
    });
    return { ok: true };
  });
}
