import { db } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import type { ActingAccount } from "~/domain/access/acting-account";
import { doubtsOf, type DoubtKind, type EditionDays } from "./doubts";
import { findDoubles, type Sought } from "./find-doubles.server";
import { pageOfQueue, type QueueEntry, type QueueFilter } from "./queue";
import { isCalledOff, listingOf, readContent, unreadContent } from "./submission";
import { submissionsFor } from "./submission-scope";
import { unreadFields } from "./unread-fields";

/** More than a themed week brings; keeps the page quick whatever happens. The oldest come first. */
const MOST_WAITING = 1_000;

const WAITING = { state: { in: ["submitted", "returned"] } } satisfies Prisma.SubmissionWhereInput;

/** What waits for the team, one page of it. Empty for others. */
export async function listQueue(
  filter: QueueFilter,
  { account, now }: { account: ActingAccount; now: Date },
) {
  return pageOfQueue(await readQueue(account, now), filter);
}

async function readQueue(account: ActingAccount, now: Date): Promise<QueueEntry[]> {
  const stored = await db.submission.findMany({
    where: { AND: [WAITING, submissionsFor(account, "approve-listings")] },
    include: {
      edition: true,
      account: { select: { name: true } },
      importedItem: { select: { vanishedAt: true } },
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: MOST_WAITING,
  });
  const read = stored.map((row) => ({ row, listing: listingOf(readContent(row.content)) }));
  const sought = read.flatMap(
    ({ row: { id, version, listingId, partnerId }, listing }): Sought[] =>
      listing ? [{ ...listing, id, version, listingId, partnerId }] : [],
  );
  const doubles = await findDoubles(sought, sought, { now });
  return read.map(({ row, listing }) => {
    const coming = listing?.dates.filter(({ endsAt }) => endsAt > now) ?? [];
    const unread = unreadFields(unreadContent(row.content));
    const doubts: { kind: DoubtKind }[] = listing
      ? doubtsOf(listing, {
          now,
          edition: row.edition && editionDays(row.edition),
          doubles: doubles.get(row.id) ?? [],
          vanishedAt: row.importedItem?.vanishedAt,
          unread,
          calledOff: !row.listingId && isCalledOff(row.content),
        })
      : unread.slice(0, 1).map(() => ({ kind: "unread" }));
    return {
      id: row.id,
      version: row.version,
      kind:
        row.state === "returned" ? "returned" : row.approvedContent === null ? "new" : "changed",
      title: listing?.title ?? "",
      organiserName: listing?.organiserName ?? "",
      senderName: row.contactName || (row.account?.name ?? ""),
      placeName: listing?.placeName ?? "",
      online: listing?.onlineUrl !== null && listing?.onlineUrl !== undefined,
      wijkCode: listing?.wijkCode ?? null,
      edition: row.edition && { slug: row.edition.slug, name: row.edition.name },
      date: coming[0] ?? listing?.dates.at(-1) ?? null,
      allDay: listing?.allDay ?? false,
      dateCount: listing?.dates.length ?? 0,
      since: row.submittedAt ?? row.createdAt,
      doubts: [...new Set(doubts.map(({ kind }) => kind))],
    } satisfies QueueEntry;
  });
}

export function editionDays(edition: { name: string; startsOn: Date; endsOn: Date }): EditionDays {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { name: edition.name, firstDay: day(edition.startsOn), lastDay: day(edition.endsOn) };
}

/** Editions to filter by: those that something waits for. */
export async function editionsInQueue(
  account: ActingAccount,
): Promise<{ slug: string; name: string }[]> {
  return db.edition.findMany({
    where: {
      submissions: { some: { AND: [WAITING, submissionsFor(account, "approve-listings")] } },
    },
    select: { slug: true, name: true },
    orderBy: { startsOn: "desc" },
  });
}
