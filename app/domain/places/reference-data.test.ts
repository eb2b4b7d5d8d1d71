import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  buildReferenceData,
  DEFAULT_SOURCE,
  REFERENCE_DATA,
} from "../../../scripts/build-reference-data";
import { borders } from "./borders.server";
import { buurtByCode, buurten, buurtenOfWijk } from "./buurten";
import { dataCredits } from "./data-credits";
import { REFERENCE_FILES } from "./reference-files.server";
import { stationByCode, stations } from "./stations";
import { wijkByCode, wijkBySlug, wijken } from "./wijken";

// After a refresh from the official services the files no longer come from the collected sources.
const fromCollectedSources =
  existsSync(DEFAULT_SOURCE) && dataCredits.find(({ key }) => key === "borders")?.year === 2013;

describe("reference data", () => {
  it.runIf(fromCollectedSources)(
    "is what the build script makes of the sources, byte for byte",
    () => {
      const made = buildReferenceData(DEFAULT_SOURCE);
      expect([...made.keys()]).toEqual([...REFERENCE_FILES]);
      for (const [file, text] of made) {
        expect(readFileSync(path.join(REFERENCE_DATA, file), "utf8") === text, file).toBe(true);
      }
    },
  );

  it("has unique codes that point to each other", () => {
    expect(new Set(wijken.map(({ code }) => code)).size).toBe(wijken.length);
    expect(new Set(buurten.map(({ code }) => code)).size).toBe(buurten.length);
    expect(new Set(wijken.map(({ slug }) => slug)).size).toBe(wijken.length);
    for (const { code } of wijken) expect(code).toMatch(/^WK0344\d\d$/);
    for (const { code, wijkCode } of buurten) {
      expect(code).toMatch(/^BU0344\d{4}$/);
      expect(wijkByCode(wijkCode), code).toBeDefined();
    }
    for (const station of stations) {
      expect(buurtByCode(station.buurtCode)?.wijkCode, station.code).toBe(station.wijkCode);
      expect(station.nearbyBuurtCodes).toContain(station.buurtCode);
    }
  });

  it("has the ten wijken and nine stations of Utrecht", () => {
    expect(wijken).toHaveLength(10);
    expect(wijkBySlug("vleuten-de-meern")?.code).toBe("WK034410");
    expect(stations).toHaveLength(9);
    expect(stationByCode("UTVR")?.shortName).toBe("Vaartsche Rijn");
  });

  it("has borders for every wijk and buurt, and no others", () => {
    const ids = (kind: "buurten" | "wijken") =>
      borders.objects[kind].geometries.map(({ id }) => String(id)).sort();
    expect(ids("buurten")).toEqual(buurten.map(({ code }) => code).sort());
    expect(ids("wijken")).toEqual(wijken.map(({ code }) => code).sort());
  });

  it("adds up: the buurten of a wijk have about the inhabitants of the wijk", () => {
    for (const wijk of wijken) {
      const sum = buurtenOfWijk(wijk.code).reduce(
        (total, buurt) => total + (buurt.inhabitants ?? 0),
        0,
      );
      // CBS rounds each number to five and keeps the smallest secret.
      expect(Math.abs(sum - (wijk.inhabitants ?? 0)), wijk.name).toBeLessThanOrEqual(100);
    }
  });

  it("never shows a suppressed number as a count", () => {
    for (const place of [...wijken, ...buurten]) {
      for (const count of [place.inhabitants, place.households]) {
        if (count !== null) expect(count, place.code).toBeGreaterThanOrEqual(0);
      }
    }
    if (fromCollectedSources) expect(buurtByCode("BU03440952")?.inhabitants).toBeNull();
  });

  it("credits every file in both languages", () => {
    const credited = dataCredits.flatMap(({ files }) => files);
    for (const file of REFERENCE_FILES)
      if (file !== "credits.json") expect(credited).toContain(file);
    for (const credit of dataCredits) {
      for (const words of [credit.title, credit.licence, credit.changes]) {
        expect(words.nl && words.en, credit.key).toBeTruthy();
      }
    }
  });
});
