import jsQr from "jsqr";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { POSTER_WORDS } from "~/locales/posters-languages";
import { samplePoster } from "../../../tests/support/sample-poster";
import { codeReads } from "./check-code.server";
import { posterPdf } from "./draw-pdf.server";
import type { Drawing } from "./drawing";
import { layOutPoster } from "./lay-out-poster.server";
import {
  POSTER_FORMATS,
  readingDistance,
  type PosterDesign,
  type PosterFormat,
  type PosterLanguage,
} from "./poster";
import { posterPng } from "./render-png.server";

const DESIGNS: PosterDesign[] = ["hoi", "burendag", "komerbij", "lief", "neutral", "thrifty"];
const LANGUAGES: PosterLanguage[] = ["nl", "en", "tr", "ar"];
const FORMATS = (Object.keys(POSTER_FORMATS) as PosterFormat[]).filter(
  (format) => POSTER_FORMATS[format].hasCode,
);
const URL = samplePoster.code.url;

function draw(design: PosterDesign, language: PosterLanguage, format: PosterFormat): Drawing {
  const { call, closing, labels, hoi } = POSTER_WORDS[language];
  const content = { ...samplePoster, design, language, call, closing, labels, title: hoi.title };
  const laidOut = layOutPoster(content, format);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut));
  return laidOut.drawing;
}

describe("codes of every design, format and language", () => {
  it("are read by a second decoder at 100 dpi on A4", { timeout: 120_000 }, async () => {
    for (const design of DESIGNS) {
      for (const language of LANGUAGES) {
        const png = await posterPng(draw(design, language, "a4"), { dpi: 100 });
        const { data, info } = await sharp(png)
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        const read = jsQr(new Uint8ClampedArray(data), info.width, info.height);
        expect(read?.data, `${design} ${language}`).toBe(URL);
      }
    }
  });
});

const tools = ["zbarimg", "pdftoppm"].every((tool) => !spawnSync(tool, ["-h"]).error);

type Picture = { name: string; codes: number };

/** Pictures in a folder of their own, all of which zbar must read: as many codes as each has, and all ours. */
async function expectRead(make: (keep: Keep) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "omarmt-codes-"));
  try {
    const pictures: Picture[] = [];
    await make({
      png(name, body, codes = 1) {
        writeFileSync(join(folder, name), body);
        pictures.push({ name, codes });
      },
      pdf(name, body, { dpi, codes = 1 }) {
        writeFileSync(join(folder, "poster.pdf"), body);
        const size = ["-r", String(dpi), "-gray", "-singlefile"];
        execFileSync("pdftoppm", [...size, "poster.pdf", name], { cwd: folder });
        pictures.push({ name: `${name}.pgm`, codes });
      },
    });
    const wanted = pictures.flatMap(({ codes }) => Array.from({ length: codes }, () => URL));
    const read = readByZbar(folder, pictures);
    const missed = () =>
      pictures.filter(
        (one) => readByZbar(folder, [one]).join() !== Array(one.codes).fill(URL).join(),
      );
    expect(
      read,
      read.length === wanted.length
        ? undefined
        : `unread: ${missed()
            .map(({ name }) => name)
            .join(", ")}`,
    ).toEqual(wanted);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Keep = {
  png: (name: string, body: Buffer, codes?: number) => void;
  pdf: (name: string, body: Buffer, rest: { dpi: number; codes?: number }) => void;
};

/** What zbar reads on the pictures, in one go. */
function readByZbar(folder: string, pictures: Picture[]): string[] {
  // Else it takes stripes of a picture for a bar code once in a while.
  const onlyQr = ["-Sdisable", "-Sqrcode.enable"];
  const names = pictures.map(({ name }) => name);
  const read = spawnSync("zbarimg", ["--quiet", "--raw", ...onlyQr, ...names], {
    cwd: folder,
    encoding: "utf8",
  });
  return read.stdout.trim().split("\n");
}

/** What happens to a poster between its file and a telephone; blurs are measured in squares of the code. */
const TREATMENTS: Record<string, (png: Buffer, module: number) => Promise<Buffer>> = {
  blurred: (png, module) =>
    sharp(png)
      .blur(Math.max(0.3, module * 0.3))
      .png()
      .toBuffer(),
  turned: (png) => sharp(png).rotate(15, { background: "#8a8a8a" }).png().toBuffer(),
  pressed: (png) => sharp(png).jpeg({ quality: 60 }).toBuffer(),
  /** Grey ink on grey paper, unsharp. */
  grey: (png, module) =>
    sharp(png)
      .greyscale()
      .linear(0.65, 50)
      .blur(Math.max(0.3, module * 0.15))
      .png()
      .toBuffer(),
};

/** A simple camera of a telephone: 1,280 pixels over some 70 degrees, so this many over one radian. */
const PIXELS_PER_RADIAN = 1_000;
/** Width of a screen of 55 inch, of which the distance of the format is said. */
const SCREEN_METRES = 1.21;

/** The whole sheet as many pixels wide as it is to that camera, from where the product says that the code still reads. */
function seen(drawing: Drawing, design: PosterDesign, format: PosterFormat): Promise<Buffer> {
  const { kind, width } = POSTER_FORMATS[format];
  const distance = readingDistance(design, format);
  // Pictures for a telephone or a page are shown at any size: taken for once the ten times that the others state.
  const metres = kind === "paper" ? width / 1000 : SCREEN_METRES;
  const share = drawing.code.side / (drawing.width * drawing.unit);
  const radians = metres / (distance || 10 * metres * share);
  return posterPng(drawing, { width: Math.round(radians * PIXELS_PER_RADIAN) });
}

describe.runIf(tools)("codes read by zbar, of every design and language", () => {
  it.each(FORMATS)(
    "from PNG and PDF, and as seen from the stated distance: %s",
    { timeout: 300_000 },
    async (format) => {
      await expectRead(async (keep) => {
        for (const design of DESIGNS) {
          for (const language of LANGUAGES) {
            const drawing = draw(design, language, format);
            const codes = drawing.quietZones.length;
            const name = `${design}-${language}`;
            const png = await posterPng(drawing, { dpi: 72 });
            expect(await codeReads(png, URL, codes), name).toBe(true);
            keep.png(`${name}.png`, png, codes);
            keep.pdf(`${name}-pdf`, await posterPdf(drawing), { dpi: 72, codes });
            const far = await seen(drawing, design, format);
            const module = (await codePixels(far, drawing)) / drawing.code.modules;
            for (const [treatment, treat] of Object.entries(TREATMENTS)) {
              keep.png(`${name}-${treatment}.img`, await treat(far, module), codes);
            }
          }
        }
      });
    },
  );

  it.each(DESIGNS)(
    "on A4 at every resolution, and after treatment: %s",
    { timeout: 240_000 },
    async (design) => {
      await expectRead(async (keep) => {
        for (const language of LANGUAGES) {
          const drawing = draw(design, language, "a4");
          const pdf = await posterPdf(drawing);
          for (const dpi of [300, 150, 72]) {
            const png = await posterPng(drawing, { dpi });
            keep.png(`${language}-${dpi}.png`, png);
            keep.pdf(`${language}-${dpi}-pdf`, pdf, { dpi });
            if (dpi !== 150) continue;
            const module = (await codePixels(png, drawing)) / drawing.code.modules;
            for (const [treatment, treat] of Object.entries(TREATMENTS)) {
              keep.png(`${language}-${treatment}.img`, await treat(png, module));
            }
          }
        }
      });
    },
  );
});

/** Side of the code on a picture of the whole sheet. */
async function codePixels(png: Buffer, drawing: Drawing): Promise<number> {
  const { width } = await sharp(png).metadata();
  return (width * drawing.code.side) / (drawing.width * drawing.unit);
}
