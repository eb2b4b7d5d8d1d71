import type { Tx } from "~/db.server";
import type { planDates } from "./plan-dates";

/** Carries out what `planDates` found, inside the caller's transaction. */
export async function changeDates(
  tx: Tx,
  listingId: string,
  { moved, revived, added, cancelled }: ReturnType<typeof planDates>,
  now: Date,
): Promise<void> {
  const ids = (dates: { id: string }[]) => ({ id: { in: dates.map(({ id }) => id) } });
  if (cancelled.length > 0) {
    await tx.listingDate.updateMany({ where: ids(cancelled), data: { cancelledAt: now } });
  }
  if (revived.length > 0) {
    await tx.listingDate.updateMany({ where: ids(revived), data: { cancelledAt: null } });
  }
  for (const { date, becomes, previous } of moved) {
    await tx.listingDate.update({
      where: { id: date.id },
      data: { startsAt: becomes.startsAt, endsAt: becomes.endsAt, ...previous },
    });
  }
  if (added.length > 0) {
    await tx.listingDate.createMany({
      data: added.map(({ startsAt, endsAt }) => ({ startsAt, endsAt, listingId })),
    });
  }
}
