import { beforeEach, expect, it } from "vitest";
import { db } from "~/db.server";
import { homeFigures } from "./home-figures.server";
import { loadStartingData } from "./load-starting-data.server";
import { networkFigures } from "./network-figures.server";

const network = { campaignId: null, actionId: null };

beforeEach(async () => {
  await db.measurement.deleteMany({ where: network });
  await db.target.deleteMany({ where: { campaignId: null } });
  await loadStartingData(db);
});

it("groups the known figures by main goal, each with date and source", async () => {
  const groups = await networkFigures();
  expect(groups.map(({ goal }) => goal)).toEqual([
    "residentsCope",
    "professionalsAct",
    "inclusiveSociety",
    "livelihood",
    "lessLoneliness",
  ]);
  const figures = groups.flatMap((group) => group.figures);
  expect(figures).toHaveLength(await db.measurement.count({ where: network }));
  for (const { source, asOf } of figures) {
    expect(source).not.toBe("");
    expect(asOf.getTime()).toBeGreaterThan(0);
  }
  const lonely = groups.find(({ goal }) => goal === "lessLoneliness")?.figures ?? [];
  const adults = lonely.filter((figure) => figure.indicator === "adultsLonely");
  expect(adults.map(({ value }) => value)).toEqual([40, 47, 48]);
  expect(groups.flatMap(({ targets }) => targets)).toHaveLength(5);
});

it("does not show few people, but does show few things", async () => {
  const known = {
    value: 3,
    quality: "counted",
    asOf: new Date("2026-09-01"),
    source: "Test",
  } as const;
  await db.measurement.createMany({
    data: [
      { ...known, indicator: "volunteersTrained" },
      { ...known, indicator: "trainings" },
    ],
  });
  const figures = (await networkFigures()).flatMap((group) => group.figures);
  const ofTest = figures.filter(({ source }) => source === "Test");
  expect(Object.fromEntries(ofTest.map((f) => [f.indicator, f.value]))).toEqual({
    volunteersTrained: null,
    trainings: 3,
  });
});

it("gives home four figures, the newest of each", async () => {
  await db.measurement.create({
    data: {
      indicator: "potjesPaid",
      value: 400,
      quality: "counted",
      asOf: new Date("2026-01-01"),
      source: "Test",
    },
  });
  expect((await homeFigures()).map(({ indicator, value }) => [indicator, value])).toEqual([
    ["potjesPaid", 400],
    ["liefEnLeedStraten", 40],
    ["partnersWithDeclaration", 90],
    ["signalCards", 2280],
  ]);
});
