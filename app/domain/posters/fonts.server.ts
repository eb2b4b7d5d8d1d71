import { create, type Font } from "fontkit";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { visualParts } from "./bidi-text";
import type { Box, Cut, TextItem } from "./drawing";

/** A piece of text that one font file can set: Latin, extended Latin and Arabic are separate files. */
export type Run = { fontName: string; font: Font; text: string };

type Named = { name: string; font: Font };
type Cuts = { latin: Named; extended: Named; arabic: () => Named };

/** The Arabic beside each cut; it has no narrow ones. */
const ARABIC: Record<Cut, string> = {
  "bricolage-800-100": "noto-900-arabic",
  "bricolage-800-84": "noto-700-arabic",
  "bricolage-800-75": "noto-900-arabic",
  "atkinson-500": "noto-500-arabic",
  "atkinson-700": "noto-700-arabic",
};

const opened = new Map<Cut, Cuts>();

type OfCuts<T> = Partial<Record<Cut, Map<string, T>>>;
type Store<T> = { forwards: OfCuts<T>; backwards: OfCuts<T> };
const widths: Store<number> = { forwards: {}, backwards: {} };
const inks: Store<Box> = { forwards: {}, backwards: {} };
const glyphs: Store<Box[]> = { forwards: {}, backwards: {} };

/** Measured texts that are kept of each cut; a poster needs some hundreds. */
const MOST_KEPT = 5_000;

let folder: string | undefined;

/**
 * The folder of the font files. The built server lies elsewhere than this source, so it is looked
 * for upwards from this module, and then from the folder that the process was started in.
 */
function fontFolder(): string {
  if (folder) return folder;
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let at = start; ; at = dirname(at)) {
      const candidate = join(at, "app/domain/posters/fonts");
      if (existsSync(candidate)) return (folder = candidate);
      if (dirname(at) === at) break;
    }
  }
  throw new Error("The fonts of the posters are missing: app/domain/posters/fonts was not found.");
}

const files = new Map<string, Named>();

/** The part of fontkit that sets marks on letters; not among its types. */
type MarkSetter = { applyAnchor: (mark: unknown, anchor: unknown, base: number) => void };
type Insides = { _layoutEngine?: { engine?: { GPOSProcessor?: MarkSetter } } };

/**
 * Fonts say for some letters that a kind of mark has no place of its own, as under a final feh. fontkit 2.0.4 throws
 * there; the mark belongs where it falls.
 */
function withLooseMarks(font: Font): Font {
  const setter = (font as unknown as Insides)._layoutEngine?.engine?.GPOSProcessor;
  if (setter) {
    const attach = setter.applyAnchor.bind(setter);
    setter.applyAnchor = (mark, anchor, base) => {
      if (anchor) attach(mark, anchor, base);
    };
  }
  return font;
}

function open(name: string): Named {
  let file = files.get(name);
  if (!file) {
    const font = create(readFileSync(join(fontFolder(), `${name}.ttf`)));
    if (font.type !== "TTF") throw new Error(`${name}.ttf is not a single TrueType font.`);
    file = { name, font: withLooseMarks(font as Font) };
    files.set(name, file);
  }
  return file;
}

function fontsOf(cut: Cut): Cuts {
  let fonts = opened.get(cut);
  if (!fonts) {
    fonts = {
      latin: open(`${cut}-latin`),
      extended: open(`${cut}-latin-ext`),
      arabic: () => open(ARABIC[cut]),
    };
    opened.set(cut, fonts);
  }
  return fonts;
}

const has = ({ font }: Named, character: string) =>
  font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

/** The characters of the text that this cut cannot draw, each once. Arabic is for text from right to left. */
export function missingCharacters(text: string, cut: Cut, rightToLeft = false): string[] {
  const { latin, extended, arabic } = fontsOf(cut);
  const fonts = rightToLeft ? [latin, extended, arabic()] : [latin, extended];
  const missing = new Set<string>();
  for (const character of text) {
    if (!fonts.some((font) => has(font, character))) missing.add(character);
  }
  return [...missing];
}

/** The text split where the font file changes, in the order in which the runs stand from left to right. */
export function runsOf(text: string, cut: Cut, rightToLeft = false): Run[] {
  const { latin, extended, arabic } = fontsOf(cut);
  if (!rightToLeft) {
    return joined(text, (character) => (has(latin, character) ? latin : extended));
  }
  const letters = arabic();
  return visualParts(text).flatMap((part) => {
    const first = part.backwards ? [letters, latin, extended] : [latin, extended, letters];
    const runs = joined(part.text, (character) => {
      return first.find((font) => has(font, character)) ?? latin;
    });
    if (!part.backwards) return runs;
    // Arabic letters are laid out backwards by the font; what stands alone between them is not.
    return runs
      .reverse()
      .map((run) =>
        /\p{Script=Arabic}/u.test(run.text)
          ? run
          : { ...run, text: [...run.text].reverse().join("") },
      );
  });
}

function joined(text: string, fontOf: (character: string) => Named): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const { name, font } = fontOf(character);
    const last = runs.at(-1);
    if (last?.fontName === name) last.text += character;
    else runs.push({ fontName: name, font, text: character });
  }
  return runs;
}

/** Width from pen to pen, in em. */
export function measure(text: string, cut: Cut, rightToLeft = false): number {
  return kept(widths, text, cut, rightToLeft, () =>
    runsOf(text, cut, rightToLeft).reduce((sum, run) => sum + runWidth(run), 0),
  );
}

/** Width of one run, in em. */
export function runWidth({ font, text }: Run): number {
  return font.layout(text).advanceWidth / font.unitsPerEm;
}

/** What each letter and mark covers, in em, from the pen on the baseline; y runs down. */
export function glyphBoxes(text: string, cut: Cut, rightToLeft = false): Box[] {
  return kept(glyphs, text, cut, rightToLeft, () => {
    const boxes: Box[] = [];
    let pen = 0;
    for (const run of runsOf(text, cut, rightToLeft)) {
      const em = run.font.unitsPerEm;
      const shaped = run.font.layout(run.text);
      shaped.glyphs.forEach((glyph, index) => {
        const position = shaped.positions[index];
        const { minX, minY, maxX, maxY } = glyph.bbox;
        if (position && maxX > minX && maxY > minY) {
          const x = pen + position.xOffset / em;
          const y = position.yOffset / em;
          boxes.push({
            left: x + minX / em,
            right: x + maxX / em,
            top: -y - maxY / em,
            bottom: -y - minY / em,
          });
        }
        pen += (position?.xAdvance ?? 0) / em;
      });
    }
    return boxes;
  });
}

/** What the outlines cover together, in em, from the pen on the baseline; y runs down. */
export function inkOf(text: string, cut: Cut, rightToLeft = false): Box {
  return kept(inks, text, cut, rightToLeft, () => {
    const boxes = glyphBoxes(text, cut, rightToLeft);
    if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
    return {
      left: Math.min(...boxes.map((box) => box.left)),
      right: Math.max(...boxes.map((box) => box.right)),
      top: Math.min(...boxes.map((box) => box.top)),
      bottom: Math.max(...boxes.map((box) => box.bottom)),
    };
  });
}

/** The letters as one path, so that a picture needs no fonts on the machine that draws it. */
export function outline({ text, cut, size, x, baseline, turned, rightToLeft }: TextItem): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  const toX = (at: number) => round(turned ? 2 * x - at : at);
  const toY = (at: number) => round(turned ? 2 * baseline - at : at);
  let pen = x;
  let d = "";
  for (const run of runsOf(text, cut, rightToLeft)) {
    const scale = size / run.font.unitsPerEm;
    const shaped = run.font.layout(run.text);
    shaped.glyphs.forEach((glyph, index) => {
      const position = shaped.positions[index];
      const atX = pen + (position?.xOffset ?? 0) * scale;
      const atY = baseline - (position?.yOffset ?? 0) * scale;
      for (const { command, args } of glyph.path.commands) {
        const points = args.map((value, i) =>
          i % 2 === 0 ? toX(atX + value * scale) : toY(atY - value * scale),
        );
        d += LETTERS[command] + points.join(" ");
      }
      pen += (position?.xAdvance ?? 0) * scale;
    });
  }
  return d;
}

const LETTERS = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

/** What was worked out for a text in one cut and direction; a long text makes a slow key of several parts. */
function kept<T>(store: Store<T>, text: string, cut: Cut, rightToLeft: boolean, make: () => T): T {
  const direction = rightToLeft ? "backwards" : "forwards";
  const ofCut = (store[direction][cut] ??= new Map<string, T>());
  let value = ofCut.get(text);
  if (value === undefined) {
    if (ofCut.size >= MOST_KEPT) ofCut.clear();
    value = make();
    ofCut.set(text, value);
  }
  return value;
}
