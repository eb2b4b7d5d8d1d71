import { idOfToken, linkToken, proofOf, sameText } from "~/domain/link-proof.server";

/** The secret part of the sign-in link. */
export function signInToken(requestId: string): string {
  return linkToken("sign-in-link", requestId);
}

/** The id of the request a link belongs to, or null when the link was not made by us. */
export function requestOfToken(token: string): string | null {
  return idOfToken("sign-in-link", token);
}

/** The six digits of a sign-in. */
export function signInCode(requestId: string): string {
  const number = proofOf("sign-in-code", requestId).readUIntBE(0, 6) % 1_000_000;
  return String(number).padStart(6, "0");
}

export function isCodeOf(requestId: string, code: string): boolean {
  return sameText(signInCode(requestId), code);
}

/** The one-time token with which the first administrator makes an account. */
export function firstAccountToken(expiresAt: Date): string {
  const end = String(expiresAt.getTime());
  return `${end}.${proofOf("first-account", end).toString("base64url")}`;
}

export function isFirstAccountToken(token: string, now: Date): boolean {
  const end = Number(token.split(".")[0]);
  if (!Number.isSafeInteger(end) || end <= now.getTime()) return false;
  return sameText(firstAccountToken(new Date(end)), token);
}
