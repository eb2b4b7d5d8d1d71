import { linkToken } from "~/domain/link-proof.server";

/** Where a sender finds its submission: with an account the page of its partner, otherwise the private page. */
export function senderPath(submissionId: string, { byAccount }: { byAccount: boolean }): string {
  if (byAccount) return `/inzendingen/${submissionId}`;
  return `/agenda/inzending/${linkToken("submission", submissionId)}`;
}

/** Where a sender without account confirms its mail address. */
export function confirmPath(submissionId: string): string {
  return `/agenda/bevestigen/${linkToken("submission-confirm", submissionId)}`;
}
