import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const EMAIL = "nieuwsgierig@lezer.example";

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

/** The newest mail to this address, as text, once it is there. */
async function mailTo(page: Page, address: string, about: string): Promise<string> {
  for (;;) {
    await page.goto(`${product.url}/demo/post`);
    const found = page.locator("article", { hasText: address }).filter({ hasText: about });
    if ((await found.count()) > 0) return (await found.first().locator("pre").textContent()) ?? "";
    await page.waitForTimeout(300);
  }
}

function linkIn(text: string, path: string): string {
  return new RegExp(`(http\\S+${path}/\\S+)`).exec(text)?.[1] ?? "";
}

async function expectInOrder(page: Page): Promise<void> {
  const at = page.url();
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    expect({ at, violations: await axeViolations(page) }).toEqual({ at, violations: [] });
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect({ at, sideways: await sidewaysScroll(page) }).toEqual({ at, sideways: 0 });
  expect({ at, complaints: browserComplaints(page) }).toEqual({ at, complaints: [] });
  await page.setViewportSize(DESKTOP);
}

test("from asking for the newsletter to getting one, and stopping with one press", async () => {
  // On a phone, without scripts.
  const reader = await visit(browser, { javaScriptEnabled: false, viewport: PHONE });
  await reader.goto(`${product.url}/agenda`);
  await reader.getByRole("link", { name: "Of krijg het per mail" }).click();
  await reader.getByLabel("Je e-mailadres").fill("geen adres");
  await reader.getByRole("button", { name: "Vraag de nieuwsbrief aan" }).click();
  await reader.getByText("Vul een e-mailadres in").first().waitFor();
  await reader.getByLabel("Je e-mailadres").fill(EMAIL.toUpperCase());
  await reader.getByLabel("English").check();
  await reader.getByRole("button", { name: "Vraag de nieuwsbrief aan" }).click();
  await reader.getByText("Kijk in je mail").waitFor();
  const confirm = linkIn(await mailTo(reader, EMAIL, "newsletter"), "/nieuwsbrief/bevestigen");
  await reader.goto(confirm);
  await reader.getByRole("button", { name: "Ja, stuur mij de nieuwsbrief" }).click();
  await reader.getByText("Leuk dat je erbij bent!").waitFor();

  const team = await visit(browser);
  await signInAs(team, product.url, "communications");
  await team.goto(`${product.url}/nieuwsbrief/beheer`);
  await team.getByText("59 abonnees").waitFor();
  await team.getByRole("link", { name: "Maak een nieuwsbrief" }).click();
  await team.getByRole("button", { name: "Bewaar en bekijk" }).click();
  await team.getByText("Geef de nieuwsbrief een onderwerp.").first().waitFor();
  await expectInOrder(team);
  await team.getByLabel("Onderwerp", { exact: true }).fill("Gratis en voor niets");
  await team.getByLabel("Inleiding", { exact: true }).fill("Kom je ook?\n\nNeem iemand mee.");
  await team.getByLabel("Onderwerp in het Engels").fill("Free of charge");
  await team.getByLabel("Gratis").check();
  await team.getByRole("button", { name: "Bewaar en bekijk" }).click();
  await team.getByText("59 abonnees krijgen deze nieuwsbrief.").waitFor();
  const preview = team.frameLocator("iframe");
  await preview.getByRole("heading", { name: "Gratis en voor niets" }).waitFor();
  await preview.getByText("Neem iemand mee.", { exact: true }).waitFor();
  await expectInOrder(team);
  await team.getByRole("link", { name: "Engels" }).click();
  await preview.getByRole("heading", { name: "Free of charge" }).waitFor();
  const page = new URL(team.url()).pathname;
  const asText = await team.request.get(`${product.url}${page}/voorbeeld?vorm=tekst`);
  expect(asText.headers()["content-type"]).toContain("text/plain");
  expect(await asText.text()).toContain("Kom je ook?\n\nNeem iemand mee.");

  await team.getByRole("button", { name: "Stuur mij een proef" }).click();
  await team.getByText("De proef is onderweg").waitFor();
  const stranger = await visit(browser);
  expect(await mailTo(stranger, "communications@", "Proef: Gratis en voor niets")).toContain(
    "Kom je ook?",
  );
  for (const path of [page, `${page}/voorbeeld`, `${page}/bewerken`, "/nieuwsbrief/beheer"]) {
    const asked = await stranger.request.get(product.url + path, { maxRedirects: 0 });
    expect(asked.status()).toBe(302);
  }

  await team.getByRole("link", { name: "Verstuur…" }).click();
  await team.getByText("Versturen aan 59 abonnees?").waitFor();
  await expectInOrder(team);
  await team.getByRole("button", { name: "Ja, verstuur nu" }).click();
  await team.getByText("De nieuwsbrief is verstuurd.").waitFor();
  await team.getByText("59 van 59 verstuurd").waitFor();
  await expectInOrder(team);

  const mail = await mailTo(reader, EMAIL, "Free of charge");
  const end = linkIn(mail, "/nieuwsbrief/einde");
  await reader.goto(end);
  await reader.getByText(EMAIL).waitFor();
  await reader.getByLabel("Overvecht").check();
  await reader.getByRole("button", { name: "Bewaar" }).click();
  await reader.getByText("Bewaard.").waitFor();
  expect(await reader.getByLabel("Overvecht").isChecked()).toBe(true);
  await stranger.goto(end);
  await expectInOrder(stranger);

  // As a mail program does it: no cookie, no Origin, and looking first changes nothing.
  const oneClick = await fetch(end, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    redirect: "manual",
  });
  expect(oneClick.status).toBe(200);
  await reader.goto(end);
  await reader.getByText("Je krijgt geen nieuwsbrief meer").waitFor();
  const wrong = await fetch(`${end}x`, {
    method: "POST",
    body: new URLSearchParams("List-Unsubscribe=One-Click"),
  });
  expect(wrong.status).toBe(410);
  await team.goto(`${product.url}/nieuwsbrief/beheer`);
  await team.getByText("58 abonnees").waitFor();
});

test("messages of Resend are refused where no secret is set", async () => {
  const answer = await fetch(`${product.url}/haken/resend`, { method: "POST", body: "{}" });
  expect(answer.status).toBe(404);
});
