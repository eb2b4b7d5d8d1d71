import type { Role } from "./acting-account";

/** Who can hold a power: a role, or the organisers of the partner it is about. */
export type HolderRole = Role | "organiser";

const team = ["coordinator", "communications"] as const;
const teamAndOrganiser = [...team, "organiser"] as const;

/**
 * What can be done, and who may. An admin has what stands here and nothing else; a role that was given for a partner or a
 * campaign counts for that partner or campaign only. A new subject adds a line for each of its powers.
 */
export const POWERS = {
  // Accounts and the installation
  "manage-accounts": ["admin", "coordinator"],
  "manage-admins": ["admin"],
  "keep-mailbox": ["admin", ...team],

  // Who hears of what waits for the team, before all others who may decide about it
  "hear-what-waits": ["communications"],

  // Partners
  "keep-partners": ["coordinator"],
  "keep-mark": ["coordinator", "organiser"],

  // Campaigns, their actions and posters
  "change-campaigns": team,
  "edit-actions": teamAndOrganiser,
  "approve-actions": team,
  "approve-posters": team,
  "hang-posters": teamAndOrganiser,
  "see-figures": teamAndOrganiser,

  // Activities for the agenda
  "send-in": teamAndOrganiser,
  "send-in-late": team,
  "approve-listings": team,
  "keep-ready-answers": team,
  "see-attendees": teamAndOrganiser,
  import: teamAndOrganiser,

  // Editions and their kits
  "plan-editions": team,

  // Newsletter
  "send-newsletters": ["communications"],
} as const satisfies Record<string, readonly HolderRole[]>;

export type Power = keyof typeof POWERS;

export function rolesWith(power: Power): readonly HolderRole[] {
  return POWERS[power];
}
