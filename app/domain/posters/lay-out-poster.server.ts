import type { PosterColours } from "./colours";
import { drawBurendag } from "./designs/burendag";
import { drawHoi } from "./designs/hoi";
import { drawKomErbij } from "./designs/kom-erbij";
import { drawLiefEnLeed } from "./designs/lief-en-leed";
import { drawNeutral, NEUTRAL_COLOURS } from "./designs/neutral";
import type { Drawing } from "./drawing";
import { Page } from "./page.server";
import type { Design, PosterContent, PosterField, PosterFormat, PosterNote } from "./poster";
import { cropMarks, SLUG_MM } from "./parts/sheet";

export type LaidOut =
  | { ok: true; drawing: Drawing; notes: PosterNote[] }
  | {
      ok: false;
      reason: "missing-glyphs";
      /** Characters that the fonts lack, each with the fields it stands in. */
      details: { characters: { character: string; fields: PosterField[] }[] };
    }
  | { ok: false; reason: "contrast"; details: { texts: { field: string; contrast: number }[] } }
  | {
      ok: false;
      reason: "code-too-small";
      /** `module` is the side of one square of the code in mm; `texts` are set under 10 points. */
      details: { module: number; texts: string[] };
    };

export type LayOutOptions = {
  /** With 3 mm bleed and crop marks, for a printer. */
  bleed?: boolean;
  /** A municipality's own colours for the neutral design. */
  colours?: Partial<PosterColours>;
};

/** Smallest side of one square of the code that prints and scans well, in mm. */
const SMALLEST_MODULE_MM = 0.8;

const DRAW: Record<Design, (page: Page) => void> = {
  hoi: drawHoi,
  burendag: drawBurendag,
  komerbij: drawKomErbij,
  lief: drawLiefEnLeed,
  neutral: drawNeutral,
};

/**
 * Lays out a poster, once for all backends. Refuses what cannot be read: characters without a glyph,
 * faint text, a code or an address that would get too small.
 */
export function layOutPoster(
  content: PosterContent,
  format: PosterFormat,
  options: LayOutOptions = {},
): LaidOut {
  const colours = { ...NEUTRAL_COLOURS[content.design], ...options.colours };
  const page = new Page(content, format, { bleed: options.bleed ?? false, colours });
  DRAW[content.design](page);
  if (options.bleed) cropMarks(page);

  if (page.missing.size > 0) {
    const characters = [...page.missing].map(([character, fields]) => ({
      character: named(character),
      fields: [...fields],
    }));
    return { ok: false, reason: "missing-glyphs", details: { characters } };
  }
  if (page.faint.length > 0) {
    return { ok: false, reason: "contrast", details: { texts: page.faint } };
  }
  const module = page.code.side / page.code.modules;
  if (module < SMALLEST_MODULE_MM || page.tooSmall.length > 0) {
    return { ok: false, reason: "code-too-small", details: { module, texts: page.tooSmall } };
  }
  return { ok: true, drawing: drawingOf(page, options.bleed ?? false), notes: page.notes };
}

function drawingOf(page: Page, bleed: boolean): Drawing {
  const { language, title } = page.content;
  return {
    language,
    title: title.replace(/\s+/gu, " ").trim(),
    width: page.width,
    height: page.height,
    unit: page.unit,
    bleed: page.bleed,
    slug: bleed ? SLUG_MM / page.unit : 0,
    safe: page.safe,
    quietZone: page.quietZone,
    code: page.code,
    blocks: page.blocks,
    items: page.items,
  };
}

/** Invisible and combining characters by their number, or nobody knows what is meant. */
function named(character: string): string {
  if (!/[\p{C}\p{M}\p{Z}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
