import { setTimeout as sleep } from "node:timers/promises";
import { DateTime } from "luxon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient, type Client } from "../support/client";
import { databaseOf } from "../support/embedded-database";
import { removeData, startProduct, type RunningProduct } from "../support/product";

/*
 * Public pages and feeds are kept by every process that answered them. Two real processes on one database: what is
 * changed through the one must show through the other within a second.
 */

const MOST_MILLISECONDS = 1_000;
const TITLE = "Koffie in twee kommen";

let first: RunningProduct;
let second: RunningProduct;
let team: Client;
let partnerId: string;

beforeAll(async () => {
  first = await startProduct("demo");
  second = await startProduct("demo", { dataDir: first.dataDir });
  team = openClient(first.url);
  expect((await team.post("/demo/aanmelden", { persona: "communications" })).status).toBe(302);
  const database = databaseOf(first.dataDir);
  const { rows } = await database.query<{ id: string }>(`SELECT "id" FROM "Partner" LIMIT 1`);
  partnerId = rows[0]!.id;
  await database.end();
});

afterAll(async () => {
  await second?.stop();
  await first?.stop();
  if (first) removeData(first);
});

const day = DateTime.now().setZone("Europe/Amsterdam").plus({ days: 3 });
const ofDay = `dag=${day.toISODate()}`;

/** Where a visitor, a calendar, a reader of feeds, a program and another site look; each kept by the second process. */
const VIEWS = [
  `/agenda?${ofDay}`,
  `/agenda.ics?${ofDay}`,
  `/agenda.atom?${ofDay}`,
  `/agenda.json?${ofDay}`,
  `/api/v1/agenda?${ofDay}&paginaGrootte=100`,
];

async function bodies(paths: string[]): Promise<string[]> {
  const visitor = openClient(second.url);
  return Promise.all(paths.map(async (path) => (await visitor.get(path)).body));
}

/** Which addresses still do not say it a second later. */
async function silentAfterASecond(
  paths: string[],
  says: (body: string) => boolean,
): Promise<string[]> {
  const until = performance.now() + MOST_MILLISECONDS;
  for (;;) {
    const shown = await bodies(paths);
    const silent = paths.filter((_, i) => !says(shown[i]!));
    if (silent.length === 0 || performance.now() > until) return silent;
    await sleep(20);
  }
}

test("what one process publishes, moves and cancels shows through the other within a second", async () => {
  const before = await bodies(VIEWS);
  expect(before.filter((body) => body.includes(TITLE))).toEqual([]);
  expect(before.every((body) => body.length > 0)).toBe(true);

  const made = await team.post("/campagnes/hoi/acties/nieuw", fields("16.00"));
  const id = /^\/acties\/([0-9a-f-]{36})/.exec(made.location)?.[1] ?? "";
  expect(id, made.body.slice(0, 500)).not.toBe("");
  const published = await team.post(`/acties/${id}`, { intent: "publish" });
  expect(published.status, published.body.slice(0, 2000)).toBe(302);
  expect(await silentAfterASecond(VIEWS, (body) => body.includes(TITLE))).toEqual([]);

  const page = "/agenda/koffie-in-twee-kommen";
  expect((await bodies([page]))[0]).toContain("16.00 tot 18.30 uur");
  const editing = await team.get(`/acties/${id}/bewerken`);
  const [, version = ""] = /name="version"[^>]*value="(\d+)"/.exec(editing.body) ?? [];
  await team.post(`/acties/${id}/bewerken`, { ...fields("15.00"), version });
  const moved = (body: string) =>
    body.includes("15.00 tot 18.30 uur") && body.includes("Nieuwe tijd");
  expect(await silentAfterASecond([page], moved)).toEqual([]);

  await team.post(`/acties/${id}/afgelasten`, {});
  const cancelled = (body: string) => /gaat niet door|afgelast|STATUS:CANCELLED/i.test(body);
  const ofActivity = [page, `${page}.ics`, "/api/v1/agenda/koffie-in-twee-kommen"];
  expect(await silentAfterASecond(ofActivity, cancelled)).toEqual([]);
});

function fields(from: string): Record<string, string> {
  return {
    intent: "save",
    title: TITLE,
    kind: "stationCoffee",
    partnerId,
    summary: "Je krijgt twee koppen koffie.",
    publicText: "De andere geef je weg.",
    stationCode: "UTVR",
    spot: "In de hal",
    "slots[0].day": String(day.day),
    "slots[0].month": String(day.month),
    "slots[0].year": String(day.year),
    "slots[0].from": from,
    "slots[0].until": "18.30",
  };
}
