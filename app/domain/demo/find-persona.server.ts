import { db } from "~/db.server";
import { PERSONAS, type PersonaKey } from "./personas";

/** The account of a person of the demo; null where the demo's people were not made. */
export async function findPersona(key: PersonaKey): Promise<{ accountId: string } | null> {
  const email = PERSONAS.find((persona) => persona.key === key)?.email ?? "";
  const account = await db.account.findUnique({
    where: { email, deactivatedAt: null },
    select: { id: true },
  });
  return account ? { accountId: account.id } : null;
}
