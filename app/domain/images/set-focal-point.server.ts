import type { Tx } from "~/db.server";
import type { FocalPoint } from "./focal-point";

/**
 * What stays in sight wherever the picture is cut. Scope is the caller's: this verb looks at no account, so give it
 * the image of something that this person may change.
 */
export async function setFocalPoint(
  tx: Tx,
  imageId: string,
  { x, y }: FocalPoint,
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const { count } = await tx.image.updateMany({
    where: { id: imageId },
    data: { focalX: x, focalY: y },
  });
  return count === 1 ? { ok: true } : { ok: false, reason: "not-found" };
}
