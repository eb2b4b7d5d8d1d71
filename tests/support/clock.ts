import type { BrowserContext } from "playwright-core";
import { shiftDate } from "./shifted-clock";

/** By how many milliseconds the clock of this run is ahead of the machine's; 0 in an ordinary run. */
export const clockAhead = Number(process.env.TEST_CLOCK_AHEAD ?? 0);

/** What gives a program that a test starts the clock, the zone and the language of this run. */
export function placeAndClock(): Record<string, string | undefined> {
  const { LANG, TZ, NODE_OPTIONS } = process.env;
  return { LANG, TZ, ...(clockAhead !== 0 && { NODE_OPTIONS }) };
}

/** Gives the pages of a browser the clock of this run. Zone and language it has from our own environment. */
export async function setClock(context: BrowserContext): Promise<void> {
  if (clockAhead !== 0) await context.addInitScript(shiftDate, clockAhead);
}
