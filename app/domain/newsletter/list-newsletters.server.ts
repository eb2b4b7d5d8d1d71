import { db } from "~/db.server";

/** Newsletters, the newest first, with how many got them. */
export async function listNewsletters() {
  const [rows, sent] = await Promise.all([
    db.newsletter.findMany({
      select: {
        id: true,
        state: true,
        subjectNl: true,
        createdAt: true,
        startedAt: true,
        edition: { select: { name: true } },
      },
      orderBy: { createdAt: "desc" },
      take: 200,
    }),
    db.newsletterDelivery.groupBy({
      by: ["newsletterId"],
      where: { state: "sent" },
      _count: true,
    }),
  ]);
  const sentTo = new Map(sent.map(({ newsletterId, _count }) => [newsletterId, _count]));
  return rows.map(({ edition, ...row }) => ({
    ...row,
    edition: edition?.name ?? null,
    sent: sentTo.get(row.id) ?? 0,
  }));
}

export async function countSubscribers(): Promise<{ active: number; pending: number }> {
  const [active, pending] = await Promise.all([
    db.subscriber.count({ where: { state: "active" } }),
    db.subscriber.count({ where: { state: "pending" } }),
  ]);
  return { active, pending };
}

/** What a newsletter can be about: editions, the newest first, and campaigns that are on or still to come. */
export async function newsletterChoices({ now }: { now: Date }) {
  const [editions, campaigns] = await Promise.all([
    db.edition.findMany({
      select: { slug: true, name: true },
      orderBy: { startsOn: "desc" },
      take: 20,
    }),
    db.campaign.findMany({
      where: { endsOn: { gte: now } },
      select: { slug: true, name: true, design: true },
      orderBy: [{ startsOn: "asc" }, { slug: "asc" }],
    }),
  ]);
  return { editions, campaigns };
}
