import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import {
  DESIGNS,
  FORMATS,
  marked,
  nasty,
  type NastyPoster,
} from "../../../tests/support/nasty-poster";
import { drawn, faults, textsOf as texts } from "../../../tests/support/poster-faults";
import { samplePoster } from "../../../tests/support/sample-poster";
import { layOutPoster } from "./lay-out-poster.server";
import { POSTER_LANGUAGES } from "./poster-text";

/** What is wrong with a poster; nothing when it was refused for letters that the fonts lack. */
function outcome({ content, format }: NastyPoster) {
  const laidOut = layOutPoster(content, format);
  if (laidOut.ok) return faults(laidOut.drawing);
  return laidOut.reason === "missing-glyphs" ? "refused" : laidOut;
}

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

describe("nasty texts", () => {
  it.each([seeds(0, 50), seeds(50, 50), seeds(100, 50), seeds(150, 50)])(
    "stay in their place (from %i)",
    { timeout: 60_000 },
    (...some) => {
      for (const seed of some) {
        const poster = nasty(seed);
        expect(outcome(poster), `seed ${seed}: ${JSON.stringify(poster)}`).toEqual([]);
      }
    },
  );

  it.each([
    ["a title off the day", 1516, "burendag"],
    ["a spot within its mug", 1638, "hoi"],
  ] as const)("keep %s", (_, seed, design) => {
    const { content, format } = nasty(seed);
    expect(outcome({ content: { ...content, design }, format })).toEqual([]);
  });

  it.each([seeds(0, 50), seeds(50, 50)])(
    "with marks over and under their letters stay in their place, or are refused (from %i)",
    { timeout: 60_000 },
    (...some) => {
      const outcomes = some.map((seed) => {
        const poster = marked(seed);
        const found = outcome(poster);
        if (found !== "refused") {
          expect(found, `seed ${seed}: ${JSON.stringify(poster)}`).toEqual([]);
        }
        return found;
      });
      expect(outcomes.filter((found) => found !== "refused").length).toBeGreaterThan(30);
    },
  );

  it("of more times than fit stay in their place", { timeout: 60_000 }, () => {
    const times = seeds(8, 9).map((hour) => `${hour}.00 – ${hour}.45 uur`);
    for (const design of DESIGNS) {
      for (const format of FORMATS) {
        const facts = samplePoster.facts.map((fact) => ({ ...fact, times }));
        const poster = { content: { ...samplePoster, design, facts }, format };
        expect(outcome(poster), `${design} ${format}`).toEqual([]);
      }
    }
  });

  it("name the days and months of every language between the arcs", { timeout: 60_000 }, () => {
    const start = DateTime.utc(2027, 1, 1);
    for (const language of POSTER_LANGUAGES) {
      for (const n of seeds(0, 53)) {
        const date = start.plus({ days: n * 7 + (n % 7) }).toFormat("yyyy-MM-dd");
        const facts = samplePoster.facts.map((fact) => ({ ...fact, date }));
        const content = { ...samplePoster, design: "neutral", language, facts } as const;
        const format = FORMATS[n % FORMATS.length] ?? "a3";
        expect(outcome({ content, format }), `${language} ${date} ${format}`).toEqual([]);
      }
    }
  });
});

describe("a text that does not fit", () => {
  it.each(FORMATS.filter((format) => format !== "badge"))(
    "reports every shortening on %s, and none where all fits",
    (format) => {
      expect(drawn(samplePoster, format).notes).toEqual([]);
      const { notes, drawing } = drawn(
        { ...samplePoster, title: "wijkbewoners ".repeat(60) },
        format,
      );
      expect(notes).toEqual([
        expect.objectContaining({ field: "title", counts: "characters", given: 779 }),
      ]);
      const standing = texts(drawing).filter((item) => item.field === "title");
      expect(standing.at(-1)?.text).toMatch(/…$/);
      expect(notes[0]?.fits).toBeLessThan(200);
    },
  );
});

describe("a picture without room", () => {
  it("is left out, rather than drawn through the title", () => {
    const facts = samplePoster.facts.map((fact) => ({ ...fact, place: "مَحَطَّةُ فَارْتْشِه رَايْن" }));
    const content = { ...samplePoster, design: "burendag", language: "ar", facts } as const;
    const shapes = (closing: string) =>
      drawn({ ...content, closing, title: "أَهْلًا" }, "screen").drawing.items.filter(
        (item) => item.kind === "path",
      ).length;
    expect(shapes("مَجَّانًا لِلْجَمِيعِ، قَهْوَةٌ طَيِّبَةٌ ".repeat(2))).toBeLessThan(20);
    expect(shapes("")).toBeGreaterThan(50);
  });
});

describe("letters of a script with marks", () => {
  const arabic = (title: string) =>
    drawn({ ...samplePoster, design: "neutral", language: "ar", title }, "a5");

  it("are set where the font gives a mark no place of its own: under a final feh", () => {
    expect(faults(arabic("لَطِيفٍ وَفِ").drawing)).toEqual([]);
  });

  it("take the Arabic font for a lengthened stroke among Latin words", () => {
    const { drawing } = drawn({ ...samplePoster, language: "ar", closing: "Ketel ــــ" });
    const closing = texts(drawing).find(({ field }) => field === "closing");
    expect(closing?.rightToLeft).toBe(true);
  });

  it("never lose a mark to the next line", () => {
    const long = "بِّ".repeat(60);
    const lines = texts(arabic(long).drawing).filter(({ field }) => field === "title");
    expect(lines.length).toBeGreaterThan(1);
    for (const { text } of lines) expect(text).toMatch(/^\p{L}/u);
  });

  it("stand clear of the line under them", () => {
    const title = "ĢĶĻŅ ģķļņ ĞÅŞÉ ĢĶĻŅ ĞÅŞÉ ģķļņ ĞÅŞÉ ĢĶĻŅ ĞÅŞÉ ÅÅÉÉ";
    for (const design of DESIGNS) {
      expect(faults(drawn({ ...samplePoster, design, title }).drawing)).toEqual([]);
    }
  });
});
