import { db } from "~/db.server";
import { readCode } from "./short-code";

export type Destination =
  | { placementId: string; to: "listing"; slug: string }
  /** A code of an action that is not public (yet): there is no page to show. */
  | { placementId: string; to: "not-public" };

/**
 * Where a code leads; null for one that was never given out. Codes of removed placements keep working.
 * One statement of our own: with a poster on every platform this is the busiest query there is, and reading
 * placement, action and listing one after the other took three.
 */
export async function followCode(typed: string): Promise<Destination | null> {
  const code = readCode(typed);
  if (!code) return null;
  const [found] = await db.$queryRaw<{ placementId: string; slug: string | null }[]>`
    SELECT p."id" AS "placementId", l."slug"
    FROM "Placement" p
    LEFT JOIN "Listing" l ON l."actionId" = p."actionId"
    WHERE p."code" = ${code}`;
  if (!found) return null;
  const { placementId, slug } = found;
  return slug ? { placementId, to: "listing", slug } : { placementId, to: "not-public" };
}
