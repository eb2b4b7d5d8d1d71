import type { Tx } from "~/db.server";

/** Any constant: roles change and accounts close one at a time. */
const ACCOUNT_TURN = 7_202_603;

/** Who waits for others does so longer than a transaction usually may, in milliseconds. */
export const TAKING_TURNS = { maxWait: 10_000, timeout: 15_000 };

/** Keeps two admins from closing each other at the same moment, and two changes of roles from losing one. */
export async function takeAccountTurn(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ACCOUNT_TURN}::bigint)`;
}

/** Whether somebody else is an admin too, who can still sign in. */
export async function hasOtherAdmin(tx: Pick<Tx, "account">, accountId: string): Promise<boolean> {
  const others = await tx.account.count({
    where: { id: { not: accountId }, deactivatedAt: null, roles: { has: "admin" } },
  });
  return others > 0;
}
