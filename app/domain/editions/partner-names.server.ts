import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";

/** Names of the partners somebody organises for. */
export async function findPartnerNames({ partnerIds }: ActingAccount): Promise<string[]> {
  const partners = await db.partner.findMany({
    where: { id: { in: partnerIds } },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return partners.map(({ name }) => name);
}
