import type { Tx } from "~/db.server";
import { planSlots, type WantedSlot } from "./plan-slots";

/** Gives an action its slots, inside the caller's transaction and after it holds the row of the action. */
export async function changeSlots(tx: Tx, actionId: string, wanted: WantedSlot[]): Promise<void> {
  const stored = await tx.actionSlot.findMany({ where: { actionId } });
  const { moved, added, gone } = planSlots(stored, wanted);
  if (gone.length > 0) await tx.actionSlot.deleteMany({ where: { id: { in: gone } } });
  if (moved.length > 0) {
    // Two that take each other's place would meet at one start: all that move step aside first, out of anybody's way.
    await tx.$executeRaw`
      UPDATE "ActionSlot" SET "startsAt" = "startsAt" - interval '1000 years'
      WHERE "id" = ANY (${moved.map(({ id }) => id)}::uuid[])`;
  }
  for (const { id, startsAt, endsAt } of moved)
    await tx.actionSlot.update({ where: { id }, data: { startsAt, endsAt } });
  if (added.length > 0)
    await tx.actionSlot.createMany({ data: added.map((slot) => ({ ...slot, actionId })) });
}
