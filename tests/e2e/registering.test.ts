import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserComplaints, openBrowser, PHONE, signInAs, visit } from "../support/browser";
import { databaseOf } from "../support/embedded-database";
import { removeData, startProduct, type RunningProduct } from "../support/product";

/** Without scripts, on a phone: the way most visitors and every volunteer at a door will have it. */
const BARE = { viewport: PHONE, javaScriptEnabled: false } as const;

/** Eight sewing machines; its third date has nobody yet. */
const SLUG = "naaimachines-staan-klaar";

let product: RunningProduct;
let browser: Browser;
let database: pg.Pool;

beforeAll(async () => {
  product = await startProduct("demo");
  browser = await openBrowser();
  database = databaseOf(product.dataDir);
});

afterAll(async () => {
  await browser?.close();
  await database?.end();
  await product?.stop();
  removeData(product);
});

describe("registering for an activity, on a phone without scripts", () => {
  let visitor: Page;
  let organiser: Page;
  let list: string;

  beforeAll(async () => {
    visitor = await visit(browser, BARE);
    organiser = await visit(browser, { ...BARE, acceptDownloads: true });
    await signInAs(organiser, product.url, "organiser");
    const { rows } = await database.query<{ id: string }>(
      `SELECT submission.id FROM "Submission" submission
       JOIN "Listing" listing ON listing.id = submission."listingId" WHERE listing.slug = $1`,
      [SLUG],
    );
    list = `${product.url}/inzendingen/${rows[0]?.id}/deelnemers`;
  });

  afterAll(() => {
    expect([...browserComplaints(visitor), ...browserComplaints(organiser)]).toEqual([]);
  });

  test("1. the page of the activity says how much room there is and leads to the form", async () => {
    await visitor.goto(`${product.url}/agenda/${SLUG}`);
    await visitor.getByRole("link", { name: "Meld je aan" }).first().click();
    await visitor.waitForURL(`**/agenda/${SLUG}/meedoen`);
    expect(await rooms(visitor)).toEqual([
      "Vol: je komt op de wachtlijst",
      "Nog 3 plekken",
      "Nog 8 plekken",
      "Nog 8 plekken",
      "Nog 8 plekken",
    ]);
  });

  test("2. what is missing is told, and what was typed stays", async () => {
    await visitor.getByLabel("Voornaam").fill("Zeynep");
    await visitor.getByLabel("E-mailadres").fill("geen adres");
    const answer = visitor.waitForResponse((response) => response.request().method() === "POST");
    await visitor.getByRole("button", { name: "Meld me aan" }).click();
    expect((await answer).status()).toBe(400);
    await expectText(visitor, "Vul een e-mailadres in");
    await expectText(visitor, "Kies een datum.");
    expect(await visitor.getByLabel("Voornaam").inputValue()).toBe("Zeynep");
  });

  test("3. people register until it is full, and the next one joins the waiting list", async () => {
    expect(await register(visitor, "Zeynep", 6)).toBe("Bijna klaar: bevestig je plek");
    await expectText(visitor, /Doe dat vóór \S+ \d+ \S+ \d{1,2}[.:]\d\d/);
    await confirmByMail(visitor, "zeynep@bezoeker.test");
    expect(await register(visitor, "Ana", 2)).toBe("Bijna klaar: bevestig je plek");
    await visitor.goto(`${product.url}/agenda/${SLUG}/meedoen`);
    expect((await rooms(visitor))[2]).toBe("Vol: je komt op de wachtlijst");
    expect(await register(visitor, "Piet", 1)).toBe("Bijna klaar: bevestig je aanmelding");
    expect(await register(visitor, "Ruth", 1)).toBe("Bijna klaar: bevestig je aanmelding");
    // The organiser sees who did not answer the mail yet.
    await organiser.goto(list);
    await organiser.locator("tbody th a").nth(2).click();
    expect(await names(organiser, "Aangemeld")).toEqual(["Zeynep", "Ana Nog niet bevestigd"]);
    for (const name of ["ana", "piet", "ruth"])
      await confirmByMail(visitor, `${name}@bezoeker.test`);
  });

  test("4. who registers twice sees the same page, and learns it from the mail", async () => {
    expect(await register(visitor, "Zeynep", 1)).toBe("Bijna klaar: bevestig je aanmelding");
    await expectMail(visitor, "zeynep@bezoeker.test", "Je was al aangemeld");
  });

  test("5. the link in the mail shows it, changes it and cancels it, and the next moves up", async () => {
    await visitor.goto(await linkInMail(visitor, "piet@bezoeker.test"));
    await expectText(visitor, "Je bent als eerste aan de beurt");

    const zeynep = await linkInMail(visitor, "zeynep@bezoeker.test");
    await visitor.goto(zeynep);
    await expectText(visitor, "Je plek staat vast");
    const calendar = await (await visitor.request.get(`${zeynep}/agenda.ics`)).text();
    // Her date, and not the four others.
    expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    await visitor.getByLabel("Met hoeveel mensen kom je?").selectOption("5");
    await visitor.getByRole("button", { name: "Wijzig het aantal" }).click();
    await expectText(visitor, "Het aantal is gewijzigd.");
    await expectMail(visitor, "piet@bezoeker.test", "Er is plek voor je");

    await visitor.goto(await linkInMail(visitor, "ana@bezoeker.test"));
    await visitor.getByRole("button", { name: "Meld me af" }).click();
    await expectText(visitor, "Je bent afgemeld");
    await expectMail(visitor, "ruth@bezoeker.test", "Er is plek voor je");
  });

  test("6. the organiser sees who comes, adds who phoned and takes somebody off", async () => {
    await organiser.goto(list);
    await organiser.locator("tbody th a").nth(2).click();
    await organiser.waitForURL(/datum=/);
    expect(await names(organiser, "Aangemeld")).toEqual(["Zeynep", "Piet", "Ruth"]);
    await organiser.getByLabel("Voornaam").fill("=1+1");
    await organiser.getByRole("button", { name: "Zet op de lijst" }).click();
    await expectText(organiser, "Gelukt: deze persoon staat op de lijst.");
    expect(await names(organiser, "Aangemeld")).toEqual(["Zeynep", "Piet", "Ruth", "=1+1"]);

    await organiser.getByRole("link", { name: /^Haal van de lijst.*Ruth/ }).click();
    await organiser.getByRole("button", { name: "Haal van de lijst" }).click();
    await expectText(organiser, "Gelukt: deze aanmelding is weg.");
    await expectMail(visitor, "ruth@bezoeker.test", "Je aanmelding is weggehaald");
  });

  test("7. the list goes along as a file that a spreadsheet runs nothing of, and on paper", async () => {
    const text = readFileSync(await download(organiser, "Download als CSV"), "utf8");
    const rows = text.split("\r\n");
    expect(rows[0]).toContain("Naam,E-mail,Mensen");
    expect(rows.slice(1, -1).map((row) => row.split(",")[3])).toEqual(["Zeynep", "Piet", "'=1+1"]);

    const book = unzipSync(readFileSync(await download(organiser, "Download voor Excel")));
    const sheet = Object.entries(book).filter(([name]) => /xml$/.test(name));
    const xml = sheet.map(([, bytes]) => new TextDecoder().decode(bytes)).join("");
    expect(xml).toContain("Zeynep");
    expect(xml).not.toContain("<f>");

    await organiser.getByRole("link", { name: "Lijst om te printen" }).click();
    await organiser.waitForURL(/deelnemers\/lijst/);
    expect(await names(organiser, "Aangemeld")).toEqual(["Zeynep", "Piet", "=1+1"]);
    expect(await organiser.locator("main").textContent()).not.toContain("@bezoeker.test");
  });

  test("8. counting waits for the day", async () => {
    await organiser.goBack();
    await organiser.getByRole("link", { name: "Tel aan de deur" }).last().click();
    await expectText(organiser, "Tellen kan op de dag zelf");
  });

  test("9. nobody else sees the list", async () => {
    const address = new URL(list).pathname;
    const stranger = await visitor.request.get(list, { maxRedirects: 0 });
    expect(stranger.status()).toBe(302);
    expect(stranger.headers()["location"]).toContain("/aanmelden");
    const other = await visit(browser, BARE);
    await signInAs(other, product.url, "payer");
    for (const part of ["", "/deur", "/lijst", "/lijst.csv", "/lijst.xlsx"]) {
      const answer = await other.request.get(`${product.url}${address}${part}`);
      expect({ part, status: answer.status() }).toEqual({ part, status: 404 });
    }
    const made = `${product.url}/agenda/inzending/${address.split("/")[2]}.${"a".repeat(43)}/deelnemers`;
    expect((await visitor.request.get(made)).status()).toBe(404);
  });
});

test("a sender without an account has the same list behind the private link", async () => {
  const { rows } = await database.query<{ id: string }>(
    `SELECT submission.id FROM "Submission" submission
     JOIN "Listing" listing ON listing.id = submission."listingId" WHERE listing.slug = $1`,
    [SLUG],
  );
  const id = rows[0]?.id ?? "";
  const token = `${id}.${proofOf(`submission:${id}`)}`;
  const page = await visit(browser, BARE);
  await page.goto(`${product.url}/agenda/inzending/${token}/deelnemers`);
  await page.getByLabel("Voornaam").fill("Mevrouw Jansen");
  await page.getByRole("button", { name: "Zet op de lijst" }).click();
  await expectText(page, "Het is vol. Deze persoon staat op de wachtlijst.");
  expect(new URL(page.url()).pathname).toBe(`/agenda/inzending/${token}/deelnemers`);
  const file = await page.request.get(
    `${product.url}/agenda/inzending/${token}/deelnemers/lijst.csv`,
  );
  expect(await file.text()).toContain("Mevrouw Jansen");
  expect(browserComplaints(page)).toEqual([]);
});

test("at the door, two phones count who is there and who walks in", async () => {
  // Its second date, with a few people, is now: at whatever hour this runs.
  const { rows } = await database.query<{ id: string; date: string }>(
    `UPDATE "ListingDate" date SET "startsAt" = now(), "endsAt" = now() + interval '1 hour'
     FROM "Submission" submission WHERE submission."listingId" = date."listingId"
       AND date.id = (SELECT second.id FROM "ListingDate" second
         JOIN "Listing" listing ON listing.id = second."listingId"
         WHERE listing.slug = $1 ORDER BY second."startsAt" OFFSET 1 LIMIT 1)
     RETURNING submission.id, date.id AS date`,
    [SLUG],
  );
  const list = `${product.url}/inzendingen/${rows[0]?.id}/deelnemers`;
  const door = `${list}/deur?datum=${rows[0]?.date}`;
  const phones = [await visit(browser, BARE), await visit(browser, BARE)] as const;
  for (const phone of phones) {
    await signInAs(phone, product.url, "organiser");
    // Today comes first, and the way to the door is on the first screen of a phone.
    await phone.goto(list);
    const way = phone.locator(`a[href$="/deur?datum=${rows[0]?.date}"]`).first();
    const box = await way.boundingBox();
    expect(box && box.y + box.height).toBeLessThan(PHONE.height);
    await way.click();
    expect(phone.url()).toBe(door);
  }
  const [one, other] = phones;
  await expectText(one, "0 mensen geteld");
  await one
    .getByRole("button", { name: /^(Is|Zijn) er/ })
    .first()
    .click();
  await expectText(one, /^[12] (mensen|persoon) geteld/);
  const first = Number.parseInt((await one.locator(".door-count").textContent()) ?? "", 10);
  await other.getByRole("button", { name: "Eén persoon zonder aanmelding meer" }).click();
  await other.getByRole("button", { name: "Eén persoon zonder aanmelding meer" }).click();
  await expectText(other, `${first + 2} mensen geteld`);
  await one.getByRole("button", { name: "Eén persoon zonder aanmelding minder" }).click();
  await one
    .getByRole("button", { name: /^Toch niet/ })
    .first()
    .click();
  await expectText(one, "1 persoon geteld");
  expect(phones.flatMap((phone) => browserComplaints(phone))).toEqual([]);

  // What was counted in the weeks before stands with the campaign.
  await one.goto(`${product.url}/campagnes/kom-erbij`);
  await expectText(one, "Bezoekers van activiteiten");
});

/** As the product proves its links; the sender has this one from a mail. */
function proofOf(what: string): string {
  const file = readFileSync(join(product.dataDir, "secrets.json"), "utf8");
  const { sessionSecret } = JSON.parse(file) as { sessionSecret: string };
  return createHmac("sha256", sessionSecret).update(what).digest("base64url");
}

/** How much room each date has, in order. */
function rooms(page: Page): Promise<string[]> {
  return page
    .locator("label.opt .hint")
    .allTextContents()
    .then((hints) => hints.map((hint) => hint.trim()));
}

/** Registers for the third date, and gives the heading of the answer. */
async function register(page: Page, name: string, seats: number): Promise<string | null> {
  await page.goto(`${product.url}/agenda/${SLUG}/meedoen`);
  await page.locator('input[name="date"]').nth(2).check();
  await page.getByLabel("Voornaam").fill(name);
  await page.getByLabel("E-mailadres").fill(`${name}@bezoeker.test`);
  await page.getByLabel("Met hoeveel mensen kom je?").selectOption(String(seats));
  await page.getByRole("button", { name: "Meld me aan" }).click();
  await page.waitForURL(/klaar=/);
  return page.getByRole("heading", { level: 1 }).textContent();
}

/** Names in the table under a heading. */
async function names(page: Page, caption: string): Promise<string[]> {
  const table = page.locator("table", { has: page.locator("caption", { hasText: caption }) });
  const cells = await table.last().locator("tbody th").allTextContents();
  return cells.map((text) => text.trim());
}

/** The mail with this subject, once it is there: they are sent a moment later. */
async function expectMail(page: Page, to: string, subject: string): Promise<void> {
  await expect
    .poll(async () => (await mailsTo(page, to)).join("\n"), { timeout: 20_000 })
    .toContain(subject);
}

/** Follows the link of the last mail and presses its button. */
async function confirmByMail(page: Page, to: string): Promise<void> {
  await page.goto(`${await linkInMail(page, to)}?bevestig=ja`);
  await page.getByRole("button", { name: /^Ja, / }).click();
  await expectText(page, "Bedankt, dat is gelukt");
}

async function linkInMail(page: Page, to: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        link = /\S+\/meedoen\/\S+\.[\w-]{43}/.exec((await mailsTo(page, to)).join("\n"))?.[0];
        return link;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  return link ?? "";
}

async function mailsTo(page: Page, to: string): Promise<string[]> {
  await page.goto(`${product.url}/demo/post`);
  return page.locator("article", { hasText: to }).allTextContents();
}

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return file.path();
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 10_000 });
}
