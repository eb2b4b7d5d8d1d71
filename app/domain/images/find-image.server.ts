import { db } from "~/db.server";
import { isId } from "~/domain/id";
import { SHOWN_IMAGE, type KeptImage } from "./image";

/** Null when there is no such image, or no longer. */
export async function findImage(id: string | null): Promise<KeptImage | null> {
  if (!id || !isId(id)) return null;
  return db.image.findUnique({ where: { id }, select: SHOWN_IMAGE });
}

/**
 * An image that was kept for a form which then had a mistake elsewhere, so that nothing names it yet. Those of others
 * are not to be taken: whoever has an image may cut it differently.
 */
export async function findUnusedImage(id: string): Promise<KeptImage | null> {
  if (!isId(id)) return null;
  return db.image.findFirst({
    where: { id, listings: { none: {} }, submissions: { none: {} } },
    select: SHOWN_IMAGE,
  });
}
