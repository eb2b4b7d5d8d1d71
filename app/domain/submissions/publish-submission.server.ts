import type { Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { logUnread } from "~/domain/log-unread.server";
import { fieldsLeftOnline } from "./fields-left-online";
import {
  approvedOver,
  lastDateOf,
  listingOf,
  readContent,
  statesBefore,
  unreadContent,
} from "./submission";
import { mailSender } from "./submission-mails.server";

export type PublishRefusal = {
  ok: false;
  reason: "not-found" | "wrong-state" | "incomplete" | "changed-meanwhile";
};

/**
 * Puts what the sender last wrote online, or brings the listing up to date with it, inside the caller's transaction.
 * With `version`, only when nothing changed since it was looked at. Scope is the caller's: this verb looks at no
 * account.
 */
export async function publishSubmission(
  tx: Tx,
  submissionId: string,
  {
    now,
    account,
    version,
    tellSender = true,
  }: {
    now: Date;
    /** Who decided; null when a trusted partner's import did. */
    account: Pick<ActingAccount, "id"> | null;
    version?: number;
    /** Whether the sender gets the mail that it is online. */
    tellSender?: boolean;
  },
): Promise<{ ok: true; listingId: string; slug: string } | PublishRefusal> {
  const stored = await tx.submission.findUnique({ where: { id: submissionId } });
  if (!stored) return { ok: false, reason: "not-found" };
  if (!statesBefore("publish").includes(stored.state)) return { ok: false, reason: "wrong-state" };
  const content = readContent(stored.content);
  const listing = listingOf({
    ...content,
    // These rows may have been deleted since; the columns know.
    editionId: stored.editionId,
    imageId: stored.imageId,
  });
  if (!listing) return { ok: false, reason: "incomplete" };

  logUnread({ submissionId }, unreadContent(stored.content));
  const leave = fieldsLeftOnline(stored.content);
  const { count } = await tx.submission.updateMany({
    where: { id: submissionId, version: version ?? stored.version, state: stored.state },
    data: {
      state: "published",
      approvedContent: approvedOver(stored.content, listing),
      ...(leave.includes("dates") ? {} : { lastDateAt: lastDateOf(listing) }),
      note: null,
      decidedAt: now,
      version: { increment: 1 },
    },
  });
  if (count === 0) return { ok: false, reason: "changed-meanwhile" };

  const { listingId, slug } = await publishListing(
    tx,
    {
      ...listing,
      listingId: stored.listingId,
      partnerId: stored.partnerId,
      heard: content.heard,
      leave,
    },
    now,
  );
  // It was off in the agenda that it comes from: people who look for it find out.
  if (!stored.listingId && content.heard?.cancelled) await cancelListing(tx, { listingId }, now);
  await tx.submission.update({ where: { id: submissionId }, data: { listingId } });
  await writeAudit(tx, {
    actorId: account?.id ?? null,
    verb: "publish-submission",
    subjectType: "submission",
    subjectId: submissionId,
    at: now,
    details: { version: stored.version + 1, again: stored.listingId !== null },
  });
  if (tellSender) await mailSender(tx, submissionId, "submission-published");
  return { ok: true, listingId, slug };
}
