import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { DateTime } from "luxon";
import type { Browser, Page } from "playwright-core";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const TITLE = "Soep van de buurt";
const SENDER = "wies@demo.omarmt.example";

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

/** Sent in by somebody without an account, on a phone without scripts; approved by the team. */
describe("from sent in to public, and what changes after it", () => {
  let sender: Page;
  let team: Page;
  const day = DateTime.now().setZone("Europe/Amsterdam").plus({ days: 3 });

  beforeAll(async () => {
    sender = await visit(browser, { viewport: PHONE, javaScriptEnabled: false });
    team = await visit(browser);
    await signInAs(team, product.url, "communications");
  });

  afterAll(() => {
    expect([...browserComplaints(sender), ...browserComplaints(team)]).toEqual([]);
  });

  test("1. somebody sends in an activity and confirms it by mail", async () => {
    await sender.goto(`${product.url}/agenda/aanmelden`);
    await readForm(sender);
    await sender
      .locator("#description")
      .fill("Er is soep. Ook als je eenzaam bent is er een stoel.");
    await sender.locator("#title").fill(TITLE);
    await sender.locator("#summary").fill("Neem je buren mee.");
    await sender.getByRole("button", { name: "Verder", exact: true }).click();
    // The form gives the tip once; whoever goes on may.
    await expectText(sender, "Een tip voor je tekst");
    await readForm(sender);
    await fill(sender, {});
    await fill(sender, dateFields(day, "17.00", "19.00"));
    await sender.locator('[name="placeWay"][value="hand"]').check();
    await fill(sender, {
      placeName: "Buurthuis Rivierenwijk",
      street: "Waalstraat 8",
      postcode: "3522 SC",
    });
    await sender.locator('[name="stepFree"][value="yes"]').check();
    await fill(sender, {});
    await sender.locator('[name="priceKind"][value="free"]').check();
    await fill(sender, {});
    await fill(sender, {});
    await fill(sender, {
      organiserName: "Buren van de Waalstraat",
      contactPhone: "030 123 45 67",
      senderName: "Wies Hendriks",
      senderEmail: SENDER,
    });
    await sender.getByRole("button", { name: "Stuur in" }).click();
    await sender.waitForURL(/klaar=ingestuurd/);
    await sender.goto(await linkInMail(/agenda\/bevestigen\/\S+/));
    await sender.getByRole("main").getByRole("button").first().click();
    await sender.waitForLoadState();
    expect((await sender.request.get(`${product.url}/agenda/soep-van-de-buurt`)).status()).toBe(
      404,
    );
  });

  test("2. the team sees it with its doubt, takes over the suggestion, and approves", async () => {
    await openInQueue();
    const menu = team.getByRole("navigation", { name: "Hoofdmenu" });
    await menu.getByRole("link", { name: `Te doen ${await howMuchWaits()} wachten` }).waitFor();
    await expectText(team, "Let op één woord");
    await team.getByRole("button", { name: "Neem het voorstel over" }).click();
    await team.waitForURL(/klaar=bewaard/);
    expect(await team.getByText("Let op één woord").count()).toBe(0);
    await expectText(team, "Kom erbij, ook als je nog niemand kent.");

    // A question without words is no question.
    const answer = team.waitForResponse((response) => response.request().method() === "POST");
    await team.getByRole("button", { name: "Vraag iets" }).click();
    expect((await answer).status()).toBe(400);
    await expectText(team, "Schrijf op wat de inzender moet weten.");
    await team.getByLabel("Vaste zin").selectOption({ label: "We pasten één zin aan" });
    await team.getByRole("button", { name: "Zet in het bericht" }).click();
    await expectValue(team, "#note", /We schrijven liever “Kom erbij”/);
    await team.getByRole("button", { name: "Keur goed", exact: true }).click();
    await team.waitForURL(/klaar=goedgekeurd/);

    await sender.goto(`${product.url}/agenda/soep-van-de-buurt`);
    expect(await sender.getByRole("heading", { level: 1 }).textContent()).toBe(TITLE);
    await expectText(sender, "Kom erbij, ook als je nog niemand kent.");
    expect(await mailsTo(SENDER)).toContainEqual(expect.stringContaining("Hallo Wies,"));
    expect(await calendar()).toMatchObject({ sequence: 0, status: "CONFIRMED", hour: 17 });
  });

  test("3. a change stays offline until the team has seen the difference", async () => {
    await sender.goto(await linkInMail(/agenda\/inzending\/\S+/));
    await sender.goto(`${sender.url().split("?")[0]}/wanneer`);
    await fill(sender, dateFields(day, "16.30", "19.00"));
    expect(await calendar()).toMatchObject({ sequence: 0, hour: 17 });

    await openInQueue();
    await expectText(team, "De oude tekst blijft online tot jij beslist.");
    const row = team.locator("dl.diff > div", { hasText: "Datums" });
    expect(await row.locator("del").innerText()).toContain("17.00 tot 19.00 uur");
    expect(await row.locator("ins").innerText()).toContain("16.30 tot 19.00 uur");
    await team.getByRole("button", { name: "Keur goed", exact: true }).click();
    await team.waitForURL(/klaar=goedgekeurd/);
    expect(await calendar()).toMatchObject({ sequence: 1, hour: 16 });
    expect(await mailsTo(SENDER)).toContainEqual(expect.stringContaining("Wat je veranderde"));
  });

  test("4. who decides later about what somebody else decided is told", async () => {
    await team.goto(`${product.url}/inzendingen/wachtrij`);
    await team.getByRole("link", { name: "Koken met twintig buren" }).click();
    const address = team.url();
    const colleague = await visit(browser);
    await signInAs(colleague, product.url, "coordinator");
    await colleague.goto(address);
    await colleague.getByLabel(/^Bericht aan/).fill("Is dit dezelfde als die van Yara?");
    await colleague.getByRole("button", { name: "Vraag iets" }).click();
    await colleague.waitForURL(/klaar=gevraagd/);
    await team.getByRole("button", { name: "Keur goed", exact: true }).click();
    await team.waitForURL(/klaar=veranderd/);
    await expectText(team, "Iemand was je voor");
    await expectText(team, "Wacht op antwoord van de inzender.");
    await colleague.context().close();
  });

  test("5. several at once: those without a doubt are ticked, what changed meanwhile is skipped", async () => {
    await team.goto(`${product.url}/inzendingen/wachtrij`);
    const ticked = await team.locator("li:has(input:checked) h2").allInnerTexts();
    expect(ticked.sort()).toEqual(["Dansmiddag met live orkest", "Taalcafé: praten mag fout"]);
    await database.query(
      `UPDATE "Submission" SET version = version + 1 WHERE content->>'title' LIKE 'Taalcafé%'`,
    );
    await team.getByRole("button", { name: "Keur de gekozen inzendingen goed" }).click();
    await team.waitForURL(/samen=1/);
    await expectText(team, "1 inzending is goedgekeurd.");
    await expectText(team, "Taalcafé: praten mag fout: er is een nieuwe versie.");
    const { rows } = await database.query<{ state: string }>(
      `SELECT state FROM "Submission" WHERE content->>'title' ~ '^(Dansmiddag|Taalcafé)' ORDER BY state`,
    );
    expect(rows.map(({ state }) => state).sort()).toEqual(["published", "submitted"]);
  });

  test("6. yes to “does it still hold?” takes one tap, and opening the link alone answers nothing", async () => {
    await database.query(`UPDATE "Listing" SET "lastConfirmedAt" = now() - interval '9 days'`);
    await database.query(`UPDATE "ListingDate" SET "askedAt" = now() WHERE id = $1`, [
      await dateId(),
    ]);
    const link = await answerLink("ja");
    const confirmed = async () => {
      const { rows } = await database.query<{ fresh: boolean }>(
        `SELECT "lastConfirmedAt" > now() - interval '1 day' AS fresh FROM "Listing" WHERE title = $1`,
        [TITLE],
      );
      return rows[0]?.fresh;
    };
    expect((await sender.request.get(link)).status()).toBe(200);
    expect((await sender.request.head(link)).status()).toBe(200);
    // A program that runs scripts, and says that it is one.
    const scanner = await visit(browser);
    await scanner.goto(link);
    // Its script has run to the end when the page is loaded.
    await scanner.waitForLoadState("load");
    await expectInOrder(scanner);
    await scanner.goto(await answerLink("nee"));
    await expectInOrder(scanner);
    expect(await confirmed()).toBe(false);

    const person = await visit(browser, { viewport: PHONE });
    await person.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, "webdriver", { get: () => false }),
    );
    await person.goto(link);
    await person.waitForURL(/klaar=ja/);
    await expectText(person, "Dank je wel!");
    await expectInOrder(person);
    expect(await confirmed()).toBe(true);

    // Without scripts there is a button.
    await database.query(`UPDATE "Listing" SET "lastConfirmedAt" = now() - interval '9 days'`);
    await sender.goto(link);
    await sender.getByRole("button", { name: "Ja, het klopt" }).click();
    await sender.waitForURL(/klaar=ja/);
    expect(await confirmed()).toBe(true);
    await sender.goto(`${product.url}/agenda/soep-van-de-buurt`);
    await expectText(sender, /bevestigd/i);
    expect([...browserComplaints(person), ...browserComplaints(scanner)]).toEqual([]);
    await person.context().close();
    await scanner.context().close();
  });

  test("7. what has changed goes by mail to who sent it in: this link opens no private page", async () => {
    const { rows } = await database.query<{ id: string }>(
      `SELECT submission.id FROM "Submission" submission
       JOIN "Listing" listing ON listing.id = submission."listingId" WHERE listing.title = $1`,
      [TITLE],
    );
    const privatePage = new RegExp(`/agenda/inzending/|${rows[0]?.id}`);
    await sender.goto(await answerLink("ja"));
    expect(await sender.content()).not.toMatch(privatePage);
    const reader = await visit(browser, { viewport: PHONE });
    await reader.goto(await answerLink("anders"));
    await expectInOrder(reader);
    await reader.context().close();
    await sender.goto(await answerLink("anders"));
    expect(await sender.content()).not.toMatch(privatePage);
    await sender.getByRole("button", { name: "Mail mij de link" }).click();
    await sender.waitForURL(/klaar=anders/);
    expect(await sender.content()).not.toMatch(privatePage);
    const mailed = async () => {
      await sender.goto(`${product.url}/demo/post`);
      const mails = sender.locator("article", {
        hasText: "De link om je activiteit aan te passen",
      });
      return (await mails.allTextContents()).join("\n");
    };
    await expect.poll(mailed, { timeout: 20_000 }).toMatch(privatePage);
  });

  test("8. no asks once more, and then the agenda and calendars say that it is cancelled", async () => {
    await sender.goto(await answerLink("nee"));
    expect(await calendar()).toMatchObject({ status: "CONFIRMED" });
    await sender.getByRole("button", { name: "Ja, zeg deze datum af" }).click();
    await sender.waitForURL(/klaar=nee/);
    await expectText(sender, "Deze datum gaat niet door");
    expect(await calendar()).toMatchObject({ status: "CANCELLED", sequence: 2 });
    await sender.goto(`${product.url}/agenda/soep-van-de-buurt`);
    await expectText(sender, /gaat niet door/i);
  });

  test("9. a link that we did not make opens nothing", async () => {
    for (const token of [`${await dateId()}.onzin`, "onzin", `${await dateId()}`]) {
      const answer = await sender.request.get(`${product.url}/agenda/klopt/${token}?antwoord=ja`);
      expect(answer.status()).toBe(410);
    }
  });

  async function howMuchWaits(): Promise<number> {
    const { rows } = await database.query<{ waiting: number }>(
      `SELECT ((SELECT count(*) FROM "Submission" WHERE state = 'submitted')
             + (SELECT count(*) FROM "CampaignAction" WHERE status = 'submitted')
             + (SELECT count(*) FROM "PosterText" WHERE state = 'submitted'))::int AS waiting`,
    );
    return rows[0]?.waiting ?? 0;
  }

  async function openInQueue(): Promise<void> {
    await team.goto(`${product.url}/inzendingen/wachtrij`);
    await team.getByRole("link", { name: TITLE }).click();
    await team.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  }

  /** What a visitor's calendar program reads. */
  async function calendar() {
    const feed = await (await fetch(`${product.url}/agenda/soep-van-de-buurt.ics`)).text();
    const event = new ICAL.Component(ICAL.parse(feed) as unknown[]).getFirstSubcomponent("vevent");
    return {
      sequence: Number(event?.getFirstPropertyValue("sequence") ?? 0),
      status: event?.getFirstPropertyValue("status") ?? "CONFIRMED",
      hour: event && new ICAL.Event(event).startDate.hour,
    };
  }
});

/** Fills this step by the names of its fields, and goes on to the next. */
async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    await page.locator(`main [name="${name}"]`).fill(value);
  }
  const before = page.url();
  await page.locator('main form button:not(.vh):text-matches("^(Verder|Bewaar)")').first().click();
  await page.waitForURL((address) => address.href !== before);
}

function dateFields(day: DateTime, from: string, until: string): Record<string, string> {
  return {
    "dates[0].day": String(day.day),
    "dates[0].month": String(day.month),
    "dates[0].year": String(day.year),
    "dates[0].from": from,
    "dates[0].until": until,
  };
}

/** No rule of WCAG broken, and nothing to scroll sideways. Needs a page that runs scripts. */
async function expectInOrder(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

async function mailsTo(recipient: string): Promise<string[]> {
  await expect
    .poll(
      async () => {
        const { rows } = await database.query<{ open: number }>(
          `SELECT count(*)::int AS open FROM "Mail" WHERE status IN ('queued', 'handingOver')`,
        );
        return rows[0]?.open;
      },
      { timeout: 30_000 },
    )
    .toBe(0);
  const { rows } = await database.query<{ text: string }>(
    `SELECT text FROM "LocalMail" WHERE recipient = $1 ORDER BY "sentAt" DESC`,
    [recipient],
  );
  return rows.map(({ text }) => text);
}

async function linkInMail(path: RegExp): Promise<string> {
  for (const text of await mailsTo(SENDER)) {
    const found = path.exec(text)?.[0];
    if (found) return `${product.url}/${found}`;
  }
  throw new Error(`no mail with ${String(path)}`);
}

async function dateId(): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT date.id FROM "ListingDate" date
     JOIN "Listing" listing ON listing.id = date."listingId" WHERE listing.title = $1`,
    [TITLE],
  );
  return rows[0]?.id ?? "";
}

/** The link of a mail that was not sent in this test: the day of the activity is what it is. */
async function answerLink(answer: "ja" | "anders" | "nee"): Promise<string> {
  const { sessionSecret } = JSON.parse(
    readFileSync(join(product.dataDir, "secrets.json"), "utf8"),
  ) as { sessionSecret: string };
  const id = await dateId();
  const proof = createHmac("sha256", sessionSecret).update(`still-holds:${id}`).digest("base64url");
  return `${product.url}/agenda/klopt/${id}.${proof}?antwoord=${answer}`;
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 10_000 });
}

async function expectValue(page: Page, selector: string, value: RegExp): Promise<void> {
  await expect.poll(() => page.locator(selector).inputValue()).toMatch(value);
}
