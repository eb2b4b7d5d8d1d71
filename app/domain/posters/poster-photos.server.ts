import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { db } from "~/db.server";
import { isId } from "~/domain/id";
import { config } from "~/env.server";

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
  const name = randomUUID();
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeFile(`${fileOf(name)}.half`, jpeg, { mode: 0o600 });
  await rename(`${fileOf(name)}.half`, fileOf(name));
  return { ok: true, photo: name };
}

/** The JPEG of a kept photo, or null when it was deleted. */
export async function readPhoto(name: string): Promise<Buffer | null> {
  return isId(name) ? readFile(fileOf(name)).catch(() => null) : null;
}

/** Deletes the files that no placement names. A file just written may still wait for its placement. */
export async function deleteOldPhotos({ now }: { now: Date }): Promise<void> {
  const files: string[] = await readdir(folder()).catch(() => []);
  const named = await db.placement.findMany({
    where: { photo: { not: null } },
    select: { photo: true },
  });
  const kept = new Set(named.map(({ photo }) => `${photo}.jpg`));
  for (const file of files.filter((name) => !kept.has(name))) {
    const path = join(folder(), file);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > 60 * 60 * 1000) await rm(path, { force: true });
  }
}

function folder(): string {
  return resolve(config().dataDir, "photos");
}

function fileOf(name: string): string {
  return join(folder(), `${name}.jpg`);
}
