import { db } from "~/db.server";
import { newSessionToken, SESSION_LIFE, sessionTokenHash } from "./session-token.server";

/** Starts a session and gives its token, which is kept nowhere else. */
export async function startSession(accountId: string, { now }: { now: Date }): Promise<string> {
  const token = newSessionToken();
  await db.session.create({
    data: {
      accountId,
      tokenHash: sessionTokenHash(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIFE),
    },
  });
  return token;
}
