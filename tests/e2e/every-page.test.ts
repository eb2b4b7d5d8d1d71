import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  axeViolations,
  browserComplaints,
  DESKTOP,
  openBrowser,
  ownAction,
  PHONE,
  sidewaysScroll,
  signInAs,
  visit,
} from "../support/browser";
import { databaseOf } from "../support/embedded-database";
import { removeData, startProduct, type RunningProduct } from "../support/product";

/** Pages by who reads them. Those of one action or campaign are found by following links. */
const PAGES = {
  visitor: [
    "/",
    "/agenda",
    "/agenda?zoek=koffie&gratis=1",
    "/agenda?zoek=niets-dat-bestaat",
    "/agenda/aanmelden",
    "/agenda/bevestigen/niet-van-ons",
    "/agenda/inzending/niet-van-ons",
    "/aanmelden",
    "/nieuwsbrief",
    "/nieuwsbrief/bevestigen/niet-van-ons",
    "/nieuwsbrief/einde/niet-van-ons",
    "/over-ons",
    "/over-de-data",
    "/privacy",
    "/toegankelijkheid",
    "/ontwikkelaars",
    "/insluiten/agenda",
    "/demo",
    "/demo/post",
    "/beheer/stijl",
    "/q/ZZZZZ",
    "/deze-pagina-is-er-niet",
  ],
  organiser: [
    "/campagnes",
    "/campagnes/hoi",
    "/campagnes/hoi/acties/nieuw",
    "/campagnes/hoi/posters",
    "/campagnes/hoi/drukwerk",
    "/campagnes/hoi/scans",
    "/account",
    "/partners",
    "/insluiten",
    "/importeren",
    "/importeren/nieuw",
    "/inzendingen",
    "/inzendingen?stand=returned",
    "/inzendingen/nieuw",
  ],
  communications: ["/nieuwsbrief/beheer", "/nieuwsbrief/beheer/nieuw"],
  coordinator: [
    "/edities",
    "/edities/nieuw",
    "/acties/wachtrij",
    "/inzendingen/wachtrij",
    "/inzendingen/wachtrij?soort=gevraagd",
    "/inzendingen/vaste-zinnen",
    "/beheer/accounts",
    "/beheer/post",
    "/campagnes/nieuw",
    "/campagnes/hoi/instellingen",
    "/cijfers",
    "/partners/dock",
  ],
} as const;

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

describe.each(Object.entries(PAGES))("pages of a %s", (reader, paths) => {
  let page: Page;

  beforeAll(async () => {
    page = await visit(browser);
    if (reader !== "visitor") await signInAs(page, product.url, reader);
  });

  test.each(paths)("%s is in order", async (path) => {
    await expectInOrder(page, product.url + path);
  });
});

test("a listing, an action and all that is made of it are in order", async () => {
  const page = await visit(browser);
  await page.goto(`${product.url}/agenda`);
  const listing = await page.locator("ol.tt h3 a").first().getAttribute("href");
  await expectInOrder(page, product.url + listing);

  await signInAs(page, product.url, "organiser");
  const action = await ownAction(page, product.url);
  for (const part of [
    "",
    "/bewerken",
    "/posters",
    "/scans",
    "/tellen",
    "/cijfers",
    "/afgelasten",
  ]) {
    await expectInOrder(page, `${product.url}${action}${part}`);
  }
  await page.goto(`${product.url}${action}/tellen`);
  const tally = await page.locator('a[href*="/tellen/"]').first().getAttribute("href");
  await expectInOrder(page, new URL(tally ?? "", product.url).href);
});

test("what partners bring from their own systems is in order", async () => {
  const page = await visit(browser);
  await signInAs(page, product.url, "communications");
  await page.goto(`${product.url}/importeren`);
  await page.getByRole("link", { name: "Agenda op de site van De Linde" }).click();
  await page.getByText("Verdwenen bij de bron").waitFor();
  await expectInOrder(page);
  await signInAs(page, product.url, "organiser");
  await page.goto(`${product.url}/importeren`);
  await page.getByRole("link", { name: "Weeklijst van Het Venster" }).click();
  await page.getByRole("link", { name: "Bekijk het voorbeeld" }).click();
  await page.getByText("maar geen begintijd").waitFor();
  await expectInOrder(page);
});

test("an edition, its programme and its kits are in order", async () => {
  const page = await visit(browser);
  await page.goto(`${product.url}/agenda`);
  const programme = await page
    .getByRole("link", { name: "Bekijk het programma" })
    .getAttribute("href");
  await expectInOrder(page, product.url + programme);
  await expectInOrder(page, `${product.url}${programme}?per=wijk`);
  await page.goto(`${product.url}${programme}/pakket`);
  await page.getByRole("button", { name: "Bestel het pakket" }).click();
  await page.getByText("Vul je naam in.").first().waitFor();
  await expectInOrder(page);
  await page.getByLabel("Placemats").fill("3");
  await page.getByLabel("Organisatie of groep").fill("Naaiatelier De Draad");
  await page.getByLabel("Je naam").fill("Karim Aziz");
  await page.getByLabel("E-mailadres").fill("karim@voorbeeld.example");
  await page.getByLabel("Adres", { exact: true }).fill("Pleinweg 30, Utrecht");
  await page.getByRole("button", { name: "Bestel het pakket" }).click();
  await page.waitForURL(/klaar=bevestigen/);
  await expectInOrder(page);
  await page.goto(`${product.url}/demo/post`);
  const mail = page.locator("article", { hasText: "Bevestig je bestelling voor" }).first();
  const own = /\/pakket\/\S+/.exec(await mail.locator("pre").innerText())?.[0] ?? "";
  await expectInOrder(page, product.url + own);
  await page.getByRole("button", { name: "Ja, dit is mijn bestelling" }).click();
  await page.getByText("Je bestelling is binnen").waitFor();
  await expectInOrder(page);
  await page.getByRole("button", { name: "Trek de bestelling in" }).click();
  await page.getByText("Deze bestelling is ingetrokken").waitFor();
  await expectInOrder(page);

  await signInAs(page, product.url, "coordinator");
  const edition = product.url + (programme ?? "").replace("/programma/", "/edities/");
  for (const part of ["", "/pakketten", "/pakketten/paklijst", "/instellingen"]) {
    await expectInOrder(page, edition + part);
  }
});

test("posters in bulk, the print order and hanging a poster are in order", async () => {
  const page = await visit(browser, { acceptDownloads: true });
  await signInAs(page, product.url, "organiser");
  await page.goto(`${product.url}/campagnes/hoi/drukwerk`);
  const hang = await page.locator('a[href^="/ophangen/"]').first().getAttribute("href");
  const code = hang?.split("/").at(-1) ?? "";
  await expectInOrder(page, `${product.url}/campagnes/hoi/drukwerk/${code}`);
  await page.getByLabel("Aantal").fill("veel");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expectInOrder(page);

  // Who helps scans the poster itself; who is not signed in sees what it is about.
  await page.goto(`${product.url}/q/${code}`);
  expect(new URL(page.url()).pathname).toBe(hang);
  const passerBy = await fetch(`${product.url}/q/${code}`, { redirect: "manual" });
  expect(passerBy.headers.get("Location")).toMatch(/^\/agenda\//);
  const noPhoto = { name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from("geen foto") };
  await page.locator("#photo").setInputFiles(noPhoto);
  await page.getByRole("button", { name: "Deze poster hangt" }).click();
  await page.getByText("geen foto die we kunnen lezen").first().waitFor();
  await expectInOrder(page);
  await page.locator("#photo").setInputFiles({
    name: "foto.jpg",
    mimeType: "image/jpeg",
    buffer: await page.screenshot({ type: "jpeg" }),
  });
  await page.getByRole("button", { name: "Deze poster hangt" }).click();
  await page.waitForURL(/klaar=hangt/);
  await expectInOrder(page);
  const photo = await page.locator(".poster-photo").getAttribute("src");
  const stranger = await visit(browser);
  const asked = await stranger.request.get(`${product.url}${photo}`, { maxRedirects: 0 });
  expect(asked.status()).toBe(302);

  // Without scripts the page of a batch comes again by itself.
  const plain = await visit(browser, { javaScriptEnabled: false, acceptDownloads: true });
  await signInAs(plain, product.url, "organiser");
  await plain.goto(`${product.url}/campagnes/hoi/posters`);
  await plain.getByRole("button", { name: "Maak de posters" }).click();
  await plain.waitForURL(/posters\/[0-9a-f-]{36}/);
  await page.goto(plain.url());
  await expectInOrder(page);
  await plain.getByRole("link", { name: "Download ZIP" }).waitFor({ timeout: 100_000 });
  const download = plain.waitForEvent("download");
  await plain.getByRole("link", { name: "Download ZIP" }).click();
  expect((await download).suggestedFilename()).toBe("posters-hoi.zip");
  await page.getByRole("link", { name: "Download ZIP" }).waitFor();
  await expectInOrder(page);
});

test("the poster follows what is typed, and nothing is saved", async () => {
  const page = await visit(browser);
  await signInAs(page, product.url, "organiser");
  await page.goto(`${product.url}${await ownAction(page, product.url)}/posters`);
  const picture = page.locator("#voorbeeld");
  const before = await picture.getAttribute("src");
  await page.getByLabel("Grote zin").fill("Een kop koffie met wie naast je staat");
  await page.getByText("Dit voorbeeld is nog niet bewaard.").waitFor();
  expect(await picture.getAttribute("src")).toContain("title=Een+kop+koffie");
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Bekijk voorbeeld" }).click();
  await expectInOrder(page);
  expect(await page.getByLabel("Grote zin").inputValue()).toContain("Een kop koffie");
  await page.goto(page.url().split("?")[0] ?? "");
  expect(await picture.getAttribute("src")).toBe(before);
});

test("words of a poster wait for the team where the campaign asks for it", async () => {
  const page = await visit(browser);
  await signInAs(page, product.url, "organiser");
  const posters = `${product.url}${await ownAction(page, product.url, "kom-erbij")}/posters`;
  await page.goto(posters);
  await page.getByLabel("Plek", { exact: true }).fill("bij de deur");
  await page.getByRole("button", { name: "Voeg plek toe" }).click();
  await page.waitForURL(/klaar=toegevoegd/);
  await page.getByLabel("Grote zin").fill("Schuif aan, er is plek");
  await page.getByRole("button", { name: "Bewaar tekst" }).click();
  await page.waitForURL(/klaar=ingestuurd/);
  await page.getByText("De tekst wacht op goedkeuring").waitFor();
  expect(await page.getByRole("link", { name: "A3 om te printen (PDF)" }).count()).toBe(0);
  await expectInOrder(page);

  await signInAs(page, product.url, "coordinator");
  await page.goto(`${product.url}/acties/wachtrij`);
  await page.getByRole("button", { name: /^Stuur terug/ }).click();
  await page.getByText("Schrijf op wat er anders moet.").first().waitFor();
  await expectInOrder(page);
  await page.getByRole("button", { name: /^Keur goed/ }).click();
  await page.waitForURL(/klaar=goedgekeurd/);
  await expectInOrder(page);
  await page.goto(posters);
  expect(await page.getByRole("link", { name: "A3 om te printen (PDF)" }).count()).toBe(1);
});

test("registering, one's own registration and the list of who comes are in order", async () => {
  const page = await visit(browser);
  const join = `${product.url}/agenda/naaimachines-staan-klaar/meedoen`;
  await expectInOrder(page, `${join}?taal=en`);
  await expectInOrder(page, `${join}?taal=nl`);
  await page.getByRole("button", { name: "Meld me aan" }).click();
  await page.getByText("Kies een datum.").first().waitFor();
  await expectInOrder(page);
  await page.getByRole("radio").nth(3).check();
  await page.getByLabel("Voornaam").fill("N".repeat(40));
  await page.getByLabel("E-mailadres").fill(`noor@${"bezoeker".repeat(7)}.test`);
  await page.getByRole("button", { name: "Meld me aan" }).click();
  await page.waitForURL(/klaar=vast/);
  await expectInOrder(page);

  let own: string | undefined;
  await expect
    .poll(
      async () => {
        await page.goto(`${product.url}/demo/post`);
        const mail = page.locator("article", { hasText: "noor@bezoeker" }).first();
        own = /\S+\/meedoen\/\S+/.exec((await mail.textContent({ timeout: 1000 })) ?? "")?.[0];
        return own;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  await expectInOrder(page, `${own}?taal=en`);
  await expectInOrder(page, `${own}?taal=nl`);

  const database = databaseOf(product.dataDir);
  const { rows } = await database.query<{ id: string; slug: string }>(
    `SELECT submission.id, listing.slug FROM "Submission" submission
     JOIN "Listing" listing ON listing.id = submission."listingId"
     WHERE listing.registration = 'builtIn'`,
  );
  await database.end();
  await signInAs(page, product.url, "organiser");
  for (const { id } of rows) {
    for (const part of ["", "?taal=en", "/deur?taal=nl", "/lijst"]) {
      await expectInOrder(page, `${product.url}/inzendingen/${id}/deelnemers${part}`);
    }
  }
  await page.goto(`${product.url}/inzendingen/${rows[0]?.id}/deelnemers`);
  await page.getByRole("button", { name: "Zet op de lijst" }).click();
  await page.getByText("Vul je voornaam in.").first().waitFor();
  await expectInOrder(page);
  await page.locator("tbody th a").nth(3).click();
  await expectInOrder(page, page.url());
  await page.getByRole("link", { name: /^Haal van de lijst/ }).click();
  await expectInOrder(page, page.url());

  await page.goto(own ?? "");
  await page.getByRole("button", { name: "Meld me af" }).click();
  await page.getByText("Je bent afgemeld").waitFor();
  await expectInOrder(page);
});

test("what was sent in is in order where the team decides", async () => {
  const page = await visit(browser);
  await signInAs(page, product.url, "communications");
  for (const title of ["Koken voor twintig", "Koken met twintig buren", "Wandelen langs de Lek"]) {
    await page.goto(`${product.url}/inzendingen/wachtrij`);
    await page.getByRole("link", { name: title, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await expectInOrder(page);
  }
  await page.getByText("Pas de tekst aan").click();
  await page.getByLabel("Titel").fill("");
  await page.getByRole("button", { name: "Bewaar en keur goed" }).click();
  await page.getByText("Vul dit in").first().waitFor();
  await expectInOrder(page);
  await page.goto(`${page.url()}?taal=en`);
  await page.getByRole("heading", { name: "Your decision" }).waitFor();
  await expectInOrder(page);
});

test("a form that is refused says so on top, at the field, and keeps what was typed", async () => {
  const page = await visit(browser);
  await signInAs(page, product.url, "organiser");
  await page.goto(`${product.url}/campagnes/hoi/acties/nieuw`);
  await page.getByLabel("Samenvatting").fill("Wat ik al schreef");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Bewaar als concept" }).click();
  expect((await answer).status()).toBe(400);
  // The summary has the focus, and its link brings you to the input.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("fouten");
  await page.getByRole("link", { name: /Geef de actie een naam/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("title");
  expect(await page.getByLabel("Samenvatting").inputValue()).toBe("Wat ik al schreef");
  await expectInOrder(page);
});

/** No rule of WCAG broken at two widths, nothing to scroll sideways down to 320 pixels, no complaint. */
async function expectInOrder(page: Page, address?: string): Promise<void> {
  const at = address ?? page.url();
  if (address) await page.goto(address);
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    expect({ at, viewport, violations: await axeViolations(page) }).toEqual({
      at,
      viewport,
      violations: [],
    });
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect({ at, sideways: await sidewaysScroll(page) }).toEqual({ at, sideways: 0 });
  expect({ at, complaints: browserComplaints(page) }).toEqual({ at, complaints: [] });
  await page.setViewportSize(DESKTOP);
}
