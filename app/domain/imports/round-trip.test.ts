import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import { describe, expect, test } from "vitest";
import { readCarried } from "~/domain/agenda/carried-content";
import { plainDescription } from "~/domain/agenda/description";
import { datesWithPast } from "~/domain/agenda/listing";
import type { DateSpan } from "~/shared/date-span";
import {
  listingContent,
  type ListingContent,
  type ListingContentInput,
} from "~/domain/agenda/listing-content";
import { expandRhythm } from "~/domain/agenda/rhythm";
import type { Locale } from "~/locales/locale";
import { renderCalendar, type CalendarListing } from "~/domain/agenda/render-calendar.server";
import { inUtrecht } from "~/locales/format";
import { diceOf, generatedContent } from "../../../tests/support/generated-content";
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

/** Listings as people made them. */
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
    state: "published",
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

const origin = "https://omarmt.example";

function throughCalendar(listings: CalendarListing[], ownOrigin = origin, locale: Locale = "nl") {
  const text = renderCalendar(listings, { origin, locale, name: "Agenda" });
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const read = readCalendar(text, { now, ownOrigin });
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

  test.each(["nl", "en"] as const)("all in one feed, in %s", (locale) => {
    const listings = Object.values(LISTINGS).map((input) => asListing(input));
    expect(throughCalendar(listings, origin, locale).map(asContent)).toEqual(
      Object.values(LISTINGS).map((input) => listingContent.parse(input)),
    );
  });

  test("registration on our own page goes on here, and in another installation stays where it is", () => {
    const listing = asListing({ ...plain, registration: "builtIn", capacity: 20 });
    const [here] = throughCalendar([listing]);
    expect(here?.content).toMatchObject({
      registration: "builtIn",
      registrationTarget: "",
      capacity: 20,
    });
    expect(here?.notes).toEqual([]);
    const [elsewhere] = throughCalendar([listing], "https://elders.example");
    expect(elsewhere?.content).toMatchObject({
      registration: "link",
      registrationTarget: `https://omarmt.example/agenda/${listing.slug}/meedoen`,
      capacity: null,
    });
    expect(elsewhere?.notes).toEqual([{ code: "registers-at-source", value: "omarmt.example" }]);
  });

  test("a calendar that anybody wrote brings no sign that nobody could type, and no link that is none", () => {
    const said = {
      title: "Kof\u202efie\u0007\nBcc: x",
      description: "Kom\u0008\n\u2066langs",
      withNames: ["De\uffff Linde"],
    };
    expect(readCarried(JSON.stringify(said))).toMatchObject({
      title: "Koffie Bcc: x",
      description: "Kom\nlangs",
      withNames: ["De Linde"],
    });
    for (const contact of [{ contactWebsite: "javascript:alert(1)" }, { contactEmail: "a\nb@c" }]) {
      expect(readCarried(JSON.stringify({ title: "Koffie", ...contact }))).toBeNull();
    }
  });

  test.each(["javascript:alert(1)", "data:text/html,x"])("%s is no way to register", (target) => {
    for (const registration of ["link", "mail"]) {
      const said = { title: "Koffie", registration, registrationTarget: target };
      expect(readCarried(JSON.stringify(said))).toBeNull();
    }
    const page = { title: "Koffie", registration: "builtIn", registerAt: target };
    expect(readCarried(JSON.stringify(page))).toBeNull();
  });

  test.each([
    ["another page", "https://linde.example/foto.jpg"],
    ["something else than a page", "file:///beeld/019a0000-0000-7000-8000-000000000001/640.jpg"],
    [
      "an address with a question",
      "https://x.example/a?/beeld/019a0000-0000-7000-8000-000000000001/640.jpg",
    ],
    [
      "a name and a password",
      "https://a:b@x.example/beeld/019a0000-0000-7000-8000-000000000001/640.jpg",
    ],
  ])("%s is no picture to fetch", (_, address) => {
    const text = renderCalendar([asListing(plain)], { origin, locale: "nl", name: "Agenda" });
    const pictured = text.replace(/(SUMMARY:)/, `IMAGE;VALUE=URI:${address}\r\n$1`);
    const read = readCalendar(pictured, { now, ownOrigin: origin });
    expect(read.ok && read.calendar.items[0]?.own?.picture).toBeNull();
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
    // But that it was, is known.
    expect(item?.own?.dates).toEqual({
      cancelled: false,
      off: [{ startsAt: first!.startsAt, endsAt: first!.endsAt }],
      moved: [
        {
          startsAt: second!.startsAt,
          previousStartsAt: second!.previousStartsAt,
          previousEndsAt: second!.previousEndsAt,
        },
      ],
    });
  });

  test.each(["a plain one", "several dates", "a rhythm with an extra date"])(
    "%s that is off says so, and not in its name",
    (name) => {
      const [item] = throughCalendar([asListing(LISTINGS[name]!, { state: "cancelled" })]);
      expect(item).toMatchObject({ cancelled: true, title: "Koffie" });
    },
  );
});

describe("whatever a listing says", () => {
  const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
  const made = SEEDS.map((seed) => {
    const content = generatedContent(seed, { firstDay: "2026-09-01" });
    return { seed, content, listing: generatedListing(seed, content) };
  });
  /** Ids stand in columns of their own; where a date went is told by the calendar. */
  const expected = ({ content, listing }: (typeof made)[number]) => ({
    ...content,
    imageId: null,
    dates: onDates(listing),
  });

  const items = throughCalendar(made.map(({ listing }) => listing));

  test("comes back: every field, every date, and the picture", () => {
    expect(items).toHaveLength(made.length);
    for (const [i, one] of made.entries()) {
      const { listing, seed } = one;
      const item = items[i]!;
      expect({ seed, ...asContent(item) }).toEqual({ seed, ...expected(one) });
      expect({ seed, problems: item.problems }).toEqual({ seed, problems: [] });
      const { image, campaign, edition } = listing;
      expect(item.own).toEqual({
        picture: image && {
          address: `${origin}/beeld/${image.id}/1280.jpg`,
          x: image.focalX,
          y: image.focalY,
        },
        campaign: campaign?.slug ?? null,
        edition: edition?.slug ?? null,
        dates: {
          cancelled: false,
          off: listing.dates
            .filter(({ cancelledAt }) => cancelledAt)
            .map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
          moved: listing.dates.flatMap(({ startsAt, previousStartsAt, previousEndsAt }) =>
            previousStartsAt ? [{ startsAt, previousStartsAt, previousEndsAt }] : [],
          ),
        },
      });
    }
  });

  test("that is off as a whole keeps all its dates, also those that were off or moved before", () => {
    const off = made.map(({ listing }) => ({ ...listing, state: "cancelled" as const }));
    const read = throughCalendar(off);
    expect(read).toHaveLength(off.length);
    for (const [i, { dates }] of off.entries()) {
      const { content, own, cancelled } = read[i]!;
      expect(cancelled).toBe(true);
      const again = datesWithPast(content.dates!, own!.dates, now);
      expect(
        again
          .map(({ startsAt, endsAt, previousStartsAt }) => [startsAt, endsAt, previousStartsAt])
          .sort((a, b) => +a[0]! - +b[0]!),
      ).toEqual(
        dates
          .map(({ startsAt, endsAt, previousStartsAt }) => [
            startsAt,
            endsAt,
            previousStartsAt ?? undefined,
          ])
          .sort((a, b) => +a[0]! - +b[0]!),
      );
    }
  });

  test("is written the same again by who read it", () => {
    for (const [i, { listing, seed }] of made.entries()) {
      const { content, own } = items[i]!;
      const again = asListing({ organiserName: "", ...content } as ListingContentInput, {
        campaign: own?.campaign ? { slug: own.campaign } : null,
        edition: own?.edition ? { slug: own.edition } : null,
        image: own?.picture && {
          id: "019a0000-0000-7000-8000-00000000beef",
          widths: [1280],
          focalX: own.picture.x,
          focalY: own.picture.y,
        },
      });
      again.dates = datesWithPast(content.dates!, own!.dates, now)
        .map((date, n) => ({
          cancelledAt: null,
          ...date,
          previousStartsAt: date.previousStartsAt ?? null,
          previousEndsAt: date.previousEndsAt ?? null,
          id: `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`,
        }))
        .sort((a, b) => +a.startsAt - +b.startsAt);
      expect(`${seed} ${told(again)}`).toBe(`${seed} ${told(listing)}`);
    }
  });

  test("is read alike by other programs", () => {
    const text = renderCalendar(
      made.map(({ listing }) => listing),
      { origin, locale: "nl", name: "Agenda; van, Utrecht" },
    );
    const mozilla = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents("vevent")
      .map((vevent) => ({
        uid: String(vevent.getFirstPropertyValue("uid")),
        of: String(vevent.getFirstPropertyValue("x-omarmt-listing")),
        title: vevent.getFirstPropertyValue("summary"),
        description: vevent.getFirstPropertyValue("description"),
        location: vevent.getFirstPropertyValue("location"),
        image: vevent.getFirstPropertyValue("image"),
        conference: vevent.getFirstPropertyValue("conference"),
      }));
    const node = Object.values(nodeIcal.sync.parseICS(text)).filter(
      (part): part is VEvent => part?.type === "VEVENT",
    );
    for (const { listing, seed } of made) {
      const ofListing = mozilla.filter(({ of }) => of === listing.id);
      expect(ofListing.length, `${seed}`).toBeGreaterThan(0);
      for (const event of ofListing) {
        expect(String(event.title).replace(/^Gaat niet door: /, "")).toBe(inLine(listing.title));
        const plainText = plainDescription(listing.description).replace(
          /\r\n|[\u2028\u2029]/g,
          "\n",
        );
        expect(String(event.description)).toContain(plainText);
        expect(String(event.description)).toContain(
          listing.summary.replace(/[\u2028\u2029]/g, "\n"),
        );
        expect(String(event.location)).toContain(inLine(listing.placeName));
        expect(event.image).toBe(
          listing.image ? `${origin}/beeld/${listing.image.id}/1280.jpg` : null,
        );
        expect(event.conference).toBe(listing.onlineUrl);
      }
      const other = node.filter(({ uid }) => ofListing.some((event) => event.uid === uid));
      expect(other.length, `${seed}`).toBeGreaterThan(0);
      for (const event of other) {
        const same = ofListing.filter(({ uid }) => uid === event.uid);
        for (const [name, value] of [
          ["title", event.summary],
          ["description", event.description],
          ["location", event.location],
        ] as const) {
          expect(same.map((one) => withoutBackslashN(one[name]))).toContain(
            withoutBackslashN(value),
          );
        }
      }
    }
  });
});

/** Some programs end a line there. */
const inLine = (text: string) => text.replace(/[\u2028\u2029]/g, " ");

/** That library takes every backslash before an n for a line end, also one that was typed. */
const withoutBackslashN = (value: unknown) => String(plainOf(value)).replace(/\\?\n|\\n/g, " ");
const plainOf = (value: unknown) =>
  typeof value === "object" && value !== null && "val" in value ? value.val : value;

function onDates({ dates }: CalendarListing) {
  return dates
    .filter(({ cancelledAt }) => !cancelledAt)
    .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
}

/** With a picture, a campaign, an edition, a date that is off and one that moved, each now and then. */
function generatedListing(seed: number, content: ListingContent): CalendarListing {
  const dice = diceOf(seed + 1_000);
  const listing = asListing(content, {
    campaign: dice.maybe({ slug: "kom-erbij-2026" }, null),
    edition: dice.maybe({ slug: "week-2026" }, null),
    image: content.imageId
      ? {
          id: content.imageId,
          widths: [320, 640, 1280],
          focalX: dice.one([0.5, 0.15, 1]),
          focalY: dice.one([0.5, 0, 0.37]),
        }
      : null,
  });
  const [off, moved] = [listing.dates.at(-2), listing.dates.at(-1)];
  if (off && dice.maybe(true, false)) off.cancelledAt = now;
  if (moved && dice.maybe(true, false)) {
    moved.previousStartsAt = moved.startsAt;
    moved.previousEndsAt = moved.endsAt;
    const later = inUtrecht(moved.startsAt).plus({ days: 3 });
    const length = { milliseconds: +moved.endsAt - +moved.startsAt };
    moved.startsAt = later.toJSDate();
    moved.endsAt = (content.allDay ? later.plus({ days: 1 }) : later.plus(length)).toJSDate();
  }
  return listing;
}

/** What a calendar says, without what every installation calls otherwise and the day it was written. */
function told(listing: CalendarListing): string {
  return renderCalendar([listing], { origin, locale: "nl", name: "Agenda" })
    .replaceAll("\r\n ", "")
    .replaceAll(listing.slug, "SLUG")
    .replaceAll(listing.image?.id ?? "geen beeld", "IMAGE")
    .replace(/^(UID|X-OMARMT-LISTING|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE):.*$/gm, "$1");
}
