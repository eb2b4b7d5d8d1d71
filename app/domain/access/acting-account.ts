import type { Locale } from "~/locales/locale";

/** What somebody can be in the network; "organiser" comes with a partner and is never given by itself. */
export const ROLES = [
  "admin",
  "coordinator",
  "communications",
  "assessor",
  "decider",
  "payer",
] as const;
export type Role = (typeof ROLES)[number];

/** A role given for one partner or one campaign; it holds nowhere else. */
export type RoleGrant = { role: Role; partnerId: string | null; campaignId: string | null };

/** Who acts: what every verb and every `where` needs to know of the signed-in person. */
export type ActingAccount = {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  /** Roles that hold everywhere. */
  roles: Role[];
  grants: RoleGrant[];
  /** Partners this person organises for. */
  partnerIds: string[];
};

/** What decides who may do what. */
export type Holder = Pick<ActingAccount, "roles" | "grants" | "partnerIds">;
