import { db, type Tx } from "~/db.server";
import { ASK_AGAIN_AFTER, ASK_BEFORE, KNOWN_FOR } from "~/domain/agenda/still-holds";
import { sendMail } from "~/domain/mail/send-mail.server";
import type { Prisma } from "~/generated/prisma/client";
import { organiserOf } from "./organiser-of.server";
import { stillHoldsLetter } from "./still-holds-letters.server";

/** In one run; what is left comes an hour later. */
const MOST_MAILS = 500;

/**
 * Mails organisers some days before a date whether it still holds: once per date, and of one listing at most once a week
 * (with a rhythm once in four weeks). Other processes may do the same: the date is claimed in the where.
 *
 * @returns how many were asked
 */
export async function askStillHolds({ now }: { now: Date }): Promise<number> {
  const dates = await db.listingDate.findMany({
    where: mayBeAsked(now),
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, listingId: true },
  });
  // The first date of each listing: two processes then claim the same one, and not two of one week.
  const firsts = [...new Map([...dates].reverse().map((date) => [date.listingId, date])).values()];
  let asked = 0;
  for (const { id, listingId } of firsts) {
    if (asked >= MOST_MAILS) break;
    if (await db.$transaction((tx) => askOnce(tx, id, listingId, now))) asked++;
  }
  return asked;
}

function mayBeAsked(now: Date): Prisma.ListingDateWhereInput {
  const after = (time: number) => new Date(now.getTime() + time);
  return {
    askedAt: null,
    cancelledAt: null,
    startsAt: { gte: after(ASK_BEFORE.least), lte: after(ASK_BEFORE.most) },
    listing: {
      state: "published",
      OR: [{ lastConfirmedAt: null }, { lastConfirmedAt: { lt: after(-KNOWN_FOR) } }],
      // What follows the organiser's own calendar every night is as right as that is.
      NOT: {
        submission: {
          importedItem: { vanishedAt: null, source: { kind: "icsAddress", active: true } },
        },
      },
    },
  };
}

async function askOnce(tx: Tx, dateId: string, listingId: string, now: Date): Promise<boolean> {
  // Whoever asks about another date of this listing waits here, and then sees that this one was asked.
  await tx.$queryRaw`SELECT 1 FROM "Listing" WHERE "id" = ${listingId}::uuid FOR UPDATE`;
  const listing = await tx.listing.findUniqueOrThrow({ where: { id: listingId } });
  const to = await organiserOf(tx, listingId);
  if (!to) return false;
  const pause = listing.rhythm === null ? ASK_AGAIN_AFTER.listing : ASK_AGAIN_AFTER.rhythm;
  const lately = new Date(now.getTime() - pause);
  const [date] = await tx.listingDate.updateManyAndReturn({
    where: {
      AND: [
        { id: dateId },
        mayBeAsked(now),
        { listing: { dates: { none: { askedAt: { gt: lately } } } } },
      ],
    },
    data: { askedAt: now },
  });
  if (!date) return false;
  await sendMail(tx, stillHoldsLetter, {
    to: to.email,
    locale: to.locale,
    props: {
      dateId,
      firstName: to.firstName,
      title: listing.title,
      startsAt: date.startsAt.toISOString(),
      endsAt: date.endsAt.toISOString(),
      allDay: listing.allDay,
      place:
        [listing.placeName, listing.spot].filter(Boolean).join(", ") || listing.onlineUrl || "",
    },
  });
  return true;
}
