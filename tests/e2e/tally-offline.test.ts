import type { Browser, BrowserContext, Page } from "playwright-core";
import { DateTime } from "luxon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations, openBrowser, PHONE, signInAs, visit } from "../support/browser";
import { removeData, startProduct, type RunningProduct } from "../support/product";

/** Sending waits a moment for the next tap, and longer after a failure. */
const WAIT = { timeout: 15_000 };

let product: RunningProduct;
let browser: Browser;
let tally: string;

beforeAll(async () => {
  product = await startProduct("demo");
  browser = await openBrowser();
  tally = await openTallyForToday();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  removeData(product);
});

test("taps made without internet arrive once there is some, also after the page was closed", async () => {
  const phone = await visit(browser, { viewport: PHONE, hasTouch: true });
  await phone.goto(tally);
  const before = await counts(phone);
  await phone.context().setOffline(true);
  for (let n = 0; n < 9; n += 1) await phone.tap(".pad--coral");
  for (let n = 0; n < 5; n += 1) await phone.tap(".pad--sun");
  await phone.getByRole("button", { name: "Maak ongedaan" }).click();

  expect(await counts(phone)).toEqual([before[0] + 9, before[1] + 4]);
  await expect
    .poll(() => phone.locator("#tally-net").innerText(), WAIT)
    .toBe("Geen internet. Tel gewoon door. 15 tikken staan veilig op deze telefoon.");
  await phone.getByRole("link", { name: "Klaar met tellen" }).click();
  expect(phone.url()).toBe(tally);

  await phone.close();
  await phone.context().setOffline(false);
  const again = await openIn(phone.context());
  await expect.poll(() => unsent(again), WAIT).toBe(0);
  const other = await visit(browser, { viewport: PHONE });
  await other.goto(tally);
  expect(await counts(other)).toEqual([before[0] + 9, before[1] + 4]);
});

test("two phones end with the same count", async () => {
  const phones = await Promise.all([1, 2].map(() => visit(browser, { viewport: PHONE })));
  for (const phone of phones) await phone.goto(tally);
  const [before] = await counts(phones[0] as Page);
  await Promise.all(
    phones.map(async (phone) => {
      for (let n = 0; n < 20; n += 1) await phone.click(".pad--coral");
      await expect.poll(() => unsent(phone), WAIT).toBe(0);
    }),
  );
  for (const phone of phones) {
    await phone.reload();
    expect((await counts(phone))[0]).toBe(before + 40);
  }
});

test("keys are large and the page is in order", async () => {
  const phone = await visit(browser, { viewport: PHONE });
  await phone.goto(tally);
  for (const key of await phone.locator(".pad").all()) {
    const box = await key.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(132);
  }
  expect(await axeViolations(phone)).toEqual([]);
});

test("an unknown link says what to do", async () => {
  const phone = await visit(browser, { viewport: PHONE });
  const answer = await phone.goto(`${product.url}/tellen/AAAAAAAAAAAAAAAAAAAAAA`);
  expect(answer?.status()).toBe(404);
  expect(await phone.locator("main").innerText()).toContain("Deze link werkt niet meer");
});

/** Moves a planned coffee action to today and gives the address of its tally. */
async function openTallyForToday(): Promise<string> {
  const page = await visit(browser);
  await signInAs(page, product.url, "coordinator");
  await page.goto(`${product.url}/campagnes/hoi`);
  const planned = page.locator(
    "#acties + div a[href^='/acties/'], div:has(> h3) a[href^='/acties/']",
  );
  const action = await planned.first().getAttribute("href");
  await page.goto(`${product.url}${action}/bewerken`);
  const today = DateTime.now().setZone("Europe/Amsterdam");
  const slot = {
    day: today.day,
    month: today.month,
    year: today.year,
    from: "0.00",
    until: "23.59",
  };
  for (const [part, value] of Object.entries(slot)) {
    await page.locator(`#slots-0-${part}`).fill(String(value));
  }
  await page.getByRole("button", { name: "Bewaar", exact: true }).last().click();
  await page.waitForURL(/klaar=bewaard/);
  await page.goto(`${product.url}${action}/tellen`);
  const address = await page.locator('a[href*="/tellen/"]').first().getAttribute("href");
  await page.context().close();
  return new URL(address ?? "", product.url).href;
}

async function openIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(tally);
  return page;
}

async function counts(page: Page): Promise<[number, number]> {
  const read = async (kind: string) =>
    Number((await page.locator(`[data-count=${kind}]`).innerText()).replace(".", ""));
  return [await read("cups"), await read("conversations")];
}

/** Taps the phone still keeps. */
function unsent(page: Page): Promise<number> {
  return page.evaluate(() => {
    const kept = localStorage.getItem(localStorage.key(0) ?? "");
    return kept ? (JSON.parse(kept) as { unsent: unknown[] }).unsent.length : 0;
  });
}
