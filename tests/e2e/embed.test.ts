import { createServer, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  axeViolations,
  browserComplaints,
  openBrowser,
  PHONE,
  sidewaysScroll,
  signInAs,
  visit,
} from "../support/browser";
import { freePort, removeData, startProduct, type RunningProduct } from "../support/product";

let product: RunningProduct;
let browser: Browser;
let partner: { server: Server; url: string };
/** What stands on the page of the partner. */
let html = "";
/** As strict as the site of a partner can be while it lets our script in. */
let policy = "";

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct("demo"), openBrowser()]);
  const port = await freePort();
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", policy);
    response.end(
      `<!doctype html><html lang="nl"><head><title>Buurthuis</title></head><body><main><h1>Buurthuis</h1>${html}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  // Another host too: for a browser 127.0.0.1 is not localhost.
  partner = { server, url: `http://127.0.0.1:${port}` };
  policy = `default-src 'none'; script-src ${product.url}; connect-src ${product.url}; frame-src ${product.url}`;
});
afterAll(async () => {
  partner?.server.close();
  await browser?.close();
  await product?.stop();
  if (product) removeData(product);
});

const element = (attributes = "") =>
  `<script src="${product.url}/embed/agenda.js" defer></script><omarmt-agenda ${attributes}><a href="${product.url}/agenda">Agenda</a></omarmt-agenda>`;

async function open(content: string, options: Parameters<typeof visit>[1] = {}): Promise<Page> {
  html = content;
  const page = await visit(browser, options);
  await page.goto(partner.url);
  return page;
}

describe("the agenda in an element on another site", () => {
  it("lists what comes, and leads to the pages", async () => {
    const page = await open(element('aantal="3"'));
    const links = page.locator("omarmt-agenda li a");
    await links.first().waitFor();
    expect(await links.count()).toBe(3);
    expect(await links.first().getAttribute("href")).toMatch(`${product.url}/agenda/`);
    expect(await page.locator("omarmt-agenda time").first().getAttribute("datetime")).toMatch(
      /\+0[12]:00$/,
    );
    expect(browserComplaints(page)).toEqual([]);
  });

  it.each(["licht", "donker"])("is accessible in %s, also on a phone", async (theme) => {
    const page = await open(element(`thema="${theme}"`), { viewport: PHONE });
    await page.locator("omarmt-agenda li a").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });

  it("follows its attributes, also when they change", async () => {
    const page = await open(element('wijk="zuid" taal="en" aantal="20"'));
    await page.locator("omarmt-agenda li a").first().waitFor();
    const places = await page.locator("omarmt-agenda .where").allTextContents();
    expect(places.every((place) => place.endsWith(", Zuid"))).toBe(true);
    await page.getByText("See the whole agenda").waitFor();
    await page.evaluate(() =>
      document.querySelector("omarmt-agenda")?.setAttribute("wijk", "noordoost"),
    );
    await page.getByText(", Noordoost").first().waitFor();
  });

  it("says so when it cannot be reached or is asked nonsense, and keeps its link", async () => {
    const page = await open(element('wijk="atlantis"'));
    await page.getByText("De agenda is nu niet te bereiken.").waitFor();
    expect(await page.locator("omarmt-agenda p a").getAttribute("href")).toContain("/agenda");
  });

  it("shows texts as texts, whatever they are", async () => {
    html = element();
    const page = await visit(browser);
    const nasty = '<img src=x onerror="document.title=1">';
    await page.route("**/api/v1/agenda?*", (route) =>
      route.fulfill({
        headers: { "Access-Control-Allow-Origin": "*" },
        json: {
          activiteiten: [
            {
              titel: nasty,
              plek: { naam: nasty, wijk: { naam: nasty } },
              online: null,
              heleDag: false,
              eerstvolgende: {
                begin: "2026-09-24T16:00:00+02:00",
                einde: "2026-09-24T18:30:00+02:00",
                status: "afgelast",
              },
              _links: { pagina: { href: "javascript:alert(1)" } },
            },
          ],
        },
      }),
    );
    await page.goto(partner.url);
    const link = page.locator("omarmt-agenda li a");
    expect(await link.textContent()).toBe(nasty);
    expect(await link.getAttribute("href")).toBeNull();
    expect(await page.locator("omarmt-agenda img").count()).toBe(0);
    await page.getByText("Gaat niet door").waitFor();
  });

  it("says what moved, and from when", async () => {
    html = element();
    const page = await visit(browser);
    const moment = (day: number) => ({
      begin: `2026-09-${day}T16:00:00+02:00`,
      einde: `2026-09-${day}T18:30:00+02:00`,
    });
    await page.route("**/api/v1/agenda?*", (route) =>
      route.fulfill({
        headers: { "Access-Control-Allow-Origin": "*" },
        json: {
          activiteiten: [
            {
              titel: "Koffie",
              plek: { naam: "Buurthuis", wijk: null },
              online: null,
              heleDag: false,
              eerstvolgende: { ...moment(24), status: "gaatDoor", eerder: moment(23) },
              _links: { pagina: { href: `${product.url}/agenda/koffie` } },
            },
          ],
        },
      }),
    );
    await page.goto(partner.url);
    await page.getByText("Verplaatst, eerst woensdag 23 september, 16:00").waitFor();
  });

  it("is one script under 15 kB, and without it a link", async () => {
    const script = await (await fetch(`${product.url}/embed/agenda.js`)).text();
    expect(gzipSync(script).length).toBeLessThan(15_000);
    expect(script).not.toMatch(/\bimport\s*[("'{]/);
    const page = await open(element(), { javaScriptEnabled: false });
    expect(await page.getByRole("link", { name: "Agenda" }).isVisible()).toBe(true);
  });
});

describe("the agenda in a frame on another site", () => {
  it("may be shown there, unlike any other page", async () => {
    const frame = (path: string) => `<iframe src="${product.url}${path}" title="Agenda"></iframe>`;
    const page = await open(frame("/insluiten/agenda?aantal=2&thema=donker"));
    const inside = page.frameLocator("iframe");
    await inside.getByRole("link").first().waitFor();
    expect(await inside.locator("li").count()).toBe(2);
    expect(await inside.locator("li a").first().getAttribute("target")).toBe("_blank");
    const other = await fetch(`${product.url}/agenda`);
    expect(other.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect(other.headers.get("Content-Security-Policy")).toContain("script-src 'none'");
  });

  it.each(["licht", "donker"])("is accessible in %s", async (theme) => {
    const page = await visit(browser, { viewport: PHONE });
    await page.goto(`${product.url}/insluiten/agenda?thema=${theme}&taal=en`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(browserComplaints(page)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

it("an organiser chooses, sees and copies the code", async () => {
  const page = await visit(browser);
  await page.goto(`${product.url}/insluiten`);
  expect(new URL(page.url()).pathname).toBe("/aanmelden");
  await signInAs(page, product.url, "organiser");
  await page.goto(`${product.url}/insluiten`);
  await page.getByLabel("Wijk").selectOption("zuid");
  await page.getByLabel("Alleen gratis").check();
  await page.getByRole("button", { name: "Laat zien" }).click();
  const code = page.locator(".codeblock").first();
  expect(await code.textContent()).toContain('<omarmt-agenda wijk="zuid" gratis="1">');
  await page.frameLocator("iframe").getByRole("link").first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(browserComplaints(page)).toEqual([]);
});
