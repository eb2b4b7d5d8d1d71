import type { Tx } from "~/db.server";
import { daysBefore } from "~/domain/duration";
import { endedAddress } from "~/domain/newsletter/end-subscription.server";
import type { NewsletterItem } from "~/domain/newsletter/newsletter";
import { wijken } from "~/domain/places/wijken";
import { seededRandom } from "./random";

const NAMES = [
  ...["aisha", "bram", "chantal", "dilara", "els", "fenna", "gijs", "hafsa", "ilse", "joep"],
  ...["karim", "loes", "mehmet", "noor", "olaf", "petra", "rachid", "sanne", "tarik", "ursula"],
];

/** Readers of the newsletter, one that was sent last week and one that waits to be sent. */
export async function seedNewsletters(
  tx: Tx,
  { now, creatorId }: { now: Date; creatorId: string | null },
): Promise<void> {
  const random = seededRandom(20190927);
  const ago = (days: number) => daysBefore(now, days);
  const subscribers = Array.from({ length: 64 }, (_, i) => {
    const id = random.uuid();
    const email = `${NAMES[i % NAMES.length]}.${i + 1}@lezer.example`;
    const state = i < 58 ? "active" : i < 61 ? "pending" : "unsubscribed";
    const asked = ago(state === "pending" ? 2 : 20 + random.between(0, 200));
    return {
      id,
      email: state === "unsubscribed" ? endedAddress(email, id) : email,
      locale: i % 6 === 5 ? "en" : "nl",
      wijkCodes: i % 3 === 0 && state === "active" ? [wijken[i % wijken.length]?.code ?? ""] : [],
      state: state as "active" | "pending" | "unsubscribed",
      createdAt: asked,
      confirmedAt: state === "pending" ? null : asked,
      endedAt: state === "unsubscribed" ? ago(3) : null,
    };
  });
  await tx.subscriber.createMany({ data: subscribers });

  const sent = random.uuid();
  await tx.newsletter.createMany({
    data: [
      {
        id: sent,
        state: "done",
        subjectNl: "Kom erbij: dit is er te doen",
        subjectEn: "Join us: this is what is going on",
        introNl:
          "Samen soep eten, een potje jeu de boules of gewoon koffie: er is van alles te doen in Utrecht.\n\nNeem gerust iemand mee, of kom alleen. Je bent welkom.",
        introEn:
          "Soup together, a game of boules or simply coffee: there is a lot going on in Utrecht.\n\nBring somebody along, or come by yourself. You are welcome.",
        createdById: creatorId,
        createdAt: ago(7),
        startedAt: ago(6),
        finishedAt: ago(6),
        items: await itemsOf(tx, now),
      },
      {
        id: random.uuid(),
        state: "draft",
        filterQuery: "?gratis=1",
        subjectNl: "Gratis erop uit",
        subjectEn: "Out and about for free",
        introNl: "Deze activiteiten kosten niets. Je hoeft alleen maar te komen.",
        introEn: "These activities cost nothing. All you have to do is come.",
        createdById: creatorId,
        createdAt: ago(1),
      },
    ],
  });
  await tx.newsletterDelivery.createMany({
    data: subscribers
      .filter(({ state }) => state !== "pending")
      .map(({ id, state }, i) => ({
        newsletterId: sent,
        subscriberId: id,
        attempts: 1,
        handedOverAt: ago(6),
        ...(i === 11 && state === "active"
          ? { state: "uncertain" as const, failure: "cut off" }
          : { state: "sent" as const, sentAt: ago(6) }),
      })),
  });
}

async function itemsOf(tx: Tx, now: Date): Promise<NewsletterItem[]> {
  const listings = await tx.listing.findMany({
    where: { state: "published", dates: { some: { endsAt: { gt: now } } } },
    include: { dates: { where: { endsAt: { gt: now } }, orderBy: { startsAt: "asc" }, take: 1 } },
    orderBy: { slug: "asc" },
    take: 12,
  });
  return listings
    .map(({ slug, title, summary, placeName, wijkCode, priceCents, stepFree, allDay, dates }) => ({
      ...{ slug, title, summary, placeName, wijkCode, priceCents, allDay },
      stepFree: stepFree === "yes",
      dates: dates.map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      moreDates: 0,
    }))
    .sort((a, b) => (a.dates[0]?.startsAt ?? "").localeCompare(b.dates[0]?.startsAt ?? ""));
}
