import type { Tx } from "~/db.server";
import { lockDate } from "./lock-date.server";
import { ADDRESSEE, mailRegistered } from "./mail-registered.server";

/**
 * Mails everybody who registered for a date, or waits for a place, that it is off, has another time or place, or goes
 * on after all; inside the caller's transaction, after the date was changed. Says nothing about a date that is over.
 * Who was reminded of the old time is reminded of the new one.
 * @returns how many were told
 */
export async function tellRegistered(
  tx: Tx,
  dateId: string,
  what: "cancelled" | "moved" | "back",
  now: Date,
): Promise<number> {
  const date = await lockDate(tx, dateId);
  if (!date || date.endsAt <= now) return 0;
  const registered = await tx.registration.findMany({
    where: { dateId, state: { not: "cancelled" }, email: { not: "" } },
    select: ADDRESSEE,
    orderBy: { createdAt: "asc" },
  });
  for (const party of registered) await mailRegistered(tx, what, party, date);
  if (what === "moved") {
    await tx.registration.updateMany({
      where: { dateId, remindedAt: { not: null } },
      data: { remindedAt: null },
    });
  }
  return registered.length;
}

/** The same for every date of a listing that is still to come. */
export async function tellAllRegistered(
  tx: Tx,
  listingId: string,
  what: "cancelled" | "moved" | "back",
  now: Date,
  /** Dates whose visitors got another mail of the same change. */
  but: string[] = [],
): Promise<void> {
  const dates = await tx.listingDate.findMany({
    where: {
      listingId,
      id: { notIn: but },
      endsAt: { gt: now },
      // A date that was off by itself was told of before.
      cancelledAt: null,
      registrations: { some: { state: { not: "cancelled" } } },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of dates) await tellRegistered(tx, id, what, now);
}
