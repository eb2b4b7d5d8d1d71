import { existsSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { databaseDoor, type DatabaseDoor } from "../support/database-door";
import { databaseOf, databaseUrl } from "../support/embedded-database";
import {
  freePort,
  newDataDir,
  removeData,
  startProduct,
  type RunningProduct,
} from "../support/product";
import { addPublicCode } from "../support/public-code";

const CODE = "7KX3M";
const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

/** Only its database is used. */
let host: RunningProduct;
let database: pg.Pool;
let door: DatabaseDoor;
let product: RunningProduct;
let port: number;
let slug: string;

const start = (dataDir: string) =>
  startProduct("start", {
    port,
    dataDir,
    env: {
      DATABASE_URL: door.url,
      APP_URL: `http://localhost:${port}`,
      SESSION_SECRET: "a secret of the tests, long enough and used nowhere else",
      LOG_LEVEL: "warn",
    },
  });

beforeAll(async () => {
  host = await startProduct("start");
  database = databaseOf(host.dataDir);
  ({ slug } = await addPublicCode(database, CODE));
  door = await databaseDoor(databaseUrl(host.dataDir));
  port = await freePort();
  product = await start(newDataDir());
});

afterAll(async () => {
  await product?.stop();
  await door?.shut();
  await database?.end();
  await host?.stop();
  if (product) removeData(product);
  if (host) removeData(host);
});

const scan = (headers: Record<string, string> = {}, method = "GET") =>
  fetch(`http://localhost:${port}/q/${CODE}`, {
    method,
    redirect: "manual",
    headers: { "User-Agent": PHONE, ...headers },
  });

async function counts() {
  const { rows } = await database.query<{ counted: string; ignored: string }>(
    `SELECT sum("counted") AS counted, sum("ignored") AS ignored FROM "ScanCount"`,
  );
  return { counted: Number(rows[0]?.counted), ignored: Number(rows[0]?.ignored) };
}

const untilCounted = (expected: { counted: number; ignored: number }) =>
  vi.waitFor(async () => expect(await counts()).toEqual(expected), { timeout: 20_000 });

test("a scan leads on, is kept by nobody and counts once; what is no person is told apart", async () => {
  const answer = await scan();
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe(`/agenda/${slug}`);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("Set-Cookie")).toBeNull();
  await scan({ "User-Agent": "WhatsApp/2.23.20.0 A" });
  await scan({ "Sec-Purpose": "prefetch;prerender" });
  expect((await scan({}, "HEAD")).status).toBe(302);
  await untilCounted({ counted: 1, ignored: 3 });

  const capitals = await fetch(`http://localhost:${port}/Q/${CODE}`, {
    redirect: "manual",
    headers: { "User-Agent": PHONE },
  });
  expect(capitals.headers.get("Location")).toBe(`/agenda/${slug}`);
  const unknown = await fetch(`http://localhost:${port}/q/ZZZZZ`);
  expect(unknown.status).toBe(404);
  expect(await unknown.text()).toContain("<h1");
  await untilCounted({ counted: 2, ignored: 3 });
});

test("the page behind a code speaks the language of the phone", async () => {
  const read = async (language: string) => {
    const page = await fetch(`http://localhost:${port}/q/${CODE}`, {
      headers: { "User-Agent": "WhatsApp/2", "Accept-Language": language },
    });
    return /<html lang="(\w+)"/.exec(await page.text())?.[1];
  };
  expect(await read("en-GB,en;q=0.9")).toBe("en");
  expect(await read("nl-NL,nl;q=0.9,en;q=0.5")).toBe("nl");
  await untilCounted({ counted: 2, ignored: 5 });
});

test("codes go on working without the database, also when the product starts meanwhile", async () => {
  const { dataDir } = product;
  await vi.waitFor(() => expect(existsSync(join(dataDir, "scans", "codes.json"))).toBe(true), {
    timeout: 10_000,
  });
  await door.shut();
  expect((await scan()).status).toBe(302);
  await product.kill();

  const starting = start(dataDir);
  await vi.waitFor(async () => expect((await scan()).status).toBe(302), { timeout: 30_000 });
  expect((await fetch(`http://localhost:${port}/agenda`)).status).toBe(503);
  expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200);
  await door.open();
  product = await starting;
  expect(product.output()).toContain("Meanwhile 1 codes of posters work.");
  await untilCounted({ counted: 4, ignored: 5 });
  expect((await fetch(`http://localhost:${port}/agenda`)).status).toBe(200);
});
