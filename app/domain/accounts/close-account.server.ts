import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import type { ActingAccount, Role } from "~/domain/access/acting-account";
import { hasOtherAdmin, takeAccountTurn, TAKING_TURNS } from "./account-turn.server";

export type CloseRefused = {
  ok: false;
  reason: "not-allowed" | "not-found" | "own-account" | "last-admin" | "wrong-state";
};

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
    await takeAccountTurn(tx);
    const target = await tx.account.findUnique({
      where: { id: accountId },
      select: { roles: true },
    });
    if (!target) return { ok: false, reason: "not-found" };
    if (!mayClose(account, { id: accountId, roles: target.roles })) {
      return { ok: false, reason: "not-allowed" };
    }
    if (target.roles.includes("admin") && !(await hasOtherAdmin(tx, accountId))) {
      return { ok: false, reason: "last-admin" };
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
  }, TAKING_TURNS);
}
