import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import type { Browser, Page } from "playwright-core";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  axeViolations,
  browserComplaints,
  openBrowser,
  PHONE,
  sidewaysScroll,
  signInAs,
  visit,
} from "../support/browser";
import { removeData, startProduct, type RunningProduct } from "../support/product";

let product: RunningProduct;
let browser: Browser;
/** Of the team, and of somebody who organises something and has no account. */
let team: Page;
let phone: Page;

beforeAll(async () => {
  product = await startProduct("demo");
  browser = await openBrowser();
  team = await visit(browser, { acceptDownloads: true });
  phone = await visit(browser, { viewport: PHONE, javaScriptEnabled: false });
  await signInAs(team, product.url, "communications");
});

afterAll(async () => {
  const complaints = [team, phone].flatMap((page) => browserComplaints(page));
  await browser?.close();
  await product?.stop();
  removeData(product);
  expect(complaints).toEqual([]);
});

const today = DateTime.now().setZone("Europe/Amsterdam").startOf("day");
let editionUrl: string;
let programmeUrl: string;
let orderUrl: string;

async function fillDay(page: Page, name: string, day: DateTime): Promise<void> {
  await page.locator(`[name="${name}.day"]`).fill(String(day.day));
  await page.locator(`[name="${name}.month"]`).fill(String(day.month));
  await page.locator(`[name="${name}.year"]`).fill(String(day.year));
}

/** No sideways scroll and nothing axe objects to; axe itself needs scripts, so the phone is only measured. */
async function expectInOrder(page: Page): Promise<void> {
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  if (page === team) expect(await axeViolations(page)).toEqual([]);
}

test("1. the team makes an edition, with dates that were proposed and then typed", async () => {
  await team.goto(`${product.url}/edities/nieuw`);
  // The proposal is a whole week in September.
  expect(await team.locator('[name="startsOn.month"]').inputValue()).toBe("9");
  await team.getByLabel("Naam", { exact: true }).fill("Week tegen Eenzaamheid in de winter");
  await fillDay(team, "startsOn", today.plus({ days: 60 }));
  await fillDay(team, "endsOn", today.plus({ days: 59 }));
  await fillDay(team, "opensOn", today);
  await fillDay(team, "closesOn", today.plus({ days: 50 }));
  await fillDay(team, "kitsCloseOn", today.plus({ days: 30 }));
  await team.getByRole("button", { name: "Maak de editie" }).click();
  await team.getByText("De laatste dag ligt voor de eerste.").first().waitFor();
  await expectInOrder(team);

  await fillDay(team, "endsOn", today.plus({ days: 66 }));
  await team.getByRole("button", { name: "Maak de editie" }).click();
  await team.waitForURL(/klaar=gemaakt/);
  editionUrl = team.url().split("?")[0] ?? "";
  programmeUrl = editionUrl.replace("/edities/", "/programma/");
  // Residents get an address without the word that pushes them away.
  expect(programmeUrl).toContain("/programma/kom-erbij-");
  await team.getByRole("heading", { name: "Vorig jaar wel, nu nog niet" }).waitFor();
  await expectInOrder(team);
});

test("2. partners of last year are reminded with one press", async () => {
  await team.getByRole("button", { name: /^Herinner \d+ partner/ }).click();
  await team.waitForURL(/klaar=herinnerd/);
  expect(await team.getByRole("button", { name: /^Herinner/ }).count()).toBe(0);
  await team.goto(`${product.url}/demo/post`);
  await team
    .getByRole("heading", { name: /^Doen jullie weer mee met Kom erbij/ })
    .first()
    .waitFor();
});

test("3. the team counts the stock", async () => {
  await team.goto(`${editionUrl}/pakketten`);
  await team.getByText("Verander: Poster").click();
  const form = team.locator("details", { hasText: "Verander: Poster" });
  await form.getByLabel("Voorraad", { exact: false }).fill("veel");
  await form.getByRole("button", { name: "Bewaar" }).click();
  await team.getByText("Vul een heel getal in, zoals 25.").first().waitFor();
  await expectInOrder(team);
  await form.getByLabel("Voorraad", { exact: false }).fill("12");
  await form.getByRole("button", { name: "Bewaar" }).click();
  await team.waitForURL(/klaar=spul/);
});

test("4. an organisation orders a kit on a phone without scripts", async () => {
  await phone.goto(programmeUrl);
  await phone.getByText("Er staat nog niets in het programma").waitFor();
  await expectInOrder(phone);
  await phone.getByRole("link", { name: /Kom erbij-pakket/ }).click();
  // Only what there is can be ordered.
  expect(await phone.getByLabel("Placemats").count()).toBe(0);
  await phone.getByLabel("Poster").fill("13");
  await phone.getByLabel("Organisatie of groep").fill("Naaiatelier <b>De Draad</b>");
  await phone.getByRole("button", { name: "Bestel het pakket" }).click();
  await phone.getByText("Vul het adres in").first().waitFor();
  expect(await phone.getByLabel("Poster").inputValue()).toBe("13");
  await phone.getByLabel("Je naam").fill("Karim Aziz");
  await phone.getByLabel("E-mailadres").fill("karim@voorbeeld.example");
  await phone.getByLabel("Adres", { exact: true }).fill("Pleinweg 30\n3526 DD Utrecht");
  await phone.getByRole("button", { name: "Bestel het pakket" }).click();
  await phone.getByText("Er zijn er nog 12.").first().waitFor();
  await expectInOrder(phone);
  await phone.getByLabel("Poster").fill("5");
  await phone.getByRole("button", { name: "Bestel het pakket" }).click();
  await phone.getByText("Bijna klaar: bevestig je bestelling").waitFor();
  await expectInOrder(phone);
});

test("5. the private link in the mail confirms the order, and changes it", async () => {
  await team.goto(`${product.url}/demo/post`);
  const mail = team.locator("article", { hasText: "Bevestig je bestelling voor" }).first();
  const text = await mail.locator("pre").innerText();
  expect(text).toContain("5 × Poster");
  const link = /https?:\/\/\S*\/pakket\/\S+/.exec(text)?.[0] ?? "";
  orderUrl = link.replace(/\?.*/, "");
  // Nothing was taken and nothing is sent before that.
  await phone.goto(`${programmeUrl}/pakket`);
  await phone.getByText("Nog 12.").waitFor();
  await team.goto(`${editionUrl}/pakketten`);
  await team.getByText("nog niet bevestigd").waitFor();
  expect(await team.getByRole("checkbox", { name: /Naaiatelier/ }).count()).toBe(0);
  await phone.goto(link);
  await expectInOrder(phone);
  await phone.getByRole("button", { name: "Ja, dit is mijn bestelling" }).click();
  await phone.getByText("Je bestelling is binnen").waitFor();
  expect(await phone.getByLabel("Poster").inputValue()).toBe("5");
  await expectInOrder(phone);
  await phone.getByLabel("Poster").fill("7");
  await phone.getByRole("button", { name: "Bewaar de bestelling" }).click();
  await phone.getByText("Je bestelling is veranderd").waitFor();
  await phone.goto(`${programmeUrl}/pakket`);
  await phone.getByText("Nog 5.").waitFor();
  const guessed = await phone.goto(`${orderUrl.slice(0, -3)}xyz`);
  expect(guessed?.status()).toBe(410);
});

test("6. the team marks it as sent and takes the lists along", async () => {
  await team.goto(`${editionUrl}/pakketten/paklijst`);
  await team.getByRole("heading", { name: "Naaiatelier <b>De Draad</b>" }).waitFor();
  await expectInOrder(team);
  await team.goto(`${editionUrl}/pakketten`);
  await team.getByRole("checkbox", { name: /Naaiatelier/ }).check();
  await team.getByRole("button", { name: /^Markeer/ }).click();
  await team.getByText("1 bestelling is verstuurd.", { exact: false }).waitFor();
  await expectInOrder(team);

  const save = async (link: string) => {
    const download = team.waitForEvent("download");
    await team.getByRole("link", { name: link, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), path: await file.path() };
  };
  const plain = await save("CSV");
  expect(plain.name).toMatch(/^pakketten-kom-erbij-.*\.csv$/);
  expect(readFileSync(plain.path, "utf8")).toContain(
    'verstuurd,Naaiatelier <b>De Draad</b>,Karim Aziz,karim@voorbeeld.example,"Pleinweg 30, 3526 DD Utrecht"',
  );
  const sheet = await save("Excel");
  const rows = await readSheet(sheet.path);
  const column = rows[0]?.indexOf("Poster") ?? -1;
  expect(rows[1]?.[column]).toBe(7);

  await phone.goto(orderUrl);
  await phone.getByText("Je pakket is verstuurd").waitFor();
  expect(await phone.getByRole("button").count()).toBe(0);
  await expectInOrder(phone);
});

test("7. the programme is read per day and per wijk, without scripts, by everyone alike", async () => {
  await phone.goto(`${product.url}/agenda`);
  await phone.getByRole("link", { name: "Bekijk het programma" }).click();
  await expectInOrder(phone);
  const lines = await phone.locator("ol.tt > li").count();
  expect(lines).toBeGreaterThan(5);
  await phone.getByRole("link", { name: "Per wijk" }).click();
  expect(new URL(phone.url()).search).toBe("?per=wijk");
  expect(await phone.locator("ol.tt > li").count()).toBe(lines);
  await expectInOrder(phone);
  const jump = await phone.locator(".jumps a").last().getAttribute("href");
  expect(await phone.locator(jump ?? "").count()).toBe(1);
  const asked = await phone.request.get(phone.url());
  expect(asked.headers()["etag"]).toBeTruthy();
});
