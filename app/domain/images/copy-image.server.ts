import { db } from "~/db.server";
import { errorForLog, log } from "~/log.server";
import type { ImageType } from "./image";
import { IMAGE_TYPES } from "./image";
import { filesOf } from "./image-files";
import { findImage } from "./find-image.server";
import { imageStore } from "./image-store.server";

/**
 * A kept picture once more, under an id of its own: whoever has an image may cut it differently, so two listings never
 * share one. Null when there is no such picture, or not whole.
 */
export async function copyImage(id: string, { now }: { now: Date }): Promise<string | null> {
  const image = await findImage(id);
  if (!image) return null;
  const { width, height, widths, focalX, focalY } = image;
  // The row comes first: files without one would never be deleted.
  const copy = await db.image.create({
    data: { width, height, widths, focalX, focalY, createdAt: now },
    select: { id: true, widths: true },
  });
  const to = filesOf(copy);
  try {
    for (const [i, key] of filesOf(image).entries()) {
      const bytes = await imageStore().get(key);
      if (!bytes) throw new Error("a file of the picture is missing");
      const type = key.slice(key.lastIndexOf(".") + 1) as ImageType;
      await imageStore().put(to[i]!, bytes, IMAGE_TYPES[type]);
    }
    return copy.id;
  } catch (error) {
    log.error(errorForLog(error), "image not copied");
    await imageStore()
      .remove(to)
      .then(() => db.image.delete({ where: { id: copy.id } }))
      .catch((failure: unknown) => log.error(errorForLog(failure), "half an image not removed"));
    return null;
  }
}
