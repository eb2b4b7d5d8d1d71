import { db } from "~/db.server";
import { requestOfToken } from "./sign-in-secrets.server";

export type SignedIn = { ok: true; accountId: string };
export type LinkRefused = { ok: false; reason: "link-invalid" };

/** Whether the button of a link can still work. Uses nothing up. */
export async function linkWorks(token: string, { now }: { now: Date }): Promise<boolean> {
  const requestId = requestOfToken(token);
  if (!requestId) return false;
  const open = await db.signInRequest.count({ where: openRequest(requestId, now) });
  return open === 1;
}

/** Uses a link up. Of all who use it at the same moment exactly one is let in. */
export async function signInByLink(
  token: string,
  { now }: { now: Date },
): Promise<SignedIn | LinkRefused> {
  const requestId = requestOfToken(token);
  const accountId = requestId ? await takeRequest(requestId, now) : null;
  return accountId ? { ok: true, accountId } : { ok: false, reason: "link-invalid" };
}

/** Marks the request used, if it is still open; gives the account it lets in. */
export async function takeRequest(requestId: string, now: Date): Promise<string | null> {
  const [used] = await db.signInRequest.updateManyAndReturn({
    where: openRequest(requestId, now),
    data: { usedAt: now },
    select: { accountId: true },
  });
  return used?.accountId ?? null;
}

function openRequest(id: string, now: Date) {
  return { id, usedAt: null, expiresAt: { gt: now }, account: { deactivatedAt: null } };
}
