import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { addPlacement } from "~/domain/posters/add-placement.server";
import { databaseDoor } from "../../../tests/support/database-door";
import { startScanProcess } from "../../../tests/support/scan-process";
import { joinPartner, openHoi, planCoffee, signUp } from "../../../tests/support/station-coffee";
import { countBatch } from "./count-batch.server";
import { estimate, unpackSketch } from "./sketch";
import { randomId } from "../../../tests/support/random";

const url = String(process.env.DATABASE_URL);
const now = new Date("2026-09-20T10:00:00Z");

let folder: string;
let code: string;
let placementId: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omarmt-scans-"));
  const [hoi, dock] = [await openHoi(), await joinPartner("DOCK")];
  const { id } = await planCoffee({ campaignId: hoi.id, partnerId: dock.id });
  const samira = await signUp("Samira", { partnerIds: [dock.id] });
  const placement = await addPlacement(id, "hal", { account: samira, now });
  if (!placement.ok) throw new Error(placement.reason);
  ({ code, placementId } = placement);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function counted(): Promise<number> {
  const { _sum } = await db.scanCount.aggregate({ _sum: { counted: true } });
  return _sum.counted ?? 0;
}

const waiting = () => readdirSync(join(folder, "scans")).filter((name) => /scans$/.test(name));

/** Nothing waits any more, and nothing more comes. */
async function settled(): Promise<number> {
  await vi.waitFor(() => expect(waiting()).toEqual([]), { timeout: 30_000, interval: 50 });
  return counted();
}

test("a piece of a journal that is read again counts once; scans of nothing are left out", async () => {
  const rows = [placementId, randomId()].map((id) => ({
    placementId: id,
    hour: 497_600,
    counted: 3,
    ignored: 1,
    raises: [[7, 2] as const],
  }));
  const [id, other] = [randomId(), randomId()];
  expect(await countBatch(id, rows, { now })).toBe(4);
  expect(await countBatch(id, rows, { now })).toBeNull();
  expect(await counted()).toBe(3);
  await Promise.all([countBatch(other, rows, { now }), countBatch(other, rows, { now })]);
  expect(await counted()).toBe(6);
});

test("twenty thousand scans over two processes, one killed half way: none lost, none doubled", async () => {
  const env = { DATABASE_URL: url, DATA_DIR: folder };
  const [a, b] = await Promise.all([startScanProcess(env), startScanProcess(env)]);
  const work = Promise.all([a.scan(code, 10_000), b.scan(code, 10_000)]);
  await vi.waitFor(() => expect(a.answered()).toBeGreaterThan(5_000), {
    timeout: 30_000,
    interval: 10,
  });
  await a.kill();
  expect(a.answered()).toBeLessThan(10_000);
  await work;
  expect(b.answered()).toBe(10_000);

  // The other process finds what the killed one left.
  const total = await settled();
  // A scan that was asked and not answered may have been written.
  expect(total).toBeGreaterThanOrEqual(a.answered() + 10_000);
  expect(total).toBeLessThanOrEqual(a.asked() + 10_000);
  await b.stop();
  expect(await counted()).toBe(total);

  // Both saw the same five hundred phones.
  const rows = await db.scanCount.findMany();
  const people = estimate(unpackSketch(rows.at(-1)?.scanners ?? new Uint8Array()));
  expect(Math.abs(people - 500)).toBeLessThan(60);
});

test("without the database codes go on working and are counted later, also by a process that starts meanwhile", async () => {
  const door = await databaseDoor(url);
  const env = { DATABASE_URL: door.url, DATA_DIR: folder };
  const first = await startScanProcess(env);
  await first.scan(code, 100);
  expect(await settled()).toBe(100);
  await vi.waitFor(() => expect(readdirSync(join(folder, "scans"))).toContain("codes.json"), {
    timeout: 10_000,
  });

  await door.shut();
  await first.scan(code, 500);
  expect(first.answered()).toBe(600);
  await first.kill();
  const second = await startScanProcess(env);
  await second.scan(code, 400);
  expect(second.answered()).toBe(400);
  expect(await counted()).toBe(100);

  await door.open();
  await vi.waitFor(async () => expect(await counted()).toBe(1_000), { timeout: 20_000 });
  await second.stop();
  expect(await settled()).toBe(1_000);
  await door.shut();
});
