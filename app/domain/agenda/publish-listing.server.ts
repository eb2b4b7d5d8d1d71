import type { Tx } from "~/db.server";
import { tellOfChanges } from "~/domain/registrations/tell-of-changes.server";
import { changeDates } from "./change-dates.server";
import type { DateSpan } from "~/shared/date-span";
import { datesWithPast, listingChange, listingInput, type ListingInput } from "./listing";
import { freeSlug, slugOfTitle } from "~/shared/slug";
import type { ListingContent } from "./listing-content";
import { planDates } from "./plan-dates";

/** Any constant: publishing takes turns, so that two at once cannot choose one slug or make two listings. */
const PUBLISH_TURN = 7_402_001;

/**
 * Shows an action or something that was sent in, or brings its listing up to date, inside the caller's transaction. The
 * address of the page and the identity of its dates stay as they were; dates to come that are wanted no more stay as
 * cancelled. Publishing again what was cancelled takes the cancellation back.
 * @throws ZodError when the caller hands over something that its own rules should have refused
 */
export async function publishListing(
  tx: Tx,
  input: ListingInput,
  now: Date,
): Promise<{ listingId: string; slug: string }> {
  const { dates: wanted, listingId, heard, leave, ...said } = listingInput.parse(input);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PUBLISH_TURN})`;
  const stored = listingId
    ? await tx.listing.findUniqueOrThrow({ where: { id: listingId }, include: { dates: true } })
    : said.actionId &&
      (await tx.listing.findUnique({
        where: { actionId: said.actionId },
        include: { dates: true },
      }));

  if (!stored) {
    const slug = await chooseSlug(tx, said.title);
    const { id } = await tx.listing.create({
      data: {
        ...said,
        slug,
        publishedAt: now,
        changedAt: now,
        lastConfirmedAt: now,
        dates: { create: datesWithPast(wanted, heard, now) },
      },
    });
    return { listingId: id, slug };
  }

  const { dates, ...fields } = leftAsOnline({ ...said, dates: wanted }, stored, leave);
  const revived = stored.state === "cancelled";
  const plan = planDates(stored.dates, dates, now);
  const change = listingChange({ ...stored, dates }, { ...fields, dates });
  const moved = change.moved || plan.changes;
  await tx.listing.update({
    where: { id: stored.id },
    data: {
      ...fields,
      state: "published",
      cancelledAt: null,
      vanishedAt: null,
      lastConfirmedAt: now,
      ...(moved || revived ? { sequence: { increment: 1 } } : {}),
      ...(change.visible || plan.changes || revived ? { changedAt: now } : {}),
    },
  });
  await changeDates(tx, stored.id, plan, now);
  await tellOfChanges(
    tx,
    stored.id,
    { before: stored, after: fields, wentOn: revived, dates: plan },
    now,
  );
  return { listingId: stored.id, slug: stored.slug };
}

/** What is to be online, with some fields as they are there; of dates those that are known there stay as well. */
function leftAsOnline<Said extends ListingContent>(
  said: Said,
  stored: { dates: (DateSpan & { cancelledAt: Date | null })[] },
  leave: (keyof ListingContent)[],
): Said {
  const known = (date: DateSpan) =>
    said.dates.some(({ startsAt }) => startsAt.getTime() === date.startsAt.getTime());
  const left = leave.map((field) => [
    field,
    field === "dates"
      ? [
          ...said.dates,
          ...stored.dates
            .filter((date) => date.cancelledAt === null && !known(date))
            .map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
        ]
      : Reflect.get(stored, field),
  ]);
  return { ...said, ...Object.fromEntries(left) };
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
