import type pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  axeViolations,
  openBrowser,
  PHONE,
  sidewaysScroll,
  signInAs,
  visit,
} from "../support/browser";
import { databaseDoor, type DatabaseDoor } from "../support/database-door";
import { databaseOf, databaseUrl } from "../support/embedded-database";
import {
  freePort,
  newDataDir,
  removeData,
  startProduct,
  type RunningProduct,
} from "../support/product";

/*
 * The database goes away while people are at work, and comes back. What everybody may see stays as it was, what
 * somebody typed or tapped is not lost, and every address says in its own way when to come back.
 */

/** Only its database is used. */
let host: RunningProduct;
let product: RunningProduct;
let door: DatabaseDoor;
let browser: Browser;
/** Of somebody who signed in beforehand: without a database nobody can. */
let session: string;

beforeAll(async () => {
  host = await startProduct("demo");
  door = await databaseDoor(databaseUrl(host.dataDir));
  const port = await freePort();
  product = await startProduct("demo", {
    port,
    dataDir: newDataDir(),
    env: {
      DATABASE_URL: door.url,
      APP_URL: `http://localhost:${port}`,
      SESSION_SECRET: "a secret of the tests, long enough and used nowhere else",
      LOG_LEVEL: "warn",
    },
  });
  browser = await openBrowser();
  session = await demoSession();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await door?.shut();
  await host?.stop();
  if (product) removeData(product);
  if (host) removeData(host);
});

test("public pages and feeds stay, marked as of when; the rest says when to come back", async () => {
  const kept = [
    "/",
    "/agenda",
    "/agenda.ics",
    "/agenda.atom",
    "/api/v1/agenda",
    "/insluiten/agenda",
  ];
  for (const path of kept) expect((await fetch(product.url + path)).status).toBe(200);
  await door.shut();
  try {
    for (const path of kept) {
      const answer = await fetch(product.url + path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(Number(answer.headers.get("Age"))).toBeGreaterThanOrEqual(0);
      expect(answer.headers.get("Omarmt-As-Of")).toMatch(/GMT$/);
    }
    const never = {
      "/agenda?dag=2031-01-01": "text/html; charset=utf-8",
      "/agenda.ics?dag=2031-01-01": "text/calendar; charset=utf-8",
      "/api/v1/agenda?pagina=9": "application/problem+json",
      "/agenda.json": "application/problem+json",
      "/insluiten/agenda?aantal=3": "text/html; charset=utf-8",
      "/programma/onbekend/boekje.pdf": "text/html; charset=utf-8",
      "/sitemap.xml": "text/plain; charset=utf-8",
      "/campagnes": "text/html; charset=utf-8",
    };
    for (const [path, type] of Object.entries(never)) {
      const signedIn = path === "/campagnes" ? { Cookie: session } : undefined;
      const answer = await fetch(product.url + path, { headers: signedIn });
      const seen = [path, answer.status, answer.headers.get("Content-Type")];
      expect(seen).toEqual([path, 503, type]);
      expect(answer.headers.get("Retry-After")).toBe("30");
      expect(await answer.text()).not.toContain("Unexpected Server Error");
    }
    const page = await visit(browser, { viewport: PHONE });
    await page.goto(`${product.url}/agenda`);
    expect(await page.locator(".as-of").innerText()).toContain("Deze pagina is van");
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    const gone = await page.goto(`${product.url}/agenda?dag=2031-01-01`);
    expect(gone?.status()).toBe(503);
    expect(await page.locator("h1").innerText()).toBe("We zijn zo terug");
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  } finally {
    await door.open();
  }
  const back = await fetch(`${product.url}/agenda`);
  expect([back.status, back.headers.get("Age")]).toEqual([200, null]);
});

test("a form that was posted comes back whole, and arrives once it is sent again", async () => {
  const page = await visit(browser, { viewport: PHONE });
  await signInAs(page, product.url, "coordinator");
  await page.goto(`${product.url}/partners`);
  const name = "Buurtkeuken De Gouden Lepel";
  await page.getByLabel("Organisatie", { exact: true }).fill(name);
  await page.getByLabel("Soort").selectOption({ index: 1 });
  await door.shut();
  const posted = await post(page, "Voeg toe");
  expect(posted).toBe(503);
  expect(await page.locator("h1").innerText()).toBe("Dit is nog niet bewaard");
  await page.getByText("Laat zien wat ik typte").click();
  expect(await page.locator(".as-typed").allInnerTexts()).toContain(name);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(await post(page, "Verstuur opnieuw")).toBe(503);
  await door.open();
  await post(page, "Verstuur opnieuw");
  expect(page.url()).toContain("/partners?klaar=toegevoegd");
  const database = databaseOf(host.dataDir);
  const { rows } = await database.query(`SELECT 1 FROM "Partner" WHERE "name" = $1`, [name]);
  await database.end();
  expect(rows).toHaveLength(1);
  await page.context().close();
});

test("the tally keeps its taps until there is somebody to take them", async () => {
  const database = databaseOf(host.dataDir);
  const phone = await visit(browser, { viewport: PHONE, hasTouch: true });
  const key = await openTally(database, phone);
  const cups = async () => {
    const { rows } = await database.query<{ cups: string }>(
      `SELECT coalesce(sum(t."amount"), 0) AS cups FROM "TallyTap" t JOIN "CampaignAction" a ON a."id" = t."actionId"
       WHERE a."tallyKey" = $1 AND t."kind" = 'cups'`,
      [key],
    );
    return Number(rows[0]?.cups);
  };
  const before = await cups();
  await door.shut();
  for (let n = 0; n < 7; n += 1) await phone.click(".pad--coral");
  await expect
    .poll(() => phone.locator("#tally-net").innerText(), { timeout: 60_000 })
    .toMatch(/7/);
  await door.open();
  await expect.poll(cups, { timeout: 60_000 }).toBe(before + 7);
  await phone.context().close();
  await database.end();
});

/** Opens the tally of an action of these days that takes taps now, and gives its key. */
async function openTally(database: pg.Pool, phone: Page): Promise<string> {
  const { rows } = await database.query<{ tallyKey: string }>(
    `SELECT DISTINCT a."tallyKey" FROM "CampaignAction" a JOIN "ActionSlot" s ON s."actionId" = a."id"
     WHERE a."publishedAt" IS NOT NULL AND s."startsAt" BETWEEN now() - interval '3 days' AND now() + interval '3 days'`,
  );
  for (const { tallyKey } of rows) {
    await phone.goto(`${product.url}/tellen/${tallyKey}`);
    if ((await phone.locator(".pad--coral").count()) > 0) return tallyKey;
  }
  throw new Error("the demo has no action to tally now");
}

async function post(page: Page, button: string | RegExp): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: button }).click();
  const status = (await answered).status();
  await page.waitForLoadState();
  return status;
}

async function demoSession(): Promise<string> {
  const answer = await fetch(`${product.url}/demo/aanmelden`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ persona: "coordinator" }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
