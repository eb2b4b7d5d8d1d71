import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  browserComplaints,
  openBrowser,
  ownAction,
  PHONE,
  signInAs,
  visit,
} from "../support/browser";
import { removeData, startProduct, type RunningProduct } from "../support/product";

/** What an organiser does with posters after the first one, on a phone without scripts. */
let product: RunningProduct;
let browser: Browser;
let page: Page;
let action: string;

beforeAll(async () => {
  product = await startProduct("demo");
  browser = await openBrowser();
  page = await visit(browser, { viewport: PHONE, javaScriptEnabled: false });
  await signInAs(page, product.url, "organiser");
  action = await ownAction(page, product.url);
});

afterAll(async () => {
  expect(browserComplaints(page)).toEqual([]);
  await browser?.close();
  await product?.stop();
  removeData(product);
});

test("a place gets the thrifty design, and the poster shows it", async () => {
  await page.goto(`${product.url}${action}/posters`);
  await page.getByText("Deze poster is al gescand").waitFor();
  await page.getByLabel("Plek", { exact: true }).fill("raam van de kiosk");
  await page.getByRole("button", { name: "Voeg plek toe" }).click();
  const picture = page.locator("#voorbeeld");
  const before = await picture.getAttribute("src");
  await page.getByLabel("Ontwerp van deze poster").selectOption("thrifty");
  await page.getByRole("button", { name: "Neem dit ontwerp" }).click();
  await page.getByText("Deze poster heeft een ander ontwerp").waitFor();
  expect(await picture.getAttribute("src")).not.toBe(before);
  expect(await page.getByLabel("Ontwerp van deze poster").inputValue()).toBe("thrifty");
  const poster = await page.request.get(
    new URL((await picture.getAttribute("src")) ?? "", product.url).href,
  );
  expect(poster.status()).toBe(200);
});

test("a link without paper is made and led elsewhere", async () => {
  await page.goto(`${product.url}${action}/scans`);
  const links = page.locator('section[aria-labelledby="links"]');
  await links.getByRole("textbox").fill("Nieuwsbrief van de wijk");
  await links.getByRole("button", { name: "Maak een link" }).click();
  const row = links.getByRole("row", { name: /Nieuwsbrief van de wijk/ });
  const code = /\/q\/([0-9A-Z]{5})/.exec((await row.textContent()) ?? "")?.[1];
  expect(code).toBeDefined();
  const leadsTo = async () => {
    const answer = await fetch(`${product.url}/q/${code}`, {
      redirect: "manual",
      headers: { "User-Agent": "Mozilla/5.0 (Linux; Android 15) Mobile Safari/537.36" },
    });
    return answer.headers.get("Location");
  };
  const first = await leadsTo();
  expect(first).toMatch(/^\/agenda\//);

  const targets = page.locator('section[aria-labelledby="doelen"]');
  await targets.getByLabel("Code").selectOption({ label: `Nieuwsbrief van de wijk (${code})` });
  await targets.getByLabel("Gaat naar").selectOption({ index: 1 });
  await targets.getByRole("button", { name: "Verander" }).click();
  await page.getByText("Wie nu scant, komt op de nieuwe pagina.").waitFor();
  await expect.poll(leadsTo).not.toBe(first);
  expect(await leadsTo()).toMatch(/^\/agenda\//);
});

test("its own people give a partner its mark", async () => {
  const folder = mkdtempSync(join(tmpdir(), "omarmt-mark-"));
  const file = join(folder, "merk.png");
  await sharp({ create: { width: 300, height: 100, channels: 3, background: "#0B6E69" } })
    .png()
    .toFile(file);
  await page.goto(`${product.url}/partners`);
  await page.getByRole("link", { name: /^Beeldmerk van/ }).click();
  await page.getByRole("button", { name: "Bewaar beeldmerk" }).click();
  await page.locator("#mark-error").waitFor();
  await page.getByLabel("Bestand met het beeldmerk").setInputFiles(file);
  await page.getByRole("button", { name: "Bewaar beeldmerk" }).click();
  const mark = page.locator("img.partner-mark");
  await mark.waitFor();
  const kept = await page.request.get(
    new URL((await mark.getAttribute("src")) ?? "", product.url).href,
  );
  expect(kept.headers()["content-type"]).toBe("image/png");
  rmSync(folder, { recursive: true });
});
