import { describe, expect, it } from "vitest";
import { listingContent, type ListingContentInput } from "~/domain/agenda/listing-content";
import { couldBeDouble, similarity, type Double, type Likeness } from "./doubles";
import { doubtsOf, type EditionDays } from "./doubts";
import { effortOf } from "../../../tests/support/effort";

const now = new Date("2026-09-10T10:00:00Z");
const at = (time: string) => new Date(`2026-09-${time}:00Z`);
const thursday = { startsAt: at("24T16:00"), endsAt: at("24T18:00") };
const week: EditionDays = {
  name: "Week tegen Eenzaamheid 2026",
  firstDay: "2026-09-24",
  lastDay: "2026-09-30",
};

const content = (change: Partial<ListingContentInput> = {}) =>
  listingContent.parse({
    organiserName: "Buurtkeuken",
    title: "Koken voor twintig",
    placeName: "Buurthuis Rivierenwijk",
    latitude: 52.07,
    longitude: 5.11,
    wijkCode: "WK034407",
    stepFree: "no",
    contactEmail: "koken@buurtkeuken.example",
    dates: [thursday],
    ...change,
  });

const doubts = (
  change: Partial<ListingContentInput> = {},
  { edition = null, doubles = [] }: { edition?: EditionDays | null; doubles?: Double[] } = {},
) => doubtsOf(content(change), { now, edition, doubles });

describe("doubts", () => {
  it("are none about what is whole, in the city and in the week", () => {
    expect(doubts({}, { edition: week })).toEqual([]);
  });

  it("say which word keeps residents away", () => {
    expect(doubts({ summary: "Voor wie eenzaam is." })).toMatchObject([
      { kind: "word", words: [{ field: "summary", word: "eenzaam" }] },
    ]);
  });

  it("say that access is unknown, but not of what is online", () => {
    expect(doubts({ stepFree: "unknown" })).toEqual([{ kind: "access" }]);
    const online = { placeName: "", wijkCode: null, onlineUrl: "https://meet.omarmt.nl/koken" };
    expect(doubts({ ...online, stepFree: "unknown" })).toEqual([]);
  });

  it("count a day of the edition in Utrecht, not in UTC", () => {
    const lateWednesday = { startsAt: at("30T21:30"), endsAt: at("30T21:45") };
    const thursdayNight = { startsAt: at("30T22:30"), endsAt: at("30T23:00") };
    expect(doubts({ dates: [lateWednesday] }, { edition: week })).toEqual([]);
    expect(doubts({ dates: [lateWednesday, thursdayNight] }, { edition: week })).toEqual([
      { kind: "edition", edition: week.name, outside: [thursdayNight], all: false },
    ]);
    expect(doubts({ dates: [thursdayNight] }, { edition: week })).toMatchObject([{ all: true }]);
  });

  it("say that all dates are over, not that some are", () => {
    const past = { startsAt: at("01T10:00"), endsAt: at("01T12:00") };
    expect(doubts({ dates: [past] })).toEqual([{ kind: "past", last: past.endsAt }]);
    expect(doubts({ dates: [past, thursday] })).toEqual([]);
  });

  it("tell a place outside the city from one that is nowhere", () => {
    expect(doubts({ wijkCode: null })).toMatchObject([{ kind: "elsewhere", why: "outside" }]);
    expect(doubts({ wijkCode: null, latitude: null, longitude: null })).toMatchObject([
      { kind: "elsewhere", why: "unplaced" },
    ]);
  });

  it.each([
    [{ registration: "link" }, "registrationTarget"],
    [{ registration: "link", registrationTarget: "https://" }, "registrationTarget"],
    [{ registration: "link", registrationTarget: "http://localhost:3000/" }, "registrationTarget"],
    [{ registration: "mail", registrationTarget: "geen adres" }, "registrationTarget"],
    [{ onlineUrl: "http://192.168.1.4/meet" }, "onlineUrl"],
    [{ contactWebsite: "https://www.example.com" }, "contactWebsite"],
    [{ description: "Lees [hier]() meer" }, "description"],
    [{ description: "Lees [hier](intranet) meer" }, "description"],
  ] satisfies [Partial<ListingContentInput>, string][])(
    "find the dead link in %j",
    (change, field) => {
      expect(doubts(change)).toMatchObject([{ kind: "link", field }]);
    },
  );

  it.each([
    { registration: "link", registrationTarget: "https://buurtkeuken.nl/meedoen" },
    { registration: "mail", registrationTarget: "koken@buurtkeuken.nl" },
    { contactWebsite: "buurtkeuken.nl" },
    { description: "[Meer](https://buurtkeuken.nl) of [mail](mailto:koken@buurtkeuken.nl)" },
  ] satisfies Partial<ListingContentInput>[])("find nothing wrong with %j", (change) => {
    expect(doubts(change)).toEqual([]);
  });

  it.each(["[](", "[", "a", "!", '!"', "[a](b", "eenzaam.", "\n ", "@"])(
    "come in time, whatever somebody repeats: %j",
    (piece) => {
      const description = piece.repeat(10_000 / piece.length);
      expect(effortOf(() => doubts({ description }))).toBeLessThan(500);
    },
  );

  it("say that nobody can be asked, and that a picture has no words", () => {
    expect(doubts({ contactEmail: "", imageId: "019ed000-0000-7000-8000-000000000003" })).toEqual([
      { kind: "contact" },
      { kind: "image" },
    ]);
  });
});

describe("two that could be one", () => {
  const one: Likeness = { ...content(), partnerId: null };
  const other = (change: Partial<Likeness> = {}): Likeness => ({ ...one, ...change });
  const friday = { startsAt: at("25T16:00"), endsAt: at("25T18:00") };
  const far = { latitude: 52.1, longitude: 5.05 };

  it.each<[string, Likeness, boolean]>([
    ["the same again", other(), true],
    ["a title alike at the same time", other({ title: "Koken voor 20 buren" }), true],
    ["the same by accident elsewhere in the city", other(far), false],
    ["another title, by one organiser in one place", other({ title: "Samen eten" }), true],
    [
      "another title, by another organiser",
      other({ title: "Samen eten", organiserName: "DOCK" }),
      false,
    ],
    ["the same on another day in the same place", other({ dates: [friday] }), true],
    [
      "the same on another day, place unknown",
      other({ dates: [friday], latitude: null, longitude: null, placeName: "" }),
      false,
    ],
    ["another by one organiser on another day", other({ title: "Zingen", dates: [friday] }), false],
  ])("%s", (_, theirs, expected) => {
    expect([couldBeDouble(one, theirs), couldBeDouble(theirs, one)]).toEqual([expected, expected]);
  });

  it("ends where the other begins is no shared date", () => {
    const after = { startsAt: thursday.endsAt, endsAt: at("24T20:00") };
    expect(couldBeDouble(one, other({ title: "Samen eten", dates: [after] }))).toBe(false);
  });

  it("reckons likeness as the database does", () => {
    // SELECT similarity('Koken voor twintig', 'Koken voor 20')
    expect(similarity("Koken voor twintig", "Koken voor 20")).toBeCloseTo(0.5, 3);
    expect(similarity("Café", "cafe")).toBe(1);
    expect(similarity("🧡", "🧡")).toBe(0);
  });
});
