import { beforeEach, expect, it } from "vitest";
import { db } from "~/db.server";
import { joinPartner, openHoi, planCoffee } from "../../../tests/support/station-coffee";
import { networkFigures } from "./network-figures.server";

const figure = {
  indicator: "cups",
  value: 640,
  quality: "counted",
  source: "DOCK",
  asOf: new Date("2026-09-25"),
} as const;

let campaignId: string;
let actionId: string;
beforeEach(async () => {
  campaignId = (await openHoi()).id;
  actionId = (await planCoffee({ campaignId, partnerId: (await joinPartner()).id })).id;
});

it("what has figures cannot be deleted, so that they never become the network's", async () => {
  await db.measurement.create({ data: { scope: "action", campaignId, actionId, ...figure } });
  await expect(db.campaignAction.delete({ where: { id: actionId } })).rejects.toThrow(
    /foreign key/i,
  );
  await db.measurement.updateMany({ data: { scope: "campaign", actionId: null } });
  await db.campaignAction.delete({ where: { id: actionId } });
  await expect(db.campaign.delete({ where: { id: campaignId } })).rejects.toThrow(/foreign key/i);
  await db.measurement.deleteMany();
  await db.target.create({ data: { scope: "campaign", campaignId, indicator: "cups", value: 9 } });
  await expect(db.campaign.delete({ where: { id: campaignId } })).rejects.toThrow(/foreign key/i);
  expect(
    (await networkFigures()).flatMap(({ figures, targets }) => [figures, targets]).flat(),
  ).toEqual([]);
});

it("keys that do not fit whose it is are refused", async () => {
  const add = (keys: object) =>
    db.measurement.create({ data: { ...figure, scope: "network", ...keys } });
  for (const keys of [
    { campaignId },
    { actionId },
    { scope: "campaign" },
    { scope: "campaign", campaignId, actionId },
    { scope: "action", actionId },
  ]) {
    await expect(add(keys)).rejects.toThrow(/Measurement_keys_of_scope_check/);
  }
});

it("who does not say whose a figure is, as the version before, is understood by its keys", async () => {
  const columns = `"id", "indicator", "value", "quality", "asOf", "source", "campaignId", "actionId"`;
  const values = `gen_random_uuid(), 'cups', 1, 'counted', '2026-09-25', 'DOCK'`;
  for (const keys of ["NULL, NULL", `'${campaignId}', NULL`, `'${campaignId}', '${actionId}'`])
    await db.$executeRawUnsafe(
      `INSERT INTO "Measurement" (${columns}) VALUES (${values}, ${keys})`,
    );
  const scopes = await db.measurement.findMany({ select: { scope: true } });
  expect(scopes.map(({ scope }) => scope).sort()).toEqual(["action", "campaign", "network"]);
  const target = `INSERT INTO "Target" ("id", "indicator", "value", "campaignId", "year") VALUES (gen_random_uuid(), 'cups', 1`;
  await db.$executeRawUnsafe(`${target}, '${campaignId}', NULL)`);
  await db.$executeRawUnsafe(`${target}, NULL, 2026)`);
  const targets = await db.target.findMany({ select: { scope: true } });
  expect(targets.map(({ scope }) => scope).sort()).toEqual(["campaign", "network"]);
});

it("the network has one target per indicator and year", async () => {
  const aim = (year: number) =>
    db.target.create({ data: { scope: "network", indicator: "trainings", value: 10, year } });
  await aim(2026);
  await aim(2027);
  await expect(aim(2026)).rejects.toThrow(/unique/i);
});
