import type { Tx } from "~/db.server";
import { PERSONAS } from "./personas";

/** Makes the people of the demo, or makes them again what they were. Partners have to be there already. */
export async function ensurePersonas(tx: Tx): Promise<void> {
  for (const { name, email, roles, partner } of PERSONAS) {
    const { id } = await tx.account.upsert({
      where: { email },
      create: { name, email, roles },
      update: { name, roles, deactivatedAt: null },
      select: { id: true },
    });
    if (partner === null) continue;
    const { id: partnerId } = await tx.partner.findUniqueOrThrow({
      where: { slug: partner },
      select: { id: true },
    });
    await tx.membership.createMany({ data: { accountId: id, partnerId }, skipDuplicates: true });
  }
}
