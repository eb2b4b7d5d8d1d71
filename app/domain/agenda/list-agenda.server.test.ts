import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import { readAgendaFilter } from "./agenda-filter";
import { listAgenda } from "./list-agenda.server";

/** Thursday in Utrecht. */
const now = new Date("2026-09-24T10:00:00+02:00");

let made = 0;
async function list(
  title: string,
  times: [string, string][],
  fields: Partial<Prisma.ListingUncheckedCreateInput> = {},
) {
  return db.listing.create({
    data: {
      slug: `listing-${++made}`,
      title,
      summary: "Kom langs.",
      description: "",
      organiserName: "DOCK",
      placeName: "Buurthuis",
      wijkCode: "WK034403",
      priceCents: 0,
      publishedAt: now,
      changedAt: now,
      dates: {
        create: times.map(([from, to]) => ({ startsAt: new Date(from), endsAt: new Date(to) })),
      },
      ...fields,
    },
  });
}

const agenda = (query = "", at = now) =>
  listAgenda(readAgendaFilter(new URLSearchParams(query)).filter, at);
const titles = async (query = "", at = now) =>
  (await agenda(query, at)).days.map(({ day, occurrences }) => [
    day,
    ...occurrences.map(({ title }) => title),
  ]);

beforeEach(async () => {
  const hoi = await db.campaign.create({
    data: {
      slug: "hoi",
      name: "HOI! 2026",
      year: 2026,
      design: "hoi",
      summary: "",
      startsOn: new Date("2026-09-24"),
      endsOn: new Date("2026-09-29"),
    },
  });
  await list("Ontbijt", [["2026-09-24T08:00:00+02:00", "2026-09-24T09:30:00+02:00"]]);
  await list("Lunch", [["2026-09-24T12:00:00+02:00", "2026-09-24T13:30:00+02:00"]], {
    stepFree: "yes",
  });
  await list(
    "HOI! koffie",
    [
      ["2026-09-24T16:00:00+02:00", "2026-09-24T18:30:00+02:00"],
      ["2026-09-25T07:30:00+02:00", "2026-09-25T09:30:00+02:00"],
    ],
    { campaignId: hoi.id, wijkCode: "WK034408", placeName: "Station Vaartsche Rijn" },
  );
  await list("Zingen", [["2026-09-24T20:00:00+02:00", "2026-09-24T21:30:00+02:00"]], {
    state: "cancelled",
    cancelledAt: now,
    priceCents: 200,
  });
  await list("Tentoonstelling", [["2026-09-22T09:00:00+02:00", "2026-10-02T17:00:00+02:00"]], {
    wijkCode: null,
    priceCents: null,
  });
  await list("Wandelen", [["2026-10-03T10:00:00+02:00", "2026-10-03T11:00:00+02:00"]]);
});

describe("the coming agenda", () => {
  it("is cut to one buurt, and counts that alone", async () => {
    const times: [string, string][] = [["2026-09-24T15:00:00+02:00", "2026-09-24T16:00:00+02:00"]];
    await list("In Oog in Al", times, { wijkCode: "WK034401", buurtCode: "BU03440112" });
    await list("Elders in West", times, { wijkCode: "WK034401", buurtCode: "BU03440111" });
    expect(await titles("buurt=oog-in-al")).toEqual([["2026-09-24", "In Oog in Al"]]);
    expect((await agenda("buurt=oog-in-al")).goingPerWijk).toEqual({ WK034401: 1 });
  });

  it("has every date that has not ended, under its own day, and what goes on under today", async () => {
    expect(await titles()).toEqual([
      ["2026-09-24", "Tentoonstelling", "Lunch", "HOI! koffie", "Zingen"],
      ["2026-09-25", "HOI! koffie"],
      ["2026-10-03", "Wandelen"],
    ]);
  });

  it("counts what goes on, and keeps what was cancelled in the list", async () => {
    const { going, days, strip, goingPerWijk, range, pages } = await agenda();
    expect(going).toBe(5);
    expect(days.map((day) => day.going)).toEqual([3, 1, 1]);
    expect(strip.map((day) => day.going)).toEqual([3, 2, 1, 1, 1, 1, 1]);
    expect(goingPerWijk).toEqual({ WK034403: 2, WK034408: 2 });
    expect(range).toEqual({ firstDay: "2026-09-24", lastDay: null });
    expect(pages).toBe(1);
  });

  it("tells the campaign of a line, and the campaigns to choose from", async () => {
    const { days, campaigns } = await agenda();
    const hoi = { slug: "hoi", name: "HOI! 2026", design: "hoi" };
    expect(days[0]!.occurrences.map(({ campaign }) => campaign)).toEqual([null, null, hoi, null]);
    expect(campaigns).toEqual([hoi]);
  });
});

describe("a filtered agenda", () => {
  const today = "2026-09-24";
  it.each<[string, string[][]]>([
    ["dag=2026-09-25", [["2026-09-25", "Tentoonstelling", "HOI! koffie"]]],
    ["wanneer=vandaag", [[today, "Tentoonstelling", "Lunch", "HOI! koffie", "Zingen"]]],
    [
      "wanneer=week&wijk=zuidwest",
      [
        [today, "HOI! koffie"],
        ["2026-09-25", "HOI! koffie"],
      ],
    ],
    ["wanneer=weekend", [["2026-09-26", "Tentoonstelling"]]],
    ["campagne=hoi&dag=2026-09-24", [[today, "HOI! koffie"]]],
    ["campagne=bestaat-niet", []],
    ["drempelvrij=1", [[today, "Lunch"]]],
    [
      "gratis=1&wijk=overvecht",
      [
        [today, "Lunch"],
        ["2026-10-03", "Wandelen"],
      ],
    ],
    ["zoek=vaartsche+KOFFIE&wanneer=vandaag", [[today, "HOI! koffie"]]],
    ["zoek=%25", []],
    ["zoek=_", []],
    ["zoek=%5C", []],
    ["zoek=%27%3B+DROP+TABLE+%22Listing%22", []],
    ["bladzijde=9", []],
  ])("%s", async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["voor=ouderen", ["Taalcafé"]],
    ["voor=mannen", []],
    ["spreektaal=tr", ["Taalcafé"]],
    ["spreektaal=nl&dag=2026-09-26", ["Tentoonstelling", "Taalcafé", "Stilte"]],
    ["spreektaal=uk", ["Lezing"]],
    ["toegankelijk=ringleiding", ["Taalcafé"]],
    ["toegankelijk=ringleiding&toegankelijk=gebarentaal", []],
    ["toegankelijk=prikkelarm,gebarentaal", ["Lezing"]],
    ["editie=week-2026", ["Taalcafé"]],
    ["editie=week-2027", []],
  ])("%s", async (query, expected) => {
    const edition = await db.edition.create({
      data: {
        slug: "week-2026",
        name: "Week 2026",
        startsOn: new Date("2026-09-24"),
        endsOn: new Date("2026-10-01"),
        opensOn: new Date("2026-06-01"),
        closesOn: new Date("2026-09-01"),
      },
    });
    await list("Taalcafé", [["2026-09-26T10:00:00+02:00", "2026-09-26T11:00:00+02:00"]], {
      audiences: ["seniors", "newcomers"],
      languages: ["nl", "tr"],
      hearingLoop: "yes",
      signLanguage: "unknown",
      editionId: edition.id,
    });
    await list("Lezing", [["2026-09-26T20:00:00+02:00", "2026-09-26T21:00:00+02:00"]], {
      languages: ["uk"],
      quiet: "yes",
      signLanguage: "yes",
      hearingLoop: "no",
    });
    await list("Stilte", [["2026-09-26T22:00:00+02:00", "2026-09-26T23:00:00+02:00"]]);
    const found = (await titles(query)).flatMap(([, ...names]) => names);
    expect(found).toEqual(expected);
    expect((await agenda(query)).editions).toEqual([{ slug: "week-2026", name: "Week 2026" }]);
  });

  it("has what goes on for days on each of them, and counts it once in the whole list", async () => {
    await list("Festival", [["2026-09-25T00:00:00+02:00", "2026-09-28T00:00:00+02:00"]], {
      allDay: true,
    });
    await list("Nachtfeest", [["2026-09-25T22:00:00+02:00", "2026-09-26T06:00:00+02:00"]]);
    const saturday = await agenda("dag=2026-09-26");
    expect(await titles("dag=2026-09-26")).toEqual([["2026-09-26", "Tentoonstelling", "Festival"]]);
    expect(saturday.going).toBe(2);
    expect(saturday.days[0]!.going).toBe(2);
    expect(saturday.goingPerWijk).toEqual({ WK034403: 1 });
    expect(saturday.strip.map(({ going }) => going)).toEqual([3, 4, 2, 2, 1, 1, 1]);
    expect(await titles("dag=2026-09-28")).toEqual([["2026-09-28", "Tentoonstelling"]]);
    expect((await titles("wanneer=weekend"))[0]).toEqual([
      "2026-09-26",
      "Tentoonstelling",
      "Festival",
    ]);
    const whole = await agenda();
    expect(whole.going).toBe(7);
    expect(whole.days.map((day) => day.going)).toEqual([3, 3, 1]);
  });

  it("marks one date that is cancelled or moved, and does not count the first", async () => {
    const listing = await list("Koor", [
      ["2026-09-26T10:00:00+02:00", "2026-09-26T11:00:00+02:00"],
      ["2026-09-27T12:00:00+02:00", "2026-09-27T13:00:00+02:00"],
    ]);
    await db.listingDate.updateMany({
      where: { listingId: listing.id, startsAt: new Date("2026-09-26T10:00:00+02:00") },
      data: { cancelledAt: now },
    });
    await db.listingDate.updateMany({
      where: { listingId: listing.id, startsAt: new Date("2026-09-27T12:00:00+02:00") },
      data: { previousStartsAt: now, previousEndsAt: new Date(now.getTime() + 3_600_000) },
    });
    const { days, going } = await agenda("wanneer=weekend");
    const rows = days.flatMap(({ occurrences }) => occurrences).filter((o) => o.title === "Koor");
    expect(rows.map(({ state, previousStartsAt }) => [state, previousStartsAt])).toEqual([
      ["cancelled", null],
      ["published", now],
    ]);
    expect(going).toBe(2);
  });

  it("holds what is near a postcode, and in its wijk what has no point on the map", async () => {
    const times: [string, string][] = [["2026-09-26T10:00:00+02:00", "2026-09-26T11:00:00+02:00"]];
    const wijkCode = "WK034403";
    await list("Om de hoek", times, { wijkCode, latitude: 52.0785, longitude: 5.1165 });
    await list("Ver weg", times, { wijkCode: "WK034408", latitude: 52.13, longitude: 5.03 });
    await list("In de wijk", times, { wijkCode: "WK034408" });
    expect(await titles("postcode=3522&dag=2026-09-26")).toEqual([
      ["2026-09-26", "In de wijk", "Om de hoek"],
    ]);
  });

  it("shows a day that is over as it was", async () => {
    const after = new Date("2026-09-30T10:00:00+02:00");
    expect(await titles("dag=2026-09-24", after)).toEqual([
      ["2026-09-24", "Ontbijt", "Lunch", "HOI! koffie", "Zingen"],
    ]);
    const { strip } = await agenda("dag=2026-09-24", after);
    expect(strip[1]).toEqual({ day: "2026-09-24", going: 3 });
  });

  it("keeps the counts of other days and other wijken, to choose from", async () => {
    const { going, strip, goingPerWijk } = await agenda("dag=2026-09-25&wijk=overvecht");
    expect(going).toBe(0);
    expect(strip.slice(0, 2).map((day) => day.going)).toEqual([1, 0]);
    expect(goingPerWijk).toEqual({ WK034408: 1 });
  });

  it("goes by the days of Utrecht, on the night the clock changes too", async () => {
    await list("Nachtwacht", [["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]]);
    await list("Late maan", [["2026-10-25T23:30:00+01:00", "2026-10-26T00:30:00+01:00"]]);
    expect(await titles("dag=2026-10-25")).toEqual([["2026-10-25", "Nachtwacht", "Late maan"]]);
  });
});

it("goes by pages of 25 without losing or doubling a line", async () => {
  for (let i = 0; i < 30; i++) {
    await list(`Reeks ${i}`, [["2026-09-26T10:00:00+02:00", "2026-09-26T11:00:00+02:00"]]);
  }
  const first = await agenda();
  const second = await agenda("bladzijde=2");
  expect([first.pages, first.page, second.page]).toEqual([2, 1, 2]);
  const ids = [first, second].flatMap((page) =>
    page.days.flatMap(({ occurrences }) => occurrences.map(({ dateId }) => dateId)),
  );
  expect(ids).toHaveLength(36);
  expect(new Set(ids).size).toBe(36);
});
