import type { ActingAccount } from "~/domain/accounts/account";
import { isTeam } from "~/domain/campaign-actions/campaign-action";
import type { Prisma } from "~/generated/prisma/client";

/**
 * Who acts for a submission: whoever holds its private link, somebody with an account, or whoever answers our mail that
 * asks whether a date still holds.
 */
export type Sender = { by: "link" } | { by: "account"; account: ActingAccount } | { by: "asked" };

/**
 * The submissions a sender may see and change: by link only what came in without an account; with one those of its own
 * partners; the team all. Our question goes to whoever sent it in, in whatever way.
 */
export function ownSubmissions(sender: Sender): Prisma.SubmissionWhereInput {
  if (sender.by === "asked") return {};
  if (sender.by === "link") return { source: "form" };
  return isTeam(sender.account) ? {} : { partnerId: { in: sender.account.partnerIds } };
}

export function actorOf(sender: Sender): string | null {
  return sender.by === "account" ? sender.account.id : null;
}
