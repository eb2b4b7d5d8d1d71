import type { Role } from "~/domain/access/acting-account";

export const PERSONA_KEYS = [
  "organiser",
  "communications",
  "coordinator",
  "assessor",
  "decider",
  "payer",
  "admin",
] as const;
export type PersonaKey = (typeof PERSONA_KEYS)[number];

export type Persona = {
  key: PersonaKey;
  name: string;
  email: string;
  roles: Role[];
  /** Slug of the partner the person organises for. */
  partner: string | null;
};

function persona(key: PersonaKey, name: string, who: { roles: Role[]; partner?: string }): Persona {
  const email = `${key}@demo.omarmt.example`;
  return { key, name, email, roles: who.roles, partner: who.partner ?? null };
}

/** The people of the demo. Their names are made up. */
export const PERSONAS: readonly Persona[] = [
  persona("organiser", "Samira el Amrani", { roles: [], partner: "dock" }),
  persona("communications", "Joris Vermeer", { roles: ["communications"] }),
  persona("coordinator", "Marijke van Dam", { roles: ["coordinator"] }),
  persona("assessor", "Fatma Yıldız", { roles: ["assessor"] }),
  persona("decider", "Hendrik Postma", { roles: ["decider"] }),
  persona("payer", "Anouk de Wit", { roles: ["payer"] }),
  persona("admin", "Robin Bakker", { roles: ["admin"] }),
];

export function isPersonaKey(value: unknown): value is PersonaKey {
  return PERSONA_KEYS.includes(value as PersonaKey);
}
