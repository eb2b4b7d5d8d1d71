import { statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, visit } from "../support/browser";
import { clockAhead } from "../support/clock";
import { databaseOf } from "../support/embedded-database";
import { removeData, startProduct, type RunningProduct } from "../support/product";

/** Starting a page or a query takes a while beside a load. */
const SAME = 60_000;

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct("demo");
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  if (product) removeData(product);
});

test("tests, product, database and browser have one clock", async () => {
  const database = databaseOf(product.dataDir);
  const { rows } = await database.query<{ now: Date }>(`SELECT now() AS "now"`);
  await database.end();
  const page = await visit(browser);
  await page.goto(`${product.url}/agenda/aanmelden`);
  const opened = await page.locator('input[name="opened"]').getAttribute("value");
  const said = {
    database: Number(rows[0]?.now),
    browser: await page.evaluate(() => Date.now()),
    product: Number(opened?.split(".")[0]),
    file: statSync(join(product.dataDir, "database.json")).mtimeMs,
  };
  for (const [who, time] of Object.entries(said)) {
    expect(Math.abs(time - Date.now()), who).toBeLessThan(SAME);
  }
});

test("the browser is in the zone of the tests", async () => {
  const page = await visit(browser);
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

test("the clock is as far ahead as was asked", () => {
  // Of all there is, only this is told by the machine itself.
  const started = performance.timeOrigin + performance.now();
  expect(Math.abs(started + clockAhead - Date.now())).toBeLessThan(SAME);
});
