import { db } from "~/db.server";
import { DAY, daysBefore } from "~/domain/duration";
import { KIT_CONFIRM_DAYS } from "./kit";

/** Days after the last day of an edition that who ordered a kit is still known. */
export const KIT_CONTACT_KEPT = 60;

/**
 * Removes who ordered from orders of editions that are long over; what was ordered stays for the figures. Orders that
 * nobody confirmed go altogether, and sooner.
 */
export async function forgetKitContacts({ now }: { now: Date }): Promise<void> {
  const unanswered = daysBefore(now, KIT_CONFIRM_DAYS);
  await db.kitOrder.deleteMany({ where: { confirmedAt: null, createdAt: { lt: unanswered } } });
  const before = new Date(now.getTime() - (KIT_CONTACT_KEPT + 1) * DAY);
  await db.kitOrder.updateMany({
    where: { edition: { endsOn: { lt: before } }, contactEmail: { not: "" } },
    data: { organisation: "", contactName: "", contactEmail: "", address: "" },
  });
}
