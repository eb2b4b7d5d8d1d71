import { db, type Tx } from "~/db.server";
import { giveWay } from "./give-way.server";
import { lockDate, occupation, TAKING_TURNS, type LockedDate } from "./lock-date.server";
import { mailRegistered } from "./mail-registered.server";
import { whoMovesUp, whyClosed } from "./registration";

/**
 * Gives free places on a locked date to who waits longest, and mails them. Only to addresses that are confirmed: a
 * place must not go to somebody who may not exist. Nobody moves up once it began.
 */
export async function moveUp(tx: Tx, date: LockedDate, now: Date): Promise<number> {
  if (whyClosed(date, now)) return 0;
  const waiting = await tx.registration.findMany({
    where: { dateId: date.id, state: "waiting", addressConfirmedAt: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (waiting.length === 0) return 0;
  const { taken, lapsed } = await occupation(tx, date.id, now);
  const moving = whoMovesUp(waiting, { capacity: date.listing.capacity, taken });
  const coming = moving.reduce((all, { seats }) => all + seats, 0);
  await giveWay(tx, date, { coming, taken, lapsed }, now);
  const lucky = new Set(moving.map(({ id }) => id));
  for (const party of waiting.filter(({ id }) => lucky.has(id))) {
    await tx.registration.update({ where: { id: party.id }, data: { state: "confirmed" } });
    await mailRegistered(tx, "movedUp", party, date);
  }
  return lucky.size;
}

/**
 * After a listing changed, inside the caller's transaction: where places were added, who waits moves up. Where places
 * were taken away nobody is thrown off; the organiser sees it on the list.
 */
export async function fillPlaces(tx: Tx, listingId: string, now: Date): Promise<void> {
  const dates = await tx.listingDate.findMany({
    where: { listingId, endsAt: { gt: now }, registrations: { some: { state: "waiting" } } },
    select: { id: true },
    // One order for everybody who locks more than one.
    orderBy: { id: "asc" },
  });
  for (const { id } of dates) {
    const date = await lockDate(tx, id);
    if (date) await moveUp(tx, date, now);
  }
}

/**
 * Gives places that were kept long enough for addresses nobody confirmed to who waits. Runs every few minutes; what one
 * process did, another finds done.
 */
export async function fillLapsedPlaces({ now }: { now: Date }): Promise<void> {
  const dates = await db.listingDate.findMany({
    where: {
      endsAt: { gt: now },
      AND: [
        { registrations: { some: { state: "waiting", addressConfirmedAt: { not: null } } } },
        {
          registrations: {
            some: { state: "confirmed", addressConfirmedAt: null, heldUntil: { lte: now } },
          },
        },
      ],
    },
    select: { id: true },
  });
  for (const { id } of dates) {
    await db.$transaction(async (tx) => {
      const date = await lockDate(tx, id);
      if (date) await moveUp(tx, date, now);
    }, TAKING_TURNS);
  }
}
