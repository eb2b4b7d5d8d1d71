import { db } from "~/db.server";
import { isId } from "~/domain/id";
import { inUtrecht } from "~/locales/format";
import { ownDates, type Organiser } from "./attendees-scope";
import { lockDate, TAKING_TURNS } from "./lock-date.server";

type DoorAnswer = { ok: true } | { ok: false; reason: "not-found" | "door-closed" };

/** Most people without registration on one date; a slip of the finger is not a crowd. */
const MOST_WALK_INS = 10_000;

/**
 * How many of a party stand at the door; null takes it back. From the morning of the day until the names are removed.
 * The same tap twice counts once.
 */
export async function countSeen(
  { registrationId, seen }: { registrationId: string; seen: number | null },
  organiser: Organiser,
  { now }: { now: Date },
): Promise<DoorAnswer> {
  if (!isId(registrationId) || !isId(organiser.submissionId))
    return { ok: false, reason: "not-found" };
  const party = await db.registration.findFirst({
    where: { id: registrationId, state: { not: "cancelled" }, date: ownDates(organiser) },
    select: { seats: true, dateId: true, addressConfirmedAt: true },
  });
  if (!party || (seen !== null && (seen < 0 || seen > party.seats)))
    return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    // The figures are closed when the names are removed, by who holds the date.
    const date = await lockDate(tx, party.dateId);
    if (!date || !doorIsOpen(date.startsAt, now))
      return { ok: false, reason: "door-closed" } as const;
    const { count } = await tx.registration.updateMany({
      where: { id: registrationId, state: { not: "cancelled" }, namesRemovedAt: null },
      // Who stands there exists; nobody else gets that place any more. Not written again, which pages would notice.
      data: { seen, ...(seen && !party.addressConfirmedAt ? { addressConfirmedAt: now } : {}) },
    });
    return count === 1 ? ({ ok: true } as const) : ({ ok: false, reason: "door-closed" } as const);
  }, TAKING_TURNS);
}

/** One more or one fewer who came without registering. Taps of two phones add up. */
export async function countWalkIn(
  { dateId, step }: { dateId: string; step: 1 | -1 },
  organiser: Organiser,
  { now }: { now: Date },
): Promise<DoorAnswer> {
  if (!isId(dateId) || !isId(organiser.submissionId)) return { ok: false, reason: "not-found" };
  const own = await db.listingDate.findFirst({
    where: { AND: [{ id: dateId }, ownDates(organiser)] },
    select: { startsAt: true, attended: true },
  });
  if (!own) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const date = await lockDate(tx, dateId);
    if (!date || date.attended !== null || !doorIsOpen(date.startsAt, now))
      return { ok: false, reason: "door-closed" } as const;
    const walkIns = Math.min(MOST_WALK_INS, Math.max(0, (date.walkIns ?? 0) + step));
    await tx.listingDate.update({ where: { id: dateId }, data: { walkIns } });
    return { ok: true } as const;
  }, TAKING_TURNS);
}

function doorIsOpen(startsAt: Date, now: Date): boolean {
  return inUtrecht(startsAt).startOf("day").toJSDate() <= now;
}
