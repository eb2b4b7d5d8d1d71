import type { Tx } from "~/db.server";

/**
 * Marks a listing as cancelled, found by itself or by its action, inside the caller's transaction. It stays in the
 * agenda and in the feeds, so that people who planned to come find out. Nothing happens when there is no such listing or
 * it was cancelled.
 */
export async function cancelListing(
  tx: Tx,
  listing: { actionId: string } | { listingId: string },
  now: Date,
): Promise<{ cancelled: boolean }> {
  const which = "actionId" in listing ? { actionId: listing.actionId } : { id: listing.listingId };
  const { count } = await tx.listing.updateMany({
    where: { ...which, status: "published" },
    data: { status: "cancelled", cancelledAt: now, changedAt: now, sequence: { increment: 1 } },
  });
  return { cancelled: count === 1 };
}
