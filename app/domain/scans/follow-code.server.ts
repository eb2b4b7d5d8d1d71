import { db } from "~/db.server";
import { readCode } from "./short-code";

export type Destination =
  | { placementId: string; to: "listing"; slug: string }
  /** A code of an action that is not public (yet): there is no page to show. */
  | { placementId: string; to: "not-public" };

/** Where a code leads; null for one that was never given out. Codes of removed placements keep working. */
export async function followCode(typed: string): Promise<Destination | null> {
  const code = readCode(typed);
  if (!code) return null;
  const placement = await db.placement.findUnique({
    where: { code },
    select: { id: true, action: { select: { listing: { select: { slug: true } } } } },
  });
  if (!placement) return null;
  const listing = placement.action.listing;
  return listing
    ? { placementId: placement.id, to: "listing", slug: listing.slug }
    : { placementId: placement.id, to: "not-public" };
}
