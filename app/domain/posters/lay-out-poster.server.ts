import type { PosterColours } from "./colours";
import { badgeModule, drawBadge } from "./designs/badge";
import { drawBurendag } from "./designs/burendag";
import { drawHoi } from "./designs/hoi";
import { drawKomErbij } from "./designs/kom-erbij";
import { drawLiefEnLeed } from "./designs/lief-en-leed";
import { drawNeutral, NEUTRAL_COLOURS } from "./designs/neutral";
import type { Drawing } from "./drawing";
import { Page } from "./page.server";
import { foldedCard, sideBySide, type Faces } from "./parts/faces";
import { mirror } from "./parts/mirror";
import { partnerStrip, stripCells, stripHeight } from "./parts/partner-strip";
import { cropMarks, middleMarks, SLUG_MM } from "./parts/sheet";
import {
  POSTER_FORMATS,
  type PosterContent,
  type PosterDesign,
  type PosterField,
  type PosterFormat,
  type PosterNote,
} from "./poster";
import { isRightToLeft } from "./poster-locale";

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
  /** With 3 mm bleed and crop marks, for a printer. Only on paper. */
  bleed?: boolean;
  /** A municipality's own colours for the neutral design. */
  colours?: Partial<PosterColours>;
  /** Asks for a code on a format without one, to learn why it has none. */
  code?: boolean;
};

/** Smallest side of one square of the code that prints and scans well, in mm. */
const SMALLEST_MODULE_MM = 0.8;

const DRAW: Record<PosterDesign, (page: Page) => void> = {
  hoi: drawHoi,
  burendag: drawBurendag,
  komerbij: drawKomErbij,
  lief: drawLiefEnLeed,
  neutral: drawNeutral,
  thrifty: drawNeutral,
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
  const bleed = options.bleed === true && takesBleed(format);
  const front = pageOf(content, format, bleed, options);
  const otherSide = format === "table" ? content.otherSide : undefined;
  const back = otherSide && pageOf(otherSide, format, bleed, options);
  const pages = back ? [front, back] : [front];
  for (const page of pages) {
    const refusal = refusalOf(page, format, options);
    if (refusal) return refusal;
  }
  const notes = pages.flatMap((page) => page.notes);
  return { ok: true, drawing: drawingOf(front, back ?? front, bleed), notes };
}

/** A badge folds around its edge, and a screen is not cut. */
function takesBleed(format: PosterFormat): boolean {
  return POSTER_FORMATS[format].kind === "paper" && format !== "badge";
}

function pageOf(
  content: PosterContent,
  format: PosterFormat,
  bleed: boolean,
  options: LayOutOptions,
): Page {
  const colours = { ...NEUTRAL_COLOURS[content.design], ...options.colours };
  const cells = stripCells(content, format);
  const hasStrip = cells.length > 0;
  const told = hasStrip ? { ...content, partners: [] } : content;
  const page = new Page(told, format, { bleed, colours, foot: stripHeight(cells) });
  if (format === "badge") drawBadge(page);
  else DRAW[content.design](page);
  if (hasStrip) partnerStrip(page, cells);
  if (isRightToLeft(content.language)) mirror(page);
  return page;
}

function refusalOf(page: Page, format: PosterFormat, options: LayOutOptions): LaidOut | null {
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
  const { hasCode } = POSTER_FORMATS[format];
  const module = hasCode ? page.code.side / page.code.modules : badgeModule(page.content.code.url);
  const asked = hasCode || options.code === true;
  if ((asked && module < SMALLEST_MODULE_MM) || page.tooSmall.length > 0) {
    return { ok: false, reason: "code-too-small", details: { module, texts: page.tooSmall } };
  }
  return null;
}

function drawingOf(page: Page, back: Page, bleed: boolean): Drawing {
  const { format, unit } = page;
  const { kind, hasCode, width, height } = POSTER_FORMATS[format];
  const sheet = sheetOf(page, back);
  if (bleed) sheet.items.push(...cropMarks({ ...sheet, unit }));
  else sheet.items.push(...middleMarks({ ...sheet, unit }));
  return {
    language: page.content.language,
    title: page.content.title.replace(/\s+/gu, " ").trim(),
    width: sheet.width,
    height: sheet.height,
    unit,
    bleed: page.bleed,
    slug: bleed ? SLUG_MM / unit : 0,
    safe: page.safe,
    ...(kind === "pixels" && { pixels: { width, height } }),
    quietZone: sheet.quietZones[0] ?? page.quietZone,
    quietZones: hasCode ? sheet.quietZones : [],
    code: page.code,
    blocks: sheet.blocks,
    items: sheet.items,
  };
}

function sheetOf(page: Page, back: Page): Faces {
  if (page.format === "table") return foldedCard(page, back);
  if (page.format === "a5x2") return sideBySide(page);
  const { width, sheetHeight: height, items, blocks, quietZone } = page;
  return { width, height, items, blocks, quietZones: [quietZone] };
}

/** Invisible and combining characters by their number, or nobody knows what is meant. */
function named(character: string): string {
  if (!/[\p{C}\p{M}\p{Z}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
