import { describe, expect, it } from "vitest";
import { unkindWords } from "./wording";

const found = (texts: { title?: string; summary?: string; description?: string }) =>
  unkindWords({ title: "", summary: "", description: "", ...texts });

describe("words that keep residents away", () => {
  it.each([
    "Voel je je weleens eenzaam?",
    "EENZAAMHEID doorbreken",
    "voor eenzame ouderen",
    "De vereenzaming tegengaan",
    "Feeling lonely?",
    "against loneliness",
  ])("are found in %j", (summary) => {
    expect(found({ summary })).toHaveLength(1);
  });

  it.each([
    "Samen een zaaddoos maken",
    "Eenzelvig hoeft niet",
    "Iedereen is welkom, ook alleen",
    "We zingen in een zaal",
    "Vragen? eenzaamheid@utrecht.nl of www.eentegeneenzaamheid.nl/kom",
  ])("are not found in %j", (summary) => {
    expect(found({ summary })).toEqual([]);
  });

  it("come with their sentence, and with the invitation in its place", () => {
    const description =
      "We koken samen en eten samen. Ook als je je eenzaam voelt ben je welkom.\n\nNeem een bord mee.";
    expect(found({ description })).toEqual([
      {
        field: "description",
        word: "eenzaam",
        sentence: "Ook als je je eenzaam voelt ben je welkom.",
        suggestion:
          "We koken samen en eten samen. Kom erbij, ook als je nog niemand kent.\n\nNeem een bord mee.",
      },
    ]);
  });

  it("twice become one invitation", () => {
    expect(
      found({ summary: "Eenzaam? Wij ook. Eenzaamheid kent iedereen. Tot dan!" })[0]?.suggestion,
    ).toBe("Kom erbij, ook als je nog niemand kent. Wij ook. Tot dan!");
  });

  it("leave an address in the sentence before as it is", () => {
    expect(
      found({ summary: "Meld je aan op www.eenzaamheid.nl of bel. Eenzaam? Tot dan!" })[0]
        ?.suggestion,
    ).toBe(
      "Meld je aan op www.eenzaamheid.nl of bel. Kom erbij, ook als je nog niemand kent. Tot dan!",
    );
  });

  it("in English get an English invitation", () => {
    expect(found({ summary: "Feeling lonely? Tea at four." })[0]?.suggestion).toBe(
      "Come along, also if you do not know anybody yet. Tea at four.",
    );
  });

  it.each([
    ["Koffie tegen de eenzaamheid", "Kom erbij: koffie"],
    ["Eten voor eenzame ouderen", "Kom erbij: eten"],
    ["Week tegen Eenzaamheid: samen zingen", "Kom erbij: samen zingen"],
    ["HOI! koffie tegen eenzaamheid", "Kom erbij: HOI! koffie"],
    ["Eenzaam of alleen?", null],
    ["Eenzaamheid", null],
  ])("in the title %j become %j", (title, suggestion) => {
    expect(found({ title })[0]?.suggestion).toBe(suggestion);
  });

  it("never stand in what we propose", () => {
    for (const { suggestion } of found({
      title: "Eenzaam en niet eenzaam",
      summary: "eenzaam",
      description: "eenzaam\n\neenzaam\neenzaam. eenzaamheid! Lonely",
    })) {
      expect(suggestion ?? "").not.toMatch(/eenza|lonel/i);
    }
  });
});
