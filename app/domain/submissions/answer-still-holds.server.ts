import { db, type Tx } from "~/db.server";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { listingContent } from "~/domain/agenda/listing-content";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { cancelDate } from "./cancel-date.server";
import { senderPath } from "./submission-link.server";
import { mailSender } from "./submission-mails.server";
import type { Sender } from "./submission-scope";
import { withdrawSubmission } from "./withdraw-submission.server";

const FOUND = {
  id: true,
  startsAt: true,
  endsAt: true,
  cancelledAt: true,
  askedAt: true,
  listing: {
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      allDay: true,
      placeName: true,
      actionId: true,
      lastConfirmedAt: true,
      submission: { select: { id: true, source: true } },
      dates: { select: { id: true, endsAt: true, cancelledAt: true } },
    },
  },
} as const;

/** A date that an organiser is asked about, with what can be answered now. Whoever has the link may answer. */
export async function findAskedDate(dateId: string, { now }: { now: Date }) {
  const date = await db.listingDate.findUnique({ where: { id: dateId }, select: FOUND });
  if (!date) return null;
  const { listing } = date;
  const { lastConfirmedAt } = listing;
  const off = listing.state === "cancelled" || date.cancelledAt !== null;
  return {
    title: listing.title,
    slug: listing.slug,
    placeName: listing.placeName,
    allDay: listing.allDay,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    state: off
      ? ("cancelled" as const)
      : date.endsAt <= now
        ? ("past" as const)
        : ("open" as const),
    confirmed: lastConfirmedAt !== null && date.askedAt !== null && lastConfirmedAt >= date.askedAt,
    /** Whether saying no takes the whole activity away. */
    isLast: !listing.dates.some(
      (other) => other.id !== date.id && other.cancelledAt === null && other.endsAt > now,
    ),
    changePath: changePath(listing),
    /** Sent in without an account: the private page opens more than an answer, so its link goes by mail. */
    changeByMail: listing.actionId === null && listing.submission?.source === "form",
    /** Of an action its own page does it: there are posters to take away too. */
    cancelPath: listing.actionId && `/acties/${listing.actionId}/afgelasten`,
  };
}

/** Pages to sign in for. The private page of a sender is none of them: this link may have been passed on. */
function changePath({
  actionId,
  submission,
}: {
  actionId: string | null;
  submission: { id: string; source: string } | null;
}): string | null {
  if (actionId) return `/acties/${actionId}/bewerken`;
  return submission && submission.source !== "form"
    ? senderPath(submission.id, { byAccount: true })
    : null;
}

/** "Something has changed": mails the private link to who sent it in, and to nobody else. */
export async function mailChangeLink(
  dateId: string,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "wrong-state" }> {
  return db.$transaction(async (tx) => {
    const submission = await tx.submission.findFirst({
      where: {
        source: "form",
        listing: { actionId: null, dates: { some: { id: dateId, endsAt: { gt: now } } } },
      },
      select: { id: true },
    });
    if (!submission) return { ok: false, reason: "wrong-state" } as const;
    await mailSender(tx, submission.id, "submission-link");
    return { ok: true } as const;
  });
}

/** "Yes, it still holds": the agenda shows since when that is known. Saying so twice is as good as once. */
export async function confirmStillHolds(
  dateId: string,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "wrong-state" }> {
  return db.$transaction(async (tx) => {
    const [listing] = await tx.listing.updateManyAndReturn({
      where: {
        state: "published",
        dates: { some: { id: dateId, cancelledAt: null, endsAt: { gt: now } } },
      },
      data: { lastConfirmedAt: now },
      select: { id: true },
    });
    if (!listing) return { ok: false, reason: "wrong-state" } as const;
    await writeAudit(tx, {
      actorId: null,
      verb: "confirm-still-holds",
      subjectType: "listing",
      subjectId: listing.id,
      at: now,
      details: { dateId },
    });
    return { ok: true } as const;
  });
}

const SENDER: Sender = { by: "asked" };
/** Somebody else may change it at the same moment; once more is enough for two people. */
const TRIES = 3;

/** "It is off": this date is cancelled, or with the last date the whole activity. Of actions it is done elsewhere. */
export async function cancelAskedDate(
  dateId: string,
  { now }: { now: Date },
): Promise<{ ok: true } | { ok: false; reason: "wrong-state" | "changed-meanwhile" }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const date = await db.listingDate.findUnique({
      where: { id: dateId, cancelledAt: null, listing: { state: "published", actionId: null } },
      select: { startsAt: true, listing: { select: { submission: true } } },
    });
    if (!date) return { ok: false, reason: "wrong-state" };
    const { submission } = date.listing;
    if (!submission) return db.$transaction((tx) => cancelWithoutSubmission(tx, dateId, now));
    const { id, version } = submission;
    const result = await cancelDate(id, date.startsAt, { sender: SENDER, version, now });
    if (result.ok) return { ok: true };
    if (result.reason === "last-date") {
      const withdrawn = await withdrawSubmission(id, { sender: SENDER, now });
      return withdrawn.ok ? { ok: true } : { ok: false, reason: "wrong-state" };
    }
    if (result.reason !== "changed-meanwhile") return { ok: false, reason: "wrong-state" };
  }
  return { ok: false, reason: "changed-meanwhile" };
}

/** A listing that came neither from an action nor by the form: the demo's, and those of an older version. */
async function cancelWithoutSubmission(tx: Tx, dateId: string, now: Date) {
  const { listing } = await tx.listingDate.findUniqueOrThrow({
    where: { id: dateId },
    select: { listing: { include: { dates: true } } },
  });
  const left = listing.dates.filter(({ id, cancelledAt }) => id !== dateId && !cancelledAt);
  if (left.some(({ endsAt }) => endsAt > now)) {
    const { id: listingId, partnerId } = listing;
    const content = listingContent.parse({ ...listing, dates: left });
    await publishListing(tx, { ...content, listingId, partnerId }, now);
  } else {
    await cancelListing(tx, { listingId: listing.id }, now);
  }
  await writeAudit(tx, {
    actorId: null,
    verb: "cancel-date",
    subjectType: "listing",
    subjectId: listing.id,
    at: now,
    details: { dateId },
  });
  return { ok: true } as const;
}
