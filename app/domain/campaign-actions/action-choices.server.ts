import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { partnersFor } from "~/domain/access/partners-for";

/** What the form of an action lets people choose from. */
export async function actionChoices({
  account,
  campaignId,
}: {
  account: ActingAccount;
  campaignId: string;
}) {
  const [organisers, partners] = await Promise.all([
    db.partner.findMany({
      where: partnersFor(account, "edit-actions", campaignId),
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    db.partner.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  return { organisers, partners };
}
