import type { Tx } from "~/db.server";
import { giveWay } from "./give-way.server";
import { occupation, type LockedDate } from "./lock-date.server";
import { heldUntil, stateOfNew } from "./registration";

/**
 * Gives a new party a place or the end of the waiting list, on a date that is locked. A place is kept for some time
 * while its address is not confirmed. The order of the list is that of `createdAt`, so that goes up by at least a
 * millisecond, also between two processes whose clocks differ.
 */
export async function placeVisitor(
  tx: Tx,
  date: LockedDate,
  visitor: { name: string; email: string; locale: string; seats: number },
  { addressIsKnown, now }: { addressIsKnown: boolean; now: Date },
) {
  const { taken, lapsed, waiting } = await occupation(tx, date.id, now);
  const { capacity } = date.listing;
  const state = stateOfNew(visitor.seats, { capacity, taken, someWait: waiting > 0 });
  if (state === "too-large") return { ok: false, reason: "party-too-large" } as const;
  if (state === "confirmed") {
    await giveWay(tx, date, { coming: visitor.seats, taken, lapsed }, now);
  }
  const last = await tx.registration.aggregate({
    where: { dateId: date.id },
    _max: { createdAt: true },
  });
  const after = (last._max.createdAt?.getTime() ?? 0) + 1;
  const registration = await tx.registration.create({
    data: {
      ...visitor,
      dateId: date.id,
      state,
      addressConfirmedAt: addressIsKnown ? now : null,
      heldUntil: !addressIsKnown && state === "confirmed" ? heldUntil(date.startsAt, now) : null,
      createdAt: new Date(Math.max(now.getTime(), after)),
    },
  });
  return { ok: true, state, registration } as const;
}
