import { db } from "~/db.server";
import { isId } from "~/domain/id";
import type { Locale } from "~/locales/locale";
import { chooseItems } from "./choose-items.server";
import {
  ENDED_BEFORE,
  NO_DELIVERIES,
  NOTHING_FOR_THEM,
  storedItems,
  type DeliveryCounts,
} from "./newsletter";
import { REFUSED } from "./sending.server";
import { countReaders } from "./start-newsletter.server";
import { renderNewsletter } from "./write-newsletter.server";

/** Addresses with trouble shown on one page; the rest is a number. */
const TROUBLES = 200;

/** A newsletter for its page: a draft with what it would hold now, another with what was fixed at its start. */
export async function findNewsletter(id: string, { now }: { now: Date }) {
  const row = isId(id)
    ? await db.newsletter.findUnique({
        where: { id },
        include: { edition: { select: { name: true } } },
      })
    : null;
  if (!row) return null;
  const { items: stored, edition, ...newsletter } = row;
  const draft = row.state === "draft";
  const { items, unread } = draft
    ? { items: await chooseItems(row, { now }), unread: 0 }
    : storedItems(stored);
  return {
    ...newsletter,
    edition: edition?.name ?? null,
    items,
    /** Items that were fixed at its start and that cannot be read any more. */
    unread,
    readers: draft ? await countReaders(items) : null,
  };
}

/** The draft as it can be changed; null when there is none, or when it was sent. */
export async function findDraft(id: string) {
  return isId(id) ? db.newsletter.findFirst({ where: { id, state: "draft" } }) : null;
}

/** As somebody without a choice of wijken would get it; null when there is nothing in it. */
export async function previewNewsletter(
  id: string,
  { locale, now }: { locale: Locale; now: Date },
): Promise<{ subject: string; html: string; text: string } | null> {
  const newsletter = await findNewsletter(id, { now });
  return newsletter && renderNewsletter(newsletter, { locale, wijken: [] });
}

export type Trouble = {
  subscriberId: string;
  state: "failed" | "uncertain";
  failure: string | null;
  /** Null when this subscription ended: there is no address any more. */
  email: string | null;
};

/** How the sending stands, in numbers, and address by address where something is not certain. */
export async function newsletterProgress(id: string) {
  const [states, special, troubles, refused, later] = await Promise.all([
    db.newsletterDelivery.groupBy({
      by: ["state"],
      where: { newsletterId: id },
      _count: true,
    }),
    db.newsletterDelivery.groupBy({
      by: ["state", "failure"],
      where: {
        newsletterId: id,
        failure: { in: [NOTHING_FOR_THEM, ENDED_BEFORE, "bounced", "complained"] },
      },
      _count: true,
    }),
    db.newsletterDelivery.findMany({
      where: { newsletterId: id, state: { in: ["uncertain", "failed"] } },
      select: {
        subscriberId: true,
        state: true,
        failure: true,
        subscriber: { select: { email: true, state: true } },
      },
      orderBy: [{ state: "desc" }, { subscriberId: "asc" }],
      take: TROUBLES,
    }),
    db.newsletterDelivery.findFirst({
      where: { newsletterId: id, state: "queued", failure: { startsWith: REFUSED } },
      select: { failure: true },
    }),
    db.newsletterDelivery.count({
      where: { newsletterId: id, state: "queued", attempts: { gt: 0 } },
    }),
  ]);
  const counts: DeliveryCounts = { ...NO_DELIVERIES };
  for (const { state, _count } of states) counts[state] = _count;
  const because = (reason: string) =>
    special.filter(({ failure }) => failure === reason).reduce((sum, row) => sum + row._count, 0);
  return {
    counts,
    later,
    nothing: because(NOTHING_FOR_THEM),
    ended: because(ENDED_BEFORE),
    bounced: because("bounced"),
    complained: because("complained"),
    refused: refused?.failure?.slice(REFUSED.length) ?? null,
    troubles: troubles.map(({ subscriber, state, ...rest }): Trouble => ({
      ...rest,
      state: state === "failed" ? "failed" : "uncertain",
      email: subscriber.state === "active" ? subscriber.email : null,
    })),
  };
}
