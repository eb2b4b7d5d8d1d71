import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findChromium } from "../../scripts/find-chromium";
import { setClock } from "./clock";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What a visit must not come across: script errors, refused resources, messages of the browser. */
const complaints = new WeakMap<Page, string[]>();

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error("no Chromium: set CHROMIUM_PATH, or install Debian's chromium");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A new visitor, in Dutch, whose page notes every error of the browser. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "nl-NL", viewport: DESKTOP, ...options });
  await setClock(context);
  const page = await context.newPage();
  const noted: string[] = [];
  complaints.set(page, noted);
  page.on("pageerror", (error) => noted.push(error.message));
  page.on("console", (message) => {
    // A page that is meant to be a 404 is no mistake of the page.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) {
      noted.push(message.text());
    }
  });
  return page;
}

export function browserComplaints(page: Page): string[] {
  return complaints.get(page) ?? [];
}

/** Signs in as one of the people of the demo, on the page where a person chooses one. */
export async function signInAs(page: Page, url: string, persona: string): Promise<void> {
  await page.goto(`${url}/demo`);
  await page.locator(`button[name="persona"][value="${persona}"]`).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/demo"));
}

export type Violation = { id: string; impact: string | null; targets: string[] };

/** What axe finds wrong on the page by WCAG 2.2 A and AA. */
export async function axeViolations(page: Page): Promise<Violation[]> {
  // Evaluated by the debugger, which the page's own security policy does not hold back.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: AxeOfPage }).axe;
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? null,
      targets: nodes.map(({ target }) => target.join(" ")),
    }));
  });
}

type AxeOfPage = {
  run: (
    context: Document,
    options: { runOnly: string[] },
  ) => Promise<{
    violations: { id: string; impact?: string | null; nodes: { target: string[] }[] }[];
  }>;
};

/** By how many pixels the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The path of the first action of a campaign that the signed-in person may change. */
export async function ownAction(page: Page, url: string, campaign = "hoi"): Promise<string> {
  await page.goto(`${url}/campagnes/${campaign}`);
  for (const link of await page.locator('ol.tt a[href^="/acties/"]').all()) {
    const path = await link.getAttribute("href");
    const edit = await page.request.get(`${url}${path}/bewerken`);
    if (path && edit.ok()) return path;
  }
  throw new Error("no action of one's own on the page of the campaign");
}
