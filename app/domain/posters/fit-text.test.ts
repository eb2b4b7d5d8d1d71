import { describe, expect, it } from "vitest";
import { fitText, heightOf, type Room } from "./fit-text";
import { hyphenate } from "./hyphenate.server";
import type { Setting } from "./wrap-text";

/** Every character half an em wide, so that the sums can be done by heart. */
const setting: Setting = {
  measure: (text) => [...text].length / 2,
  hyphenate: (word) => hyphenate(word, "nl"),
  reach: (_, leading) => ({ above: 0.7, below: 0.2, leading }),
};
const room: Room = { width: 100, lines: 4, largest: 20, smallest: 10, leading: 1.1 };
const lines = (text: string, place = room) =>
  fitText(text, place, setting).lines.map((l) => l.text);

describe("a text in its room", () => {
  it("takes one line at the largest size when it fits", () => {
    expect(fitText("Koffie", room, setting)).toEqual({
      size: 20,
      lines: [{ text: "Koffie", hyphenated: false }],
      reach: { above: 0.7, below: 0.2, leading: 1.1 },
    });
  });

  it("shrinks a little to stay on one line", () => {
    const fitted = fitText("Koffie thee", room, setting);
    expect(fitted.lines).toHaveLength(1);
    expect(fitted.size).toBeCloseTo(100 / 5.5, 5);
  });

  it("then wraps into lines of about equal length", () => {
    const two = { ...room, lines: 2 };
    expect(lines("koffie thee samen delen", two)).toEqual(["koffie thee", "samen delen"]);
  });

  it("breaks after a clause rather than just into one", () => {
    expect(lines("Twee koffie. Eén voor jou, één om weg te geven.")).toEqual([
      "Twee koffie.",
      "Eén voor jou,",
      "één om weg",
      "te geven.",
    ]);
  });

  it("keeps the maker's own lines", () => {
    expect(lines("Schuif aan.\nEr is plek.")).toEqual(["Schuif aan.", "Er is plek."]);
  });

  it("hyphenates a long word only when that makes it much larger", () => {
    const fitted = fitText("buurtbewonersbijeenkomst", { ...room, width: 80 }, setting);
    expect(fitted.size).toBeGreaterThan(10);
    expect(fitted.lines[0]).toEqual({
      text: expect.stringMatching(/^buurt\w*-$/),
      hyphenated: true,
    });
    expect(fitText("activiteit", room, setting).lines).toHaveLength(1);
  });

  it("cuts at the end of a word, without the comma before it, and counts what stands", () => {
    const fitted = fitText("een twee, drie vier", { ...room, width: 50, lines: 1 }, setting);
    expect(fitted.lines).toEqual([{ text: "een twee…", hyphenated: false }]);
    expect(fitted.kept).toBe(8);
  });

  it("cuts within a word when it is the only one", () => {
    const fitted = fitText("x".repeat(200), { ...room, lines: 2 }, setting);
    expect(fitted.lines.at(-1)?.text).toMatch(/^x+…$/);
    for (const line of fitted.lines)
      expect(setting.measure(line.text) * 10).toBeLessThanOrEqual(100);
  });

  it("never gets higher than its room", () => {
    const fitted = fitText("een twee drie vier vijf zes zeven", { ...room, height: 30 }, setting);
    expect(heightOf(fitted)).toBeLessThanOrEqual(30);
  });
});

describe("hyphenation", () => {
  it("leaves four letters on either side", () => {
    expect(hyphenate("buurtbewoners", "nl").every((part) => part.length >= 4)).toBe(true);
    expect(hyphenate("buurtbewoners", "nl").length).toBeGreaterThan(1);
  });

  it("leaves short words alone", () => {
    expect(hyphenate("station", "nl")).toEqual(["station"]);
  });
});
