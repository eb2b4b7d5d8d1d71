import { db } from "~/db.server";
import { isId } from "~/domain/id";
import type { RoleAt } from "./change-roles.server";

/** A partner or a campaign by the name people choose it by. */
export type RolePlace = { name: string; partnerId: string | null; campaignId: string | null };

/** Everything a role can be given for: partners by name, then campaigns with their year. */
export async function rolePlaces(): Promise<RolePlace[]> {
  const [partners, campaigns] = await Promise.all([
    db.partner.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
    db.campaign.findMany({
      select: { id: true, name: true, year: true },
      orderBy: [{ year: "desc" }, { name: "asc" }],
    }),
  ]);
  return [
    ...partners.map(({ id, name }) => ({ name, partnerId: id, campaignId: null })),
    ...campaigns.map(({ id, name, year }) => ({
      name: `${name} ${year}`,
      partnerId: null,
      campaignId: id,
    })),
  ];
}

/** The place of this name; nothing typed is everywhere, and null is a name that nobody has. */
export function placeNamed(typed: string, places: RolePlace[]): Omit<RoleAt, "role"> | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return { partnerId: null, campaignId: null };
  const place = places.find(({ name }) => name.toLowerCase() === wanted);
  return place ? { partnerId: place.partnerId, campaignId: place.campaignId } : null;
}

/** One account with every role it has and where; null when there is none. */
export async function findAccountRoles(accountId: string) {
  if (!isId(accountId)) return null;
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: {
      id: true,
      name: true,
      email: true,
      roles: true,
      deactivatedAt: true,
      grants: {
        select: {
          role: true,
          partnerId: true,
          campaignId: true,
          partner: { select: { name: true } },
          campaign: { select: { name: true, year: true } },
        },
        orderBy: [{ role: "asc" }, { createdAt: "asc" }],
      },
    },
  });
  if (!account) return null;
  const { grants, ...rest } = account;
  const everywhere = account.roles.map((role) => ({
    role,
    partnerId: null,
    campaignId: null,
    place: null,
  }));
  const somewhere = grants.map(({ partner, campaign, ...grant }) => ({
    ...grant,
    place: partner?.name ?? (campaign ? `${campaign.name} ${campaign.year}` : null),
  }));
  return { ...rest, held: [...everywhere, ...somewhere] };
}
