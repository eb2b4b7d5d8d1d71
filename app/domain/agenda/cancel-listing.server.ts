import type { Tx } from "~/db.server";

/**
 * Marks the listing of an action as cancelled, inside the caller's transaction. It stays in the agenda and in the
 * feeds, so that people who planned to come find out. Nothing happens when there is no listing or it was cancelled.
 */
export async function cancelListing(
  tx: Tx,
  { actionId }: { actionId: string },
  now: Date,
): Promise<{ cancelled: boolean }> {
  const { count } = await tx.listing.updateMany({
    where: { actionId, status: "published" },
    data: { status: "cancelled", cancelledAt: now, changedAt: now, sequence: { increment: 1 } },
  });
  return { cancelled: count === 1 };
}
