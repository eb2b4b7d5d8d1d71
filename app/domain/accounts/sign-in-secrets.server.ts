import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "~/domain/id";
import { sessionSecret } from "~/installation.server";

/**
 * Link and code of a sign-in are worked out from the id of the request and the secret of the
 * installation, so that nothing in the database, the queue or a backup can sign anybody in.
 */
function derive(purpose: string, id: string): Buffer {
  return createHmac("sha256", sessionSecret()).update(`${purpose}:${id}`).digest();
}

/** The secret part of the sign-in link. */
export function signInToken(requestId: string): string {
  return `${requestId}.${derive("sign-in-link", requestId).toString("base64url")}`;
}

/** The id of the request a link belongs to, or null when the link was not made by us. */
export function requestOfToken(token: string): string | null {
  const [id = "", proof = ""] = token.split(".");
  return isId(id) && sameText(signInToken(id), `${id}.${proof}`) ? id : null;
}

/** The six digits of a sign-in. */
export function signInCode(requestId: string): string {
  const number = derive("sign-in-code", requestId).readUIntBE(0, 6) % 1_000_000;
  return String(number).padStart(6, "0");
}

export function isCodeOf(requestId: string, code: string): boolean {
  return sameText(signInCode(requestId), code);
}

/** The one-time token with which the first administrator makes an account. */
export function firstAccountToken(expiresAt: Date): string {
  const end = String(expiresAt.getTime());
  return `${end}.${derive("first-account", end).toString("base64url")}`;
}

export function isFirstAccountToken(token: string, now: Date): boolean {
  const end = Number(token.split(".")[0]);
  if (!Number.isSafeInteger(end) || end <= now.getTime()) return false;
  return sameText(firstAccountToken(new Date(end)), token);
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
