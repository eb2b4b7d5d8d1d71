import { readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findListing } from "~/domain/agenda/find-listing.server";
import { DAY } from "~/domain/duration";
import { diskStore } from "~/domain/images/disk-store.server";
import { widthFor } from "~/domain/images/image";
import { readImageFile } from "~/domain/images/read-image-file.server";
import { Turns } from "~/platform/turns";
import { config } from "~/env.server";
import { errorForLog, log } from "~/log.server";
import { drawShare } from "./draw-share.server";
import { SHARE_HEIGHT } from "./lay-out-share.server";
import { shareContent, shareVersion, type ShareContent } from "./share-content.server";

/** A picture is made again in a moment; those of dates that are over are never asked for again. */
export const KEPT_DAYS = 30;

const folder = () => resolve(config().dataDir, "share-pictures");
const turns = new Turns(1, 30);
const making = new Map<string, Promise<Buffer | null>>();

/**
 * What a link to a listing looks like elsewhere: a JPEG of 1200 by 630, made once for each version of what stands on it.
 */
export async function sharePicture(
  slug: string,
  { now }: { now: Date },
): Promise<
  | { ok: true; jpeg: Uint8Array; version: string }
  | { ok: false; reason: "not-found" | "image-busy" }
> {
  const listing = await findListing(slug);
  if (!listing) return { ok: false, reason: "not-found" };
  const content = shareContent(listing, now);
  const version = shareVersion(content);
  const kept = await diskStore(folder()).get(`${version}.jpg`);
  if (kept) return { ok: true, jpeg: kept, version };
  let underway = making.get(version);
  if (!underway) {
    // A hundred who ask at once make one.
    underway = turns.take(() => make(content, version)).finally(() => making.delete(version));
    making.set(version, underway);
  }
  const jpeg = await underway;
  return jpeg ? { ok: true, jpeg, version } : { ok: false, reason: "image-busy" };
}

async function make(content: ShareContent, version: string): Promise<Buffer> {
  const photo = content.photo && (await photoOf(content.photo));
  const jpeg = await drawShare(content, photo);
  // Drawn without the photo it should have, it is not the picture of this version.
  if (photo || !content.photo) await diskStore(folder()).put(`${version}.jpg`, jpeg, "image/jpeg");
  return jpeg;
}

async function photoOf(image: NonNullable<ShareContent["photo"]>): Promise<Uint8Array | null> {
  // The photo fills its room in both directions.
  const wanted = Math.ceil((SHARE_HEIGHT * image.width) / image.height);
  const width = widthFor(image, Math.max(wanted, 500));
  try {
    return (await readImageFile(image.id, `${width}.jpg`))?.bytes ?? null;
  } catch (error) {
    log.error(errorForLog(error), "share picture made without its photo");
    return null;
  }
}

/** Deletes pictures made so long ago that most of them are of other versions by now. */
export async function deleteOldSharePictures({ now }: { now: Date }): Promise<void> {
  const files: string[] = await readdir(folder()).catch(() => []);
  for (const file of files) {
    const path = join(folder(), file);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > KEPT_DAYS * DAY) await rm(path, { force: true });
  }
}
