import { db } from "~/db.server";
import { logUnread } from "~/domain/log-unread.server";
import { readContent, unreadContent } from "./submission";
import { ownSubmissions, type Sender } from "./submission-scope";
import { unreadFields } from "./unread-fields";

/** A submission as its sender sees it; null outside the sender's scope. */
export async function findSubmission(id: string, sender: Sender) {
  const stored = await db.submission.findFirst({
    where: { AND: [{ id }, ownSubmissions(sender)] },
    include: {
      partner: { select: { id: true, name: true, slug: true } },
      edition: { select: { name: true } },
      listing: {
        select: {
          slug: true,
          state: true,
          registration: true,
          dates: {
            select: { startsAt: true, endsAt: true, cancelledAt: true },
            orderBy: { startsAt: "asc" },
          },
        },
      },
    },
  });
  if (!stored) return null;
  const unread = unreadContent(stored.content);
  logUnread({ submissionId: id }, unread);
  const { state, submittedAt, decidedAt } = stored;
  return {
    ...stored,
    content: readContent(stored.content),
    unread: unreadFields(unread),
    /** When it came to stand as it does: sent in, or decided. */
    since: state === "submitted" ? submittedAt : decidedAt,
  };
}

export type FoundSubmission = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;
