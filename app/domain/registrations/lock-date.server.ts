import type { Tx } from "~/db.server";
import { occupationOf, type Occupation } from "./registration";

const FIELDS = {
  id: true,
  startsAt: true,
  endsAt: true,
  cancelledAt: true,
  previousStartsAt: true,
  walkIns: true,
  attended: true,
  listing: {
    select: {
      id: true,
      slug: true,
      title: true,
      organiserName: true,
      placeName: true,
      address: true,
      spot: true,
      onlineUrl: true,
      allDay: true,
      state: true,
      registration: true,
      capacity: true,
    },
  },
} as const;

/**
 * One date with its listing, held until the end of the transaction. Everything that gives out or frees a place begins
 * here, so that changes to one date take turns over all processes and never more places go than there are.
 * Null when there is no such date.
 */
export async function lockDate(tx: Tx, dateId: string) {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "ListingDate" WHERE id = ${dateId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  // Only now: what stood there before the wait may be old.
  return tx.listingDate.findUnique({ where: { id: dateId }, select: FIELDS });
}

export type LockedDate = NonNullable<Awaited<ReturnType<typeof lockDate>>>;

/** Places taken and people waiting on a date that is locked. */
export async function occupation(tx: Tx, dateId: string, now: Date): Promise<Occupation> {
  const parties = await tx.registration.findMany({
    where: { dateId, state: { not: "cancelled" } },
    select: { state: true, seats: true, addressConfirmedAt: true, heldUntil: true },
  });
  return occupationOf(parties, now);
}

/** One at a time per date means a short queue now and then, so these wait longer than other transactions. */
export const TAKING_TURNS = { maxWait: 20_000, timeout: 20_000 } as const;
