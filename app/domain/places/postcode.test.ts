import { describe, expect, it } from "vitest";
import { buurtByCode } from "./buurten";
import { areaOfPostcode, parsePostcode, postcodeAreas } from "./postcode";
import { wijkByCode } from "./wijken";

describe("parsePostcode", () => {
  it.each([
    ["3522 kt", "3522", "KT"],
    ["3522KT", "3522", "KT"],
    ["  3522  Kt ", "3522", "KT"],
    ["3522", "3522", null],
  ])("reads %j", (typed, pc4, letters) => {
    expect(parsePostcode(typed)).toEqual({ pc4, letters });
  });

  it.each([
    "",
    "0522 KT",
    "352 KT",
    "3522 K",
    "3522 KTX",
    "3522 SS",
    "35 22 KT",
    "Utrecht",
    "3522 12",
  ])("refuses %j", (typed) => {
    expect(parsePostcode(typed)).toBeNull();
  });
});

describe("areaOfPostcode", () => {
  it("knows the wijk of a postcode", () => {
    expect(wijkByCode(areaOfPostcode({ pc4: "3522" })?.wijkCode ?? "")?.name).toBe("Zuidwest");
    expect(areaOfPostcode({ pc4: "1012" })).toBeUndefined();
  });

  it("points at wijken and buurten that exist", () => {
    for (const area of postcodeAreas) {
      for (const code of [area.wijkCode, ...area.otherWijkCodes])
        expect(wijkByCode(code)).toBeDefined();
      for (const code of area.buurtCodes) expect(buurtByCode(code)).toBeDefined();
      expect(area.buurtCodes.length).toBeGreaterThan(0);
    }
  });
});
