import { db, type Tx } from "~/db.server";
import { errorForLog, log } from "~/log.server";
import type { KeptImage } from "./image";
import { filesOf } from "./image-files";
import { imageStore } from "./image-store.server";

/** How long a picture that nothing names waits for the form it was sent with, in days. */
export const UNUSED_DAYS = 1;

/** Takes the pictures off what was over `before` this. */
export async function takeOffOldImages({ before }: { before: Date }): Promise<void> {
  await db.listing.updateMany({
    where: { imageId: { not: null }, dates: { some: {}, every: { endsAt: { lt: before } } } },
    data: { imageId: null, imageAlt: "", imageCredit: "" },
  });
  await db.submission.updateMany({
    where: { imageId: { not: null }, lastDateAt: { lt: before } },
    data: { imageId: null },
  });
}

/** Deletes the pictures that nothing names any more, with their files. Where the storage is away, the rest waits for the next night. */
export async function deleteUnusedImages({ before }: { before: Date }): Promise<void> {
  const unused = await db.image.findMany({
    where: { createdAt: { lt: before }, ...NAMED_BY_NOTHING },
    select: { id: true, widths: true },
  });
  for (const image of unused) {
    try {
      await db.$transaction((tx) => deleteImage(tx, image));
    } catch (error) {
      log.error(errorForLog(error), "unused image not deleted");
      return;
    }
  }
}

const NAMED_BY_NOTHING = { listings: { none: {} }, submissions: { none: {} } };

/** The row goes only when its files did, so that no file is left that nothing knows of. */
async function deleteImage(tx: Tx, image: Pick<KeptImage, "id" | "widths">): Promise<void> {
  // Somebody may have taken it since it was listed.
  const { count } = await tx.image.deleteMany({ where: { id: image.id, ...NAMED_BY_NOTHING } });
  if (count === 1) await imageStore().remove(filesOf(image));
}
