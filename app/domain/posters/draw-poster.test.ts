import jsQr from "jsqr";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { samplePoster } from "../../../tests/support/sample-poster";
import { codeReads } from "./check-code.server";
import { posterPdf } from "./draw-pdf.server";
import { posterSvg } from "./draw-svg.server";
import type { Drawing } from "./drawing";
import { layOutPoster, type LayOutOptions } from "./lay-out-poster.server";
import type { PosterContent, PosterDesign, PosterFormat } from "./poster";
import { posterPng } from "./render-png.server";

const URL = samplePoster.code.url;
const onPath = (tool: string) => spawnSync(tool, ["-h"]).error === undefined;

function draw(
  content: Partial<PosterContent> = {},
  format: PosterFormat = "a3",
  options?: LayOutOptions,
): Drawing {
  const laidOut = layOutPoster({ ...samplePoster, ...content }, format, options);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  return laidOut.drawing;
}

async function pixels(picture: Buffer) {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** A decoder that is not the product's. */
async function decoded(picture: Buffer): Promise<string | undefined> {
  const { data, width, height } = await pixels(picture);
  return jsQr(data, width, height, { inversionAttempts: "dontInvert" })?.data;
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "omarmt-poster-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rasterised(pdf: Buffer, dpi: number): Buffer {
  return inFolder((folder) => {
    writeFileSync(join(folder, "poster.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", String(dpi), "-png", "-singlefile", "poster.pdf", "page"], {
      cwd: folder,
    });
    return readFileSync(join(folder, "page.png"));
  });
}

const CASES: [PosterDesign, PosterFormat][] = [
  ["hoi", "a3"],
  ["hoi", "a4"],
  ["neutral", "a3"],
  ["burendag", "a4"],
  ["komerbij", "a4"],
  ["lief", "a4"],
];

/** And those that are made of pages on a sheet, lie, or are for screens. */
const OTHER_SHAPES: [PosterDesign, PosterFormat][] = [
  ["hoi", "a5x2"],
  ["lief", "table"],
  ["burendag", "square"],
  ["komerbij", "story"],
  ["neutral", "screen"],
  ["hoi", "screen"],
];

describe("the code on a picture", () => {
  it.each(CASES)(
    "is read by another decoder: %s on %s",
    { timeout: 60_000 },
    async (design, format) => {
      const drawing = draw({ design }, format);
      for (const dpi of format === "a3" ? [100, 72] : [300, 100, 72]) {
        const png = await posterPng(drawing, { dpi });
        expect(await decoded(png), `${dpi} dpi`).toBe(URL);
        expect(await codeReads(png, URL), `${dpi} dpi`).toBe(true);
      }
    },
  );

  it.runIf(onPath("zbarimg"))("is read by zbar at 300 dpi on A3", { timeout: 60_000 }, async () => {
    const png = await posterPng(draw());
    const read = inFolder((folder) => {
      writeFileSync(join(folder, "poster.png"), png);
      return execFileSync("zbarimg", ["--quiet", "--raw", join(folder, "poster.png")], {
        encoding: "utf8",
      });
    });
    expect(read.trim()).toBe(URL);
  });

  it("is refused when it leads elsewhere, is damaged or absent", async () => {
    const png = await posterPng(draw(), { dpi: 72 });
    expect(await codeReads(png, "HTTPS://OMARMT.NL/Q/7KX3N")).toBe(false);
    const { quietZone, slug } = draw();
    const patch = await sharp({
      create: { width: 150, height: 150, channels: 3, background: "#1F1B3A" },
    })
      .png()
      .toBuffer();
    const scale = 72 / 25.4;
    const damaged = await sharp(png)
      .composite([
        {
          input: patch,
          left: Math.round((quietZone.left + slug + 20) * scale),
          top: Math.round((quietZone.top + 20) * scale),
        },
      ])
      .png()
      .toBuffer();
    expect(await codeReads(damaged, URL)).toBe(false);
    const empty = await sharp({
      create: { width: 200, height: 200, channels: 3, background: "white" },
    })
      .png()
      .toBuffer();
    expect(await codeReads(empty, URL)).toBe(false);
  });
});

describe("the picture", () => {
  it("has the pixels of its paper at 300 dpi, and says so", { timeout: 60_000 }, async () => {
    const { width, height, density } = await sharp(await posterPng(draw({}, "a4"))).metadata();
    expect({ width, height, density }).toEqual({ width: 2480, height: 3508, density: 300 });
  });

  it("needs no fonts of the machine and no script", () => {
    const svg = posterSvg(draw({ title: '<script>"x"&' }));
    expect(svg).not.toMatch(/<text|<script|font-family|style=/);
    expect(svg).toContain('width="297mm" height="420mm"');
  });

  it.each([...CASES, ...OTHER_SHAPES])(
    "has behind each text the colour its contrast was computed with: %s on %s",
    async (design, format) => {
      const drawing = draw({ design, partners: ["NS", "ProRail"] }, format);
      const { data, width } = await pixels(
        await posterPng(drawing, { width: Math.round(drawing.width * 3) }),
      );
      for (const item of drawing.items) {
        if (item.kind !== "text") continue;
        const x = Math.round((item.ink.left - 0.8) * 3);
        const y = Math.round(((item.ink.top + item.ink.bottom) / 2) * 3);
        const seen = [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
        const stated = [1, 3, 5].map((start) =>
          Number.parseInt(item.on.slice(start, start + 2), 16),
        );
        const apart = Math.max(...seen.map((value, i) => Math.abs(value - (stated[i] ?? 0))));
        expect(apart, `${item.text} on ${item.on}`).toBeLessThan(8);
      }
    },
  );
});

describe("the PDF", () => {
  it("holds the text as text, in reading order, with language, title and tags", async () => {
    const title = "Kennismakingsbijeenkomst voor Łukasz, Şule en één buur";
    const pdf = await posterPdf(draw({ title }), { title: "HOI! op Vaartsche Rijn" });
    const file = await getDocumentProxy(new Uint8Array(pdf));
    const { info } = await file.getMetadata();
    expect(info).toMatchObject({ Title: "HOI! op Vaartsche Rijn", Language: "nl-NL" });
    expect((await file.getMarkInfo())?.Marked).toBe(true);

    const page = await file.getPage(1);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ("str" in item ? item.str : ""))
      .join("")
      .replace(/\s+/g, "");
    for (const part of [
      "HOI!",
      "Łukasz, Şule",
      "Vrijdag 1 oktober",
      "Vaartsche Rijn",
      "omarmt.nl/q/7KX3M",
    ]) {
      expect(text).toContain(part.replaceAll(" ", ""));
    }
    const tags = JSON.stringify(await page.getStructTree()).match(/"role":"\w+"/g) ?? [];
    expect(tags.slice(0, 5).map((tag) => tag.slice(8, -1))).toEqual([
      "Document",
      "H1",
      "H2",
      "P",
      "P",
    ]);
    expect(JSON.stringify(await page.getStructTree())).toContain(
      `"alt":"${samplePoster.labels.code}"`,
    );
  });

  it("gives a word that was broken in full to who listens", async () => {
    const title = "Arbeidsongeschiktheidsverzekeringsbijeenkomst";
    const drawing = draw({ title });
    expect(drawing.items.some((item) => item.kind === "text" && item.text.endsWith("-"))).toBe(
      true,
    );
    expect(drawing.blocks.find((block) => block.tag === "H2")?.actual).toBe(title);
  });

  it("embeds every font and claims PDF/UA", async () => {
    const pdf = (await posterPdf(draw())).toString("latin1");
    expect(pdf).not.toMatch(/BaseFont \/Helvetica/);
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
    expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it.each([
    ["a3", false, [0, 0, 841.89, 1190.55], [0, 0, 841.89, 1190.55]],
    ["a3", true, [39.69, 39.69, 881.57, 1230.24], [31.18, 31.18, 890.08, 1238.74]],
    ["a4", true, [39.69, 39.69, 634.96, 881.57], [31.18, 31.18, 643.46, 890.08]],
  ] as const)("says where %s is cut, with bleed: %s", async (format, bleed, trim, bleedBox) => {
    const pdf = (await posterPdf(draw({}, format, { bleed }))).toString("latin1");
    const box = (name: string) =>
      pdf
        .match(new RegExp(`/${name} \\[([^\\]]+)\\]`))?.[1]
        ?.trim()
        .split(/\s+/)
        .map(Number) ?? [];
    trim.forEach((value, i) => expect(box("TrimBox")[i]).toBeCloseTo(value, 1));
    bleedBox.forEach((value, i) => expect(box("BleedBox")[i]).toBeCloseTo(value, 1));
  });

  it("says in a poster in Arabic what is written, as its glyphs stand as they are drawn", async () => {
    const title = "نأكل معًا في De Ketel";
    const drawing = draw({ language: "ar", title });
    expect(drawing.blocks.find((block) => block.tag === "H2")?.actual).toBe(title);
    const file = await getDocumentProxy(new Uint8Array(await posterPdf(drawing)));
    expect((await file.getMetadata()).info).toMatchObject({ Language: "ar" });
  });

  /** A title over several lines, each of which begins at the right. */
  const ARABIC = { language: "ar", title: "كتب وكعك في قاعة القراءة كل يوم أحد" } as const;

  it
    .runIf(onPath("pdftoppm"))
    .each<[PosterDesign, PosterFormat, Partial<PosterContent>?]>([
      ...CASES,
      ...OTHER_SHAPES.slice(0, 2),
      ["neutral", "a4", ARABIC],
    ])(
    "looks as the picture does, and its code is read: %s on %s",
    { timeout: 60_000 },
    async (design, format, content) => {
      const drawing = draw({ design, ...content }, format);
      const pdf = rasterised(await posterPdf(drawing), 72);
      // The second decoder mixes up the corners of two codes on one sheet.
      const codes = drawing.quietZones.length;
      if (codes === 1) expect(await decoded(pdf)).toBe(URL);
      else expect(await codeReads(pdf, URL, codes)).toBe(true);
      const png = await posterPng(drawing, { dpi: 72 });
      // Both round the size of the paper to pixels in their own way; compare what both have.
      const one = await sharp(pdf).metadata();
      const other = await sharp(png).metadata();
      const width = Math.min(one.width, other.width);
      const height = Math.min(one.height, other.height);
      const common = { left: 0, top: 0, width, height };
      // Averaged over squares of 6 mm, so that edges do not count and a missing word does.
      const [first, second] = await Promise.all(
        [pdf, png].map((picture) =>
          sharp(picture)
            .extract(common)
            .removeAlpha()
            .resize(Math.round(width / 17), Math.round(height / 17), { kernel: "linear" })
            .raw()
            .toBuffer(),
        ),
      );
      const apart = [...(first ?? [])].map((value, i) => Math.abs(value - (second?.[i] ?? 0)));
      expect(Math.max(...apart)).toBeLessThan(26);
    },
  );
});

describe("marks of partners", () => {
  async function withMark() {
    const red = {
      create: { width: 90, height: 30, channels: 4, background: "#FF000080" },
    } as const;
    const png = (await sharp(red).png().toBuffer()).toString("base64");
    return draw({ partners: ["Dock"], marks: [{ name: "Dock", png, ratio: 3 }] });
  }

  /** The colour in the middle of the mark. */
  async function colourOf(picture: Buffer, drawing: Drawing) {
    const mark = drawing.items.find((item) => item.kind === "image");
    if (mark?.kind !== "image") throw new Error("no mark");
    const { data, width } = await pixels(picture);
    const scale = width / drawing.width;
    const x = Math.round(((mark.box.left + mark.box.right) / 2) * scale);
    const y = Math.round(((mark.box.top + mark.box.bottom) / 2) * scale);
    return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
  }

  it("stand on white in their own colours, in the PNG and in the PDF", async () => {
    const drawing = await withMark();
    const pictures = [await posterPng(drawing, { width: 600 })];
    if (onPath("pdftoppm")) pictures.push(rasterised(await posterPdf(drawing), 72));
    for (const picture of pictures) {
      const [red = 0, green = 0, blue = 0] = await colourOf(picture, drawing);
      expect(red).toBeGreaterThan(250);
      expect(Math.abs(green - 127)).toBeLessThan(4);
      expect(Math.abs(blue - 127)).toBeLessThan(4);
    }
  });

  it("are told by their name to who hears the PDF", async () => {
    const drawing = await withMark();
    expect(drawing.blocks).toContainEqual(expect.objectContaining({ tag: "Figure", alt: "Dock" }));
    const pdf = (await posterPdf(drawing)).toString("latin1");
    expect(pdf).toContain("/Alt (Dock)");
    expect(pdf).toContain("/Subtype /Image");
  });
});

it("breaks a long address rather than refuse a small format", () => {
  const long = {
    url: "HTTPS://WWW.UTRECHTOMARMT.NL/Q/7KX3M",
    address: "www.utrechtomarmt.nl/q/7KX3M",
  };
  for (const design of ["hoi", "burendag"] as const) {
    const drawing = draw({ design, code: long }, "square");
    const lines = drawing.items.filter((item) => item.kind === "text" && item.field === "address");
    expect(lines).toMatchObject([{ text: "www.utrechtomarmt.nl" }, { text: "/q/7KX3M" }]);
    const [line] = lines;
    expect(drawing.blocks[line?.block ?? -1]?.actual).toBe(long.address);
  }
});
