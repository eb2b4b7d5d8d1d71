import { createServer, type Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  axeViolations,
  browserComplaints,
  DESKTOP,
  openBrowser,
  PHONE,
  sidewaysScroll,
  signInAs,
  visit,
} from "../support/browser";
import { removeData, startProduct, type RunningProduct } from "../support/product";

let product: RunningProduct;
let browser: Browser;
let page: Page;

/** Whenever this runs, it is still to come. */
const YEAR = new Date().getFullYear() + 1;
const HEAD = "Activiteit;Wanneer precies;Hoe laat;Locatie;Postcode;Kosten";
const CAFE = `Café Zoë;24-9-${YEAR};19.30 - 21.00 uur;De Linde;3513 AA;€ 2,50`;
const TEA = `Thee;do 1 okt ${YEAR};14.00;De Linde;;gratis`;
const HALF = `Soep;2 oktober ${YEAR};half drie;De Eik;;`;
const SING = [1, 8].map((day) => `Zingen;${day}-10-${YEAR};10.00 - 11.00;De Eik;;`);
const NO_DAY = "Zang;;12.00;De Eik;;";

/** As Excel in the Netherlands saves a CSV. */
const windows = (...rows: string[]) =>
  Buffer.from([HEAD, ...rows, ""].join("\r\n").replaceAll("€", "\x80"), "latin1");

beforeAll(async () => {
  product = await startProduct("demo", { env: { CALENDARS_INSIDE: "1" } });
  browser = await openBrowser();
  // Without scripts: nothing here needs them.
  page = await visit(browser, { javaScriptEnabled: false });
  await signInAs(page, product.url, "communications");
});

afterAll(async () => {
  expect(browserComplaints(page)).toEqual([]);
  await browser?.close();
  await product?.stop();
  removeData(product);
});

async function choose(file: Buffer, name = "lijst.csv") {
  await page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer: file });
  await page.getByRole("button", { name: "Lees" }).click();
}

const row = (text: string) => page.getByRole("row").filter({ hasText: text });

describe("a list in Windows' own letters, with semicolons", () => {
  test("1. asks what stands where, after a guess", async () => {
    await page.goto(`${product.url}/importeren`);
    await page.getByRole("link", { name: "Nieuwe bron" }).click();
    await page.getByLabel("Voor welke partner?").selectOption({ label: "DOCK" });
    await page.getByLabel("Naam van de bron").fill("Lijst van De Linde");
    await choose(windows(CAFE, TEA, HALF, NO_DAY, ...SING));
    await page.waitForURL("**/kolommen");
    expect(await page.getByLabel("Dit is kolom Wanneer precies").inputValue()).toBe("day");
    expect(await page.getByLabel("Dit is kolom Locatie").inputValue()).toBe("placeName");
    await page.getByLabel("Dit is kolom Wanneer precies").selectOption("");
    await page.getByRole("button", { name: "Naar het voorbeeld" }).click();
    await page.getByText("Kies de kolom met de datum").waitFor();
    await page.getByLabel("Dit is kolom Wanneer precies").selectOption("day");
    await page.getByLabel("Organisator").fill("Wijkteam West");
    await page.getByRole("button", { name: "Naar het voorbeeld" }).click();
  });

  test("2. shows each row and what is wrong with it, and saves nothing", async () => {
    expect(await row("Café Zoë").textContent()).toContain("nieuw");
    expect(await row("Soep").textContent()).toContain("Kolom Hoe laat: “half drie”");
    expect(await row("Zang").textContent()).toContain("De datum ontbreekt. Kolom Wanneer precies.");
    expect(await row("Zingen").textContent()).toContain("Regels 6, 7 zijn data van één activiteit");
    await row("Zingen").getByRole("button", { name: "Maak er losse activiteiten van" }).click();
    expect(await row("Zingen").count()).toBe(2);
    await page.getByRole("button", { name: "Maak er één activiteit van: Zingen" }).click();
    expect(await row("Zingen").count()).toBe(1);
    const agenda = await page.request.get(`${product.url}/agenda?zoek=zo%C3%AB`);
    expect(await agenda.text()).not.toContain("Café Zoë");
    await page.setViewportSize(PHONE);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test("3. brings what was ticked into the agenda at once, for the team", async () => {
    await row("Thee").getByRole("checkbox").uncheck();
    await row("Zingen").getByRole("checkbox").uncheck();
    await page.getByRole("button", { name: "Neem over wat is aangevinkt" }).click();
    await page.getByText("Klaar. Dit is er gebeurd:").waitFor();
    expect(await page.getByRole("status").textContent()).toContain("nieuw: 1");
    await page.goto(`${product.url}/agenda/cafe-zoe`);
    const words = await page.locator("main").textContent();
    expect(words).toContain("Wijkteam West");
    expect(words).toMatch(/€\s2,50/);
    expect(words).toContain("3513 AA Utrecht");
    expect(words).toContain("19.30");
  });

  test("4. a second list updates instead of doubling, and tells what vanished", async () => {
    await page.goto(`${product.url}/importeren`);
    await page.getByRole("link", { name: "Lijst van De Linde" }).click();
    await choose(windows(CAFE.replace("19.30", "20.00"), TEA));
    expect(await row("Café Zoë").textContent()).toMatch(/20\.00.*was:.*19\.30.*verandert/);
    expect(await row("Thee").getByRole("checkbox").isChecked()).toBe(false);
    await page.getByRole("button", { name: "Neem over wat is aangevinkt" }).click();
    await page.getByText("verandert: 1").waitFor();
    await page.goto(`${product.url}/agenda/cafe-zoe`);
    expect(await page.locator("main").textContent()).toContain("20.00");
    expect((await page.request.get(`${product.url}/agenda/cafe-zoe-2`)).status()).toBe(404);

    await page.goto(`${product.url}/importeren`);
    await page.getByRole("link", { name: "Lijst van De Linde" }).click();
    await choose(windows(TEA));
    expect(await row("Café Zoë").textContent()).toContain("verdwenen");
    await page.getByRole("button", { name: "Neem over wat is aangevinkt" }).click();
    await page.getByRole("link", { name: "Terug naar de bron" }).click();
    expect(await page.locator("main").textContent()).toContain("Verdwenen bij de bron");
    const own = page.url();
    await page.getByRole("link", { name: "Café Zoë" }).click();
    await page.getByText("Vraag na of dit doorgaat").waitFor();
    await page.goto(own);
  });

  test("5. what is no list is told", async () => {
    await choose(Buffer.from("%PDF-1.7 niets"), "lijst.pdf");
    await page.getByText("Dit kunnen we niet lezen.").first().waitFor();
    await choose(Buffer.alloc(20_050_000, "a"), "groot.csv");
    await page.getByText("Dit is te groot.").first().waitFor();
  });
});

describe("a calendar that is followed", () => {
  let server: Server;
  let address: string;
  let body: string;

  const event = (uid: number, title: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${title}\r\nDTSTART:${YEAR}0924T140000Z\r\nLOCATION:De Linde\r\nEND:VEVENT\r\n`;
  const calendar = (...events: string[]) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join("")}END:VCALENDAR\r\n`;

  beforeAll(async () => {
    body = calendar(...Array.from({ length: 60 }, (_, i) => event(i, `Koor ${i}`)));
    server = createServer((_, response) => response.writeHead(200).end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = server.address();
    address = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/geheim/agenda.ics`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test("brings sixty at a time, by a job, in pages that keep their ticks", async () => {
    await page.goto(`${product.url}/importeren/nieuw`);
    await page.getByLabel("Voor welke partner?").selectOption({ label: "DOCK" });
    await page.getByLabel("Naam van de bron").fill("Koren");
    await page.getByText("Ik geef het adres van mijn agenda").click();
    await page.getByLabel("Adres van de agenda").fill(address);
    await page.getByRole("button", { name: "Lees" }).click();
    await page.getByText("Pagina 1 van 2").waitFor();
    await page.getByRole("checkbox", { name: "Koor 3", exact: true }).uncheck();
    await page.getByRole("button", { name: "Volgende" }).click();
    await page.getByText("Pagina 2 van 2").waitFor();
    await page.getByRole("button", { name: "Vorige" }).click();
    await page.getByText("Pagina 1 van 2").waitFor();
    expect(await page.getByRole("checkbox", { name: "Koor 3", exact: true }).isChecked()).toBe(
      false,
    );
    await page.getByRole("button", { name: "Neem over wat is aangevinkt" }).click();
    // The page comes again by itself until the job is done.
    await page.getByText("nieuw: 59").waitFor({ timeout: 90_000 });
  });

  test("its address is shown short, and stands in no log", async () => {
    await page.getByRole("link", { name: "Terug naar de bron" }).click();
    expect(await page.locator("main").textContent()).toContain("127.0.0.1/…");
    expect(await page.content()).not.toContain("geheim");
    expect(product.output()).not.toContain("geheim");
    await page.getByRole("button", { name: "Nu ophalen" }).click();
    await page.getByText("Er is niets veranderd.").waitFor();
  });

  test("the pages are in order", async () => {
    const plain = await visit(browser);
    await signInAs(plain, product.url, "communications");
    for (const path of [new URL(page.url()).pathname, "/importeren", "/importeren/nieuw"]) {
      await plain.goto(product.url + path);
      expect(await axeViolations(plain)).toEqual([]);
    }
    await plain.getByRole("button", { name: "Lees" }).click();
    expect(await axeViolations(plain)).toEqual([]);
    await plain.getByLabel("Voor welke partner?").selectOption({ label: "DOCK" });
    await plain.getByLabel("Naam van de bron").fill("Nog een lijst");
    const file = { name: "lijst.csv", mimeType: "text/csv", buffer: windows(CAFE, HALF) };
    await plain.locator("#file").setInputFiles(file);
    await plain.getByRole("button", { name: "Lees" }).click();
    await plain.waitForURL("**/kolommen");
    for (const viewport of [PHONE, DESKTOP]) {
      await plain.setViewportSize(viewport);
      expect(await axeViolations(plain)).toEqual([]);
      expect(await sidewaysScroll(plain)).toBe(0);
    }
    await plain.getByRole("button", { name: "Naar het voorbeeld" }).click();
    await plain.getByRole("heading", { name: "Klopt dit?" }).waitFor();
    expect(await axeViolations(plain)).toEqual([]);
    await plain.goto(`${plain.url()}?taal=en`);
    await plain.getByRole("heading", { name: "Is this right?" }).waitFor();
  });

  test("others do not see it", async () => {
    const reading = page.url();
    const stranger = await visit(browser);
    expect((await stranger.request.get(reading, { maxRedirects: 0 })).status()).toBe(302);
    await signInAs(stranger, product.url, "assessor");
    expect((await stranger.goto(reading))?.status()).toBe(404);
  });
});
