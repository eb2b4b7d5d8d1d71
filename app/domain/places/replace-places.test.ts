import { describe, expect, it } from "vitest";
import { borders, unpackAreas } from "./borders.server";
import { buurtByCode } from "./buurten";
import { postcodeAreas } from "./postcode";
import { placePostcodes, placeStations } from "./replace-places";
import { stations } from "./stations";

const areas = unpackAreas(borders, "buurten").map(({ code, geometry }) => ({
  buurtCode: code,
  wijkCode: buurtByCode(code)?.wijkCode ?? "",
  geometry,
}));

describe("places put on borders again", () => {
  it("finds for every station the buurten that the source found, also those nearby", () => {
    expect(placeStations(stations, areas)).toEqual({ ok: true, stations });
  });

  it("leaves postcodes alone while their buurten exist", () => {
    expect(placePostcodes(postcodeAreas, areas)).toEqual(postcodeAreas);
  });

  it("moves a postcode whose buurten and wijk are gone, and drops it when nothing is there", () => {
    const rivierenwijk = { latitude: 52.075, longitude: 5.115 };
    const gone = {
      pc4: "3599",
      wijkCode: "WK034499",
      otherWijkCodes: ["WK034498"],
      buurtCodes: ["BU03449999"],
    };
    expect(placePostcodes([{ ...gone, ...rivierenwijk }], areas)).toMatchObject([
      {
        wijkCode: "WK034408",
        otherWijkCodes: [],
        buurtCodes: [expect.stringMatching(/^BU034408/)],
      },
    ]);
    expect(placePostcodes([{ ...gone, latitude: 52.37, longitude: 4.9 }], areas)).toEqual([]);
  });

  it("refuses a station outside the city", () => {
    const elsewhere = stations.map((station) => ({ ...station, latitude: 52.37, longitude: 4.9 }));
    expect(placeStations(elsewhere, areas)).toMatchObject({ ok: false });
  });
});
