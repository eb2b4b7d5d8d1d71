import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { shortages, type KitOrderInput, type Shortage } from "./kit";
import { lockKitThings, TAKING_TURNS } from "./kit-items.server";
import { mailKitOrder } from "./order-kit.server";

type NotOpen = { ok: false; reason: "not-found" | "wrong-state" };

export type ChangedKitOrder =
  { ok: true } | NotOpen | { ok: false; reason: "short"; shortages: Shortage[] };

/**
 * Says that an order is meant: whoever follows the link of the mail reads it. From now on it takes from the stock, so
 * what was left when it was made may be gone. Twice is harmless.
 */
export async function confirmKitOrder(
  orderId: string,
  { now }: { now: Date },
): Promise<ChangedKitOrder> {
  return onOpenOrder(orderId, async (tx, { order, things }): Promise<ChangedKitOrder> => {
    if (order.confirmedAt !== null) return { ok: true };
    const short = shortages(order.lines, things);
    if (short.length > 0) return { ok: false, reason: "short", shortages: short };
    await tx.kitOrder.update({ where: { id: orderId }, data: { confirmedAt: now } });
    await mailKitOrder(tx, "kit-ordered", orderId);
    await audit(tx, "confirm-kit-order", orderId, { actorId: null, now });
    return { ok: true };
  });
}

/** Changes an order that was not sent yet, and confirms it. Who may: whoever has its private link. */
export async function changeKitOrder(
  orderId: string,
  input: KitOrderInput,
  { now }: { now: Date },
): Promise<ChangedKitOrder> {
  return onOpenOrder(orderId, async (tx, { order, things }): Promise<ChangedKitOrder> => {
    // What nobody confirmed has taken nothing yet.
    const own = order.confirmedAt ? order.lines : [];
    const short = shortages(input.amounts, things, own);
    if (short.length > 0) return { ok: false, reason: "short", shortages: short };
    const { amounts, ...contact } = input;
    await tx.kitOrderLine.deleteMany({ where: { orderId } });
    await tx.kitOrder.update({
      where: { id: orderId },
      data: {
        ...contact,
        confirmedAt: order.confirmedAt ?? now,
        lines: { create: amounts },
      },
    });
    await mailKitOrder(tx, "kit-changed", orderId);
    await audit(tx, "change-kit-order", orderId, { actorId: null, now });
    return { ok: true };
  });
}

/** Cancels an order that was not sent yet; what was in it can be ordered again. `account`: somebody of the team. */
export async function cancelKitOrder(
  orderId: string,
  { account, now }: { account: ActingAccount | null; now: Date },
): Promise<{ ok: true } | NotOpen> {
  if (account && !may(account, "plan-editions")) return { ok: false, reason: "not-found" };
  return onOpenOrder(orderId, async (tx) => {
    await tx.kitOrder.update({
      where: { id: orderId },
      data: { state: "cancelled", cancelledAt: now },
    });
    await mailKitOrder(tx, "kit-cancelled", orderId);
    await audit(tx, "cancel-kit-order", orderId, { actorId: account?.id ?? null, now });
    return { ok: true } as const;
  });
}

type OpenOrder = Extract<Awaited<ReturnType<typeof lockOpenOrder>>, { ok: true }>;

/** In one transaction: finds an order that can still change, locks it with its things, and does that. */
function onOpenOrder<Answer>(
  orderId: string,
  change: (tx: Tx, found: OpenOrder) => Promise<Answer>,
): Promise<Answer | NotOpen> {
  return db.$transaction(async (tx) => {
    const found = await lockOpenOrder(tx, orderId);
    return found.ok ? change(tx, found) : found;
  }, TAKING_TURNS);
}

/**
 * The order and its things, locked in the order in which everyone locks them: things first. Sending an order locks
 * only the order itself.
 */
async function lockOpenOrder(tx: Tx, orderId: string) {
  const known = isId(orderId)
    ? await tx.kitOrder.findUnique({ where: { id: orderId }, select: { editionId: true } })
    : null;
  if (!known) return { ok: false, reason: "not-found" } as const;
  const things = await lockKitThings(tx, known.editionId);
  await tx.$queryRaw`SELECT "id" FROM "KitOrder" WHERE "id" = ${orderId}::uuid FOR UPDATE`;
  const order = await tx.kitOrder.findUnique({
    where: { id: orderId },
    include: { lines: true },
  });
  // One that nobody confirmed may have been forgotten meanwhile.
  if (!order) return { ok: false, reason: "not-found" } as const;
  if (order.state !== "ordered") return { ok: false, reason: "wrong-state" } as const;
  return { ok: true, order, things } as const;
}

function audit(
  tx: Tx,
  verb: string,
  subjectId: string,
  { actorId, now }: { actorId: string | null; now: Date },
) {
  return writeAudit(tx, { actorId, verb, subjectType: "kit-order", subjectId, at: now });
}
