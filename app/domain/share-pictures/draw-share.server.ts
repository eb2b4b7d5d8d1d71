import sharp from "sharp";
import type { FocalPoint } from "~/domain/images/focal-point";
import { posterSvg } from "~/domain/posters/draw-svg.server";
import { layOutShare, PHOTO_WIDTH, SHARE_HEIGHT, SHARE_WIDTH } from "./lay-out-share.server";
import type { ShareContent } from "./share-content.server";

sharp.cache(false);
sharp.concurrency(1);

/**
 * The share picture as a JPEG of some 60 kB, with a photo 120: some chats show no picture above 300 kB, which a PNG
 * with a photo always is.
 *
 * @param photo a size of the listing's photo, at least as large as its room; null draws none
 */
export async function drawShare(content: ShareContent, photo: Uint8Array | null): Promise<Buffer> {
  const drawing = layOutShare({ ...content, photo: photo ? content.photo : null });
  const svg = posterSvg(drawing, { width: SHARE_WIDTH, height: SHARE_HEIGHT });
  const picture = sharp(Buffer.from(svg)).flatten({ background: "#FFFFFF" });
  if (photo && content.photo) {
    const { focalX: x, focalY: y } = content.photo;
    const input = await cutOut(photo, { x, y }, { width: PHOTO_WIDTH, height: SHARE_HEIGHT });
    picture.composite([{ input, left: SHARE_WIDTH - PHOTO_WIDTH, top: 0 }]);
  }
  // Colours in full: at half of it red letters get a halo.
  return picture.jpeg({ quality: 86, chromaSubsampling: "4:4:4" }).toBuffer();
}

/** The part of a photo that fills a room, shifted to its focal point as browsers do by `object-position`. */
export async function cutOut(
  photo: Uint8Array,
  focal: FocalPoint,
  room: { width: number; height: number },
): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata();
  const scale = Math.max(room.width / width, room.height / height);
  const whole = {
    width: Math.max(room.width, Math.round(width * scale)),
    height: Math.max(room.height, Math.round(height * scale)),
  };
  return sharp(photo)
    .resize({ ...whole, fit: "fill" })
    .extract({
      left: Math.round((whole.width - room.width) * focal.x),
      top: Math.round((whole.height - room.height) * focal.y),
      ...room,
    })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
