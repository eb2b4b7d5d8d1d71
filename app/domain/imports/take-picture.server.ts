import type { PictureFrom } from "~/domain/agenda/told-elsewhere";
import { copyImage } from "~/domain/images/copy-image.server";
import { IMAGE_ERRORS, MOST_IMAGE_BYTES, type ImageProblem } from "~/domain/images/image";
import { keepImage } from "~/domain/images/keep-image.server";
import { config } from "~/env.server";
import { fetchOutside, type FetchProblem } from "./fetch-calendar.server";
import type { PictureProblem } from "./import-run";

export type TakenPicture =
  | { ok: true; imageId: string }
  /** `again`: it may go well another time. */
  | { ok: false; reason: PictureProblem; again: boolean };

const AGAIN: (FetchProblem | ImageProblem)[] = [
  "not-reached",
  "too-slow",
  "server-failed",
  "image-busy",
];

/**
 * Takes over the picture of a listing elsewhere. One of this installation is copied without asking any address; from
 * another it comes by the same door as followed calendars, and is kept as if somebody had sent it.
 */
export async function takePicture(
  { address }: Pick<PictureFrom, "address">,
  { now }: { now: Date },
): Promise<TakenPicture> {
  const { appUrl, calendarsInside } = config();
  const here = `${appUrl}/beeld/`;
  if (address.startsWith(here)) {
    const imageId = await copyImage(address.slice(here.length).split("/")[0]!, { now });
    return imageId ? { ok: true, imageId } : { ok: false, reason: "gone", again: false };
  }
  const fetched = await fetchOutside(address, {
    accept: "image/jpeg",
    most: MOST_IMAGE_BYTES,
    allowInside: calendarsInside,
  });
  if (!fetched.ok) return refused(fetched.reason);
  if (!("bytes" in fetched)) return refused("server-failed");
  const kept = await keepImage(fetched.bytes, { now });
  return kept.ok ? { ok: true, imageId: kept.imageId } : refused(kept.reason);
}

function refused(reason: FetchProblem | ImageProblem): TakenPicture {
  const again = AGAIN.includes(reason);
  if (again) return { ok: false, reason: "not-reached", again };
  if (reason in IMAGE_ERRORS) return { ok: false, reason: "unusable", again };
  return { ok: false, reason: reason === "gone" ? "gone" : "not-allowed", again };
}
