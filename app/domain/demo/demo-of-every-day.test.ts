import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { tallyState } from "~/domain/tally/tally";
import { dayKey, inUtrecht } from "~/locales/format";
import { slotOf, type PartnerIds } from "./build-actions";
import { buildCampaigns, type BuiltCampaign } from "./build-campaigns";
import { buildDemo, buildPartners } from "./build-demo";
import { buildEditions } from "./build-editions";
import type { DemoAction } from "./demo-action";
import { NEIGHBOURHOOD_ACTIONS } from "./neighbourhood-actions";
import { seededRandom } from "./random";
import { STATION_ACTIONS } from "./station-actions";

/*
 * Whoever tries the product follows the steps of the README, on whatever day that is. Ten years hold every day of the
 * year on every day of the week, two leap days and all nights in which the clock changes.
 */

const FIRST = DateTime.fromISO("2026-12-01", { zone: "Europe/Amsterdam" });
const LAST = FIRST.plus({ years: 10 });
const TIMES = [
  [0, 5],
  [1, 30],
  [9, 59],
  [14, 0],
  [23, 55],
] as const;

const partnerIds = Object.fromEntries(
  buildPartners().map(({ slug, id }) => [slug, id]),
) as PartnerIds;

/** Every moment of the day in turn, so that each falls on every kind of day. */
function* moments(): Generator<Date> {
  let nth = 0;
  for (let day = FIRST; day < LAST; day = day.plus({ days: 1 })) {
    const [hour, minute] = TIMES[nth++ % TIMES.length]!;
    yield day.set({ hour, minute }).toJSDate();
  }
}

/** What the story lacks at a moment, in a word each. */
function lacking(now: Date): string[] {
  const campaigns = buildCampaigns(inUtrecht(now).startOf("day"), seededRandom(1));
  const input = { campaigns, partnerIds, now, random: seededRandom(2) };
  const [before, coming] = buildEditions(input).editions;
  const today = new Date(dayKey(now));
  const said: Record<string, boolean> = {
    "an edition that is open": coming!.opensOn <= today && coming!.closesOn >= today,
    "kits to order": coming!.kitsCloseOn >= today,
    "an edition that still comes": coming!.startsOn > today,
    "an edition that is over": before!.endsOn < today,
    "an address for each edition": before!.slug !== coming!.slug,
    "an address for each campaign":
      new Set(campaigns.map(({ row }) => row.slug)).size === campaigns.length,
    "an action to tally": PUBLISHED.some((demo) => canBeTallied(demo, campaigns, now)),
  };
  return Object.keys(said).filter((part) => !said[part]);
}

const PUBLISHED = [...STATION_ACTIONS, ...NEIGHBOURHOOD_ACTIONS].filter(
  ({ state, figures, lastYear }) => state === "published" && !figures && !lastYear,
);

function canBeTallied(demo: DemoAction, campaigns: BuiltCampaign[], now: Date): boolean {
  const { anchor } = campaigns.find(({ key, lastYear }) => key === demo.campaign && !lastYear)!;
  const slots = demo.slots.map(([day, from, to]) => slotOf(anchor, day, from, to));
  return tallyState({ state: "published", figuresConfirmedAt: null, slots }, now) === "open";
}

test("on every day there is something to order, to tally and to send in", () => {
  const lacks = [...moments()].flatMap((now) =>
    lacking(now).map((part) => `${part} on ${inUtrecht(now).toISO()}`),
  );
  expect(lacks).toEqual([]);
});

test.each(["2026-12-31T23:55", "2027-01-01T00:05", "2027-10-31T01:30", "2028-02-29T00:05"])(
  "on %s there is all that the story needs",
  (at) => {
    const now = DateTime.fromISO(at, { zone: "Europe/Amsterdam" }).toJSDate();
    const demo = buildDemo({ now, creatorId: null });
    const today = dayKey(now);
    const week = dayKey(inUtrecht(now).plus({ days: 7 }).toJSDate());
    const days = demo.dates.map(({ startsAt }) => dayKey(startsAt));
    expect(days.filter((day) => day === today).length).toBeGreaterThanOrEqual(5);
    expect(days.filter((day) => day >= today && day < week).length).toBeGreaterThanOrEqual(20);
    expect(demo.dates.every(({ startsAt, endsAt }) => startsAt < endsAt)).toBe(true);

    const [before, coming] = demo.editions;
    const partnersIn = (edition: { id: string }) =>
      demo.listings.flatMap(({ editionId, partnerId }) =>
        editionId === edition.id ? [partnerId] : [],
      );
    const missing = partnersIn(before!).filter((id) => !partnersIn(coming!).includes(id));
    expect(new Set(missing).size).toBeGreaterThan(0);
    expect(new Set(partnersIn(coming!)).size).toBeGreaterThanOrEqual(5);
    expect(demo.scans.every(({ hour }) => hour <= now)).toBe(true);
    expect(demo.taps.every(({ tappedAt }) => tappedAt <= now)).toBe(true);
  },
);
