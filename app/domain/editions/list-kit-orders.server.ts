import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { findEdition } from "./find-edition.server";
import { kitThings } from "./kit-items.server";

const PARTS = {
  id: true,
  state: true,
  organisation: true,
  contactName: true,
  contactEmail: true,
  address: true,
  createdAt: true,
  confirmedAt: true,
  sentAt: true,
  cancelledAt: true,
  lines: { select: { itemId: true, amount: true } },
} as const;

/** Every order of an edition, those to send first, with the things of its kit; null for who may not see them. */
export async function listKitOrders(slug: string, { account }: { account: ActingAccount }) {
  if (!may(account, "plan-editions")) return null;
  const edition = await findEdition(slug);
  if (!edition) return null;
  const [things, orders] = await Promise.all([
    kitThings(edition.id),
    db.kitOrder.findMany({
      where: { editionId: edition.id },
      select: PARTS,
      orderBy: [{ state: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  return { edition, things, orders };
}

export type KitOrders = NonNullable<Awaited<ReturnType<typeof listKitOrders>>>;

/** One order with what can be ordered, for whoever has its private link. */
export async function findKitOrder(orderId: string) {
  const order = await db.kitOrder.findUnique({
    where: { id: orderId },
    select: { ...PARTS, edition: { select: { slug: true } } },
  });
  const edition = order && (await findEdition(order.edition.slug));
  if (!order || !edition) return null;
  return { order, edition, things: await kitThings(edition.id) };
}
