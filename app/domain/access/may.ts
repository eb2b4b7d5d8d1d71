import type { Holder } from "./acting-account";
import { rolesWith, type HolderRole, type Power } from "./powers";

/**
 * What a question is about. Nothing named: everything there is, so that a role for one partner is not enough.
 * "somewhere": at least one partner or campaign, for menus and for pages that list what somebody may do.
 */
export type Scope = { partnerId?: string | null; campaignId?: string | null } | "somewhere";

/** Partners and campaigns for which somebody holds a power. */
export type Reach = "everything" | { partnerIds: string[]; campaignIds: string[] };

/** Whether this person may do this: `may(account, "approve-listings", { partnerId })`. */
export function may(account: Holder, power: Power, scope: Scope = {}): boolean {
  const reach = reachOf(account, power);
  if (reach === "everything") return true;
  const { partnerIds, campaignIds } = reach;
  if (scope === "somewhere") return partnerIds.length + campaignIds.length > 0;
  const { partnerId, campaignId } = scope;
  return (
    (!!partnerId && partnerIds.includes(partnerId)) ||
    (!!campaignId && campaignIds.includes(campaignId))
  );
}

/** How far a power of this person goes. */
export function reachOf(account: Holder, power: Power): Reach {
  const holds = (role: HolderRole) => rolesWith(power).includes(role);
  if (account.roles.some(holds)) return "everything";
  const grants = account.grants.filter(({ role }) => holds(role));
  return {
    partnerIds: [
      ...grants.flatMap(({ partnerId }) => partnerId ?? []),
      ...(holds("organiser") ? account.partnerIds : []),
    ],
    campaignIds: grants.flatMap(({ campaignId }) => campaignId ?? []),
  };
}

/**
 * "All, or those of what is mine", for a query: no condition for who holds the power everywhere, nothing at all for who
 * holds it nowhere. An empty OR would let everything through, so the conditions stand there without ids too.
 * @param belongs how a row belongs to one of these partners or campaigns, and what is everybody's
 */
export function whereMay<Where>(
  account: Holder,
  power: Power,
  belongs: {
    partner: (ids: string[]) => Where;
    campaign?: (ids: string[]) => Where;
    also?: Where[];
  },
): { OR?: Where[] } {
  const reach = reachOf(account, power);
  if (reach === "everything") return {};
  const { partnerIds, campaignIds } = reach;
  return {
    OR: [
      belongs.partner(partnerIds),
      ...(belongs.campaign ? [belongs.campaign(campaignIds)] : []),
      ...(belongs.also ?? []),
    ],
  };
}
