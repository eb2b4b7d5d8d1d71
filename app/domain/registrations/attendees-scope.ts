import type { ActingAccount } from "~/domain/access/acting-account";
import { whereMay } from "~/domain/access/may";
import type { Prisma } from "~/generated/prisma/client";

/**
 * Who looks at a list of visitors: somebody signed in, or the sender of an activity by the private link of it. The
 * link was checked before (idOfToken) and opens that one submission only.
 */
export type Organiser =
  { account: ActingAccount; submissionId: string } | { account: null; submissionId: string };

/** Submissions whose visitors this reader may see: the team all, others those of their partners and their own. */
function ownSubmission({ account, submissionId }: Organiser): Prisma.SubmissionWhereInput {
  if (account === null) return { id: submissionId };
  return {
    id: submissionId,
    ...whereMay<Prisma.SubmissionWhereInput>(account, "see-attendees", {
      partner: (ids) => ({ partnerId: { in: ids } }),
      campaign: (ids) => ({ edition: { campaignId: { in: ids } } }),
      // What was sent in for a partner is no longer for who left that partner.
      also: [{ partnerId: null, accountId: account.id }],
    }),
  };
}

/** Put in every `where` of the list. */
export function ownDates(organiser: Organiser): Prisma.ListingDateWhereInput {
  return { listing: { submission: { is: ownSubmission(organiser) } } };
}

export function ownListing(organiser: Organiser): Prisma.ListingWhereInput {
  return { submission: { is: ownSubmission(organiser) } };
}

export function actorOf({ account }: Organiser): string | null {
  return account?.id ?? null;
}
