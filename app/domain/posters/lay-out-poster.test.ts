import { describe, expect, it } from "vitest";
import { DESIGNS, FORMATS } from "../../../tests/support/nasty-poster";
import { drawn, faults, textsOf as texts } from "../../../tests/support/poster-faults";
import { samplePoster } from "../../../tests/support/sample-poster";
import type { Drawing } from "./drawing";
import { layOutPoster } from "./lay-out-poster.server";
import { POSTER_FORMATS, readingDistance } from "./poster";

describe("the facts", () => {
  const day = (n: number, times: string[]) => ({
    day: `Zaterdag ${n} september`,
    date: `2027-09-0${n}`,
    times,
    place: "Vaartsche Rijn",
    spot: "",
  });
  const shown = (drawing: Drawing) =>
    texts(drawing)
      .map((item) => item.text)
      .join("\n");

  it.each(DESIGNS)("stand in full on %s: two slots on one day", (design) => {
    const { drawing } = drawn({ ...samplePoster, design });
    for (const part of [
      "7.00 – 9.30 uur",
      "15.00 – 16.30 uur",
      "Vaartsche Rijn",
      "Onder het spoor",
    ]) {
      expect(shown(drawing)).toContain(part);
    }
  });

  it.each(DESIGNS)("tell several days and one place once on %s", (design) => {
    const facts = [day(4, ["9.00 – 10.00 uur"]), day(5, ["11.00 – 12.00 uur"])];
    const text = shown(drawn({ ...samplePoster, design, facts }).drawing).replaceAll("\n", " ");
    expect(text).toContain("Zaterdag 4 september");
    expect(text).toContain("Zaterdag 5 september");
    expect(text).toContain("11.00 – 12.00 uur");
    expect(text.match(/Vaartsche Rijn/g)).toHaveLength(1);
  });

  it.each(DESIGNS)("may be absent on %s: a preview before day and place are known", (design) => {
    const { drawing, notes } = drawn({
      ...samplePoster,
      design,
      facts: [],
      title: "",
      closing: "",
    });
    expect(faults(drawing)).toEqual([]);
    expect(notes).toEqual([]);
  });

  it("leave days out only as the last resort, and say so on paper and to the maker", () => {
    const facts = Array.from({ length: 9 }, (_, n) =>
      day(n + 1, [`${n + 7}.00 – ${n + 8}.00 uur`]),
    );
    const { drawing, notes } = drawn({ ...samplePoster, facts });
    expect(notes).toContainEqual(
      expect.objectContaining({ field: "day", counts: "days", given: 9 }),
    );
    expect(shown(drawing)).toContain("En op meer dagen");
  });

  it("draw the date large in the poster's language on the neutral design", () => {
    expect(shown(drawn({ ...samplePoster, design: "neutral" }).drawing)).toContain(
      "vrijdag\n1\noktober 2027",
    );
    const english = drawn({ ...samplePoster, design: "neutral", language: "en" }).drawing;
    expect(shown(english)).toContain("Friday\n1\nOctober 2027");
  });
});

describe("a poster in Arabic", () => {
  const arabic = { ...samplePoster, language: "ar", title: "نأكل معًا في De Ketel" } as const;

  it("is mirrored, except for the code and what is in Latin letters", () => {
    const { drawing } = drawn(arabic);
    const dutch = drawn(samplePoster).drawing;
    expect(drawing.quietZone.left).toBeCloseTo(dutch.width - dutch.quietZone.right, 3);
    const squares = (from: Drawing) => {
      const code = from.items.find((item) => item.kind === "path" && item.sharp);
      return code?.kind === "path" ? code.d.match(/M[\d.]+/g)?.map((x) => Number(x.slice(1))) : [];
    };
    const aside = drawing.quietZone.left - dutch.quietZone.left;
    squares(drawing)?.forEach((x, i) =>
      expect(x - (squares(dutch)?.[i] ?? 0)).toBeCloseTo(aside, 2),
    );
    const latin = texts(drawing).filter((item) => /^HOI!$|^omarmt/.test(item.text));
    expect(latin.map((item) => item.rightToLeft ?? false)).toEqual([false, false]);
  });

  it("keeps the Dutch name of the campaign, for staff", () => {
    for (const language of ["en", "tr", "ar"] as const) {
      const sender = texts(drawn({ ...samplePoster, language, sender: "Buurthuis" }).drawing);
      expect(sender.find((item) => item.field === "sender")?.text).toBe("Buurthuis – Kom erbij");
    }
  });
});

describe("what is refused", () => {
  it.each([
    ["an emoji", "Koffie ☕ met 🧁", ["☕", "🧁"]],
    ["Arabic", "قهوة", ["ق", "ه", "و", "ة"]],
    ["Hebrew", "של", ["ש", "ל"]],
    ["a hidden change of direction", "koffie \u202Eeeht", ["U+202E"]],
    ["a control character", "koffie\u0007", ["U+0007"]],
    ["Thai", "กา", ["ก", "า"]],
    ["Devanagari", "चाय", ["च", "U+093E", "य"]],
    ["a tower of marks", "e\u0304\u0303\u0304\u0303\u0304", ["U+0304"]],
  ])("%s, with the characters named", (_, title, characters) => {
    for (const design of ["hoi", "neutral"] as const) {
      expect(layOutPoster({ ...samplePoster, design, title }, "a3")).toEqual({
        ok: false,
        reason: "missing-glyphs",
        details: { characters: characters.map((character) => ({ character, fields: ["title"] })) },
      });
    }
  });

  it("text that is too faint on its ground", () => {
    const neutral = { ...samplePoster, design: "neutral" } as const;
    const faint = layOutPoster(neutral, "a3", { colours: { ground: "#7FB5B2" } });
    expect(faint).toMatchObject({ ok: false, reason: "contrast" });
    expect(layOutPoster(neutral, "a3", { colours: { ground: "#0A3D62" } }).ok).toBe(true);
  });

  it("an address that could not be read any more", () => {
    const address =
      "omarmt.een-heel-lange-naam-van-een-gemeente.example.nl/q/7KX3M/en-nog-iets-meer/dat-niemand-typt";
    const code = { url: `HTTPS://${address.toUpperCase()}`, address };
    expect(layOutPoster({ ...samplePoster, code }, "a4")).toMatchObject({
      ok: false,
      reason: "code-too-small",
      details: { texts: ["address"] },
    });
  });
});

describe("the code", () => {
  it.each(FORMATS.filter((format) => POSTER_FORMATS[format].hasCode))(
    "is large enough for its reading distance on %s",
    (format) => {
      for (const design of DESIGNS) {
        const { code, width, unit } = drawn({ ...samplePoster, design }, format).drawing;
        expect(code.modules).toBe(25);
        // The stated distance of a screen is that of one of 55 inch, 1.21 m wide.
        const real = format === "screen" ? 1210 / (width * unit) : 1;
        expect(code.side * real).toBeGreaterThanOrEqual(readingDistance(design, format) * 100 - 1);
      }
    },
  );

  it("is left off a badge, and refused with its size when asked for", () => {
    expect(drawn(samplePoster, "badge").drawing.quietZones).toEqual([]);
    expect(layOutPoster(samplePoster, "badge", { code: true })).toMatchObject({
      ok: false,
      reason: "code-too-small",
    });
  });

  it("stands on both sides of a table card, the other side upside down and in its own language", () => {
    const otherSide = { ...samplePoster, language: "en", call: "Come along" } as const;
    const laidOut = layOutPoster({ ...samplePoster, otherSide }, "table");
    if (!laidOut.ok) throw new Error(laidOut.reason);
    const { quietZones, height, blocks } = laidOut.drawing;
    const [front, back] = quietZones;
    expect(front?.top).toBeGreaterThan(height / 2);
    expect(back?.top).toBeCloseTo(height - (front?.bottom ?? 0), 3);
    const call = texts(laidOut.drawing).find((item) => item.text === "Come along");
    expect(call?.turned).toBe(true);
    expect(blocks[call?.block ?? 0]?.language).toBe("en");
  });

  it("keeps four modules of white on all sides", () => {
    const { quietZone, code, unit } = drawn(samplePoster).drawing;
    const side = code.side / unit;
    expect(quietZone.right - quietZone.left).toBeCloseTo(side * (1 + 8 / code.modules), 6);
    expect(quietZone.bottom - quietZone.top).toBeCloseTo(side * (1 + 8 / code.modules), 6);
  });
});
