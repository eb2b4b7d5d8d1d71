import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { USUAL_ITEMS, type KitItemInput, type KitThing } from "./kit";

/** The things of an edition with what is ordered and left. */
export async function kitThings(editionId: string, client: Tx = db): Promise<KitThing[]> {
  return client.$queryRaw<KitThing[]>`
    SELECT i."id", i."name", i."description", i."stock", i."mostPerOrder",
           coalesce(sum(l."amount") FILTER (WHERE o."state" <> 'cancelled' AND o."confirmedAt" IS NOT NULL), 0)::int AS "ordered",
           coalesce(sum(l."amount") FILTER (WHERE o."state" = 'ordered' AND o."confirmedAt" IS NOT NULL), 0)::int AS "toSend",
           (i."stock" - coalesce(sum(l."amount")
              FILTER (WHERE o."state" <> 'cancelled' AND o."confirmedAt" IS NOT NULL), 0))::int AS "left"
    FROM "KitItem" i
    LEFT JOIN "KitOrderLine" l ON l."itemId" = i."id"
    LEFT JOIN "KitOrder" o ON o."id" = l."orderId"
    WHERE i."editionId" = ${editionId}::uuid
    GROUP BY i."id" ORDER BY lower(i."name"), i."id"`;
}

/** Milliseconds that a busy moment may keep somebody waiting for the others. */
export const TAKING_TURNS = { maxWait: 10_000, timeout: 15_000 };

/**
 * The same, and nobody else orders, cancels or counts these things until the transaction ends: what is left stays
 * right, also over several processes.
 */
export async function lockKitThings(tx: Tx, editionId: string): Promise<KitThing[]> {
  await tx.$queryRaw`
    SELECT "id" FROM "KitItem" WHERE "editionId" = ${editionId}::uuid ORDER BY "id" FOR UPDATE`;
  // A statement of its own, so that it sees what whoever had the lock before has written.
  return kitThings(editionId, tx);
}

/** What was in the kit of the year before, or the usual things; the team counts the stock. */
export async function putUsualItems(
  tx: Tx,
  { id, previousId }: { id: string; previousId: string | null },
): Promise<void> {
  const before = previousId
    ? await tx.kitItem.findMany({
        where: { editionId: previousId },
        select: { name: true, description: true, mostPerOrder: true },
        orderBy: { id: "asc" },
      })
    : [];
  const things = before.length > 0 ? before : USUAL_ITEMS;
  for (const thing of things) {
    await tx.kitItem.create({ data: { ...thing, stock: 0, editionId: id } });
  }
}

type Context = { account: ActingAccount; now: Date };
export type KeptItem =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "name-taken" }
  /** Fewer than are ordered already. */
  | { ok: false; reason: "below-ordered"; ordered: number };

/** Adds a thing to the kit of an edition, or changes one. */
export async function keepKitItem(
  slug: string,
  itemId: string | null,
  input: KitItemInput,
  { account, now }: Context,
): Promise<KeptItem> {
  if (!may(account, "plan-editions")) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const edition = await tx.edition.findUnique({ where: { slug }, select: { id: true } });
    if (!edition) return { ok: false, reason: "not-found" } as const;
    // Two that add the same name take turns; orders, which only refer to the edition, need not wait for it.
    await tx.$queryRaw`SELECT "id" FROM "Edition" WHERE "id" = ${edition.id}::uuid FOR NO KEY UPDATE`;
    const things = await lockKitThings(tx, edition.id);
    const own = things.find(({ id }) => id === itemId);
    if (itemId !== null && !own) return { ok: false, reason: "not-found" } as const;
    if (things.some(({ id, name }) => name === input.name && id !== itemId)) {
      return { ok: false, reason: "name-taken" } as const;
    }
    if (own && input.stock < own.ordered) {
      return { ok: false, reason: "below-ordered", ordered: own.ordered } as const;
    }
    const { id } = own
      ? await tx.kitItem.update({ where: { id: own.id }, data: input })
      : await tx.kitItem.create({ data: { ...input, editionId: edition.id } });
    await writeAudit(tx, {
      actorId: account.id,
      verb: own ? "change-kit-item" : "add-kit-item",
      subjectType: "kit-item",
      subjectId: id,
      details: { stock: input.stock, mostPerOrder: input.mostPerOrder },
      at: now,
    });
    return { ok: true } as const;
  });
}

/** Takes a thing out of the kit; not when somebody ever ordered it. */
export async function removeKitItem(
  slug: string,
  itemId: string,
  { account, now }: Context,
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "wrong-state" }> {
  if (!may(account, "plan-editions") || !isId(itemId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const item = await tx.kitItem.findFirst({ where: { id: itemId, edition: { slug } } });
    if (!item) return { ok: false, reason: "not-found" } as const;
    await lockKitThings(tx, item.editionId);
    const removed = await tx.kitItem.deleteMany({ where: { id: itemId, lines: { none: {} } } });
    if (removed.count === 0) return { ok: false, reason: "wrong-state" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: "remove-kit-item",
      subjectType: "kit-item",
      subjectId: itemId,
      at: now,
    });
    return { ok: true } as const;
  });
}
