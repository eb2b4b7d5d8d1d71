import type { ActingAccount } from "~/domain/access/acting-account";
import { whereMay } from "~/domain/access/may";
import type { Power } from "~/domain/access/powers";
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
  return submissionsFor(sender.account, "send-in");
}

/** Submissions for which this account holds a power: of its partners, for editions of its campaigns, or all. */
export function submissionsFor(account: ActingAccount, power: Power): Prisma.SubmissionWhereInput {
  return whereMay<Prisma.SubmissionWhereInput>(account, power, {
    partner: (ids) => ({ partnerId: { in: ids } }),
    campaign: (ids) => ({ edition: { campaignId: { in: ids } } }),
  });
}

export function actorOf(sender: Sender): string | null {
  return sender.by === "account" ? sender.account.id : null;
}
