import { db } from "~/db.server";
import type { PlannedRow } from "./plan-import";

/** What is the same may have another UID all the same, or say the same in other words. */
export async function rememberSame(
  plan: PlannedRow[],
  { sourceId, now }: { sourceId: string; now: Date },
): Promise<void> {
  const same = plan.filter(({ outcome, itemId }) => outcome === "same" && itemId !== null);
  const known = new Map(
    (
      await db.importedItem.findMany({
        where: { sourceId, id: { in: same.map(({ itemId }) => itemId!) } },
        select: { id: true, uid: true, likeness: true, fingerprint: true },
      })
    ).map((item) => [item.id, item]),
  );
  const other = same.filter((row) => {
    const item = known.get(row.itemId!);
    return (
      item &&
      (item.uid !== row.uid ||
        item.likeness !== row.likeness ||
        item.fingerprint !== row.fingerprint)
    );
  });
  for (const row of other) {
    await db.importedItem.update({
      where: { id: row.itemId! },
      data: { uid: row.uid, likeness: row.likeness, fingerprint: row.fingerprint },
    });
  }
  await db.importedItem.updateMany({
    where: { id: { in: [...known.keys()] } },
    data: { seenAt: now },
  });
}
