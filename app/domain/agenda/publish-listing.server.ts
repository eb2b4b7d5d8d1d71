import type { Tx } from "~/db.server";
import { listingContent } from "./listing-content";
import {
  freeSlug,
  listingChange,
  listingInput,
  pairDates,
  slugOfTitle,
  type ListingInput,
} from "./listing";

/** Any constant: publishing takes turns, so that two at once cannot choose one slug or make two listings. */
const PUBLISH_TURN = 7_402_001;

/**
 * Shows an action or something that was sent in, or brings its listing up to date, inside the caller's transaction. The
 * address of the page and the identity of its dates stay as they were. Publishing again what was cancelled takes the
 * cancellation back.
 * @throws ZodError when the caller hands over something that its own rules should have refused
 */
export async function publishListing(
  tx: Tx,
  input: ListingInput,
  now: Date,
): Promise<{ listingId: string; slug: string }> {
  const { dates, listingId, ...fields } = listingInput.parse(input);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PUBLISH_TURN})`;
  const stored = listingId
    ? await tx.listing.findUniqueOrThrow({ where: { id: listingId }, include: { dates: true } })
    : fields.actionId &&
      (await tx.listing.findUnique({
        where: { actionId: fields.actionId },
        include: { dates: true },
      }));

  if (!stored) {
    const slug = await chooseSlug(tx, fields.title);
    const { id } = await tx.listing.create({
      data: {
        ...fields,
        slug,
        publishedAt: now,
        changedAt: now,
        lastConfirmedAt: now,
        dates: { create: dates },
      },
    });
    return { listingId: id, slug };
  }

  const revived = stored.status === "cancelled";
  const { moved, visible } = listingChange(listingContent.parse(stored), { ...fields, dates });
  await tx.listing.update({
    where: { id: stored.id },
    data: {
      ...fields,
      status: "published",
      cancelledAt: null,
      vanishedAt: null,
      lastConfirmedAt: now,
      ...(moved || revived ? { sequence: { increment: 1 } } : {}),
      ...(visible || revived ? { changedAt: now } : {}),
    },
  });
  await changeDates(tx, stored.id, pairDates(stored.dates, dates));
  return { listingId: stored.id, slug: stored.slug };
}

async function chooseSlug(tx: Tx, title: string): Promise<string> {
  const base = slugOfTitle(title);
  // A long title is cut to make room for its number, so look at everything that begins alike.
  const alike = await tx.listing.findMany({
    where: { slug: { startsWith: base.slice(0, 70) } },
    select: { slug: true },
  });
  return freeSlug(base, new Set(alike.map(({ slug }) => slug)));
}

async function changeDates(
  tx: Tx,
  listingId: string,
  {
    changed,
    added,
    gone,
  }: ReturnType<typeof pairDates<{ id: string; startsAt: Date; endsAt: Date }>>,
): Promise<void> {
  if (gone.length > 0) {
    await tx.listingDate.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  }
  for (const { date, becomes } of changed) {
    await tx.listingDate.update({ where: { id: date.id }, data: becomes });
  }
  if (added.length > 0) {
    await tx.listingDate.createMany({ data: added.map((date) => ({ ...date, listingId })) });
  }
}
