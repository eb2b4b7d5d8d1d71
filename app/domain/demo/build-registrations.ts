import { DAY, HOUR } from "~/domain/duration";
import { contentAsJson, FORM_STEPS, submissionContent } from "~/domain/submissions/submission";
import type { BuiltListing } from "./build-listings";
import type { Random } from "./random";

const NAMES = [
  "Aisha",
  "Bram",
  "Chaimae",
  "Daan",
  "Elif",
  "Fenna",
  "Gerrit",
  "Hatice",
  "Imane",
  "Joke",
  "Kees",
  "Lotte",
  "Mo",
  "Nour",
  "Oksana",
  "Piet",
  "Roos",
  "Sem",
  "Tomasz",
  "Wil",
] as const;

/**
 * What partners sent in with registration: the submission, by which its organiser finds the list, and who registered.
 * The next date is full and has a waiting list; what has been was counted at the door.
 */
export function buildRegistrations(
  { listing, dates }: BuiltListing,
  { now, random }: { now: Date; random: Random },
) {
  if (listing.capacity === null) return null;
  const { capacity, organiserName, publishedAt } = listing;
  const upcoming = dates.filter(({ endsAt }) => endsAt >= now);
  const parties = dates.flatMap((date) => {
    const past = date.endsAt < now;
    const isNext = date === upcoming[0];
    if (!past && !isNext && date !== upcoming[1]) return [];
    const wanted = isNext ? capacity + 3 : Math.ceil(capacity / 2);
    return partiesFor(wanted, { capacity, past, date, now, random });
  });
  const lastDateAt = dates.at(-1)?.endsAt ?? null;
  const content = contentAsJson(
    submissionContent.parse({
      ...listing,
      done: [...FORM_STEPS],
      dates: dates.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    }),
  );
  return {
    submission: {
      id: random.uuid(),
      state: "published" as const,
      source: "account" as const,
      content,
      approvedContent: content,
      listingId: listing.id,
      partnerId: listing.partnerId,
      contactName: organiserName,
      createdAt: publishedAt,
      submittedAt: publishedAt,
      confirmedAt: publishedAt,
      decidedAt: publishedAt,
      lastDateAt,
    },
    registrations: parties,
    /** Who came without registering, by date. */
    walkIns: new Map(
      dates.filter(({ endsAt }) => endsAt < now).map(({ id }) => [id, random.between(1, 4)]),
    ),
  };
}

function partiesFor(
  wanted: number,
  {
    capacity,
    past,
    date,
    now,
    random,
  }: {
    capacity: number;
    past: boolean;
    date: BuiltListing["dates"][number];
    now: Date;
    random: Random;
  },
) {
  const parties = [];
  const first = random.between(0, NAMES.length - 1);
  let asked = 0;
  let waits = false;
  for (let n = 0; asked < wanted; n++) {
    const seats = random.between(1, 4) > 3 ? 2 : 1;
    asked += seats;
    // As the rules have it: once somebody waits, everybody after them does.
    waits ||= asked > capacity;
    const name = NAMES[(first + n) % NAMES.length] ?? "";
    const createdAt = new Date(Math.min(+date.startsAt, +now) - (100 - n) * HOUR);
    parties.push({
      id: random.uuid(),
      dateId: date.id,
      state: waits ? ("waiting" as const) : ("confirmed" as const),
      name,
      email: `${name.toLowerCase()}@bezoeker.example`,
      seats,
      createdAt,
      addressConfirmedAt: createdAt,
      remindedAt: past && !waits ? new Date(date.startsAt.getTime() - DAY) : null,
      seen: past && !waits ? random.between(0, seats) : null,
    });
  }
  return parties;
}
