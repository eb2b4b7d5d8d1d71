import { db } from "~/db.server";
import { inUtrecht } from "~/locales/format";
import { mailRegistered } from "./mail-registered.server";

/**
 * Mails who has a place for a date of tomorrow. Runs every hour of the day, in every process: a registration is
 * claimed in the transaction that writes its mail, so that nobody gets two. Who registered today has a mail of today
 * already.
 * @returns how many were reminded
 */
export async function remindRegistered({ now }: { now: Date }): Promise<number> {
  const today = inUtrecht(now).startOf("day");
  const tomorrow = today.plus({ days: 1 }).toJSDate();
  const after = today.plus({ days: 2 }).toJSDate();
  const due = await db.registration.findMany({
    where: {
      state: "confirmed",
      remindedAt: null,
      email: { not: "" },
      createdAt: { lt: today.toJSDate() },
      date: {
        startsAt: { gte: tomorrow, lt: after },
        cancelledAt: null,
        listing: { state: "published", registration: "builtIn" },
      },
    },
    select: { id: true },
  });
  let reminded = 0;
  for (const { id } of due) if (await remind(id, { tomorrow, after }, now)) reminded++;
  return reminded;
}

async function remind(
  id: string,
  { tomorrow, after }: { tomorrow: Date; after: Date },
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Looks at one row only, so that who waits for it looks again at what it has become.
    const { count } = await tx.registration.updateMany({
      where: { id, state: "confirmed", remindedAt: null },
      data: { remindedAt: now },
    });
    if (count === 0) return false;
    const { date, ...party } = await tx.registration.findUniqueOrThrow({
      where: { id },
      include: { date: { include: { listing: true } } },
    });
    const off = date.cancelledAt !== null || date.listing.state === "cancelled";
    const moved = date.startsAt < tomorrow || date.startsAt >= after;
    if (off || moved) {
      // Changed since it was looked up: they are told by that, and perhaps reminded another day.
      await tx.registration.update({ where: { id }, data: { remindedAt: null } });
      return false;
    }
    await mailRegistered(tx, "reminder", party, date);
    return true;
  });
}
