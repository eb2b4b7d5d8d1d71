import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { NOT_SENT_IN, readContent, type SubmissionState } from "./submission";
import { ownSubmissions } from "./submission-scope";

const MOST_SHOWN = 200;

/**
 * What the account's partners sent in, latest first; for the team of everybody. What somebody is still writing, or has
 * not confirmed, is nobody else's.
 */
export async function listSubmissions(
  { state }: { state: SubmissionState | null },
  { account }: { account: ActingAccount },
) {
  const rows = await db.submission.findMany({
    where: {
      AND: [
        ownSubmissions({ by: "account", account }),
        { state: { notIn: NOT_SENT_IN } },
        state ? { state } : {},
      ],
    },
    orderBy: { updatedAt: "desc" },
    take: MOST_SHOWN,
    include: {
      partner: { select: { name: true } },
      listing: { select: { slug: true, state: true } },
    },
  });
  return rows.map(({ id, state, content, partner, listing }) => {
    const { title = "", dates = [], organiserName = "", allDay } = readContent(content);
    return {
      id,
      state,
      title,
      allDay,
      first: dates[0] ?? null,
      from: partner?.name ?? organiserName,
      online: listing?.state === "published",
    };
  });
}
