import type { Tx } from "~/db.server";
import type { LockedDate } from "./lock-date.server";
import { mailRegistered } from "./mail-registered.server";
import { whoGivesWay } from "./registration";

/**
 * Makes room on a locked date for people who are about to get a place: who did not confirm an address in time goes to
 * the waiting list, and has a turn there as soon as it is confirmed after all. With places left nobody has to go.
 * @param coming people for whom there must be a place
 */
export async function giveWay(
  tx: Tx,
  date: LockedDate,
  { coming, taken, lapsed }: { coming: number; taken: number; lapsed: number },
  now: Date,
): Promise<void> {
  const { capacity } = date.listing;
  const short = capacity === null ? 0 : taken + lapsed + coming - capacity;
  // Too few places because the organiser made them fewer is no reason by itself: nobody comes instead.
  if (coming <= 0 || short <= 0 || lapsed === 0) return;
  const parties = await tx.registration.findMany({
    where: {
      dateId: date.id,
      state: "confirmed",
      addressConfirmedAt: null,
      OR: [{ heldUntil: null }, { heldUntil: { lte: now } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const leaving = new Set(whoGivesWay(parties, short).map(({ id }) => id));
  for (const party of parties.filter(({ id }) => leaving.has(id))) {
    const data = { state: "waiting", heldUntil: null } as const;
    const left = await tx.registration.update({ where: { id: party.id }, data });
    await mailRegistered(tx, "gaveWay", left, date);
  }
}
