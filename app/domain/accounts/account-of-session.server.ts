import { db } from "~/db.server";
import { ACTING, actingOf } from "~/domain/access/find-acting.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { SESSION_LIFE, sessionTokenHash } from "./session-token.server";

/** Using a session moves its end, but writes at most once an hour. */
const NOTE_USE_AFTER = 60 * 60 * 1000;

/** The account a session token stands for, or null when it ended, expired or the account was closed. */
export async function accountOfSession(
  token: string,
  { now }: { now: Date },
): Promise<ActingAccount | null> {
  const session = await db.session.findFirst({
    where: {
      tokenHash: sessionTokenHash(token),
      expiresAt: { gt: now },
      account: { deactivatedAt: null },
    },
    select: {
      id: true,
      lastSeenAt: true,
      account: { select: ACTING },
    },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > NOTE_USE_AFTER) {
    await db.session.updateMany({
      where: { id: session.id },
      data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_LIFE) },
    });
  }
  return actingOf(session.account);
}
