import sharp from "sharp";
import {
  HIGHEST,
  LEAST_HEIGHT,
  LEAST_WIDTH,
  LONGEST_SHAPE,
  MOST_IMAGE_BYTES,
  WIDEST,
  type ImageProblem,
} from "./image";

// No picture is read twice, so sharp's cache only holds memory; and one thread leaves the other core to visitors.
sharp.cache(false);
sharp.concurrency(1);

/** Of a file that is unpacked line by line: a phone's largest photos are 48 and 50 megapixels. */
const MOST_STREAMED = 52_000_000;
/** Of a file that must be unpacked whole before its first line is known: these take 4 to 8 bytes of memory a pixel. */
const MOST_WHOLE = 26_000_000;
const MOST_SECONDS = 20;

/** A picture unpacked at its largest size, upright, in sRGB, without anything else that was in its file. */
export type Picture = { data: Buffer; width: number; height: number };

type Known = "jpeg" | "png" | "webp" | "avif";

/**
 * Reads a picture from somebody's file. What the file is called does not count: its first bytes say which decoder may
 * see it, so that no drawing program (SVG, PDF) ever does, and that decoder must agree.
 */
export async function readPicture(
  bytes: Uint8Array,
): Promise<{ ok: true; picture: Picture } | { ok: false; reason: ImageProblem }> {
  const refused = (reason: ImageProblem) => ({ ok: false, reason }) as const;
  if (bytes.length > MOST_IMAGE_BYTES) return refused("image-too-large");
  const known = kindOf(bytes);
  if (known === "heic") return refused("image-heic");
  if (!known) return refused("image-unreadable");
  try {
    const options = {
      limitInputPixels: MOST_STREAMED,
      sequentialRead: true,
      // A file that broke off half-way would be kept with grey below.
      failOn: "error",
    } as const;
    // Of the head of the file alone: nothing is unpacked yet.
    const { format, compression, autoOrient, isProgressive } = await sharp(
      bytes,
      options,
    ).metadata();
    if (compression === "hevc") return refused("image-heic");
    if (!agrees(known, format)) return refused("image-unreadable");
    const { width, height } = autoOrient;
    const streamed = (known === "jpeg" || known === "png") && !isProgressive;
    if (width * height > (streamed ? MOST_STREAMED : MOST_WHOLE)) {
      return refused("image-too-many-pixels");
    }
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return refused("image-too-small");
    if (Math.max(width / height, height / width) > LONGEST_SHAPE) return refused("image-too-long");
    const { data, info } = await sharp(bytes, options)
      .timeout({ seconds: MOST_SECONDS })
      .autoOrient()
      .resize({ width: WIDEST, height: HIGHEST, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#FFFFFF" })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) return refused("image-unreadable");
    return { ok: true, picture: { data, width: info.width, height: info.height } };
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit|timeout/i.test(error.message);
    return refused(tooLarge ? "image-too-many-pixels" : "image-unreadable");
  }
}

function agrees(known: Known, format: string): boolean {
  return known === format || (known === "avif" && format === "heif");
}

/** What the first bytes say; null for everything we do not take. */
function kindOf(bytes: Uint8Array): Known | "heic" | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (head.startsWith("\xFF\xD8\xFF")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1A\n")) return "png";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.slice(4, 8) !== "ftyp") return null;
  const brand = head.slice(8, 12);
  if (/^(hei[csmx]|hev[csmx])$/.test(brand)) return "heic";
  return /^(avi[fs]|mif1|msf1)$/.test(brand) ? "avif" : null;
}
