import { db } from "~/db.server";
import { daysBefore } from "~/domain/duration";

/** How long what people send in is kept, in days. */
export const KEPT_SUBMISSIONS = {
  /** After the last change. */
  draft: 30,
  /** After it was sent in; nobody said that the mail address is theirs. */
  unconfirmed: 14,
  /** Who sent it in, after the last date. */
  sender: 60,
  /** The same, for who wants to hear of it next year. */
  senderToRemind: 400,
} as const;

/** Deletes what was never finished. */
export async function deleteUnfinished({ now }: { now: Date }): Promise<void> {
  const before = (days: number) => daysBefore(now, days);
  await db.submission.deleteMany({
    where: { state: "draft", updatedAt: { lt: before(KEPT_SUBMISSIONS.draft) } },
  });
  await db.submission.deleteMany({
    where: { state: "unconfirmed", submittedAt: { lt: before(KEPT_SUBMISSIONS.unconfirmed) } },
  });
}

/**
 * Forgets who sent in what is over. What was never online goes whole; what an import brought stays, because the import
 * knows by it what it brought.
 */
export async function forgetSenders({ now }: { now: Date }): Promise<void> {
  const before = (days: number) => daysBefore(now, days);
  const over = {
    OR: [
      { remindNextYear: false, lastDateAt: { lt: before(KEPT_SUBMISSIONS.sender) } },
      { lastDateAt: { lt: before(KEPT_SUBMISSIONS.senderToRemind) } },
    ],
  };
  await db.submission.deleteMany({
    where: { ...over, listingId: null, source: { not: "import" } },
  });
  await db.submission.updateMany({
    where: {
      ...over,
      NOT: { contactName: "", contactEmail: "", contactPhone: "", note: null },
    },
    data: { contactName: "", contactEmail: "", contactPhone: "", note: null },
  });
}
