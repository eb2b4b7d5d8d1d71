import { describe, expect, it } from "vitest";
import { listingChange, listingInput, pairDates } from "./listing";

const at = (hour: number, day = 24) => new Date(Date.UTC(2026, 8, day, hour));
const date = (hour: number, day = 24) => ({ startsAt: at(hour, day), endsAt: at(hour + 2, day) });

const typed = {
  actionId: "019a0000-0000-7000-8000-000000000001",
  campaignId: null,
  partnerId: null,
  organiserName: "DOCK",
  withNames: ["NS", "ProRail"],
  title: "HOI! koffie op station Vaartsche Rijn",
  summary: "Twee koppen koffie.",
  description: "Een voor jou.",
  placeName: "Station Utrecht Vaartsche Rijn",
  spot: "in de hal",
  latitude: 52.078889,
  longitude: 5.121667,
  buurtCode: "BU03440812",
  wijkCode: "WK034408",
  priceCents: 0,
  stepFree: "yes" as const,
  dates: [date(14)],
};
const coffee = listingInput.parse(typed);

describe("what an action hands over", () => {
  it("is taken as it is", () => {
    expect(coffee).toMatchObject(typed);
  });

  it("is unknown or empty where nothing was said", () => {
    expect(coffee).toMatchObject({
      listingId: null,
      address: "",
      onlineUrl: null,
      audiences: [],
      languages: [],
      hearingLoop: "unknown",
      registration: "none",
      allDay: false,
      rhythm: null,
      rhythmExcept: [],
    });
  });

  it.each([
    ["no dates", { dates: [] }],
    ["an end before the start", { dates: [{ startsAt: at(14), endsAt: at(13) }] }],
    ["two dates at once", { dates: [date(14), { startsAt: at(14), endsAt: at(15) }] }],
    ["an empty title", { title: "  " }],
    ["a place at the north of the north pole", { latitude: 91 }],
    ["a negative price", { priceCents: -1 }],
  ])("is refused with %s", (_, wrong) => {
    expect(listingInput.safeParse({ ...coffee, ...wrong }).success).toBe(false);
  });
});

describe("a change of a listing", () => {
  it("is none when everything is the same", () => {
    expect(listingChange(coffee, { ...coffee, dates: [date(14)] })).toEqual({
      moved: false,
      visible: false,
    });
  });

  it.each([{ title: "Thee" }, { withNames: ["NS"] }, { priceCents: null }, { campaignId: "x" }])(
    "of %j is seen, without a new time or place",
    (change) => {
      expect(listingChange(coffee, { ...coffee, ...change })).toEqual({
        moved: false,
        visible: true,
      });
    },
  );

  it.each([
    { dates: [date(15)] },
    { dates: [{ startsAt: at(14), endsAt: at(17) }] },
    { dates: [date(14), date(14, 25)] },
    { placeName: "Neude" },
    { spot: "perron 2" },
    { latitude: null },
  ])("of %j moves it", (change) => {
    expect(listingChange(coffee, { ...coffee, ...change })).toEqual({ moved: true, visible: true });
  });
});

describe("dates of a listing", () => {
  const stored = (id: string, hour: number, day?: number) => ({ id, ...date(hour, day) });

  it("stay as they are when nothing moves", () => {
    expect(pairDates([stored("a", 14)], [date(14)])).toEqual({ changed: [], added: [], gone: [] });
  });

  it("keep their identity when they move", () => {
    const { changed, added, gone } = pairDates(
      [stored("a", 14), stored("b", 9, 25)],
      [date(14), date(10, 26)],
    );
    expect(changed).toEqual([{ date: stored("b", 9, 25), becomes: date(10, 26) }]);
    expect([added, gone]).toEqual([[], []]);
  });

  it("stay themselves when one takes the moment of another", () => {
    const { changed } = pairDates([stored("a", 14), stored("b", 16)], [date(16), date(18)]);
    expect(changed).toEqual([{ date: stored("a", 14), becomes: date(18) }]);
  });

  it("that are fewer or more are paired with the nearest", () => {
    const { changed, gone } = pairDates(
      [stored("a", 14, 24), stored("b", 14, 26), stored("c", 14, 28)],
      [date(15, 26)],
    );
    expect(changed).toEqual([{ date: stored("b", 14, 26), becomes: date(15, 26) }]);
    expect(gone.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(pairDates([stored("b", 14, 26)], [date(9, 1), date(9, 27)]).added).toEqual([date(9, 1)]);
  });

  it("come and go", () => {
    expect(pairDates([stored("a", 14)], [date(14), date(9, 25)]).added).toEqual([date(9, 25)]);
    expect(pairDates([stored("a", 14), stored("b", 16)], [date(16)]).gone).toEqual([
      stored("a", 14),
    ]);
  });
});
