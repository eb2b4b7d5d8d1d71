import { db } from "~/db.server";

const DAY = 24 * 60 * 60 * 1000;

/** Days after the last day of an edition that who ordered a kit is still known. */
export const KIT_CONTACT_KEPT = 60;

/** Removes who ordered from orders of editions that are long over; what was ordered stays for the figures. */
export async function forgetKitContacts({ now }: { now: Date }): Promise<void> {
  const before = new Date(now.getTime() - (KIT_CONTACT_KEPT + 1) * DAY);
  await db.kitOrder.updateMany({
    where: { edition: { endsOn: { lt: before } }, contactEmail: { not: "" } },
    data: { organisation: "", contactName: "", contactEmail: "", address: "" },
  });
}
