import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unpackAreas } from "./borders.server";
import type { Borders } from "./pack-borders.server";
import { describeChanges } from "./reference-changes";
import { refreshReferenceData } from "./refresh-reference-data.server";

/**
 * Answers in the shape of CBS through PDOK (OGC API Features): three buurten in two wijken, side by side in Utrecht.
 * The places exist only here.
 */
const SECRET = -99995;

const block = (west: number, east: number) => [
  [
    [west, 52.08],
    [east, 52.08],
    [east, 52.1],
    [west, 52.1],
    [west, 52.08],
  ],
];

const feature = (id: number, coordinates: unknown, properties: object, type = "Polygon") => ({
  type: "Feature",
  id,
  properties: {
    jaar: 2030,
    gemeentenaam: "Utrecht",
    gemeentecode: "GM0344",
    water: "NEE",
    ...properties,
  },
  geometry: { type, coordinates },
});

const kade = feature(1, block(5.1, 5.11), {
  buurtcode: "BU03449011",
  buurtnaam: "Proefkade",
  wijkcode: "WK034490",
  aantal_inwoners: 1205,
  aantal_huishoudens: 600,
});
const plein = feature(
  2,
  [block(5.11, 5.12)],
  {
    buurtcode: "BU03449012",
    buurtnaam: "Proefplein",
    wijkcode: "WK034490",
    aantal_inwoners: SECRET,
    aantal_huishoudens: -99997,
  },
  "MultiPolygon",
);
const veld = feature(3, block(5.12, 5.13), {
  buurtcode: "BU03449111",
  buurtnaam: "Proefveld",
  wijkcode: "WK034491",
  aantal_inwoners: 50,
  aantal_huishoudens: 25,
});
const wijkA = feature(1, block(5.1, 5.12), {
  wijkcode: "WK034490",
  wijknaam: "Wijk 90 Proefstad",
  aantal_inwoners: 1210,
  aantal_huishoudens: 605,
});
const wijkB = feature(2, block(5.12, 5.13), {
  wijkcode: "WK034491",
  wijknaam: "Wijk 91 Proefland",
  aantal_inwoners: 50,
  aantal_huishoudens: 25,
});
const elsewhere = feature(9, block(5.2, 5.21), {
  gemeentecode: "GM0355",
  buurtcode: "BU03559999",
  buurtnaam: "Andere gemeente",
  wijkcode: "WK035599",
});

const page = (features: unknown[], next?: string) => ({
  type: "FeatureCollection",
  timeStamp: "2030-01-01T00:00:00Z",
  numberReturned: features.length,
  links: [
    { rel: "self", type: "application/geo+json", href: "/itself" },
    ...(next ? [{ rel: "next", type: "application/geo+json", href: next }] : []),
  ],
  features,
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (body: unknown): Answer =>
  (_, response) =>
    response.setHeader("content-type", "application/geo+json").end(JSON.stringify(body));

const COLLECTIONS = "/cbs/wijken-en-buurten-2030/ogc/v1/collections";
const year = 2030;
let server: Server;
let baseUrl: string;
let directory: string;
let answers: Record<string, Answer>;
let asked: URL[];

beforeEach(async () => {
  asked = [];
  answers = {
    [`${COLLECTIONS}/wijken/items`]: json(page([wijkB, wijkA])),
    [`${COLLECTIONS}/buurten/items`]: (request, response) => {
      const second = request.url?.includes("cursor=2");
      // The service answers with whole addresses.
      const next = `${baseUrl}${COLLECTIONS}/buurten/items?cursor=2`;
      json(second ? page([veld]) : page([elsewhere, plein, kade], next))(request, response);
    },
  };
  server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", baseUrl);
    asked.push(address);
    const answer = answers[address.pathname];
    if (answer) answer(request, response);
    else response.writeHead(404).end("no such collection");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  directory = mkdtempSync(path.join(tmpdir(), "reference-data-"));
  write("wijken.json", [
    { code: "WK034490", name: "Proefdorp", slug: "proefdorp", inhabitants: 1000, households: 500 },
    { code: "WK034491", name: "Proefland", slug: "proefland", inhabitants: 45, households: 20 },
  ]);
  write("buurten.json", [
    { code: "BU03449011", name: "Oude Kade", wijkCode: "WK034490", inhabitants: 995 },
    { code: "BU03449019", name: "Verdwenen", wijkCode: "WK034490", inhabitants: 5 },
    { code: "BU03449111", name: "Proefveld", wijkCode: "WK034491", inhabitants: 45 },
  ]);
  write("borders.json", { type: "Topology" });
  write("stations.json", [
    {
      code: "PRF",
      name: "Proef",
      latitude: 52.09,
      longitude: 5.1195,
      buurtCode: "BU03449019",
      wijkCode: "WK034490",
      nearbyBuurtCodes: ["BU03449019"],
    },
  ]);
  write("postcodes.json", [
    {
      pc4: "3599",
      wijkCode: "WK034490",
      otherWijkCodes: [],
      buurtCodes: ["BU03449011", "BU03449019"],
      latitude: 52.09,
      longitude: 5.105,
    },
    {
      pc4: "3598",
      wijkCode: "WK034490",
      otherWijkCodes: [],
      buurtCodes: ["BU03449019"],
      latitude: 52.09,
      longitude: 5.115,
    },
  ]);
  write("credits.json", [
    { key: "borders", year: 2013 },
    { key: "inhabitants", year: 2024 },
    { key: "stations", year: 2020 },
  ]);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true });
});

function write(file: string, content: unknown) {
  writeFileSync(path.join(directory, file), JSON.stringify(content));
}

function read<T = Record<string, unknown>[]>(file: string): T {
  return JSON.parse(readFileSync(path.join(directory, file), "utf8")) as T;
}

function everything(): Record<string, string> {
  const files = readdirSync(directory).sort();
  return Object.fromEntries(files.map((f) => [f, readFileSync(path.join(directory, f), "utf8")]));
}

describe("a refresh", () => {
  it("takes names, numbers and borders over, page after page, of Utrecht only", async () => {
    expect(await refreshReferenceData({ year, directory, baseUrl })).toMatchObject({ ok: true });

    expect(read("wijken.json")).toMatchObject([
      {
        code: "WK034490",
        name: "Proefstad",
        slug: "proefdorp",
        inhabitants: 1210,
        households: 605,
      },
      { code: "WK034491", name: "Proefland", slug: "proefland", inhabitants: 50 },
    ]);
    expect(read("buurten.json")).toEqual([
      {
        code: "BU03449011",
        name: "Proefkade",
        wijkCode: "WK034490",
        inhabitants: 1205,
        households: 600,
        latitude: 52.09,
        longitude: 5.105,
      },
      expect.objectContaining({ code: "BU03449012", inhabitants: null, households: null }),
      expect.objectContaining({ code: "BU03449111", inhabitants: 50 }),
    ]);
    const areas = unpackAreas(read<Borders>("borders.json"), "buurten");
    expect(areas.map(({ code }) => code)).toEqual(["BU03449011", "BU03449012", "BU03449111"]);
    expect(asked.map(({ pathname }) => pathname.split("/").at(-2))).toEqual([
      "wijken",
      "buurten",
      "buurten",
    ]);
    expect(asked[0]?.searchParams.get("gemeentecode")).toBe("GM0344");
    expect(asked[0]?.searchParams.get("crs")).toContain("CRS84");
  });

  it("puts stations and postcodes in the buurten they lie in now", async () => {
    await refreshReferenceData({ year, directory, baseUrl });
    expect(read("stations.json")).toMatchObject([
      { code: "PRF", buurtCode: "BU03449012", nearbyBuurtCodes: ["BU03449012", "BU03449111"] },
    ]);
    expect(read("postcodes.json")).toMatchObject([
      { pc4: "3599", buurtCodes: ["BU03449011"] },
      { pc4: "3598", buurtCodes: ["BU03449012"] },
    ]);
  });

  it("credits the new source and leaves the other credits alone", async () => {
    await refreshReferenceData({ year, directory, baseUrl });
    expect(read("credits.json")).toMatchObject([
      { key: "borders", year: 2030, licence: { nl: "CC BY 4.0" } },
      { key: "inhabitants", year: 2030 },
      { key: "stations", year: 2020 },
    ]);
  });

  it("tells what changed, and warns for a vanished buurt that is in use", async () => {
    const refreshed = await refreshReferenceData({ year, directory, baseUrl });
    if (!refreshed.ok) throw new Error(refreshed.detail);
    expect(describeChanges(refreshed.changes, new Set(["BU03449019", "BU03449011"]))).toEqual([
      "new       BU03449012 Proefplein",
      "vanished  BU03449019 Verdwenen",
      "renamed   WK034490 Proefdorp → Proefstad",
      "renamed   BU03449011 Oude Kade → Proefkade",
      "inhabitants of Utrecht: 1045 → 1260 (CBS 2030)",
      expect.stringMatching(/^Warning: BU03449019 Verdwenen/),
    ]);
    expect(describeChanges(refreshed.changes)).toHaveLength(5);
  });

  it("gives the same files when run again, with nothing left to tell", async () => {
    await refreshReferenceData({ year, directory, baseUrl });
    const first = everything();
    const again = await refreshReferenceData({ year, directory, baseUrl });
    expect(everything()).toEqual(first);
    expect(again).toMatchObject({
      changes: { newAreas: [], vanishedAreas: [], renamedAreas: [], inhabitants: { before: 1260 } },
    });
  });
});

describe("a refresh that cannot be trusted changes nothing", () => {
  const buurten = `${COLLECTIONS}/buurten/items`;
  const wijken = `${COLLECTIONS}/wijken/items`;
  const change = (original: typeof kade, properties: object) => ({
    ...original,
    properties: { ...original.properties, ...properties },
  });
  const endless: Answer = (request, response) => {
    const at = Number(new URL(request.url ?? "", baseUrl).searchParams.get("cursor") ?? 0);
    json(page([kade], `?cursor=${at + 1}`))(request, response);
  };

  it.each<[what: string, reason: string, odd: Record<string, Answer>, detail: RegExp]>([
    [
      "an error of the service",
      "refused",
      { [buurten]: (_, r) => r.writeHead(500).end() },
      /status 500/,
    ],
    [
      "a year that is not there",
      "refused",
      { [wijken]: (_, r) => r.writeHead(404).end() },
      /status 404/,
    ],
    [
      "a moved service",
      "unreachable",
      { [wijken]: (_, r) => r.writeHead(302, { location: "/" }).end() },
      /redirect/,
    ],
    ["a broken connection", "unreachable", { [buurten]: (q) => q.socket.destroy() }, /buurten/],
    ["no answer in time", "unreachable", { [buurten]: () => undefined }, /timeout/i],
    [
      "a page of HTML",
      "unexpected-shape",
      { [buurten]: (_, r) => r.end("<html></html>") },
      /not a GeoJSON/,
    ],
    ["other JSON", "unexpected-shape", { [buurten]: json({ features: "none" }) }, /not a GeoJSON/],
    [
      "a cut-off list",
      "unexpected-shape",
      { [buurten]: json({ ...page([kade, plein, veld]), numberReturned: 4 }) },
      /says 4 features, has 3/,
    ],
    [
      "too large a page",
      "too-large",
      { [buurten]: (_, r) => r.end(" ".repeat(60_000)) },
      /50000 bytes/,
    ],
    ["pages without end", "unexpected-shape", { [buurten]: endless }, /do not end \(5 read\)/],
    [
      "a page that names itself",
      "unexpected-shape",
      { [buurten]: json(page([kade], "?cursor=1")) },
      /do not end \(2 read\)/,
    ],
    [
      "a next page elsewhere",
      "unexpected-shape",
      { [buurten]: json(page([kade], "http://127.0.0.2:9/")) },
      /elsewhere/,
    ],
    ["no buurten", "unexpected-shape", { [buurten]: json(page([])) }, /no wijken or buurten/],
    [
      "a buurt that comes twice",
      "unexpected-shape",
      { [buurten]: json(page([kade, kade, plein, veld])) },
      /BU03449011 comes twice/,
    ],
    [
      "a buurt without name",
      "unexpected-shape",
      { [buurten]: json(page([change(kade, { buurtnaam: "" }), plein, veld])) },
      /feature 1: properties.buurtnaam/,
    ],
    [
      "a number as text",
      "unexpected-shape",
      { [buurten]: json(page([change(kade, { aantal_inwoners: "1205" }), veld])) },
      /feature 1: properties.aantal_inwoners/,
    ],
    [
      "a buurt in an unknown wijk",
      "unexpected-shape",
      { [buurten]: json(page([change(kade, { wijkcode: "WK034499" }), plein, veld])) },
      /BU03449011 lies in WK034499/,
    ],
    [
      "a wijk without buurten",
      "unexpected-shape",
      { [buurten]: json(page([kade, plein])) },
      /WK034491 has no buurten/,
    ],
    [
      "a station beyond all buurten",
      "unexpected-shape",
      { [buurten]: json(page([kade, veld])) },
      /station Proef lies in no buurt/,
    ],
    [
      "metres instead of degrees",
      "unexpected-shape",
      {
        [buurten]: json(
          page([
            {
              ...kade,
              geometry: {
                type: "Polygon",
                coordinates: [
                  [
                    [136000, 455000],
                    [137000, 455000],
                    [137000, 456000],
                    [136000, 455000],
                  ],
                ],
              },
            },
            veld,
          ]),
        ),
      },
      /feature 1: geometry.coordinates/,
    ],
    [
      "figures that are not out yet",
      "no-figures-yet",
      {
        [wijken]: json(
          page([wijkA, wijkB].map((w) => change(w as typeof kade, { aantal_inwoners: -99997 }))),
        ),
      },
      /no inhabitants yet/,
    ],
  ])("%s", async (_, reason, odd, detail) => {
    const before = everything();
    answers = { ...answers, ...odd };
    const limits = { timeoutMs: 300, bytesPerPage: 50_000, pages: 5 };
    expect(await refreshReferenceData({ year, directory, baseUrl, limits })).toMatchObject({
      ok: false,
      reason,
      detail: expect.stringMatching(detail),
    });
    expect(everything()).toEqual(before);
  });

  it("far fewer buurten than are known", async () => {
    const many = Array.from({ length: 7 }, (_, i) => ({
      code: `BU0344800${i}`,
      name: `Buurt ${i}`,
    }));
    write("buurten.json", many);
    const before = everything();
    const refused = await refreshReferenceData({ year, directory, baseUrl });
    expect(refused).toMatchObject({ ok: false, reason: "too-few-areas" });
    expect(everything()).toEqual(before);
  });

  it("a service that is not there", async () => {
    const refused = await refreshReferenceData({ year, directory, baseUrl: "http://127.0.0.1:9" });
    expect(refused).toMatchObject({ ok: false, reason: "unreachable" });
  });
});
