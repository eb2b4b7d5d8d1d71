import { describe, expect, test } from "vitest";
import { readCarried } from "~/domain/agenda/carried-content";
import type { DateSpan } from "~/domain/agenda/listing";
import { listingContent, type ListingContentInput } from "~/domain/agenda/listing-content";
import { expandRhythm } from "~/domain/agenda/rhythm";
import { renderCalendar, type CalendarListing } from "~/domain/agenda/render-calendar.server";
import { momentIn } from "./written-moments";
import { readCalendar } from "./read-calendar.server";

const now = new Date("2026-09-01T08:00:00Z");

const hours = (day: string, from: string, to: string): DateSpan => ({
  startsAt: momentIn(day, from),
  endsAt: momentIn(day, to),
});
const days = (first: string, after: string): DateSpan => ({
  startsAt: momentIn(first, "00:00"),
  endsAt: momentIn(after, "00:00"),
});

function everyTuesday(exceptDays: string[]) {
  const rule = {
    every: "week" as const,
    interval: 1,
    weekdays: [],
    nth: null,
    until: "2026-12-24",
  };
  const expanded = expandRhythm(hours("2026-09-29", "19:30", "21:00"), rule, exceptDays);
  if (!expanded.ok) throw new Error(expanded.reason);
  const { dates, rhythm, rhythmExcept } = expanded;
  return { dates, rhythm, rhythmExcept };
}

const plain = {
  organiserName: "Buurthuis De Linde",
  title: "Koffie",
  summary: "Twee koppen koffie.",
  description: "Kom langs.",
  placeName: "De Linde",
  dates: [hours("2026-09-24", "16:00", "18:30")],
};

/** Listings as people made them. What a calendar cannot carry: image, campaign, edition, capacity. */
const LISTINGS: Record<string, ListingContentInput> = {
  "a plain one": plain,
  "all there is to say": {
    ...plain,
    title: "Soep; met, komma's \\ en “aanhalingstekens” 🍲👩‍👩‍👧",
    summary: "Eén regel: soep, brood; en meer",
    description:
      "Samen **soep** koken.\n\nRegel een\nRegel twee \\ met een streep.\n\n- neem een mes mee\n- [onze site](https://linde.example/a_b?c=1,2;3)\n\nشوربة معاً ☕️",
    address: "Amsterdamsestraatweg 5, 3513 AA Utrecht",
    spot: "zaal 2, achterin",
    latitude: 52.09083,
    longitude: 5.12222,
    wijkCode: "WK034406",
    buurtCode: "BU03440645",
    contactName: "Sam; de kok",
    contactEmail: "sam@linde.example",
    contactPhone: "030 123 45 67",
    contactWebsite: "https://linde.example",
    priceCents: 250,
    priceNote: "met U-pas gratis",
    audiences: ["seniors", "lgbtq"],
    languages: ["nl", "ar"],
    stepFree: "yes",
    quiet: "no",
  },
  "long lines and paragraphs that repeat": {
    ...plain,
    title: "ق".repeat(100),
    summary: "Kom.",
    description: `Kom.\n\n${"éé🍲".repeat(700)}\n\nKom.`,
  },
  "registration elsewhere": {
    ...plain,
    registration: "link",
    registrationTarget: "https://linde.example/meld-je-aan?a=1;b=2,3",
  },
  "registration by mail": {
    ...plain,
    registration: "mail",
    registrationTarget: "koffie@linde.example",
  },
  "nothing but what must be": { ...plain, summary: "", description: "" },
  online: { ...plain, placeName: "", onlineUrl: "https://meet.example/koffie?x=1&y=2" },
  "several dates": {
    ...plain,
    dates: [
      hours("2026-09-24", "16:00", "18:30"),
      hours("2026-10-24", "23:00", "24:00"),
      hours("2026-10-25", "02:30", "04:00"),
      hours("2027-03-28", "01:00", "03:30"),
    ],
  },
  days: {
    ...plain,
    allDay: true,
    dates: [days("2026-10-24", "2026-10-26"), days("2026-11-03", "2026-11-04")],
  },
  "a rhythm over the end of summer time": { ...plain, ...everyTuesday(["2026-10-13"]) },
  "a rhythm with an extra date": {
    ...plain,
    ...everyTuesday(["2026-10-13"]),
    dates: [...everyTuesday(["2026-10-13"]).dates, hours("2026-10-15", "10:00", "11:00")].sort(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
    ),
  },
};

let number = 0;

function asListing(
  input: ListingContentInput,
  change: Partial<CalendarListing> = {},
): CalendarListing {
  const content = listingContent.parse(input);
  number++;
  const id = `019a0000-0000-7000-8000-${String(number).padStart(12, "0")}`;
  return {
    ...content,
    id,
    slug: `koffie-${number}`,
    status: "published",
    sequence: 1,
    publishedAt: now,
    changedAt: now,
    campaignName: "Kom erbij",
    dates: content.dates.map((date, i) => ({
      ...date,
      id: `${id.slice(0, 24)}${String(number * 1000 + i + 1_000_000).padStart(12, "0")}`,
      cancelledAt: null,
      previousStartsAt: null,
      previousEndsAt: null,
    })),
    ...change,
  };
}

function throughCalendar(listings: CalendarListing[]) {
  const origin = "https://omarmt.example";
  const text = renderCalendar(listings, { origin, locale: "nl", name: "Agenda" });
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const read = readCalendar(text, { now, ownOrigin: origin });
  if (!read.ok) throw new Error(read.reason);
  return read.calendar.items;
}

/** Everything that was read, and what stands for unknown where a calendar is silent. */
const asContent = (item: ReturnType<typeof throughCalendar>[number] | undefined) =>
  listingContent.parse({ organiserName: "", ...item?.content });

describe("an agenda of ours, read back", () => {
  test.each(Object.entries(LISTINGS))("%s", (_, input) => {
    const [item, ...more] = throughCalendar([asListing(input)]);
    expect(more).toEqual([]);
    expect(item?.problems).toEqual([]);
    expect(asContent(item)).toEqual(listingContent.parse(input));
  });

  test("all in one feed, in two languages", () => {
    const items = throughCalendar(Object.values(LISTINGS).map((input) => asListing(input)));
    expect(items.map(asContent)).toEqual(
      Object.values(LISTINGS).map((input) => listingContent.parse(input)),
    );
  });

  test("registration on our own page becomes the way to that page", () => {
    const listing = asListing({ ...plain, registration: "builtIn", capacity: 20 });
    const [item] = throughCalendar([listing]);
    expect(item?.content).toMatchObject({
      registration: "link",
      registrationTarget: `https://omarmt.example/agenda/${listing.slug}/meedoen`,
    });
  });

  test.each(["javascript:alert(1)", "data:text/html,x"])("%s is no way to register", (target) => {
    expect(readCarried(JSON.stringify({ title: "Koffie", registerAt: target }))).toBeNull();
    expect(readCarried(JSON.stringify({ title: "Koffie", registerBy: target }))).toBeNull();
  });

  test("a single date that is off is gone, one that moved is where it is now", () => {
    const rhythm = everyTuesday([]);
    const listing = asListing({ ...plain, ...rhythm });
    const [first, second] = listing.dates;
    first!.cancelledAt = now;
    second!.previousStartsAt = second!.startsAt;
    second!.previousEndsAt = second!.endsAt;
    Object.assign(second!, hours("2026-10-07", "10:00", "11:00"));
    const [item] = throughCalendar([listing]);
    expect(item?.cancelled).toBe(false);
    expect(item?.content.title).toBe("Koffie");
    expect(item?.content.dates).toEqual(
      listing.dates.slice(1).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    );
    expect(item?.content.description).toBe("Kom langs.");
  });

  test.each(["a plain one", "several dates", "a rhythm with an extra date"])(
    "%s that is off says so, and not in its name",
    (name) => {
      const [item] = throughCalendar([asListing(LISTINGS[name]!, { status: "cancelled" })]);
      expect(item).toMatchObject({ cancelled: true, title: "Koffie" });
    },
  );
});
