import { db } from "~/db.server";
import { forgetContacts } from "~/domain/agenda/forget-contacts.server";
import { daysBefore } from "~/domain/duration";
import { forgetKitContacts } from "~/domain/editions/forget-kit-contacts.server";
import { deleteOldSubscriptions } from "~/domain/newsletter/delete-old-subscriptions.server";
import { deleteOldImports } from "~/domain/imports/delete-old-imports.server";
import { deleteOldBatches } from "~/domain/posters/batch-zip.server";
import { deleteUnusedImages } from "~/domain/images/delete-unused-images.server";
import { deleteOldMarks } from "~/domain/partners/partner-marks.server";
import { removeNames } from "~/domain/registrations/remove-names.server";
import { deleteOldSharePictures } from "~/domain/share-pictures/share-picture.server";
import { deleteOldSubmissions } from "~/domain/submissions/delete-old-submissions.server";
import { deleteOldPhotos } from "~/domain/posters/poster-photos.server";

/** How long each thing is kept, in days after its end. */
export const KEPT = {
  mail: 90,
  signInRequest: 1,
  session: 0,
  rateLimit: 0,
  /** That a piece of a scan journal was counted; the piece itself is gone a moment later. */
  scanBatch: 365,
  dayPhone: 30,
  /** First name of who hangs a poster. */
  hangedByName: 30,
  /** Picture of what stood in the agenda. */
  listingImage: 400,
  /** Photo of a poster that hangs. */
  posterPhoto: 365,
} as const;

/** Deletes what is past its time, all in one place. Runs every night; running it twice is harmless. */
export async function deleteExpired({ now }: { now: Date }): Promise<void> {
  const before = (days: number) => daysBefore(now, days);
  await db.mail.deleteMany({ where: { createdAt: { lt: before(KEPT.mail) } } });
  await db.localMail.deleteMany({ where: { sentAt: { lt: before(KEPT.mail) } } });
  await db.signInRequest.deleteMany({
    where: { expiresAt: { lt: before(KEPT.signInRequest) } },
  });
  await db.session.deleteMany({ where: { expiresAt: { lt: before(KEPT.session) } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: before(KEPT.rateLimit) } } });
  await db.scanBatch.deleteMany({ where: { countedAt: { lt: before(KEPT.scanBatch) } } });
  // Web processes do this too, when a day begins; this one in UTC is never too early.
  await db.scanSalt.deleteMany({ where: { day: { lt: before(1) } } });
  // The number was for the day itself. An action without slots keeps it: it is still being planned.
  await db.campaignAction.updateMany({
    where: {
      dayPhone: { not: null },
      slots: { some: {}, every: { endsAt: { lt: before(KEPT.dayPhone) } } },
    },
    data: { dayPhone: null },
  });
  const over = (days: number) => ({
    slots: { some: {}, every: { endsAt: { lt: before(days) } } },
  });
  await db.placement.updateMany({
    where: { hangedByName: { not: null }, action: over(KEPT.hangedByName) },
    data: { hangedByName: null },
  });
  await db.placement.updateMany({
    where: { photo: { not: null }, action: over(KEPT.posterPhoto) },
    data: { photo: null },
  });
  await removeNames({ now });
  await forgetContacts({ now });
  await forgetKitContacts({ now });
  await deleteOldSubmissions({ now });
  await deleteOldPhotos({ now });
  await deleteOldMarks({ now });
  await deleteOldSharePictures({ now });
  await deleteUnusedImages({ now, longGone: before(KEPT.listingImage) });
  await deleteOldSubscriptions({ now });
  await deleteOldImports({ now });
  await deleteOldBatches({ now });
}
