import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "~/domain/id";
import { sessionSecret } from "~/installation.server";

/** What a link lets its holder do; a link for one thing never opens another. */
export type LinkPurpose =
  | "sign-in-link"
  /** The sender's own page of a submission: edit, cancel, add dates. */
  | "submission"
  /** "Does this still hold?", of one date. */
  | "still-holds"
  /** A visitor's own registration. */
  | "registration"
  | "kit-order"
  /** No more mail about next year's edition, for the sender of a submission. */
  | "reminder-end"
  | "newsletter-confirm"
  | "newsletter-end";

/**
 * Worked out from what the link is for, the id of its row and the secret of the installation, so that nothing in the
 * database, the queue or a backup opens anything.
 */
export function proofOf(purpose: string, id: string): Buffer {
  return createHmac("sha256", sessionSecret()).update(`${purpose}:${id}`).digest();
}

/** The secret part of a link: "<id>.<proof>". */
export function linkToken(purpose: LinkPurpose, id: string): string {
  return `${id}.${proofOf(purpose, id).toString("base64url")}`;
}

/** The id a link is for, or null when the link was not made by us for this purpose. */
export function idOfToken(purpose: LinkPurpose, token: string): string | null {
  const [id = ""] = token.split(".");
  return isId(id) && sameText(linkToken(purpose, id), token) ? id : null;
}

/** Compares secrets in the same time whether they differ early or late. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
