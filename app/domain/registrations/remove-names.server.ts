import { db } from "~/db.server";
import { daysBefore } from "~/domain/duration";
import { lockDate, TAKING_TURNS } from "./lock-date.server";
import { attendance, NAMES_KEPT_DAYS } from "./registration";

/**
 * Removes names and addresses of visitors thirty days after their date. How many came is written first, so that the
 * figures stay when nothing else does. Runs every night; running it twice is harmless.
 */
export async function removeNames({ now }: { now: Date }): Promise<void> {
  const before = daysBefore(now, NAMES_KEPT_DAYS);
  const over = await db.listingDate.findMany({
    where: { endsAt: { lt: before }, registrations: { some: { namesRemovedAt: null } } },
    select: { id: true },
  });
  for (const { id } of over) await removeNamesOf(id, { before, now });
  // Sent mails hold an address too; the last ones, of the day itself, are past their time together with the names.
  const mails = await db.mail.findMany({
    where: { template: "registration", createdAt: { lt: before } },
    select: { id: true },
  });
  const ids = { in: mails.map(({ id }) => id) };
  await db.localMail.deleteMany({ where: { id: ids } });
  await db.mail.deleteMany({ where: { id: ids } });
}

async function removeNamesOf(dateId: string, { before, now }: { before: Date; now: Date }) {
  await db.$transaction(async (tx) => {
    const date = await lockDate(tx, dateId);
    if (!date || date.endsAt >= before) return;
    const parties = await tx.registration.findMany({ where: { dateId }, select: { seen: true } });
    const attended =
      date.attended ??
      attendance(
        parties.map(({ seen }) => seen),
        date.walkIns,
      );
    await tx.listingDate.update({ where: { id: dateId }, data: { attended } });
    await tx.registration.updateMany({
      where: { dateId, namesRemovedAt: null },
      data: { name: "", email: "", namesRemovedAt: now },
    });
  }, TAKING_TURNS);
}
