import { createHash, randomBytes } from "node:crypto";

/** How long a session lives after it was last used, in milliseconds. */
export const SESSION_LIFE = 30 * 24 * 60 * 60 * 1000;

export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: who reads the table cannot sign in with it. */
export function sessionTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
