import { describe, expect, it } from "vitest";
import { samplePoster } from "../../../tests/support/sample-poster";
import { COLOURS } from "./colours";
import type { Box, Drawing, TextItem } from "./drawing";
import { layOutPoster } from "./lay-out-poster.server";
import {
  POSTER_FORMATS,
  readingDistance,
  type PosterContent,
  type PosterDesign,
  type PosterFormat,
  type PosterLanguage,
} from "./poster";

/** Nasty texts pick one by chance: a new design goes last. */
const DESIGNS: PosterDesign[] = ["hoi", "neutral", "burendag", "komerbij", "lief", "thrifty"];
const FORMATS = Object.keys(POSTER_FORMATS) as PosterFormat[];

function drawn(content: PosterContent, format: PosterFormat = "a3") {
  const laidOut = layOutPoster(content, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  return laidOut;
}

const texts = (drawing: Drawing) =>
  drawing.items.filter((item): item is TextItem => item.kind === "text" && item.text.trim() !== "");

const overlaps = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** The box of a word reaches as low as its last letter, the g of Burendag; a short title stands beside that. */
const underWord = (word: TextItem, other: TextItem) =>
  word.field === "word" &&
  word.text === "Burendag" &&
  other.field === "title" &&
  other.ink.top > word.baseline &&
  other.ink.right < word.ink.left + (word.ink.right - word.ink.left) * 0.84;

/** What the rules of the design forbid, as sentences. */
function faults(drawing: Drawing): string[] {
  const found: string[] = [];
  const all = texts(drawing);
  const { safe, width, height, quietZones, unit, pixels } = drawing;
  const least = pixels ? 27 * (width / pixels.width) : 3.5 / unit;
  // Apps lay their own buttons over the top and bottom of a story.
  const isStory = pixels?.height === 1920;
  const [above, below] = isStory ? [(240 / 1080) * width, (340 / 1080) * width] : [safe, safe];
  all.forEach((text, index) => {
    const { ink } = text;
    if (
      ink.left < safe ||
      ink.right > width - safe ||
      ink.top < above ||
      ink.bottom > height - below
    ) {
      found.push(`"${text.text}" (${text.field}) leaves the safe area`);
    }
    if (quietZones.some((zone) => overlaps(ink, zone)))
      found.push(`"${text.text}" is in the white of the code`);
    if (text.size < least - 0.01) found.push(`"${text.text}" is smaller than 10 points`);
    for (const other of all.slice(index + 1)) {
      if (other.block !== text.block && overlaps(ink, other.ink) && !underWord(text, other)) {
        found.push(`"${text.text}" and "${other.text}" overlap`);
      }
      if (other.block !== text.block) continue;
      // Words over each other are set by their outlines; those beside each other have no line distance.
      const lines =
        other.field !== "word" && ink.left < other.ink.right && other.ink.left < ink.right;
      const close =
        lines && other.size === text.size
          ? Math.abs(other.baseline - text.baseline) < text.size * 0.97
          : overlaps(ink, other.ink);
      if (close) {
        found.push(`"${text.text}" and "${other.text}" are set too close`);
      }
    }
  });
  return [...found, ...mugFaults(drawing, all)];
}

/** HOI! only: the title above the ink mug, the facts on it, and nothing of both on the white one. */
function mugFaults(drawing: Drawing, all: TextItem[]): string[] {
  if (drawing.height < 420 || drawing.pixels || drawing.width > 298) return [];
  const rim = drawing.items.find((item) => item.kind === "path" && item.fill === COLOURS.inkRim);
  if (rim?.kind !== "path") return [];
  const [start = 0, middle = 0, rx = 0, ry = 0] = rim.d.match(/-?[\d.]+/g)?.map(Number) ?? [];
  // From right to left everything stands mirrored; it is judged as seen in a mirror.
  const mirrored = drawing.language === "ar";
  const across = (box: Box): Box =>
    mirrored ? { ...box, left: drawing.width - box.right, right: drawing.width - box.left } : box;
  const left = mirrored ? drawing.width - start : start;
  const whiteMug = across(drawing.quietZone).left - 2;
  return all.flatMap(({ field, ink: seen, text, fill }) => {
    const ink = across(seen);
    if (field === "title") {
      const clear = ink.bottom < middle - ry && ink.right < whiteMug;
      return clear ? [] : [`the title "${text}" touches a mug`];
    }
    const isFact = fill === COLOURS.sun || (fill === COLOURS.paper && field !== "word");
    if (!isFact) return [];
    const within =
      ink.left > left + 0.04 * rx * 2 &&
      ink.right < whiteMug &&
      ink.top > middle + ry &&
      ink.bottom < 373;
    return within ? [] : [`the fact "${text}" leaves its mug`];
  });
}

/** Repeatable chance. */
function chance(seed: number) {
  let state = seed * 2654435761 + 1;
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}

const WORDS = [
  ..."ik de Het een koffie Station buren 10.30 € 2,50 – … & “Hallo” (soep) 't j-g-p ÀÉÏÕÜ Łódź".split(
    " ",
  ),
  ...'İstanbul ğüşöçı Ångström Dvořák Çelik é̈ naïef X CO² 100% <b> </svg> "x" \\n %s // a/b ffi fl'.split(
    " ",
  ),
  "buurtbewonersbijeenkomst",
  "Multifunctionele",
  "arbeidsongeschiktheidsverzekering",
  "Kindercarnavalsoptochtvoorbereidingswerkzaamheden",
  "W".repeat(60),
  "x".repeat(200),
  "a\u00ADb\u200Bc",
  "De Ketel",
  "\n",
  "   ",
];

const ARABIC_WORDS = [
  ..."نأكل الشوربة معًا في شارع كنالسترات، مجانًا! هل تأتي؟ (مرحبًا) إلى والمستشفيات أوتريخت".split(
    " ",
  ),
  ..."10.30 De Ketel 2 Kanaalstraat 41, CO² 100% أ/ب يوم ٢ ـ ﷺ".split(" "),
  "بين (Buurthuis De Ketel) و«Het Klokhuis»",
  "لااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااا",
];

const LANGUAGES: PosterLanguage[] = ["nl", "nl", "en", "tr", "ar"];

function nasty(seed: number): { content: PosterContent; format: PosterFormat } {
  const pick = chance(seed);
  const language = LANGUAGES[pick(LANGUAGES.length)] ?? "nl";
  const words = language === "ar" ? [...WORDS, ...ARABIC_WORDS, ...ARABIC_WORDS] : WORDS;
  const text = (most: number) =>
    Array.from({ length: pick(most + 1) }, () => words[pick(words.length)] ?? "").join(" ");
  const days = 1 + (pick(3) === 0 ? pick(7) : 0);
  return {
    format: FORMATS[pick(FORMATS.length)] ?? "a3",
    content: {
      ...samplePoster,
      design: DESIGNS[pick(DESIGNS.length)] ?? "hoi",
      language,
      title: text(pick(3) === 0 ? 30 : 6),
      facts: Array.from({ length: days }, (_, day) => ({
        day: pick(6) === 0 ? text(4) : `Donderdag ${day + 10} september`,
        date: pick(4) === 0 ? undefined : `2027-09-${day + 10}`,
        times: Array.from(
          { length: pick(4) },
          (_unused, slot) => `${slot + 9}.00 – ${slot + 10}.30 uur`,
        ),
        place: text(pick(3) === 0 ? 12 : 3),
        spot: text(pick(3) === 0 ? 20 : 4),
      })),
      call: pick(3) === 0 ? text(4) : "Kom erbij",
      closing: text(8),
      sender: text(6),
      partners: Array.from({ length: pick(7) }, () => text(3)),
    },
  };
}

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const withMarks = (partners: string[], marked: number) => ({
  partners,
  marks: partners.slice(0, marked).map((name, index) => ({
    name,
    png: PNG,
    ratio: [0.4, 1, 3, 8, 20][index % 5] ?? 1,
  })),
});
const UPRIGHT: PosterFormat[] = ["a2", "a3", "a4", "a5", "a5x2"];
const TWELVE = [
  "Dock",
  "U Centraal",
  "Gemeente Utrecht",
  "Portes",
  "Bibliotheek",
  "De Wilg",
  "Tolsteeg",
  "Buurthuis Zuid",
  "Jongerenwerk",
  "Het Wilde Westen",
  "Kerk",
  "Moskee",
];

describe("partner strip", () => {
  const images = (drawing: Drawing) =>
    drawing.items.flatMap((item) => (item.kind === "image" ? [item.box] : []));

  it.each(DESIGNS.flatMap((design) => UPRIGHT.map((format) => [design, format] as const)))(
    "holds five or ten marks of any shape under %s on %s, in their own shapes",
    (design, format) => {
      const cases = [5, 10].flatMap((count) =>
        (["nl", "ar"] as const).map((language) => ({ count, language })),
      );
      for (const { count, language } of cases) {
        const partners = TWELVE.slice(0, count);
        const content = { ...samplePoster, design, language, ...withMarks(partners, count) };
        const { drawing } = drawn(content, format);
        expect(faults(drawing)).toEqual([]);
        const boxes = images(drawing);
        expect(boxes).toHaveLength(format === "a5x2" ? 2 * count : count);
        boxes.forEach((box, index) => {
          expect(box.bottom - box.top).toBeLessThanOrEqual(15.001);
          expect(box.left).toBeGreaterThanOrEqual(drawing.safe);
          expect(box.right).toBeLessThanOrEqual(drawing.width - drawing.safe);
          expect(box.bottom).toBeLessThanOrEqual(drawing.height - drawing.safe);
          const ratio = [0.4, 1, 3, 8, 20][index % 5] ?? 1;
          expect((box.right - box.left) / (box.bottom - box.top)).toBeCloseTo(ratio, 3);
          const others = [...boxes.slice(index + 1), ...texts(drawing).map(({ ink }) => ink)];
          expect(others.filter((other) => overlaps(box, other))).toEqual([]);
        });
      }
    },
  );

  it("names who has no mark, and who comes after the tenth", () => {
    const { drawing } = drawn({ ...samplePoster, ...withMarks(TWELVE, 2) });
    const strip = texts(drawing).filter(({ field }) => field === "partners");
    expect(images(drawing)).toHaveLength(2);
    expect(strip.map(({ text }) => text).join(" ")).toMatch(
      /Gemeente.*Portes.*Bibliotheek.*De Wilg.*Kerk · Moskee/,
    );
  });

  it("is not there without a mark, nor where the sheet has no height for it", () => {
    const without = drawn({ ...samplePoster, partners: TWELVE }).drawing;
    expect(texts(without).find(({ field }) => field === "partners")?.on).toBe(COLOURS.paper);
    for (const format of ["table", "square", "story", "screen"] as const) {
      const { drawing } = drawn({ ...samplePoster, ...withMarks(TWELVE, 5) }, format);
      expect(images(drawing)).toEqual([]);
    }
  });

  it("leaves room for nasty texts", { timeout: 60_000 }, () => {
    for (let seed = 1000; seed < 1080; seed += 1) {
      const { content } = nasty(seed);
      const format = UPRIGHT[seed % UPRIGHT.length] ?? "a3";
      const partners = [...new Set(content.partners), "Dock"];
      const laidOut = layOutPoster({ ...content, ...withMarks(partners, partners.length) }, format);
      const outcome = laidOut.ok ? faults(laidOut.drawing) : laidOut;
      expect(outcome, `seed ${seed}: ${JSON.stringify(content)}`).toEqual([]);
    }
  });
});

describe("nasty texts", () => {
  for (let start = 0; start < 200; start += 40) {
    it(`stay in their place (${start} to ${start + 39})`, { timeout: 60_000 }, () => {
      for (let seed = start; seed < start + 40; seed += 1) {
        const { content, format } = nasty(seed);
        const laidOut = layOutPoster(content, format);
        const outcome = laidOut.ok ? faults(laidOut.drawing) : laidOut;
        expect(outcome, `seed ${seed}: ${JSON.stringify(content)}`).toEqual([]);
      }
    });
  }

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
