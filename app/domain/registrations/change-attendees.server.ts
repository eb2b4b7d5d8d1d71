import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { actorOf, ownDates, type Organiser } from "./attendees-scope";
import { moveUp } from "./fill-places.server";
import { lockDate, TAKING_TURNS } from "./lock-date.server";
import { mailRegistered } from "./mail-registered.server";
import { placeVisitor } from "./place-visitor.server";
import { whyClosed, type Closed } from "./registration";

/**
 * Adds somebody who phoned, by the same rules: with no place left they join the waiting list. Who gave an address gets
 * the mail with the link.
 */
export async function addAttendee(
  {
    dateId,
    ...visitor
  }: { dateId: string; name: string; email: string; seats: number; locale: string },
  organiser: Organiser,
  { now }: { now: Date },
): Promise<
  | { ok: true; state: "confirmed" | "waiting" }
  | { ok: false; reason: "not-found" | "already-registered" | "party-too-large" | Closed }
> {
  if (!(await isOwnDate(dateId, organiser))) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const date = await lockDate(tx, dateId);
    if (!date) return { ok: false, reason: "not-found" } as const;
    const closed = whyClosed(date, now);
    if (closed) return { ok: false, reason: closed } as const;
    const known =
      visitor.email !== "" &&
      (await tx.registration.findFirst({
        where: { dateId, email: visitor.email, state: { not: "cancelled" } },
        select: { id: true },
      }));
    if (known) return { ok: false, reason: "already-registered" } as const;
    const placed = await placeVisitor(tx, date, visitor, { addressIsKnown: true, now });
    if (!placed.ok) return placed;
    const { id, seats } = placed.registration;
    await mailRegistered(tx, placed.state, placed.registration, date);
    await writeAudit(tx, {
      actorId: actorOf(organiser),
      verb: "add-attendee",
      subjectType: "registration",
      subjectId: id,
      details: { dateId, seats, state: placed.state },
      at: now,
    });
    return { ok: true, state: placed.state } as const;
  }, TAKING_TURNS);
}

/** Takes somebody off the list, tells them by mail, and gives the places to who waits. Until the date has ended. */
export async function takeOffAttendee(
  registrationId: string,
  organiser: Organiser,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "date-past" }> {
  const found = isId(registrationId)
    ? await db.registration.findFirst({
        where: { id: registrationId, date: ownDates(organiser) },
        select: { dateId: true },
      })
    : null;
  if (!found) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const date = await lockDate(tx, found.dateId);
    if (!date) return { ok: false, reason: "not-found" } as const;
    if (date.endsAt <= now) return { ok: false, reason: "date-past" } as const;
    const [party] = await tx.registration.updateManyAndReturn({
      where: { id: registrationId, state: { not: "cancelled" } },
      data: { state: "cancelled", cancelledAt: now },
    });
    if (!party) return { ok: true } as const;
    await mailRegistered(tx, "takenOff", party, date);
    await moveUp(tx, date, now);
    await writeAudit(tx, {
      actorId: actorOf(organiser),
      verb: "take-off-attendee",
      subjectType: "registration",
      subjectId: registrationId,
      details: { dateId: found.dateId, seats: party.seats },
      at: now,
    });
    return { ok: true } as const;
  }, TAKING_TURNS);
}

async function isOwnDate(dateId: string, organiser: Organiser): Promise<boolean> {
  if (!isId(dateId) || !isId(organiser.submissionId)) return false;
  const own = await db.listingDate.findFirst({
    where: { AND: [{ id: dateId }, ownDates(organiser)] },
    select: { id: true },
  });
  return own !== null;
}
