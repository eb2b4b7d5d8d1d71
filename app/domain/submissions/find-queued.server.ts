import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import type { ListingContent } from "~/domain/agenda/listing-content";
import { logUnread } from "~/domain/log-unread.server";
import { SHOWN_IMAGE } from "~/domain/images/image";
import { differences } from "./differences";
import { doubtsOf } from "./doubts";
import { findDoubles, soughtOf } from "./find-doubles.server";
import { editionDays } from "./list-queue.server";
import { isCalledOff, listingOf, NOT_SENT_IN, readContent, unreadContent } from "./submission";
import { submissionsFor } from "./submission-scope";
import { unreadFields } from "./unread-fields";

/** Something that was sent in as the team looks at it, whatever was decided since; null for others and for drafts. */
export async function findQueued(
  id: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  const stored = await db.submission.findFirst({
    where: {
      AND: [{ id, state: { notIn: NOT_SENT_IN } }, submissionsFor(account, "approve-listings")],
    },
    include: {
      edition: true,
      partner: { select: { name: true, slug: true, trusted: true } },
      account: { select: { name: true, email: true } },
      listing: { select: { slug: true, state: true } },
      importedItem: { select: { vanishedAt: true } },
    },
  });
  if (!stored) return null;
  const content = listingOf(readContent(stored.content));
  const approved = stored.approvedContent ? listingOf(readContent(stored.approvedContent)) : null;
  const pieces = unreadContent(stored.content);
  logUnread({ submissionId: id }, pieces);
  const unread = unreadFields(pieces);
  const waits = stored.state === "submitted";
  const { state, version, note, partner, listing, locale, source, contactPhone } = stored;
  return {
    id,
    state,
    version,
    note,
    partner,
    listing,
    locale,
    source,
    contactPhone,
    senderName: stored.contactName || (stored.account?.name ?? ""),
    senderEmail: stored.contactEmail || (stored.account?.email ?? ""),
    submittedAt: stored.submittedAt ?? stored.createdAt,
    content,
    unread,
    approved,
    isChange: approved !== null,
    differences: content && approved && waits ? differences(approved, content) : [],
    doubts:
      content && waits
        ? doubtsOf(content, {
            now,
            edition: stored.edition && editionDays(stored.edition),
            doubles: await doublesOf(stored, now),
            vanishedAt: stored.importedItem?.vanishedAt,
            unread,
            calledOff: !stored.listingId && isCalledOff(stored.content),
          })
        : [],
    names: await namesIn([content, approved]),
    images: await imagesIn([content, approved]),
  };
}
export type Queued = NonNullable<Awaited<ReturnType<typeof findQueued>>>;

async function doublesOf(stored: Parameters<typeof soughtOf>[0], now: Date) {
  const sought = soughtOf(stored);
  if (!sought) return [];
  const others = await db.submission.findMany({
    where: { state: { in: ["submitted", "returned"] }, id: { not: stored.id }, listingId: null },
    select: { id: true, version: true, listingId: true, partnerId: true, content: true },
    take: 1_000,
  });
  const waiting = others.flatMap((other) => soughtOf(other) ?? []);
  return (await findDoubles([sought], waiting, { now })).get(stored.id) ?? [];
}

/** Names of the editions and campaigns that are pointed to, by their id. */
async function namesIn(contents: (ListingContent | null)[]): Promise<Record<string, string>> {
  const ids = (field: "editionId" | "campaignId") =>
    contents.flatMap((content) => content?.[field] ?? []);
  const named = await Promise.all([
    db.edition.findMany({ where: { id: { in: ids("editionId") } } }),
    db.campaign.findMany({ where: { id: { in: ids("campaignId") } } }),
  ]);
  return Object.fromEntries(named.flat().map(({ id, name }) => [id, name]));
}

async function imagesIn(contents: (ListingContent | null)[]) {
  const ids = contents.flatMap((content) => content?.imageId ?? []);
  const images = await db.image.findMany({ where: { id: { in: ids } }, select: SHOWN_IMAGE });
  return Object.fromEntries(images.map((image) => [image.id, image]));
}
