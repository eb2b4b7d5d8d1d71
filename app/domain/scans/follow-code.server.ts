import { scanning } from "./scanning.server";
import { readCode } from "~/domain/posters/short-code";

export type Destination =
  | { placementId: string; to: "listing"; slug: string }
  /** A code of an action that is not public (yet): there is no page to show. */
  | { placementId: string; to: "not-public" };

/**
 * Where a code leads; null for one that was never given out. Codes of removed placements keep working.
 * Answers from memory and only looks a code up that it does not know.
 */
export async function followCode(typed: string): Promise<Destination | null> {
  const code = readCode(typed);
  if (!code) return null;
  return destination(await scanning().codes.find(code));
}

/** The same from memory alone, at once; null as well for a code that was given out a moment ago. */
export function followKnownCode(typed: string): Destination | null {
  const code = readCode(typed);
  return code ? destination(scanning().codes.get(code) ?? null) : null;
}

function destination(
  found: { placementId: string; slug: string | null } | null,
): Destination | null {
  if (!found) return null;
  const { placementId, slug } = found;
  return slug ? { placementId, to: "listing", slug } : { placementId, to: "not-public" };
}
