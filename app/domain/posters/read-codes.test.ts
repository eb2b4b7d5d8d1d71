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
  it.each(FORMATS)("are read on %s", { timeout: 120_000 }, async (format) => {
    for (const design of DESIGNS) {
      for (const language of LANGUAGES) {
        const drawing = draw(design, language, format);
        const png = await posterPng(drawing, { dpi: 72 });
        const codes = drawing.quietZones.length;
        expect(await codeReads(png, URL, codes), `${design} ${language}`).toBe(true);
      }
    }
  });

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

/** What zbar reads on each of the files, in one go. */
function readByZbar(folder: string, files: string[]): string[] {
  const read = spawnSync("zbarimg", ["--quiet", "--raw", ...files], {
    cwd: folder,
    encoding: "utf8",
  });
  return read.stdout.trim().split("\n");
}

/** What happens to a poster between its file and a telephone. */
const TREATMENTS: Record<string, (drawing: Drawing, png: Buffer) => Promise<Buffer>> = {
  blurred: (_, png) => sharp(png).blur(2).png().toBuffer(),
  turned: (_, png) => sharp(png).rotate(15, { background: "#8a8a8a" }).png().toBuffer(),
  "pressed together": (_, png) => sharp(png).jpeg({ quality: 60 }).toBuffer(),
  /** Grey, faint and unsharp, the code a hundred pixels wide: as seen from the stated distance. */
  "from afar, in grey": (drawing, png) => {
    const width = Math.round((100 * drawing.width * drawing.unit) / drawing.code.side);
    return sharp(png).resize({ width }).greyscale().linear(0.65, 50).blur(0.6).png().toBuffer();
  },
};

describe.runIf(tools)("codes on A4, read by zbar", () => {
  it.each(DESIGNS)(
    "from PDF and PNG, and after treatment: %s",
    { timeout: 240_000 },
    async (design) => {
      const folder = mkdtempSync(join(tmpdir(), "omarmt-codes-"));
      try {
        const files: string[] = [];
        const keep = (name: string, body: Buffer) => {
          writeFileSync(join(folder, name), body);
          files.push(name);
        };
        for (const language of LANGUAGES) {
          const drawing = draw(design, language, "a4");
          writeFileSync(join(folder, "poster.pdf"), await posterPdf(drawing));
          for (const dpi of [300, 150, 72]) {
            const png = await posterPng(drawing, { dpi });
            keep(`${language}-${dpi}.png`, png);
            const page = `${language}-${dpi}-pdf`;
            const size = ["-r", String(dpi), "-gray", "-singlefile"];
            execFileSync("pdftoppm", [...size, "poster.pdf", page], { cwd: folder });
            files.push(`${page}.pgm`);
            if (dpi !== 150) continue;
            for (const [name, treat] of Object.entries(TREATMENTS)) {
              keep(`${language}-${name.replace(/\W+/g, "-")}.img`, await treat(drawing, png));
            }
          }
        }
        const read = readByZbar(folder, files);
        const missed = () => files.filter((file) => readByZbar(folder, [file])[0] !== URL);
        expect(
          read,
          `unread of ${files.length}: ${read.length < files.length ? missed().join(", ") : ""}`,
        ).toEqual(files.map(() => URL));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
