import { db, type Tx } from "~/db.server";
import type { ListingContent } from "~/domain/agenda/listing-content";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { columnsOver } from "./content-columns";
import { fieldsLeftOnline } from "./fields-left-online";
import { approvedOver, listingOf, readContent, type SubmissionContent } from "./submission";
import { actorOf, ownSubmissions, type Sender } from "./submission-scope";

/**
 * One date is off. Of what is online it is told at once, whoever sent it in: nobody should stand before a closed door
 * while the team looks at it. The last date cannot go alone; then the whole activity is withdrawn.
 */
export async function cancelDate(
  submissionId: string,
  startsAt: Date,
  { sender, version, now }: { sender: Sender; version: number; now: Date },
): Promise<
  | { ok: true }
  | { ok: false; reason: "not-found" | "wrong-state" | "changed-meanwhile" | "last-date" }
> {
  return db.$transaction(async (tx) => {
    const stored = await tx.submission.findFirst({
      where: { AND: [{ id: submissionId }, ownSubmissions(sender)] },
    });
    if (!stored) return { ok: false, reason: "not-found" } as const;
    const approved = stored.approvedContent ? readContent(stored.approvedContent) : null;
    if (!["submitted", "returned", "published"].includes(stored.state) || !stored.listingId) {
      return { ok: false, reason: "wrong-state" } as const;
    }
    const content = withoutDate(readContent(stored.content), startsAt);
    const online = approved && listingOf(withoutDate(approved, startsAt));
    if (!online || (content.dates ?? []).length === 0) {
      return { ok: false, reason: "last-date" } as const;
    }
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, version, state: stored.state },
      data: {
        ...columnsOver(stored.content, content),
        approvedContent: approvedOver(stored.approvedContent, online),
        version: { increment: 1 },
      },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" } as const;
    await publishListing(
      tx,
      {
        ...online,
        ...(await withoutDeleted(tx, online)),
        listingId: stored.listingId,
        partnerId: stored.partnerId,
        leave: fieldsLeftOnline(stored.approvedContent),
      },
      now,
    );
    await writeAudit(tx, {
      actorId: actorOf(sender),
      verb: "cancel-date",
      subjectType: "submission",
      subjectId: submissionId,
      at: now,
      details: { startsAt: startsAt.toISOString() },
    });
    return { ok: true } as const;
  });
}

/** Edition and image of what is online may have been deleted since. */
async function withoutDeleted(tx: Tx, { editionId, imageId }: ListingContent) {
  const edition = editionId && (await tx.edition.count({ where: { id: editionId } }));
  const image = imageId && (await tx.image.count({ where: { id: imageId } }));
  return { editionId: edition ? editionId : null, imageId: image ? imageId : null };
}

function withoutDate(content: SubmissionContent, startsAt: Date): SubmissionContent {
  const same = (at: Date) => at.getTime() === startsAt.getTime();
  const dates = content.dates ?? [];
  if (!dates.some((date) => same(date.startsAt))) return content;
  return {
    ...content,
    dates: dates.filter((date) => !same(date.startsAt)),
    rhythmExcept: content.rhythm ? [...content.rhythmExcept, startsAt] : content.rhythmExcept,
  };
}
