import { db, type Tx } from "~/db.server";
import { lockDate, occupation, TAKING_TURNS, type LockedDate } from "./lock-date.server";
import { ADDRESSEE, mailRegistered } from "./mail-registered.server";
import { placeVisitor } from "./place-visitor.server";
import { stateOfNew, whyClosed, type Closed } from "./registration";

export type RegisterAnswer =
  | { ok: true; state: "confirmed" | "waiting" }
  | { ok: false; reason: "not-found" | "party-too-large" | Closed };

/**
 * Registers a visitor for one date. It counts at once; the mail has the link to change or cancel it. An address that
 * is registered for this date already gets a mail that says so, and the answer is what a new address would have got:
 * the page must not tell strangers who comes.
 */
export async function registerVisitor(
  {
    slug,
    dateId,
    ...visitor
  }: {
    slug: string;
    dateId: string;
    name: string;
    /** Lower case. */
    email: string;
    seats: number;
    locale: string;
  },
  { now }: { now: Date },
): Promise<RegisterAnswer> {
  return db.$transaction(async (tx): Promise<RegisterAnswer> => {
    const date = await lockDate(tx, dateId);
    if (!date || date.listing.slug !== slug) return { ok: false, reason: "not-found" };
    const closed = whyClosed(date, now);
    if (closed) return { ok: false, reason: closed };
    const known = await tx.registration.findFirst({
      where: { dateId, email: visitor.email, state: { not: "cancelled" } },
      select: ADDRESSEE,
    });
    if (known) return standsAlready(tx, date, known, visitor.seats);

    const placed = await placeVisitor(tx, date, visitor, now);
    if (!placed.ok) return placed;
    await mailRegistered(tx, placed.state, placed.registration, date);
    return { ok: true, state: placed.state };
  }, TAKING_TURNS);
}

async function standsAlready(
  tx: Tx,
  date: LockedDate,
  known: Parameters<typeof mailRegistered>[2],
  seats: number,
): Promise<RegisterAnswer> {
  const { taken, waiting } = await occupation(tx, date.id);
  const state = stateOfNew(seats, {
    capacity: date.listing.capacity,
    taken,
    someWait: waiting > 0,
  });
  if (state === "too-large") return { ok: false, reason: "party-too-large" };
  await mailRegistered(tx, "already", known, date);
  return { ok: true, state };
}
