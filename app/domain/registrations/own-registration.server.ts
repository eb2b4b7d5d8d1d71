import { db } from "~/db.server";
import { idOfToken } from "~/domain/link-proof.server";
import { moveUp } from "./fill-places.server";
import { giveWay } from "./give-way.server";
import { lockDate, occupation, TAKING_TURNS } from "./lock-date.server";
import { freeSeats, isFirm, whyClosed, type RegistrationState } from "./registration";

/** What a visitor sees behind the link of the mail; null when the link is not ours or nothing is left of it. */
export async function findOwnRegistration(token: string, { now }: { now: Date }) {
  const id = idOfToken("registration", token);
  const registration =
    id &&
    (await db.registration.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        seats: true,
        state: true,
        addressConfirmedAt: true,
        heldUntil: true,
        createdAt: true,
        dateId: true,
        date: {
          select: {
            id: true,
            startsAt: true,
            endsAt: true,
            cancelledAt: true,
            previousStartsAt: true,
            previousEndsAt: true,
            listing: {
              select: {
                slug: true,
                title: true,
                organiserName: true,
                contactPhone: true,
                contactEmail: true,
                placeName: true,
                address: true,
                spot: true,
                onlineUrl: true,
                allDay: true,
                state: true,
                registration: true,
                capacity: true,
                campaign: { select: { design: true } },
              },
            },
          },
        },
      },
    }));
  if (!registration) return null;
  const { date, state, createdAt, dateId, addressConfirmedAt } = registration;
  const ahead =
    state === "waiting"
      ? await db.registration.count({
          where: {
            dateId,
            state: "waiting",
            addressConfirmedAt: { not: null },
            createdAt: { lt: createdAt },
          },
        })
      : 0;
  const off = date.cancelledAt !== null || date.listing.state === "cancelled";
  return {
    ...registration,
    /** Parties that wait longer. */
    ahead,
    phase: off ? ("off" as const) : date.endsAt <= now ? ("past" as const) : ("coming" as const),
    /** Whether the address must be confirmed first, and whether the place is kept until then. */
    toConfirm:
      addressConfirmedAt === null && state !== "cancelled" && whyClosed(date, now) === null,
    isKept: isFirm(registration, now),
    canChange: state !== "cancelled" && whyClosed(date, now) === null,
  };
}

export type OwnRegistration = NonNullable<Awaited<ReturnType<typeof findOwnRegistration>>>;

/**
 * Says that the address is right: whoever follows the link of the mail reads it. The place is theirs from then on, and
 * on the waiting list they have the turn of the moment they registered. Twice is harmless.
 */
export async function confirmOwnAddress(
  token: string,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "closed" }> {
  const found = await dateOfToken(token);
  if (!found) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const date = await lockDate(tx, found.dateId);
    if (!date) return { ok: false, reason: "not-found" } as const;
    if (whyClosed(date, now)) return { ok: false, reason: "closed" } as const;
    const { count } = await tx.registration.updateMany({
      where: { id: found.id, state: { not: "cancelled" }, addressConfirmedAt: null },
      data: { addressConfirmedAt: now, heldUntil: null },
    });
    if (count === 1) await moveUp(tx, date, now);
    return { ok: true } as const;
  }, TAKING_TURNS);
}

async function dateOfToken(token: string) {
  const id = idOfToken("registration", token);
  return id && db.registration.findUnique({ where: { id }, select: { id: true, dateId: true } });
}

/**
 * Cancels a visitor's own registration and gives the places to who waits. Until the date has ended, also where
 * registering is over: a place that is not needed is worth knowing. Twice is harmless.
 */
export async function cancelOwnRegistration(
  token: string,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "date-past" }> {
  const found = await dateOfToken(token);
  if (!found) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const date = await lockDate(tx, found.dateId);
    if (!date) return { ok: false, reason: "not-found" } as const;
    if (date.endsAt <= now) return { ok: false, reason: "date-past" } as const;
    const { count } = await tx.registration.updateMany({
      where: { id: found.id, state: { not: "cancelled" } },
      data: { state: "cancelled", cancelledAt: now },
    });
    if (count === 1) await moveUp(tx, date, now);
    return { ok: true } as const;
  }, TAKING_TURNS);
}

/**
 * Changes with how many people a visitor comes. Fewer is always possible. More only with a place each, and not while
 * others wait for one; a party that waits itself keeps its place in the list. Whoever does it reads the mail, so it
 * confirms the address too.
 */
export async function changeSeats(
  token: string,
  seats: number,
  { now }: { now: Date },
): Promise<
  | { ok: true; state: RegistrationState }
  | { ok: false; reason: "not-found" | "closed" | "no-room"; most?: number }
> {
  const found = await dateOfToken(token);
  if (!found) return { ok: false, reason: "not-found" };
  const { id } = found;
  return db.$transaction(async (tx) => {
    const date = await lockDate(tx, found.dateId);
    const party = await tx.registration.findUnique({ where: { id } });
    if (!date || !party) return { ok: false, reason: "not-found" } as const;
    if (party.state === "cancelled" || whyClosed(date, now))
      return { ok: false, reason: "closed" } as const;
    const confirmed = { addressConfirmedAt: party.addressConfirmedAt ?? now, heldUntil: null };
    // First, because a place that was kept too long is counted as free otherwise.
    await tx.registration.update({ where: { id }, data: confirmed });
    const { taken, lapsed, waiting } = await occupation(tx, date.id, now);
    const { capacity } = date.listing;
    const free = waiting > 0 ? 0 : freeSeats(capacity, taken);
    const most =
      capacity === null || free === null
        ? seats
        : party.state === "waiting"
          ? capacity
          : party.seats + free;
    if (seats > party.seats && seats > most) {
      // The address is confirmed all the same, and with it they may have had a turn.
      await moveUp(tx, date, now);
      return { ok: false, reason: "no-room", most } as const;
    }
    if (party.state === "confirmed") {
      await giveWay(tx, date, { coming: seats - party.seats, taken, lapsed }, now);
    }
    await tx.registration.update({ where: { id }, data: { seats } });
    await moveUp(tx, date, now);
    const { state } = await tx.registration.findUniqueOrThrow({ where: { id } });
    return { ok: true, state } as const;
  }, TAKING_TURNS);
}
