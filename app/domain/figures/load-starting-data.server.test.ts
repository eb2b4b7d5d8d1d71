import { expect, it } from "vitest";
import { db } from "~/db.server";
import { loadStartingData } from "./load-starting-data.server";

const now = new Date("2026-09-01T10:00:00Z");

it("loads the known figures once, and keeps what was corrected since", async () => {
  expect(await loadStartingData(db, { now })).toEqual({ measurements: 23, targets: 5 });

  const lonely = await db.measurement.findMany({
    where: { indicator: "adultsSeverelyLonely" },
    orderBy: { asOf: "asc" },
  });
  expect(
    lonely.map(({ asOf, value, wijkCode }) => [asOf.toISOString(), Number(value), wijkCode]),
  ).toEqual([
    ["2018-01-01T00:00:00.000Z", 11, null],
    ["2020-01-01T00:00:00.000Z", 11, null],
    ["2022-01-01T00:00:00.000Z", 20, "WK034403"],
    ["2022-10-01T00:00:00.000Z", 15, null],
  ]);
  expect(lonely[0]).toMatchObject({ precision: "year", quality: "estimated", recordedAt: now });
  const target = await db.target.findFirstOrThrow({ where: { indicator: "welzijnOpRecept" } });
  expect(target).toMatchObject({ value: 700, year: 2022, campaignId: null });

  const partners = await db.measurement.findFirstOrThrow({
    where: { indicator: "partnersWithDeclaration" },
  });
  await db.measurement.update({ where: { id: partners.id }, data: { value: 91 } });

  expect(await loadStartingData(db, { now })).toEqual({ measurements: 0, targets: 0 });
  expect(await db.measurement.count()).toBe(23);
  expect(await db.target.count()).toBe(5);
  const corrected = await db.measurement.findUniqueOrThrow({ where: { id: partners.id } });
  expect(Number(corrected.value)).toBe(91);
});

it("is undone with the transaction it runs in", async () => {
  const before = await db.measurement.count();
  await expect(
    db.$transaction(async (tx) => {
      await loadStartingData(tx, { now });
      throw new Error("stop here");
    }),
  ).rejects.toThrow("stop here");
  expect(await db.measurement.count()).toBe(before);
});
