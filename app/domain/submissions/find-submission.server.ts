import { db } from "~/db.server";
import { readContent } from "./submission";
import { ownSubmissions, type Sender } from "./submission-scope";

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
  const { state, submittedAt, decidedAt } = stored;
  return {
    ...stored,
    content: readContent(stored.content),
    /** When it came to stand as it does: sent in, or decided. */
    since: state === "submitted" ? submittedAt : decidedAt,
  };
}

export type FoundSubmission = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;
