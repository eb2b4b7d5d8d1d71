import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import jsQR from "jsqr";
import { DateTime } from "luxon";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserComplaints,
  DESKTOP,
  openBrowser,
  PHONE,
  signInAs,
  visit,
} from "../support/browser";
import { removeData, startProduct, type RunningProduct } from "../support/product";

const ANDROID =
  "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

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

/**
 * The main line of the product, as its people walk it: with the browser as it is, and without scripts on a
 * phone. Each step is a test of its own, so that a break says where.
 */
describe.each([
  ["on a desktop", { viewport: DESKTOP }, "HOI! koffie op station Vaartsche Rijn"],
  [
    "on a phone without scripts",
    { viewport: PHONE, javaScriptEnabled: false },
    "HOI! thee op Vaartsche Rijn",
  ],
])("station coffee %s", (_, options, title) => {
  let page: Page;
  let actionUrl: string;
  let listingPath: string;
  const codes: Record<string, string> = {};

  beforeAll(async () => {
    page = await visit(browser, { ...options, acceptDownloads: true });
  });

  afterAll(async () => {
    const complaints = browserComplaints(page);
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  // A day further, so that it is still to come when midnight passes on the way.
  const soon = DateTime.now().setZone("Europe/Amsterdam").plus({ days: 2 });

  test("1. an organiser registers it, sees what is missing, and publishes it", async () => {
    await signInAs(page, product.url, "organiser");
    await page.goto(`${product.url}/campagnes/hoi`);
    await page.getByRole("link", { name: "Voeg actie toe" }).first().click();

    await page.getByLabel("Naam van de actie").fill(title);
    await page.getByLabel("Soort").selectOption({ label: "Koffie op het station" });
    await page
      .getByLabel("Station", { exact: false })
      .first()
      .selectOption({ label: "Utrecht Vaartsche Rijn" });
    await page.getByRole("checkbox", { name: "NS", exact: true }).check();
    await page.getByRole("checkbox", { name: "ProRail", exact: true }).check();
    await page.getByRole("button", { name: "Bewaar als concept" }).click();

    await page.waitForURL(/\/acties\/[0-9a-f-]{36}/);
    actionUrl = page.url().split("?")[0] ?? "";
    await expectText(page, "Nog 4 stappen tot publicatie");

    await page.getByRole("link", { name: "Bewerk de actie" }).click();
    await page.getByLabel("Samenvatting").fill("Je krijgt twee koppen koffie. Eén is voor jou.");
    await page
      .getByLabel("Tekst voor bezoekers")
      .fill("De andere geef je aan iemand die je nog niet kent.");
    await page.getByLabel("Precieze plek").fill("In de hal, naast de poortjes");
    await fillSlot(page, 0, soon, "16.00", "18.30");
    await page.getByRole("button", { name: "Voeg tijdvak toe" }).click();
    // A slow hand: the end before the start, and everything typed must still be there.
    await fillSlot(page, 1, soon, "7.30", "7.00");
    await page.getByRole("button", { name: "Bewaar", exact: true }).last().click();
    await expectText(page, "Tijdvak 2: Het einde moet later zijn dan het begin.");
    expect(await page.getByLabel("Precieze plek").inputValue()).toBe(
      "In de hal, naast de poortjes",
    );
    await page.locator("#slots-1-until").fill("9.30");
    await page.getByRole("button", { name: "Bewaar", exact: true }).last().click();

    await page.waitForURL(/klaar=bewaard/);
    await page.getByRole("button", { name: "Zet in de agenda" }).click();
    await expectText(page, "De actie staat in de agenda.");
  });

  test("2. it stands in the agenda, in the calendar feed and for search engines", async () => {
    listingPath =
      (await page.getByRole("link", { name: "Bekijk als bezoeker" }).getAttribute("href")) ?? "";
    expect(listingPath).toMatch(/^\/agenda\/hoi-/);
    const visitor = await visit(browser, options);
    await visitor.goto(`${product.url}/agenda?dag=${soon.toISODate()}`);
    await visitor.getByRole("link", { name: title }).first().click();
    await visitor.waitForURL(`**${listingPath}`);
    expect(await visitor.getByRole("heading", { level: 1 }).textContent()).toBe(title);

    const json = await visitor.locator('script[type="application/ld+json"]').textContent();
    const { "@graph": graph } = JSON.parse(json ?? "{}") as {
      "@graph": { startDate: string }[];
    };
    const [series, ...events] = graph;
    expect(series).toMatchObject({ "@type": "EventSeries", name: title });
    expect(events[0]).toMatchObject({ "@type": "Event", name: title });
    expect(events.map(({ startDate }) => Date.parse(startDate))).toEqual([
      at(soon, 7, 30),
      at(soon, 16, 0),
    ]);

    const feed = await (await fetch(`${product.url}/agenda.ics`)).text();
    const starts = new ICAL.Component(ICAL.parse(feed) as unknown[])
      .getAllSubcomponents("vevent")
      .filter((event) => event.getFirstPropertyValue("summary") === title)
      .map((event) => new ICAL.Event(event).startDate.toJSDate().getTime())
      .sort();
    expect(starts).toEqual([at(soon, 7, 30), at(soon, 16, 0)]);
    await visitor.context().close();
  });

  test("3. posters for three places, as PDF and PNG, each with a code that reads", async () => {
    await page.goto(`${actionUrl}/posters`);
    for (const label of ["hal", "perron 2", "buurthuis"]) {
      await page.getByLabel("Plek", { exact: true }).fill(label);
      await page.getByRole("button", { name: "Voeg plek toe" }).click();
      await page.waitForURL(/klaar=toegevoegd/);
      const png = await download(page, "A3 als plaatje (PNG)");
      codes[label] = await readCode(png);
    }
    expect(new Set(Object.values(codes)).size).toBe(3);
    const pdf = await download(page, "A3 om te printen (PDF)");
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    const picture = page.getByRole("img", { name: /Poster voor buurthuis/ });
    expect(
      await picture.evaluate((img: HTMLImageElement) => img.naturalWidth).catch(() => 1),
    ).not.toBe(0);
  });

  test("4. a scan goes straight to the page and is counted where it hung, machines are not", async () => {
    const scan = async (label: string, userAgent: string) => {
      const answer = await fetch(codes[label] ?? "", {
        redirect: "manual",
        headers: { "User-Agent": userAgent },
      });
      expect(answer.status).toBe(302);
      expect(answer.headers.get("Location")).toBe(listingPath);
    };
    for (let n = 0; n < 3; n++) await scan("hal", ANDROID);
    await scan("perron 2", ANDROID);
    await scan("hal", "WhatsApp/2.23.20.0 A");
    await scan("hal", "Googlebot/2.1 (+http://www.google.com/bot.html)");

    const phone = await visit(browser, { viewport: PHONE, userAgent: ANDROID });
    await phone.goto(codes["buurthuis"] ?? "");
    expect(await phone.getByRole("heading", { level: 1 }).textContent()).toBe(title);
    await phone.context().close();

    // Counts reach the database within a second or two of the redirect.
    const lines = async () => {
      await page.goto(`${actionUrl}/posters`);
      return page.locator("ul.rows > li").allTextContents();
    };
    await expect
      .poll(lines, { timeout: 20_000 })
      .toEqual([
        expect.stringMatching(/3 keer gescand.*2 keer door een robot of voorvertoning/),
        expect.stringContaining("1 keer gescand"),
        expect.stringContaining("1 keer gescand"),
      ]);
  });

  test("5. a volunteer counts on a phone, and the organiser confirms the figures", async () => {
    // The tally opens half a day before the first slot, so this one is moved to now.
    await page.goto(`${actionUrl}/bewerken`);
    await fillSlot(page, 0, DateTime.now().setZone("Europe/Amsterdam"), "0.00", "23.59");
    await page.getByRole("button", { name: "Bewaar", exact: true }).last().click();
    await page.waitForURL(/klaar=bewaard/);
    await page.goto(`${actionUrl}/tellen`);
    const tallyPath = await page.locator('a[href*="/tellen/"]').first().getAttribute("href");

    const volunteer = await visit(browser, { ...options, viewport: PHONE });
    await volunteer.goto(new URL(tallyPath ?? "", product.url).href);
    for (let n = 0; n < 3; n++) await tap(volunteer, /kopje/i);
    for (let n = 0; n < 2; n++) await tap(volunteer, /gesprek/i);
    await tap(volunteer, /vrijwilliger erbij/i);
    await volunteer.getByRole("button", { name: /ongedaan/i }).click();
    await tap(volunteer, /vrijwilliger erbij/i);
    await expect
      .poll(async () => (await volunteer.locator("main").textContent()) ?? "", { timeout: 20_000 })
      .toMatch(/3\s*kopjes/);
    expect(browserComplaints(volunteer)).toEqual([]);

    await expect
      .poll(
        async () => {
          await page.goto(`${actionUrl}/cijfers`);
          return page.locator('input[name*="cups"]').first().inputValue();
        },
        { timeout: 20_000 },
      )
      .toBe("3");
    await volunteer.context().close();
    await confirmFigures(page);
    await expectText(page, /bevestigd/i);
  });

  test("6. the campaign shows the action, its reach and what came of it", async () => {
    await page.goto(`${product.url}/campagnes/hoi`);
    await expectText(page, title);
    expect(await page.locator('svg[role="img"]').count()).toBeGreaterThan(0);
    const rows = await page.locator("table tr", { hasText: "Vaartsche Rijn" }).allTextContents();
    expect(rows.length).toBeGreaterThan(0);
  });
});

async function fillSlot(page: Page, index: number, day: DateTime, from: string, until: string) {
  await page.locator(`#slots-${index}-day`).fill(String(day.day));
  await page.locator(`#slots-${index}-month`).fill(String(day.month));
  await page.locator(`#slots-${index}-year`).fill(String(day.year));
  await page.locator(`#slots-${index}-from`).fill(from);
  await page.locator(`#slots-${index}-until`).fill(until);
}

async function tap(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.waitForLoadState();
}

async function confirmFigures(page: Page): Promise<void> {
  for (const counted of await page.getByLabel("Geteld", { exact: false }).all()) {
    await counted.check();
  }
  await page.getByRole("button", { name: /bevestig/i }).click();
  await page.waitForLoadState();
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 10_000 });
}

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), "omarmt-poster-")), file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** From how many pixels wide a poster is read: as from several steps away. */
const WIDTHS = [600, 750, 900, 1050, 1200, 1350, 1500];

/**
 * Reads the code with another decoder than the one the product checks itself with. That one stumbles over some code at
 * some width, which says nothing of the poster; at most widths it must read, and always the same.
 */
async function readCode(png: string): Promise<string> {
  const read: string[] = [];
  for (const width of WIDTHS) {
    const picture = sharp(png).resize({ width }).ensureAlpha().raw();
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    if (found) read.push(found.data);
  }
  expect(read.length, `of ${WIDTHS.length} widths of ${png}`).toBeGreaterThan(WIDTHS.length / 2);
  expect(new Set(read).size).toBe(1);
  return read[0]!;
}

function at(day: DateTime, hour: number, minute: number): number {
  return day.set({ hour, minute, second: 0, millisecond: 0 }).toMillis();
}
