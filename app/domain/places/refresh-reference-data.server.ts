import { unpackAreas } from "./borders.server";
import { readBuurten, readWijken, UTRECHT, type CbsArea, type ReadAreas } from "./cbs-areas";
import { cbsCredits } from "./cbs-credits";
import type { DataCredit } from "./data-credits";
import {
  DEFAULT_LIMITS,
  fetchFeatures,
  type FetchLimits,
  type FetchRefusal,
} from "./fetch-features.server";
import { packBorders, type Area } from "./pack-borders.server";
import { slugOf } from "~/shared/slug";
import type { Buurt, PostcodeArea, Station, Wijk } from "./place";
import { middleOf, outlineOf } from "./polygon";
import { compareReferenceData, type ReferenceChanges } from "./reference-changes";
import {
  readReferenceFile,
  rowsToText,
  writeReferenceFiles,
  type ReferenceFile,
} from "./reference-files.server";
import { placePostcodes, placeStations } from "./replace-places";

export const PDOK = "https://api.pdok.nl";

export type RefreshRefusal =
  FetchRefusal | { ok: false; reason: "no-figures-yet" | "too-few-areas"; detail: string };

/** About 15 square metres: corners that matter less are left out of the very fine official borders. */
const SMALLEST_TRIANGLE = 2e-9;

/**
 * Takes borders, names and inhabitants of a year from CBS through PDOK and rewrites the reference files in
 * `directory`: all of them, or none when anything is not as expected.
 */
export async function refreshReferenceData({
  year,
  directory,
  baseUrl = PDOK,
  limits = DEFAULT_LIMITS,
}: {
  year: number;
  directory: string;
  baseUrl?: string;
  limits?: FetchLimits;
}): Promise<{ ok: true; changes: ReferenceChanges } | RefreshRefusal> {
  const before = await readPresent(directory);

  const found = await fetchAreas({ year, baseUrl, limits });
  if (!found.ok) return found;
  const { wijken: cbsWijken, buurten: cbsBuurten } = found;

  const odd = whatIsOdd(cbsWijken, cbsBuurten);
  if (odd) return { ok: false, reason: "unexpected-shape", detail: odd };
  if (
    cbsBuurten.length < before.buurten.length / 2 ||
    cbsWijken.length < before.wijken.length / 2
  ) {
    const detail = `${cbsBuurten.length} buurten where ${before.buurten.length} are known`;
    return { ok: false, reason: "too-few-areas", detail };
  }
  if (cbsWijken.every(({ inhabitants }) => inhabitants === null)) {
    const detail = `CBS has borders of ${year}, but no inhabitants yet. Take an earlier year.`;
    return { ok: false, reason: "no-figures-yet", detail };
  }

  const borders = packBorders(
    { wijken: cbsWijken, buurten: cbsBuurten },
    { smallestTriangle: SMALLEST_TRIANGLE },
  );
  const wijkShapes = shapesOf(unpackAreas(borders, "wijken"));
  const buurtShapes = shapesOf(unpackAreas(borders, "buurten"));
  const wijken = cbsWijken.map((area): Wijk => ({
    code: area.code,
    name: area.name,
    // The slug stands in addresses that people have kept, so it stays when the name changes.
    slug: before.wijken.find(({ code }) => code === area.code)?.slug ?? slugOf(area.name),
    inhabitants: area.inhabitants,
    households: area.households,
    ...centreOf(area, wijkShapes),
  }));
  const buurten = cbsBuurten.map((area): Buurt => ({
    code: area.code,
    name: area.name,
    wijkCode: area.wijkCode,
    inhabitants: area.inhabitants,
    households: area.households,
    ...centreOf(area, buurtShapes),
  }));
  const areas = cbsBuurten.map((area) => ({
    buurtCode: area.code,
    wijkCode: area.wijkCode,
    geometry: shapeOf(area, buurtShapes),
  }));
  const stations = placeStations(before.stations, areas);
  if (!stations.ok) return { ok: false, reason: "unexpected-shape", detail: stations.detail };

  await writeReferenceFiles(
    directory,
    new Map<ReferenceFile, string>([
      ["wijken.json", rowsToText(wijken)],
      ["buurten.json", rowsToText(buurten)],
      ["borders.json", JSON.stringify(borders) + "\n"],
      ["stations.json", rowsToText(stations.stations)],
      ["postcodes.json", rowsToText(placePostcodes(before.postcodes, areas))],
      ["credits.json", JSON.stringify(cbsCredits(before.credits, year), null, 1) + "\n"],
    ]),
  );
  return { ok: true, changes: compareReferenceData(year, before, { wijken, buurten }) };
}

async function readPresent(directory: string) {
  const read = (file: ReferenceFile) => readReferenceFile(directory, file);
  return {
    wijken: (await read("wijken.json")) as Wijk[],
    buurten: (await read("buurten.json")) as Buurt[],
    stations: (await read("stations.json")) as Station[],
    postcodes: (await read("postcodes.json")) as PostcodeArea[],
    credits: (await read("credits.json")) as DataCredit[],
  };
}

async function fetchAreas(from: {
  year: number;
  baseUrl: string;
  limits: FetchLimits;
}): Promise<{ ok: true; wijken: CbsArea[]; buurten: CbsArea[] } | FetchRefusal> {
  const collected: Record<"wijken" | "buurten", CbsArea[]> = { wijken: [], buurten: [] };
  const readers: Record<keyof typeof collected, (features: unknown[]) => ReadAreas> = {
    wijken: readWijken,
    buurten: readBuurten,
  };
  for (const kind of ["wijken", "buurten"] as const) {
    const address = new URL(
      `/cbs/wijken-en-buurten-${from.year}/ogc/v1/collections/${kind}/items`,
      from.baseUrl,
    );
    address.search = new URLSearchParams({
      f: "json",
      limit: "1000",
      crs: "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
      gemeentecode: UTRECHT,
    }).toString();
    const answer = await fetchFeatures(address, from.limits);
    if (!answer.ok) return answer;
    const read = readers[kind](answer.features);
    if (!read.ok)
      return { ok: false, reason: "unexpected-shape", detail: `${kind}: ${read.detail}` };
    collected[kind] = read.areas;
  }
  return { ok: true, ...collected };
}

function whatIsOdd(wijken: CbsArea[], buurten: CbsArea[]): string | null {
  if (wijken.length === 0 || buurten.length === 0) return "no wijken or buurten of Utrecht";
  const wijkCodes = new Set(wijken.map(({ code }) => code));
  const lost = buurten.find(({ wijkCode }) => !wijkCodes.has(wijkCode));
  if (lost) return `${lost.code} lies in ${lost.wijkCode}, which is not among the wijken`;
  const used = new Set(buurten.map(({ wijkCode }) => wijkCode));
  const empty = wijken.find(({ code }) => !used.has(code));
  return empty ? `${empty.code} has no buurten` : null;
}

/** Shapes as they are packed, by code: what is worked out here must hold for the file that is kept. */
type Shapes = ReadonlyMap<string, Area["geometry"]>;

function shapesOf(areas: Area[]): Shapes {
  return new Map(areas.map(({ code, geometry }) => [code, geometry]));
}

function shapeOf({ code }: CbsArea, shapes: Shapes): Area["geometry"] {
  const shape = shapes.get(code);
  if (!shape) throw new Error(`${code} was lost in packing`);
  return shape;
}

function centreOf(area: CbsArea, shapes: Shapes): { latitude: number; longitude: number } {
  const { x, y } = middleOf(outlineOf(shapeOf(area, shapes)));
  return { latitude: Number(y.toFixed(6)), longitude: Number(x.toFixed(6)) };
}
