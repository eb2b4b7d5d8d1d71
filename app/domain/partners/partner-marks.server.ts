import sharp from "sharp";
import { db } from "~/db.server";
import { keptFiles } from "~/domain/kept-files.server";

const files = keptFiles("marks", "png");

/** Largest file that is read, in bytes. */
export const MOST_MARK_BYTES = 1_000_000;
/** A small file can unpack to a picture that fills the memory. */
const MOST_PIXELS = 30_000_000;
/** Enough for 300 dots an inch where a mark is at its widest, on A2. */
const WIDEST = 1200;
const HIGHEST = 600;
/** Of a drawing of nothing but curves, how long drawing it may take. */
const MOST_SECONDS = 5;
const FORMATS = ["png", "svg"];
/** Dots an inch at which one unit of an SVG is one pixel, and the most that is asked of its renderer. */
const PLAIN_DENSITY = 72;
const MOST_DENSITY = 2400;
/** On white this is as good as white. */
const PALEST = 230;

export type MarkProblem = "mark-too-large" | "mark-unreadable" | "mark-invisible";

/**
 * Keeps the mark of a partner as a new PNG of at most 1200 by 600 pixels without the empty room around it. An SVG is
 * drawn: its scripts, links and files of elsewhere do not come along, because a buffer has no place to load them from.
 *
 * @returns the name of its file, and its width divided by its height.
 */
export async function keepMarkFile(
  bytes: Uint8Array,
): Promise<{ ok: true; file: string; ratio: number } | { ok: false; reason: MarkProblem }> {
  if (bytes.length > MOST_MARK_BYTES) return { ok: false, reason: "mark-too-large" };
  let mark: { data: Buffer; info: { width: number; height: number } };
  try {
    const { format, width, height } = await sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
    }).metadata();
    if (!FORMATS.includes(format)) return { ok: false, reason: "mark-unreadable" };
    const density = format === "svg" ? densityFor(width, height) : PLAIN_DENSITY;
    if (width * height > MOST_PIXELS) return { ok: false, reason: "mark-too-large" };
    mark = await sharp(bytes, { density, limitInputPixels: MOST_PIXELS })
      .timeout({ seconds: MOST_SECONDS })
      .ensureAlpha()
      .trim()
      .resize({ width: WIDEST, height: HIGHEST, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    if (!(await showsOnWhite(mark.data))) return { ok: false, reason: "mark-invisible" };
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit|timeout/i.test(error.message);
    return { ok: false, reason: tooLarge ? "mark-too-large" : "mark-unreadable" };
  }
  const { data, info } = mark;
  return { ok: true, file: await files.keep(data), ratio: info.width / info.height };
}

/** So that a small drawing gets sharp edges, and one of any size no more pixels than are kept. */
function densityFor(width: number, height: number): number {
  const scale = Math.min(WIDEST / width, WIDEST / height);
  return Math.min(MOST_DENSITY, Math.max(1, PLAIN_DENSITY * scale));
}

async function showsOnWhite(png: Buffer): Promise<boolean> {
  // Of a pipeline statistics are those of its input: what is flattened must be written first.
  const flat = await sharp(png).flatten({ background: "#FFFFFF" }).png().toBuffer();
  const { channels } = await sharp(flat).stats();
  return channels.some(({ min }) => min < PALEST);
}

/** The PNG of a kept mark, or null when it was deleted. */
export async function readMark(file: string): Promise<Buffer | null> {
  return files.read(file);
}

/** Deletes the files that no partner names. */
export async function deleteOldMarks({ now }: { now: Date }): Promise<void> {
  const named = await db.partner.findMany({
    where: { markFile: { not: null } },
    select: { markFile: true },
  });
  await files.deleteAllBut(
    named.map(({ markFile }) => markFile),
    now,
  );
}
