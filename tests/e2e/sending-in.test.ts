import type pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startAddressRegister } from "../support/address-register";
import {
  axeViolations,
  browserComplaints,
  openBrowser,
  PHONE,
  sidewaysScroll,
  signInAs,
  visit,
} from "../support/browser";
import { databaseOf } from "../support/embedded-database";
import { removeData, startProduct, type RunningProduct } from "../support/product";
import { readForm } from "../support/reading";
import { DateTime } from "luxon";

const EMAIL = "riet@buurtkeuken.test";

let product: RunningProduct;
let browser: Browser;
let database: pg.Pool;
let checker: Page;
let register: Awaited<ReturnType<typeof startAddressRegister>>;

beforeAll(async () => {
  register = await startAddressRegister();
  product = await startProduct("demo", { env: { ADDRESS_LOOKUP_URL: register.url } });
  browser = await openBrowser();
  checker = await visit(browser, { viewport: PHONE });
  database = databaseOf(product.dataDir);
});

afterAll(async () => {
  await browser?.close();
  await database?.end();
  await product?.stop();
  await register?.stop();
  removeData(product);
});

describe("anyone sends in an activity, on a phone without scripts", () => {
  let page: Page;
  let own: string;
  let confirm: string;
  const [day, month] = coming(10);

  beforeAll(async () => {
    page = await visit(browser, { viewport: PHONE, javaScriptEnabled: false });
  });

  afterAll(() => expect(browserComplaints(page)).toEqual([]));

  test("1. the agenda leads to the form; what is missing is told at its field", async () => {
    await page.goto(`${product.url}/agenda`);
    await page.getByRole("link", { name: "Stuur je activiteit in" }).click();
    await page.getByLabel("Vertel er meer over").fill("Je kunt **alleen** komen.");
    expect(await press(page, "Verder")).toBe(400);
    await sees(page, "Geef de activiteit een naam.");
    expect(await page.getByLabel("Vertel er meer over").inputValue()).toContain("**alleen**");
    await expectInOrder(page);
  });

  test("2. a word that keeps people away gets a tip, and can stay", async () => {
    await page.getByLabel("Naam van de activiteit").fill("Soep tegen eenzaamheid");
    await page.getByLabel("Wat is het, in één zin?").fill("Samen soep koken en eten.");
    expect(await press(page, "Verder")).toBe(200);
    await sees(page, "Een tip voor je tekst");
    await sees(page, "Kom erbij");
    await expectInOrder(page);
    await page.getByLabel("Naam van de activiteit").fill("Kom erbij: soep");
    await readForm(page);
    await press(page, "Verder");
    await sees(page, "Wanneer is het?");
    own = page.url().replace(/\/wanneer$/, "");
    expect(own).toMatch(/\/agenda\/inzending\/[\w.-]{80}$/);
  });

  test("3. back and forth loses nothing, not even what is not right yet", async () => {
    await page.getByLabel("Dag", { exact: true }).first().fill("morgen");
    await press(page, "Terug");
    expect(await page.getByLabel("Naam van de activiteit").inputValue()).toBe("Kom erbij: soep");
    await press(page, "Verder");
    expect(await page.getByLabel("Dag", { exact: true }).first().inputValue()).toBe("morgen");
    expect(await press(page, "Verder")).toBe(400);
    await sees(page, "Vul de dag in als een getal");
    await expectInOrder(page);
  });

  test("4. go on later by a mailed link, in another browser", async () => {
    await press(page, "Bewaar en ga later verder");
    await expectInOrder(page);
    await page.getByLabel("Je e-mailadres").fill(EMAIL);
    await press(page, "Mail me de link");
    await sees(page, "De link is verstuurd.");
    const [link] = await mailedLinks(/\/agenda\/inzending\//, "submission-saved");
    expect(link).toBe(new URL(own).pathname);
    const elsewhere = await visit(browser, { viewport: PHONE, javaScriptEnabled: false });
    await elsewhere.goto(product.url + link);
    await sees(elsewhere, "Nog even dit:");
    await expectInOrder(elsewhere);
    await elsewhere.getByRole("link", { name: "Ga verder" }).click();
    await sees(elsewhere, "Wanneer is het?");
    await elsewhere.context().close();
  });

  test("5. a rhythm shows its dates, of which one is skipped", async () => {
    await page.goto(`${own}/wanneer`);
    const fill = async (label: string, value: string) =>
      page.getByLabel(label, { exact: true }).first().fill(value);
    await fill("Dag", day);
    await fill("Maand", month);
    await fill("Van", "17.30");
    await fill("Tot", "20.00");
    await page.getByLabel("Elke week", { exact: true }).check();
    const [lastDay, lastMonth, lastYear] = coming(10 + 21);
    await page.locator("#until-day").fill(lastDay);
    await page.locator("#until-month").fill(lastMonth);
    await page.locator("#until-year").fill(lastYear);
    await press(page, "Verder");
    await sees(page, "Er zijn 4 datums.");
    await expectInOrder(page);
    await page.getByRole("checkbox").nth(1).check();
    await press(page, "Dit klopt");
    await sees(page, "Waar is het?");
  });

  test("6. the address is chosen among those found; one that nobody knows is asked by hand", async () => {
    await page.getByLabel("Adres", { exact: true }).fill("stuk 1");
    expect(await press(page, "Verder")).toBe(400);
    await sees(page, "Adressen opzoeken lukt nu even niet.");
    expect(await page.getByLabel("Straat en huisnummer").inputValue()).toBe("stuk 1");
    await page.getByLabel("Op een adres").check();
    await page.getByLabel("Adres", { exact: true }).fill("Oudegracht 1");
    expect(await press(page, "Verder")).toBe(400);
    await sees(page, "Welk adres bedoel je?");
    await expectInOrder(page);
    await page.getByLabel("Oudegracht 1, 3511 AB Utrecht").check();
    await page.getByLabel("Naam van de plek").fill("De Linde");
    await press(page, "Verder");
    await sees(page, "Voor wie is het?");
    await expectInOrder(page);
  });

  test("7. for whom, how to take part, a picture and who sends in", async () => {
    await page.getByLabel("Turks").check();
    await page.locator("input[name=stepFree][value=yes]").check();
    await press(page, "Verder");
    await page.getByLabel("Ja, hier op deze site").check();
    await page.getByLabel("Hoeveel mensen kunnen er per keer mee?").fill("12");
    await page.getByLabel("Een bedrag").check();
    await page.getByLabel("Bedrag in euro").fill("veel");
    expect(await press(page, "Verder")).toBe(400);
    await page.getByLabel("Bedrag in euro").fill("2,50");
    await expectInOrder(page);
    await press(page, "Verder");
    await page.locator("#image").setInputFiles({
      name: "soep.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from("geen foto"),
    });
    expect(await press(page, "Verder")).toBe(400);
    await page.locator("#image").setInputFiles({
      name: "soep.jpg",
      mimeType: "image/jpeg",
      buffer: await page.screenshot({ type: "jpeg", fullPage: false }),
    });
    await page.getByLabel("Wat is er op de foto te zien?").fill("Een pan soep");
    await page.getByLabel("Ik mag deze foto gebruiken").check();
    await press(page, "Verder");
    await expectInOrder(page);
    await press(page, "Verder");
    await sees(page, "Wie ben jij?");
    await page.getByLabel("Wie organiseert het?").fill("Buurtkeuken Linde");
    await page.getByLabel("Je naam", { exact: true }).fill("Riet de Vries");
    await expectInOrder(page);
    await press(page, "Verder");
  });

  test("8. everything stands on one page, with a preview", async () => {
    await sees(page, "Kijk alles na");
    await sees(page, "De Linde");
    await sees(page, "€ 2,50");
    await expectInOrder(page);
    await page.getByRole("link", { name: "Bekijk hoe het in de agenda komt" }).click();
    await sees(page, "Dit is een voorbeeld.");
    await sees(page, "Kom erbij: soep");
    await expectInOrder(page);
    await page.goto(own);
    await press(page, "Stuur in");
    await sees(page, "Kijk nu in je mail");
    await expectInOrder(page);
  });

  test("9. opening the mailed link confirms nothing, its button does, and once", async () => {
    [confirm = ""] = await mailedLinks(/\/agenda\/bevestigen\//, "submission-confirm");
    for (const _ of [1, 2]) await page.goto(product.url + confirm);
    await expectInOrder(page);
    expect(await stateOf("Kom erbij: soep")).toBe("unconfirmed");
    await press(page, "Ja, stuur in");
    await sees(page, "Gelukt, je activiteit is ingestuurd");
    expect(await stateOf("Kom erbij: soep")).toBe("submitted");
    await page.goto(product.url + confirm);
    await sees(page, "Je hebt “Kom erbij: soep” al bevestigd.");
    await mailedLinks(/\/agenda\/inzending\//, "submission-received");
    expect(await mails("submission-received")).toHaveLength(1);
  });

  test("10. the private page tells where it stands, changes it and takes it back", async () => {
    await page.goto(own);
    await sees(page, "De redactie kijkt je activiteit na");
    await page.getByRole("link", { name: "Verander: Wat" }).click();
    await page.getByLabel("Wat is het, in één zin?").fill("Samen koken.");
    await press(page, "Bewaar");
    await sees(page, "Je wijziging is bewaard.");
    await expectInOrder(page);
    await page.getByRole("link", { name: "Trek deze activiteit in" }).click();
    await expectInOrder(page);
    await press(page, "Ja, trek in");
    await sees(page, "Je hebt deze activiteit ingetrokken");
    expect(await page.getByRole("link", { name: "Verander: Wat" }).count()).toBe(0);
  });

  test("11. the private page is nobody else's", async () => {
    const { status, headers } = await ask(page, own);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["referrer-policy"]).toBe("same-origin");
    const token = own.split("/").at(-1) ?? "";
    const other = confirm.split("/").at(-1) ?? "";
    for (const wrong of [token.slice(0, -1), `${token}x`, other, "x", token.toUpperCase()]) {
      expect((await ask(page, `${product.url}/agenda/inzending/${wrong}`)).status).toBe(404);
    }
    expect((await ask(page, `${product.url}/agenda/aanmelden`)).headers["cache-control"]).toBe(
      "private, no-store",
    );
    expect(product.output()).not.toContain(token);
  });

  test("12. programs that fill in everything, or at once, send in nothing", async () => {
    const count = async () =>
      Number((await database.query(`SELECT count(*) FROM "Submission"`)).rows[0].count);
    const before = await count();
    const send = (form: Record<string, string>) =>
      page.request.post(`${product.url}/agenda/aanmelden`, {
        form,
        headers: { Origin: product.url },
        maxRedirects: 0,
      });
    const texts = { title: "Goedkope pillen", summary: "Klik hier" };
    expect((await send(texts)).status()).toBe(400);
    expect((await send({ ...texts, opened: "1763812800000.x" })).status()).toBe(400);
    await page.goto(`${product.url}/agenda/aanmelden`);
    const opened = (await page.locator("[name=opened]").getAttribute("value")) ?? "";
    expect((await send({ ...texts, opened })).status()).toBe(400);
    await readForm(page);
    expect((await send({ ...texts, opened, website: "x" })).status()).toBe(400);
    expect((await send({ ...texts, opened, title: "nul\0" })).status()).toBe(400);
    expect(await count()).toBe(before);
    expect((await send({ ...texts, opened })).status()).toBe(302);
    expect(await count()).toBe(before + 1);
  });

  test("13. whatever is typed is shown as text", async () => {
    const nasty = `<script>alert(1)</script> "><img src=x onerror=alert(1)> 👩‍👩‍👧 \u202eمرحبا`;
    await page.goto(`${product.url}/agenda/aanmelden`);
    await page.getByLabel("Naam van de activiteit").fill(nasty);
    await page.getByLabel("Wat is het, in één zin?").fill("x".repeat(160));
    await page.getByLabel("Vertel er meer over").fill(`${nasty}\n\n[klik](javascript:alert(1))`);
    await readForm(page);
    await press(page, "Verder");
    const fresh = page.url().replace(/\/wanneer$/, "");
    await page.goto(`${fresh}/van-wie`);
    await page.getByLabel("Wie organiseert het?").fill(nasty);
    await page.getByLabel("Je naam", { exact: true }).fill(nasty);
    await page.getByLabel("Je e-mailadres").fill(EMAIL);
    await press(page, "Verder");
    await sees(page, "<script>alert(1)</script>");
    expect(await page.locator("script, img[src=x], a[href^='javascript']").count()).toBe(0);
    expect(await page.content()).not.toContain("\u202e");
    await expectInOrder(page);
    await page.getByRole("link", { name: "Gooi dit weg" }).click();
    await press(page, "Ja, gooi weg");
    expect((await ask(page, fresh)).status).toBe(404);
  });
});

describe("partners with an account", () => {
  let organiser: Page;
  let one: string;
  const [day, month] = coming(20);

  beforeAll(async () => {
    organiser = await visit(browser, { viewport: PHONE, javaScriptEnabled: false });
    await signInAs(organiser, product.url, "organiser");
  });

  afterAll(() => expect(browserComplaints(organiser)).toEqual([]));

  test("1. everything on one page, with every mistake at once", async () => {
    await organiser.goto(`${product.url}/inzendingen`);
    await expectInOrder(organiser);
    await organiser.getByRole("link", { name: "Stuur een activiteit in" }).click();
    expect(await press(organiser, "Stuur in")).toBe(400);
    await sees(organiser, "Geef de activiteit een naam.");
    await sees(organiser, "Vul de dag in als een getal");
    await expectInOrder(organiser);
    expect(await organiser.getByLabel("Wie organiseert het?").inputValue()).not.toBe("");
    await organiser.getByLabel("Naam van de activiteit").fill("Samen naar buiten");
    await organiser.getByLabel("Wat is het, in één zin?").fill("Een ommetje door de wijk.");
    await organiser.getByLabel("Dag", { exact: true }).first().fill(day);
    await organiser.getByLabel("Maand", { exact: true }).first().fill(month);
    await organiser.getByLabel("Van", { exact: true }).first().fill("10");
    await organiser.getByLabel("Tot", { exact: true }).first().fill("11.30");
    await press(organiser, "Nog een losse datum");
    await organiser.locator("#dates-1-day").fill(coming(27)[0]);
    await organiser.locator("#dates-1-month").fill(coming(27)[1]);
    await organiser.getByLabel("Adres", { exact: true }).fill("Rijnlaan 18");
    await press(organiser, "Stuur in");
    await sees(organiser, "De activiteit is ingestuurd.");
    await expectInOrder(organiser);
    one = new URL(organiser.url()).pathname;
  });

  test("2. of another partner it is not found", async () => {
    const stranger = await visit(browser, { javaScriptEnabled: false });
    const { rows } = await database.query<{ id: string }>(
      `SELECT id FROM "Submission" WHERE "partnerId" IS DISTINCT FROM
       (SELECT "partnerId" FROM "Submission" WHERE id = $1) LIMIT 1`,
      [one.split("/").at(-1)],
    );
    for (const path of ["", "/bewerken", "/intrekken"]) {
      expect(
        (await ask(organiser, `${product.url}/inzendingen/${rows[0]?.id}${path}`)).status,
      ).toBe(404);
      await stranger.goto(`${product.url}${one}${path}`);
      expect(new URL(stranger.url()).pathname).toBe("/aanmelden");
    }
  });

  test("3. once the coordinator trusts the partner, what it sends in is online at once", async () => {
    const coordinator = await visit(browser, { javaScriptEnabled: false });
    await signInAs(coordinator, product.url, "coordinator");
    const { rows } = await database.query<{ slug: string }>(
      `SELECT slug FROM "Partner" WHERE id = (SELECT "partnerId" FROM "Submission" WHERE id = $1)`,
      [one.split("/").at(-1)],
    );
    await coordinator.goto(`${product.url}/partners/${rows[0]?.slug}`);
    await coordinator.getByLabel(/^Vaste partner/).check();
    await press(coordinator, "Bewaar");

    await organiser.goto(`${product.url}${one}/bewerken`);
    await organiser.getByLabel("Naam van de activiteit").fill("Samen een ommetje");
    await press(organiser, "Bewaar");
    await sees(organiser, "Je activiteit staat in de agenda");
    await expectInOrder(organiser);
    await organiser.getByRole("link", { name: "Bekijk de pagina in de agenda" }).click();
    await organiser.getByRole("heading", { name: "Samen een ommetje" }).waitFor();
  });

  test("4. a date that is off says so in the agenda at once", async () => {
    const listing = organiser.url();
    await organiser.goto(`${product.url}${one}`);
    await organiser
      .getByRole("link", { name: /^Deze datum gaat niet door/ })
      .first()
      .click();
    await expectInOrder(organiser);
    await press(organiser, "Ja, deze datum gaat niet door");
    await sees(organiser, "In de agenda staat nu dat deze datum niet doorgaat.");
    await expect
      .poll(async () => {
        await organiser.goto(listing);
        return organiser.locator("main").innerText();
      })
      .toMatch(/afgelast|gaat niet door/i);
  });

  test("5. an earlier one is copied without its dates", async () => {
    await organiser.goto(`${product.url}/inzendingen/nieuw?van=${one.split("/").at(-1)}`);
    expect(await organiser.getByLabel("Naam van de activiteit").inputValue()).toBe(
      "Samen een ommetje",
    );
    expect(await organiser.getByLabel("Dag", { exact: true }).first().inputValue()).toBe("");
    await expectInOrder(organiser);
  });
});

/** Day, month and year so many days from now, as people type them. */
function coming(days: number): [string, string, string] {
  const at = DateTime.now().setZone("Europe/Amsterdam").plus({ days });
  return [String(at.day), String(at.month), String(at.year)];
}

/** Presses a button that sends the form; resolves with the status of the answer. */
async function press(page: Page, name: string): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name, exact: true }).last().click();
  const status = (await answer).status();
  await page.waitForLoadState("load");
  return status;
}

async function sees(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor({ timeout: 10_000 });
}

async function ask(page: Page, url: string) {
  const answer = await page.request.get(url, { maxRedirects: 0 });
  return { status: answer.status(), headers: answer.headers() };
}

async function stateOf(title: string): Promise<string | undefined> {
  const { rows } = await database.query<{ state: string }>(
    `SELECT state FROM "Submission" WHERE content->>'title' = $1`,
    [title],
  );
  return rows[0]?.state;
}

async function mails(template: string): Promise<string[]> {
  const { rows } = await database.query<{ text: string }>(
    `SELECT kept.text FROM "LocalMail" kept JOIN "Mail" mail ON mail.id = kept.id
     WHERE mail.recipient = $1 AND mail.template = $2`,
    [EMAIL, template],
  );
  return rows.map(({ text }) => text);
}

/** Paths in the mail of this kind, once it is there: mails are sent a moment later. */
async function mailedLinks(path: RegExp, template: string): Promise<string[]> {
  await expect.poll(() => mails(template), { timeout: 20_000 }).not.toEqual([]);
  const [text = ""] = await mails(template);
  const links = text.match(/https?:\/\/[^\s\]>)]+/g) ?? [];
  return [...new Set(links.map((link) => new URL(link).pathname))].filter((link) =>
    path.test(link),
  );
}

/**
 * No rule of WCAG broken, and nothing to scroll sideways down to 320 pixels. Looked at in a browser with scripts: the
 * checks are scripts themselves.
 */
async function expectInOrder(page: Page): Promise<void> {
  const at = page.url();
  const html = await page.content();
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
  await checker.goto(`${product.url}/privacy`);
  await checker.setContent(html, { waitUntil: "load" });
  await checker.setViewportSize({ width: 320, height: 700 });
  expect({ at, sideways: await sidewaysScroll(checker) }).toEqual({ at, sideways: 0 });
  await checker.setViewportSize(PHONE);
  expect({ at, violations: await axeViolations(checker) }).toEqual({ at, violations: [] });
}
