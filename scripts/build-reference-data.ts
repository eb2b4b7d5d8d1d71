/**
 * Makes prisma/reference-data from the collected source files of Utrecht. Needed only when those sources change;
 * `npm run reference-data` refreshes borders and inhabitants from the official services instead.
 *
 *   npx tsx scripts/build-reference-data.ts [--from DIR] [--out DIR]
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { DataCredit } from "../app/domain/places/data-credits";
import { packBorders, type Area } from "../app/domain/places/pack-borders.server";
import { slugOf } from "../app/shared/slug";
import type { Buurt, PostcodeArea, Station, Wijk } from "../app/domain/places/place";
import { contains, outlineOf, pointInside } from "../app/domain/places/polygon";
import {
  rowsToText,
  writeReferenceFiles,
  type ReferenceFile,
} from "../app/domain/places/reference-files.server";
import { sourceCredits } from "./reference-data-credits";

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const DEFAULT_SOURCE = path.resolve(projectRoot, "../shared/data");
export const REFERENCE_DATA = path.join(projectRoot, "prisma/reference-data");

/** Texts of all reference files; the same sources give the same bytes. */
export function buildReferenceData(from: string): Map<ReferenceFile, string> {
  const areas = { buurten: readAreas(from, "buurten"), wijken: readAreas(from, "wijken") };
  const credits: DataCredit[] = sourceCredits;
  return new Map<ReferenceFile, string>([
    ["wijken.json", rowsToText(readWijken(from, areas.wijken))],
    ["buurten.json", rowsToText(readBuurten(from, areas.buurten))],
    ["borders.json", JSON.stringify(packBorders(areas)) + "\n"],
    ["stations.json", rowsToText(readStations(from))],
    ["campaign-days.json", JSON.stringify(readCampaignDays(from), null, 1) + "\n"],
    ["postcodes.json", rowsToText(readPostcodes(from))],
    ["credits.json", JSON.stringify(credits, null, 1) + "\n"],
  ]);
}

type Row = Record<string, string>;

function readAreas(from: string, name: "buurten" | "wijken"): Area[] {
  const text = readFileSync(path.join(from, `${name}.geojson`), "utf8");
  const collection = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
  return collection.features.map(({ id, geometry }) => ({ code: String(id), geometry }));
}

function readWijken(from: string, areas: Area[]): Wijk[] {
  return readRows(from, "wijken.csv").map((row) => ({
    code: text(row, "wijk_code"),
    name: text(row, "wijk_naam"),
    slug: slugOf(text(row, "wijk_naam")),
    inhabitants: countOrNull(row, "inwoners_2024"),
    households: countOrNull(row, "huishoudens_2024"),
    ...centre(row, text(row, "wijk_code"), areas),
  }));
}

function readBuurten(from: string, areas: Area[]): Buurt[] {
  return readRows(from, "buurten.csv").map((row) => ({
    code: text(row, "buurt_code"),
    name: text(row, "buurt_naam"),
    wijkCode: text(row, "wijk_code"),
    inhabitants: countOrNull(row, "inwoners_2024"),
    households: countOrNull(row, "huishoudens_2024"),
    ...centre(row, text(row, "buurt_code"), areas),
  }));
}

/** The centre of the source, or a point inside where a crooked area has its centre in a neighbour. */
function centre(row: Row, code: string, areas: Area[]): { latitude: number; longitude: number } {
  const area = areas.find((candidate) => candidate.code === code);
  if (!area) throw new Error(`${code} has no borders`);
  const outline = outlineOf(area.geometry);
  const latitude = degrees(row, "lat");
  const longitude = degrees(row, "lon");
  if (contains(outline, longitude, latitude)) return { latitude, longitude };
  const inside = pointInside(outline);
  return { latitude: round6(inside.y), longitude: round6(inside.x) };
}

function readStations(from: string): Station[] {
  return readRows(from, "stations.csv").map((row) => ({
    code: text(row, "ns_code"),
    name: text(row, "naam"),
    shortName: text(row, "naam").replace(/^Utrecht /, ""),
    slug: text(row, "slug"),
    latitude: degrees(row, "lat"),
    longitude: degrees(row, "lon"),
    buurtCode: text(row, "buurt_code"),
    wijkCode: text(row, "wijk_code"),
    nearbyBuurtCodes: list(row, "buurten_binnen_250m"),
  }));
}

function readPostcodes(from: string): PostcodeArea[] {
  return readRows(from, "postcode4.csv").map((row) => ({
    pc4: text(row, "pc4"),
    wijkCode: text(row, "wijk_code"),
    otherWijkCodes: list(row, "andere_wijken"),
    buurtCodes: list(row, "buurten"),
    latitude: degrees(row, "lat"),
    longitude: degrees(row, "lon"),
  }));
}

type CampaignDaysSource = {
  week_tegen_eenzaamheid: {
    waargenomen: { jaar: number; start: string; eind: string | null; bron: string }[];
  };
  burendag: { waargenomen: { datum: string; bron: string }[] };
};

function readCampaignDays(from: string): unknown {
  const source = JSON.parse(
    readFileSync(path.join(from, "campagnedagen.json"), "utf8"),
  ) as CampaignDaysSource;
  return {
    weekTegenEenzaamheid: {
      rule: "last Thursday of September and the six days after it; only a proposal, the organiser sets the dates",
      observed: source.week_tegen_eenzaamheid.waargenomen.map((week) => ({
        year: week.jaar,
        startsOn: week.start,
        endsOn: week.eind,
        source: week.bron,
      })),
    },
    burendag: {
      rule: "fourth Saturday of September",
      observed: source.burendag.waargenomen.map((day) => ({ on: day.datum, source: day.bron })),
    },
  };
}

function readRows(from: string, file: string): Row[] {
  const [header, ...lines] = readFileSync(path.join(from, file), "utf8").trim().split(/\r?\n/);
  const names = splitLine(header ?? "");
  return lines.map((line) => {
    const cells = splitLine(line);
    if (cells.length !== names.length) throw new Error(`${file}: odd number of cells in "${line}"`);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/** The sources quote a cell that has a comma in it, and never have a quote or a line break inside a cell. */
function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

function text(row: Row, name: string): string {
  const value = row[name];
  if (!value) throw new Error(`${name} is missing in ${JSON.stringify(row)}`);
  return value;
}

function list(row: Row, name: string): string[] {
  return (row[name] ?? "").split(" ").filter(Boolean);
}

function degrees(row: Row, name: string): number {
  const value = Number(text(row, name));
  if (!Number.isFinite(value)) throw new Error(`${name} is not a number in ${JSON.stringify(row)}`);
  return value;
}

function countOrNull(row: Row, name: string): number | null {
  return row[name] === "" ? null : degrees(row, name);
}

function round6(value: number): number {
  return Number(value.toFixed(6));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { from: { type: "string" }, out: { type: "string" } },
  });
  const out = path.resolve(values.out ?? REFERENCE_DATA);
  const files = buildReferenceData(path.resolve(values.from ?? DEFAULT_SOURCE));
  await writeReferenceFiles(out, files);
  for (const [file, content] of files) {
    console.log(`${file.padEnd(20)} ${Buffer.byteLength(content).toLocaleString("en")} bytes`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
