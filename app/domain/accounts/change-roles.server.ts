import { db, type Tx } from "~/db.server";
import type { ActingAccount, Role } from "~/domain/access/acting-account";
import { may } from "~/domain/access/may";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { hasOtherAdmin, takeAccountTurn, TAKING_TURNS } from "./account-turn.server";

/** A role everywhere (both null), or for one partner or one campaign. */
export type RoleAt = { role: Role; partnerId: string | null; campaignId: string | null };

type Context = { account: ActingAccount; now: Date };
export type RoleRefused = {
  ok: false;
  reason: "not-allowed" | "not-found" | "wrong-state" | "last-admin" | "admin-everywhere";
};

/**
 * Whether this person may give or take this role. Only an admin makes or unmakes an admin, changes what an admin may do,
 * and changes the own roles: so nobody else can give themselves what asks for another pair of eyes.
 */
export function mayChangeRole(
  account: ActingAccount,
  target: { id: string; roles: readonly Role[] },
  role: Role,
): boolean {
  if (!may(account, "manage-accounts")) return false;
  const ofAdmins = role === "admin" || target.roles.includes("admin") || target.id === account.id;
  return !ofAdmins || may(account, "manage-admins");
}

/** Gives a role; it holds from the next page on. Giving what somebody has changes nothing. */
export async function giveRole(
  accountId: string,
  given: RoleAt,
  context: Context,
): Promise<{ ok: true } | RoleRefused> {
  if (given.role === "admin" && !isEverywhere(given)) {
    return { ok: false, reason: "admin-everywhere" };
  }
  return change(accountId, given, "give-role", context, async (tx, roles) => {
    if (!isEverywhere(given)) {
      const grant = { accountId, ...given, createdAt: context.now };
      const { count } = await tx.roleGrant.createMany({ data: grant, skipDuplicates: true });
      return { ok: true, changed: count === 1 };
    }
    if (roles.includes(given.role)) return { ok: true, changed: false };
    await tx.account.update({ where: { id: accountId }, data: { roles: [...roles, given.role] } });
    return { ok: true, changed: true };
  });
}

/** Takes a role back; not the admin role of the last admin. What was taken already is "wrong-state". */
export async function takeRole(
  accountId: string,
  taken: RoleAt,
  context: Context,
): Promise<{ ok: true } | RoleRefused> {
  return change(accountId, taken, "take-role", context, async (tx, roles) => {
    if (!isEverywhere(taken)) {
      const { count } = await tx.roleGrant.deleteMany({ where: { accountId, ...taken } });
      return count > 0 ? { ok: true, changed: true } : { ok: false, reason: "wrong-state" };
    }
    const { role } = taken;
    if (!roles.includes(role)) return { ok: false, reason: "wrong-state" };
    if (role === "admin" && !(await hasOtherAdmin(tx, accountId))) {
      return { ok: false, reason: "last-admin" };
    }
    const left = roles.filter((held) => held !== role);
    await tx.account.update({ where: { id: accountId }, data: { roles: left } });
    return { ok: true, changed: true };
  });
}

function isEverywhere({ partnerId, campaignId }: RoleAt): boolean {
  return partnerId === null && campaignId === null;
}

async function change(
  accountId: string,
  { role, partnerId, campaignId }: RoleAt,
  verb: "give-role" | "take-role",
  { account, now }: Context,
  write: (tx: Tx, roles: Role[]) => Promise<{ ok: true; changed: boolean } | RoleRefused>,
): Promise<{ ok: true } | RoleRefused> {
  if (!isId(accountId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    await takeAccountTurn(tx);
    const target = await tx.account.findUnique({
      where: { id: accountId },
      select: { id: true, roles: true },
    });
    if (!target) return { ok: false, reason: "not-found" };
    if (!mayChangeRole(account, target, role)) return { ok: false, reason: "not-allowed" };
    const written = await write(tx, target.roles);
    if (!written.ok) return written;
    if (written.changed) {
      await writeAudit(tx, {
        actorId: account.id,
        verb,
        subjectType: "account",
        subjectId: accountId,
        details: { role, partnerId, campaignId },
        at: now,
      });
    }
    return { ok: true };
  }, TAKING_TURNS);
}
