import type { Tx } from "~/db.server";
import { tellRegistered } from "~/domain/registrations/tell-registered.server";
import { cancelListing } from "./cancel-listing.server";

/**
 * Cancels one date of a listing, inside the caller's transaction; it stays visible as cancelled. When nothing else of
 * the listing ever goes on, all of it is cancelled. Nothing happens when the date or the listing was cancelled already.
 */
export async function cancelDate(
  tx: Tx,
  { dateId }: { dateId: string },
  now: Date,
): Promise<{ cancelled: boolean }> {
  const date = await tx.listingDate.findUnique({ where: { id: dateId } });
  if (!date) return { cancelled: false };
  // The listing first: two dates cancelled at once each see what the other left.
  const { count: online } = await tx.listing.updateMany({
    where: {
      id: date.listingId,
      state: "published",
      dates: { some: { id: dateId, cancelledAt: null } },
    },
    data: { changedAt: now, sequence: { increment: 1 } },
  });
  if (online === 0) return { cancelled: false };
  const { count } = await tx.listingDate.updateMany({
    where: { id: dateId, cancelledAt: null },
    data: { cancelledAt: now },
  });
  if (count === 0) return { cancelled: false };
  await tellRegistered(tx, dateId, "cancelled", now);
  const left = await tx.listingDate.count({
    where: { listingId: date.listingId, cancelledAt: null },
  });
  if (left === 0) await cancelListing(tx, { listingId: date.listingId }, now);
  return { cancelled: true };
}
