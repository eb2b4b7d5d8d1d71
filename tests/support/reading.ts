import type { Page } from "playwright-core";

/** Faster than this the first page of sending in takes whoever is done for a robot, in milliseconds. */
const FASTEST = 2_000;

/** Waits until a person could have read the form that the page shows: until its stamp is old enough, no longer. */
export async function readForm(page: Page): Promise<void> {
  const stamp = await page.locator("[name=opened]").first().getAttribute("value");
  const opened = Number(stamp?.split(".")[0]);
  if (!(opened > 0)) throw new Error("this page has no form with a stamp");
  const left = opened + FASTEST - Date.now();
  // A timer may be early by a millisecond.
  if (left >= 0) await new Promise((resolve) => setTimeout(resolve, left + 5));
}
