import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { partnersToOrganiseFor } from "./action-scope";

/** What the form of an action lets people choose from. */
export async function actionChoices({ account }: { account: ActingAccount }) {
  const [organisers, partners] = await Promise.all([
    db.partner.findMany({
      where: partnersToOrganiseFor(account),
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    db.partner.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  return { organisers, partners };
}
