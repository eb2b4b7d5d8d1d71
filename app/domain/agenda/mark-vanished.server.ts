import type { Tx } from "~/db.server";

/**
 * Tells visitors that the organiser's own calendar no longer has a listing, or takes that back, inside the caller's
 * transaction. Nothing happens when it said so already.
 */
export async function markVanished(
  tx: Tx,
  listingId: string,
  { vanished, now }: { vanished: boolean; now: Date },
): Promise<void> {
  await tx.listing.updateMany({
    where: { id: listingId, vanishedAt: vanished ? null : { not: null } },
    data: { vanishedAt: vanished ? now : null, changedAt: now },
  });
}
