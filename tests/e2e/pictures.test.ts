import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  axeViolations,
  browserComplaints,
  DESKTOP,
  openBrowser,
  PHONE,
  sidewaysScroll,
  visit,
} from "../support/browser";
import { removeData, startProduct, type RunningProduct } from "../support/product";
import { readForm } from "../support/reading";

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct("demo");
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  removeData(product);
});

/** Red with a blue edge on the right. */
async function photo(): Promise<Buffer> {
  const edge = {
    create: { width: 200, height: 1000, channels: 3, background: "#0000FF" },
  } as const;
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#FF0000" } })
    .composite([{ input: edge, left: 1400, top: 0 }])
    .jpeg()
    .toBuffer();
}

const file = (buffer: Buffer) => ({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer });

async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.locator(button).last().click()]);
}

/** Fills in the first step of the form and gives the address behind its private link. */
async function startSendingIn(page: Page): Promise<string> {
  await page.goto(`${product.url}/agenda/aanmelden`);
  await page.locator("[name=title]").fill("Samen soep koken");
  await page.locator("[name=summary]").fill("Soep voor de hele straat.");
  // Programs are known by their haste.
  await readForm(page);
  await press(page, "main form button:visible");
  await page.waitForURL(/\/agenda\/inzending\//);
  return page.url().slice(0, page.url().lastIndexOf("/"));
}

test("a picture is sent in, cut and taken away, without scripts", async () => {
  const page = await visit(browser, { javaScriptEnabled: false, viewport: PHONE });
  const own = await startSendingIn(page);
  await page.goto(`${own}/foto`);

  await page.locator("[name=image]").setInputFiles(file(Buffer.from("hoi")));
  await press(page, "button[value=add-image]");
  expect(await page.locator("#image-error").innerText()).toContain("geen foto die we kunnen lezen");

  await page.locator("[name=image]").setInputFiles(file(await photo()));
  await press(page, "button[value=add-image]");
  // The words miss; the picture itself came along and shows.
  expect(await page.locator("#imageAlt-error").count()).toBe(1);
  const shown = page.locator(".picture img").first();
  expect(await shown.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/\.avif$/);
  expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(300);

  await page.locator("[name=imageAlt]").fill("Een rood vlak met een blauwe rand");
  await page.locator("[name=imagePermission]").check();
  await press(page, "button[value=next]");
  expect(page.url()).not.toContain("/foto");

  await page.goto(`${own}/uitsnede`);
  await page.locator("input[type=image]").click({ position: { x: 266, y: 35 } });
  await page.waitForURL(/klaar=bewaard/);
  expect(await page.locator(".picture--square").getAttribute("class")).toContain("focal-x10");
  await page.locator("button[value=left-bottom]").focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  expect(await page.locator(".picture--square").getAttribute("class")).toMatch(/focal-x2 focal-y9/);

  await page.goto(`${own}/foto`);
  await press(page, "button[value=remove-image]");
  expect(await page.locator(".picture img").count()).toBe(0);
  expect(browserComplaints(page)).toEqual([]);
});

test("its pages are in order on a phone and on a desk", async () => {
  const page = await visit(browser, { viewport: PHONE });
  const own = await startSendingIn(page);
  await page.goto(`${own}/foto`);
  await page.locator("[name=image]").setInputFiles(file(await photo()));
  await page.locator("[name=imageAlt]").fill("Een rood vlak met een blauwe rand");
  await page.locator("[name=imagePermission]").check();
  await press(page, "button[value=add-image]");
  for (const part of ["foto", "uitsnede"]) {
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      // The phone reads it in English.
      await page.goto(`${own}/${part}?taal=${viewport === PHONE ? "en" : "nl"}`);
      expect(await page.locator(".picture img").count()).toBeGreaterThan(0);
      expect(await axeViolations(page), part).toEqual([]);
      expect(await sidewaysScroll(page), part).toBeLessThanOrEqual(0);
    }
  }
  expect(browserComplaints(page)).toEqual([]);
});

test("a link to an activity has its own picture", async () => {
  const page = await visit(browser);
  await page.goto(`${product.url}/agenda`);
  const listing = await page.locator("ol.tt h3 a").first().getAttribute("href");
  await page.goto(product.url + listing);
  const head = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
  expect(await head("og:image:alt")).toContain(await page.locator("h1").innerText());
  const answer = await page.request.get((await head("og:image")) ?? "");
  expect(answer.headers()["cache-control"]).toContain("immutable");
  const { format, width, height } = await sharp(await answer.body()).metadata();
  expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 });
});
