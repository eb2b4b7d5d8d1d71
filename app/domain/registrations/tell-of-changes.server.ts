import type { Tx } from "~/db.server";
import { fillPlaces } from "./fill-places.server";
import { tellAllRegistered, tellRegistered } from "./tell-registered.server";

type Dated = { id: string };

type Where = {
  placeName: string;
  address: string;
  spot: string;
  onlineUrl: string | null;
  allDay: boolean;
};

const WHERE = ["placeName", "address", "spot", "onlineUrl", "allDay"] as const;

/**
 * After a listing was brought up to date, inside the same transaction: everybody who registered and for whom something
 * changed gets one mail of it, and who waits moves up where places were added.
 */
export async function tellOfChanges(
  tx: Tx,
  listingId: string,
  {
    before,
    after,
    wentOn,
    dates: { cancelled, revived, moved },
  }: {
    before: Where;
    after: Where;
    /** The listing as a whole was cancelled and is not any more. */
    wentOn: boolean;
    dates: { cancelled: Dated[]; revived: Dated[]; moved: { date: Dated }[] };
  },
  now: Date,
): Promise<void> {
  for (const { id } of cancelled) await tellRegistered(tx, id, "cancelled", now);
  if (wentOn) {
    await tellAllRegistered(tx, listingId, "back", now);
  } else {
    for (const { id } of revived) await tellRegistered(tx, id, "back", now);
    if (WHERE.some((field) => before[field] !== after[field])) {
      const told = revived.map(({ id }) => id);
      await tellAllRegistered(tx, listingId, "moved", now, told);
    } else {
      for (const { date } of moved) await tellRegistered(tx, date.id, "moved", now);
    }
  }
  await fillPlaces(tx, listingId, now);
}
