import { buurten } from "~/domain/places/buurten";
import { slugOf } from "~/shared/slug";
import { describe, expect, it } from "vitest";
import { dayRange, filterQuery, NO_FILTER, readAgendaFilter, stripDays } from "./agenda-filter";

const read = (query: string) => readAgendaFilter(new URLSearchParams(query));
/** Thursday. */
const now = new Date("2026-09-24T10:00:00+02:00");

describe("the filter in an address", () => {
  it("is empty without one", () => {
    expect(read("")).toEqual({ filter: NO_FILTER, notices: [] });
  });

  it("is read whole", () => {
    const query =
      "zoek=thee&wanneer=week&wijk=zuid&campagne=hoi&editie=week-2026&voor=ouderen&spreektaal=tr" +
      "&gratis=1&drempelvrij=1&toegankelijk=rolstoeltoilet,ringleiding&bladzijde=2";
    expect(read(query).filter).toEqual({
      words: "thee",
      day: null,
      period: "week",
      wijkCode: "WK034407",
      buurtCode: null,
      near: null,
      campaign: "hoi",
      edition: "week-2026",
      audience: "seniors",
      language: "tr",
      free: true,
      stepFree: true,
      access: ["wheelchairToilet", "hearingLoop"],
      page: 2,
    });
    expect(filterQuery(read(query).filter)).toBe(`?${query}`);
  });

  it("takes what must be accessible together and each by itself, in one order", () => {
    const one = "?drempelvrij=1&toegankelijk=ringleiding,prikkelarm,gebarentaal";
    for (const query of [
      "toegankelijk=gebarentaal&toegankelijk=drempelvrij&toegankelijk=prikkelarm&toegankelijk=ringleiding",
      "drempelvrij=1&toegankelijk=prikkelarm,%20Ringleiding,gebarentaal,gebarentaal,onzin",
    ]) {
      expect(filterQuery(read(query).filter)).toBe(one);
    }
  });

  it("knows a wijk by slug and by code", () => {
    expect(read("wijk=Vleuten-de-Meern").filter.wijkCode).toBe("WK034410");
    expect(read("wijk=wk034410").filter.wijkCode).toBe("WK034410");
  });

  it("knows a place by its postcode, unless a wijk is chosen", () => {
    const { filter } = read("postcode=3522+kt&gratis=1");
    expect([filter.near, filter.wijkCode]).toEqual(["3522", null]);
    expect(filterQuery(filter)).toBe("?postcode=3522&gratis=1");
    expect(read("postcode=3522&wijk=zuid").filter).toMatchObject({
      near: null,
      wijkCode: "WK034407",
    });
  });

  it.each([
    ["postcode=12", "postcode-unreadable"],
    ["postcode=1012", "postcode-elsewhere"],
    ["dag=2026-02-30", "day-unreadable"],
    ["dag=morgen", "day-unreadable"],
    ["dag=99999-01-01", "day-unreadable"],
  ])("tells of %s", (query, notice) => {
    expect(read(query)).toEqual({ filter: NO_FILTER, notices: [notice] });
  });

  it.each([
    "wijk=atlantis",
    "wanneer=ooit",
    "campagne=%3Cscript%3E",
    "gratis=misschien",
    "bladzijde=-1",
    "bladzijde=1e9",
    "bladzijde=NaN",
    "zoek=%00",
    "onzin=1&zoek=+++",
  ])("leaves out %s", (query) => {
    expect(read(query)).toEqual({ filter: NO_FILTER, notices: [] });
  });

  it("keeps long words and far pages within bounds", () => {
    const { filter } = read(`zoek=${"a".repeat(5000)}&bladzijde=999999`);
    expect(filter.words).toHaveLength(80);
    expect(filter.page).toBe(10_000);
  });

  it("takes a day before a period", () => {
    expect(filterQuery(read("wanneer=2026-09-26").filter)).toBe("?dag=2026-09-26");
    expect(filterQuery(read("dag=2026-09-26&wanneer=week").filter)).toBe("?dag=2026-09-26");
  });
});

describe("the days of a filter", () => {
  const days = (query: string, at = now) => dayRange(read(query).filter, at);

  it("begin today", () => {
    expect(days("")).toEqual({ firstDay: "2026-09-24", lastDay: null });
    expect(days("wanneer=vandaag")).toEqual({ firstDay: "2026-09-24", lastDay: "2026-09-24" });
    expect(days("wanneer=week")).toEqual({ firstDay: "2026-09-24", lastDay: "2026-09-30" });
  });

  it("of the weekend are the coming one, or what is left of this one", () => {
    const weekend = { firstDay: "2026-09-26", lastDay: "2026-09-27" };
    expect(days("wanneer=weekend")).toEqual(weekend);
    expect(days("wanneer=weekend", new Date("2026-09-26T23:00:00+02:00"))).toEqual(weekend);
    expect(days("wanneer=weekend", new Date("2026-09-27T09:00:00+02:00"))).toEqual({
      firstDay: "2026-09-27",
      lastDay: "2026-09-27",
    });
  });

  it("of next weekend are those after that, also on a Sunday", () => {
    const next = { firstDay: "2026-10-03", lastDay: "2026-10-04" };
    expect(days("wanneer=volgend-weekend")).toEqual(next);
    expect(days("wanneer=volgend-weekend", new Date("2026-09-27T23:00:00+02:00"))).toEqual(next);
    expect(days("wanneer=volgend-weekend", new Date("2026-09-28T00:30:00+02:00"))).toEqual({
      firstDay: "2026-10-10",
      lastDay: "2026-10-11",
    });
    expect(filterQuery(read("wanneer=volgend-weekend").filter)).toBe("?wanneer=volgend-weekend");
  });

  it("follow the clock of Utrecht, not of the server", () => {
    expect(days("wanneer=vandaag", new Date("2026-09-24T22:30:00Z")).firstDay).toBe("2026-09-25");
  });
});

describe("the strip of days", () => {
  const strip = (query: string) => {
    const days = stripDays(read(query).filter, now);
    expect(days).toHaveLength(7);
    return [days[0], days[6]];
  };

  it("begins today and moves by whole weeks", () => {
    expect(strip("")).toEqual(["2026-09-24", "2026-09-30"]);
    expect(strip("dag=2026-09-30")).toEqual(["2026-09-24", "2026-09-30"]);
    expect(strip("dag=2026-10-01")).toEqual(["2026-10-01", "2026-10-07"]);
    expect(strip("dag=2026-09-23")).toEqual(["2026-09-17", "2026-09-23"]);
  });

  it("skips no day over the change of the clock", () => {
    expect(strip("dag=2026-10-29")).toEqual(["2026-10-29", "2026-11-04"]);
    expect(strip("dag=2027-04-01")).toEqual(["2027-04-01", "2027-04-07"]);
  });
});

describe("a buurt", () => {
  const read = (query: string) => readAgendaFilter(new URLSearchParams(query)).filter;

  it("stands in the address by its name, with its wijk", () => {
    const filter = read("buurt=oog-in-al");
    expect(filter).toMatchObject({ buurtCode: "BU03440112", wijkCode: "WK034401" });
    expect(filterQuery(filter)).toBe("?wijk=west&buurt=oog-in-al");
    expect(read("wijk=west&buurt=oog-in-al")).toEqual(filter);
    expect(read("buurt=bu03440112")).toEqual(filter);
  });

  it("is left out when another wijk was chosen since, or when there is none of that name", () => {
    expect(read("wijk=oost&buurt=oog-in-al")).toMatchObject({
      buurtCode: null,
      wijkCode: "WK034405",
    });
    expect(read("buurt=atlantis")).toEqual(NO_FILTER);
  });

  it("has a name in the address of its own, every one of them", () => {
    expect(new Set(buurten.map(({ name }) => slugOf(name))).size).toBe(buurten.length);
  });
});
