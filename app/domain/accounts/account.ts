export const ROLES = [
  "admin",
  "coordinator",
  "communications",
  "assessor",
  "decider",
  "payer",
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: what every verb and every `where` needs to know of the signed-in person. */
export type ActingAccount = {
  id: string;
  name: string;
  email: string;
  locale: "nl" | "en";
  roles: Role[];
  /** Partners this person organises for. */
  partnerIds: string[];
};

export function hasRole(account: Pick<ActingAccount, "roles">, ...roles: Role[]): boolean {
  return account.roles.includes("admin") || roles.some((role) => account.roles.includes(role));
}
