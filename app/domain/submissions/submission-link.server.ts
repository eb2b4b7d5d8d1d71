import { isId } from "~/domain/id";
import { linkToken, proofOf, sameText } from "~/domain/link-proof.server";

/** Where a sender finds its submission: with an account the page of its partner, otherwise the private page. */
export function senderPath(submissionId: string, { byAccount }: { byAccount: boolean }): string {
  if (byAccount) return `/inzendingen/${submissionId}`;
  return `/agenda/inzending/${linkToken("submission", submissionId)}`;
}

/**
 * Proves that somebody read mail at this address, and not only that something was sent in: whoever holds the private
 * link can still change the address, and must not be able to confirm another one with a link from an earlier mail.
 */
export function confirmToken(submissionId: string, email: string): string {
  const proof = proofOf("submission-confirm", `${submissionId}:${email}`);
  return `${submissionId}.${proof.toString("base64url")}`;
}

/** The submission that a link to confirm speaks of; only with the address it has now does `confirms` say whether it does. */
export function submissionToConfirm(
  token: string,
): { submissionId: string; confirms: (email: string) => boolean } | null {
  const [submissionId = ""] = token.split(".");
  if (!isId(submissionId)) return null;
  return {
    submissionId,
    confirms: (email) => email !== "" && sameText(confirmToken(submissionId, email), token),
  };
}

/** Where a sender without account confirms its mail address. */
export function confirmPath(submissionId: string, email: string): string {
  return `/agenda/bevestigen/${confirmToken(submissionId, email)}`;
}
