import { describe, expect, it } from "vitest";
import { wordsToAvoid } from "~/domain/campaign-actions/campaign-action";
import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { locate } from "~/domain/places/locate.server";
import { stations } from "~/domain/places/stations";
import { wijken } from "~/domain/places/wijken";
import { dayKey } from "~/locales/format";
import { buildDemo } from "./build-demo";

const now = new Date("2026-11-22T10:00:00+01:00");
const demo = buildDemo({ now, creatorId: null });

describe("the demo", () => {
  it("comes out the same every time", () => {
    expect(buildDemo({ now, creatorId: null })).toEqual(demo);
  });

  it("has an agenda in every wijk", () => {
    const coming = new Set(
      demo.dates.filter(({ endsAt }) => endsAt > now).map(({ listingId }) => listingId),
    );
    const listings = demo.listings.filter(({ id }) => coming.has(id));
    expect(listings.length).toBeGreaterThanOrEqual(60);
    const places = new Set(listings.map(({ wijkCode }) => wijkCode));
    expect(places).toEqual(new Set(wijken.map(({ code }) => code)));
  });

  it("has something to find by every kind of access, by language and for many, and says when it was confirmed", () => {
    for (const feature of ACCESS_FEATURES) {
      expect(
        demo.listings.some((row) => feature in row && Reflect.get(row, feature) === "yes"),
      ).toBe(true);
    }
    const said = (key: "audiences" | "languages") =>
      new Set(
        demo.listings.flatMap((row) => (key in row ? (Reflect.get(row, key) as string[]) : [])),
      );
    expect(said("audiences").size).toBeGreaterThanOrEqual(8);
    expect(said("languages").size).toBeGreaterThanOrEqual(6);
    expect(demo.listings.every(({ lastConfirmedAt }) => lastConfirmedAt <= now)).toBe(true);
  });

  it("has something on today, tomorrow and six weeks from now", () => {
    const days = demo.dates.map(({ startsAt }) => dayKey(startsAt));
    const on = (day: string) => days.filter((each) => each === day).length;
    expect(on("2026-11-22")).toBeGreaterThanOrEqual(5);
    expect(on("2026-11-23")).toBeGreaterThanOrEqual(5);
    expect(days.some((day) => day > "2026-12-25")).toBe(true);
  });

  it("has actions of every status, on every station and in every wijk", () => {
    expect(demo.actions.length).toBeGreaterThanOrEqual(44);
    const all = (key: "state" | "stationCode" | "wijkCode") =>
      new Set(demo.actions.map((action) => action[key]).filter(Boolean));
    expect(all("state")).toEqual(new Set(["draft", "submitted", "published", "cancelled"]));
    expect(all("stationCode")).toEqual(new Set(stations.map(({ code }) => code)));
    expect(all("wijkCode")).toEqual(new Set(wijken.map(({ code }) => code)));
  });

  it("speaks to residents without words that push them away", () => {
    const words = demo.listings.flatMap(({ slug, title, summary, description }) =>
      wordsToAvoid([slug, title, summary, description].join(" ")),
    );
    expect(words).toEqual([]);
    expect(demo.campaigns.flatMap(({ slug }) => wordsToAvoid(slug))).toEqual([]);
  });

  it("has thirty different texts at least, and a listing for every public action", () => {
    expect(new Set(demo.listings.map(({ description }) => description)).size).toBeGreaterThan(50);
    const ofActions = demo.listings.flatMap((row) => ("actionId" in row ? [row.actionId] : []));
    const public_ = demo.actions.filter(({ publishedAt }) => publishedAt).map(({ id }) => id);
    expect(new Set(ofActions)).toEqual(new Set(public_));
  });

  it("puts everything where it says it is", () => {
    for (const { latitude, longitude, wijkCode, buurtCode } of demo.listings) {
      expect(locate(latitude, longitude)).toEqual({ wijkCode, buurtCode });
    }
  });

  it("has an edition that was, and one that comes and for which can be sent in", () => {
    const [before, coming] = demo.editions;
    expect(before!.endsOn < now && coming!.startsOn > now && coming!.closesOn > now).toBe(true);
    expect(coming!.previousId).toBe(before!.id);
    const partnersIn = (edition: { id: string }) =>
      demo.listings.flatMap(({ editionId, partnerId }) =>
        editionId === edition.id ? [partnerId] : [],
      );
    expect(partnersIn(coming!).length).toBeGreaterThan(6);
    // Somebody of last year is still missing, so there is somebody to remind.
    const missing = partnersIn(before!).filter((id) => !partnersIn(coming!).includes(id));
    expect(new Set(missing).size).toBeGreaterThan(0);
    expect(demo.kitOrders.some(({ state }) => state === "ordered")).toBe(true);
  });

  it("gives every address and every poster its own code", () => {
    for (const values of [demo.listings.map((l) => l.slug), demo.placements.map((p) => p.code)]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it("counts nothing that has not happened yet", () => {
    expect(demo.scans.every(({ hour }) => hour <= now)).toBe(true);
    expect(demo.taps.every(({ tappedAt }) => tappedAt <= now)).toBe(true);
    expect(demo.visits.every(({ day }) => day <= now)).toBe(true);
    expect(
      demo.measurements.every(({ asOf, recordedAt }) => asOf <= now && recordedAt <= now),
    ).toBe(true);
  });

  it.each(["2026-12-31", "2027-01-01", "2028-02-29", "2026-03-29", "2026-10-25"])(
    "can be made on %s",
    (day) => {
      const { campaigns, slots } = buildDemo({
        now: new Date(`${day}T12:00:00+01:00`),
        creatorId: null,
      });
      expect(new Set(campaigns.map(({ slug }) => slug)).size).toBe(8);
      const hoi = campaigns.filter(({ design }) => design === "hoi");
      expect(hoi[1]!.year - hoi[0]!.year).toBe(1);
      expect(hoi[0]!.slug).toBe(`hoi-${hoi[0]!.year}`);
      expect(slots.every(({ startsAt, endsAt }) => endsAt > startsAt)).toBe(true);
    },
  );
});
