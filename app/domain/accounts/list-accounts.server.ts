import { db } from "~/db.server";

/** Every account, open ones first, by name. For admins and coordinators. */
export async function listAccounts() {
  const accounts = await db.account.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      roles: true,
      deactivatedAt: true,
      memberships: { select: { partner: { select: { name: true } } } },
    },
    orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
  return accounts.map(({ memberships, ...account }) => ({
    ...account,
    partners: memberships.map(({ partner }) => partner.name),
  }));
}

/** Partners to choose from when inviting somebody. */
export function partnersToInviteFor() {
  return db.partner.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}
