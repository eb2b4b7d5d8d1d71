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
      grants: {
        select: {
          role: true,
          partner: { select: { name: true } },
          campaign: { select: { name: true, year: true } },
        },
      },
    },
    orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
  return accounts.map(({ memberships, grants, ...account }) => ({
    ...account,
    grants: grants.map(({ role, partner, campaign }) => ({
      role,
      place: partner?.name ?? (campaign ? `${campaign.name} ${campaign.year}` : ""),
    })),
    partners: memberships.map(({ partner }) => partner.name),
  }));
}

/** Partners to choose from when inviting somebody. */
export function partnersToInviteFor() {
  return db.partner.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}
