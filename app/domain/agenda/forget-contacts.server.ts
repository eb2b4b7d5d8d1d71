import { db } from "~/db.server";
import { daysBefore } from "~/domain/duration";

/** Days after the last date of an activity that visitors can still read whom they may ask. */
export const CONTACT_KEPT = 400;

/**
 * Takes name, telephone and mail address of whom visitors may ask off what is long over, also where it was sent in.
 * The activity itself stays, with the organisation and its website. Running it twice is harmless.
 */
export async function forgetContacts({ now }: { now: Date }): Promise<void> {
  const before = daysBefore(now, CONTACT_KEPT);
  await db.listing.updateMany({
    where: {
      NOT: { contactName: "", contactPhone: "", contactEmail: "" },
      dates: { some: {}, every: { endsAt: { lt: before } } },
    },
    data: { contactName: "", contactPhone: "", contactEmail: "" },
  });
  // What is missing there is read as empty.
  await db.$executeRaw`
    UPDATE "Submission" SET
      "content" = "content" - ARRAY['contactName', 'contactPhone', 'contactEmail'],
      "approvedContent" = "approvedContent" - ARRAY['contactName', 'contactPhone', 'contactEmail']
    WHERE "lastDateAt" < ${before}
      AND ("content" ?| ARRAY['contactName', 'contactPhone', 'contactEmail']
        OR "approvedContent" ?| ARRAY['contactName', 'contactPhone', 'contactEmail'])`;
}
