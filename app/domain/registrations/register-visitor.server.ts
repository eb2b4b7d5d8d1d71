import { db, type Tx } from "~/db.server";
import { lockDate, occupation, TAKING_TURNS, type LockedDate } from "./lock-date.server";
import { ADDRESSEE, mailRegistered } from "./mail-registered.server";
import { placeVisitor } from "./place-visitor.server";
import {
  heldUntil,
  stateOfNew,
  whyClosed,
  type Closed,
  type RegistrationNews,
  type RegistrationState,
} from "./registration";

export type RegisterAnswer =
  | {
      ok: true;
      state: "confirmed" | "waiting";
      /** Until when the place is kept for an address that must be confirmed; null when it need not be, or on the waiting list. */
      heldUntil: Date | null;
    }
  | { ok: false; reason: "not-found" | "party-too-large" | Closed };

/**
 * Registers a visitor for one date. The place is kept at once, and theirs when they follow the link of the mail; with
 * that link they change or cancel it too. An address that is registered for this date already gets a mail that says
 * so, and the answer is what a new address would have got: the page must not tell strangers who comes.
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
  {
    addressIsKnown = false,
    now,
  }: {
    /** Signed in with this address, so there is nothing to confirm. */
    addressIsKnown?: boolean;
    now: Date;
  },
): Promise<RegisterAnswer> {
  return db.$transaction(async (tx): Promise<RegisterAnswer> => {
    const date = await lockDate(tx, dateId);
    if (!date || date.listing.slug !== slug) return { ok: false, reason: "not-found" };
    const closed = whyClosed(date, now);
    if (closed) return { ok: false, reason: closed };
    const known = await tx.registration.findFirst({
      where: { dateId, email: visitor.email, state: { not: "cancelled" } },
      select: { ...ADDRESSEE, state: true },
    });
    if (known) {
      const asNew = await stateAsNew(tx, date, visitor.seats, now);
      if (asNew === "too-large") return { ok: false, reason: "party-too-large" };
      await mailRegistered(tx, newsOf(known, "already"), known, date);
      return answerOf(asNew, { date, addressIsKnown, now });
    }
    const placed = await placeVisitor(tx, date, visitor, { addressIsKnown, now });
    if (!placed.ok) return placed;
    const { state, registration } = placed;
    await mailRegistered(tx, newsOf(registration, state), registration, date);
    return answerOf(state, { date, addressIsKnown, now });
  }, TAKING_TURNS);
}

/** What to mail: with an address that is not confirmed that comes first, also who registers again. */
function newsOf(
  { state, addressConfirmedAt }: { state: RegistrationState; addressConfirmedAt: Date | null },
  known: "confirmed" | "waiting" | "already",
): RegistrationNews {
  if (addressConfirmedAt !== null) return known;
  return state === "waiting" ? "heldWaiting" : "held";
}

async function stateAsNew(tx: Tx, date: LockedDate, seats: number, now: Date) {
  const { taken, waiting } = await occupation(tx, date.id, now);
  const { capacity } = date.listing;
  return stateOfNew(seats, { capacity, taken, someWait: waiting > 0 });
}

function answerOf(
  state: "confirmed" | "waiting",
  { date, addressIsKnown, now }: { date: LockedDate; addressIsKnown: boolean; now: Date },
): RegisterAnswer {
  const held = state === "confirmed" && !addressIsKnown;
  return { ok: true, state, heldUntil: held ? heldUntil(date.startsAt, now) : null };
}
