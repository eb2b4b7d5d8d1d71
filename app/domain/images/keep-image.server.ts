import sharp from "sharp";
import { db } from "~/db.server";
import { errorForLog, log } from "~/log.server";
import { IMAGE_TYPES, widthsOf, type ImageProblem, type ImageType } from "./image";
import { filesOf, imageFile } from "./image-files";
import { imageStore } from "./image-store.server";
import { readPicture, type Picture } from "./read-picture.server";
import { Turns } from "~/platform/turns";

/** One takes a second or two of a core and up to 0.3 GB; the other core is for who looks at pages. */
const turns = new Turns(1, 12);

/**
 * Keeps a picture that somebody sent: its sizes as AVIF, WebP and JPEG, upright, in sRGB, without what else its file
 * held (place, name of the phone, comments). The file itself is not kept. A picture that nothing names is deleted a
 * day later, see `deleteUnusedImages`.
 *
 * @returns the id by which listings and submissions name it, or why it was refused (`IMAGE_ERRORS` gives the words).
 */
export async function keepImage(
  bytes: Uint8Array,
  { now }: { now: Date },
): Promise<
  { ok: true; imageId: string; width: number; height: number } | { ok: false; reason: ImageProblem }
> {
  const result = await turns.take(async () => {
    const read = await readPicture(bytes);
    return read.ok ? store(read.picture, now) : read;
  });
  return result ?? { ok: false, reason: "image-busy" };
}

async function store(picture: Picture, now: Date) {
  const { width, height } = picture;
  const widths = widthsOf(width);
  // The row comes first: files without one would never be deleted.
  const { id } = await db.image.create({
    data: { width, height, widths, createdAt: now },
    select: { id: true },
  });
  try {
    for (const size of widths) await storeSize(id, picture, size);
  } catch (error) {
    log.error(errorForLog(error), "image not kept");
    // What was written goes with the row; where the storage is away, the row waits for the nightly cleaning.
    await imageStore()
      .remove(filesOf({ id, widths }))
      .then(() => db.image.delete({ where: { id } }))
      .catch((failure: unknown) => log.error(errorForLog(failure), "half an image not removed"));
    return { ok: false, reason: "image-busy" } as const;
  }
  return { ok: true, imageId: id, width, height } as const;
}

async function storeSize(id: string, { data, width, height }: Picture, size: number) {
  const resized = sharp(data, { raw: { width, height, channels: 3 } }).resize({ width: size });
  const made: Record<ImageType, Buffer> = {
    // Beyond these efforts files get a few per cent smaller and take several times as long.
    avif: await resized
      .clone()
      .avif({ quality: 52, effort: 1, chromaSubsampling: "4:2:0" })
      .toBuffer(),
    webp: await resized.clone().webp({ quality: 78, effort: 1 }).toBuffer(),
    jpg: await resized.clone().jpeg({ quality: 80, progressive: true }).toBuffer(),
  };
  await Promise.all(
    Object.entries(IMAGE_TYPES).map(([type, mime]) =>
      imageStore().put(imageFile(id, size, type as ImageType), made[type as ImageType], mime),
    ),
  );
}
