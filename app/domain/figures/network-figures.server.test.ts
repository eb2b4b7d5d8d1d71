import { beforeEach, expect, it } from "vitest";
import { db } from "~/db.server";
import { latestFigures } from "./latest-figures.server";
import { loadStartingData } from "./load-starting-data.server";
import { networkFigures } from "./network-figures.server";

const network = { scope: "network" } as const;

beforeEach(async () => {
  await db.measurement.deleteMany({ where: network });
  await db.target.deleteMany({ where: network });
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
    ...network,
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

it("gives the newest figure of the city, and leaves out what is not known", async () => {
  await db.measurement.create({
    data: {
      ...network,
      indicator: "potjesPaid",
      value: 400,
      quality: "counted",
      asOf: new Date("2026-01-01"),
      source: "Test",
    },
  });
  const figures = await latestFigures(["potjesPaid", "liefEnLeedStraten", "cups"]);
  expect(figures.potjesPaid).toMatchObject({ value: 400, source: "Test" });
  expect(figures.liefEnLeedStraten?.value).toBe(40);
  expect(figures.cups).toBeUndefined();
});
