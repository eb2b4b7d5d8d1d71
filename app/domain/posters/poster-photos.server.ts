import sharp from "sharp";
import { db } from "~/db.server";
import { keptFiles } from "~/domain/kept-files.server";

const files = keptFiles("photos", "jpg");

/** Largest photo that is read, in bytes; a phone's is 2 to 5 MB. */
export const MOST_PHOTO_BYTES = 8_000_000;
/** A small file can unpack to a picture that fills the memory. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 1600;
/** What a phone or a computer sends; no SVG, which is a program. */
const FORMATS = ["jpeg", "png", "webp"];

export type PhotoProblem = "photo-too-large" | "photo-unreadable";

/**
 * Keeps a photo: turned upright, at most 1600 pixels, as a new JPEG. Nothing of the file itself is kept, so no place
 * and no name of a phone.
 *
 * @returns the name of its file.
 */
export async function keepPhoto(
  photo: Uint8Array,
): Promise<{ ok: true; photo: string } | { ok: false; reason: PhotoProblem }> {
  if (photo.length > MOST_PHOTO_BYTES) return { ok: false, reason: "photo-too-large" };
  let jpeg: Buffer;
  try {
    const picture = sharp(photo, { limitInputPixels: MOST_PIXELS, sequentialRead: true });
    const { format, width, height } = await picture.metadata();
    if (!FORMATS.includes(format)) return { ok: false, reason: "photo-unreadable" };
    if (width * height > MOST_PIXELS) return { ok: false, reason: "photo-too-large" };
    jpeg = await picture
      .rotate()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: "inside",
        withoutEnlargement: true,
      })
      .flatten({ background: "#FFFFFF" })
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return { ok: false, reason: tooLarge ? "photo-too-large" : "photo-unreadable" };
  }
  return { ok: true, photo: await files.keep(jpeg) };
}

/** The JPEG of a kept photo, or null when it was deleted. */
export async function readPhoto(name: string): Promise<Buffer | null> {
  return files.read(name);
}

/** Deletes the files that no placement names. */
export async function deleteOldPhotos({ now }: { now: Date }): Promise<void> {
  const named = await db.placement.findMany({
    where: { photo: { not: null } },
    select: { photo: true },
  });
  await files.deleteAllBut(
    named.map(({ photo }) => photo),
    now,
  );
}
