import type { Tx } from "~/db.server";
import { tellAllRegistered } from "~/domain/registrations/tell-registered.server";

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
  const cancelled = await tx.listing.updateManyAndReturn({
    where: { ...which, state: "published" },
    data: { state: "cancelled", cancelledAt: now, changedAt: now, sequence: { increment: 1 } },
    select: { id: true },
  });
  for (const { id } of cancelled) await tellAllRegistered(tx, id, "cancelled", now);
  return { cancelled: cancelled.length === 1 };
}
