import { COLOURS, type Colour, type PosterColours } from "./colours";
import { contrast, LEAST_CONTRAST } from "./contrast";
import type { Block, Box, Cut, DrawingItem } from "./drawing";
import { fitText, type Fitted, type Room } from "./fit-text";
import { glyphBoxes, inkOf, measure, missingCharacters } from "./fonts.server";
import { hyphenate } from "./hyphenate.server";
import { reachOf } from "./line-reach";
import {
  POSTER_FORMATS,
  type PosterContent,
  type PosterField,
  type PosterFormat,
  type PosterNote,
} from "./poster";
import { isRightToLeft } from "./poster-locale";
import { HARD_SPACE, type Line, type Setting } from "./wrap-text";

/** Real size of the smallest letters on paper: an em of 3.5 mm, about 10 points. */
export const SMALLEST_EM_MM = 3.5;

/** The same on a picture for screens, which is seen on a telephone or from far. */
const SMALLEST_EM_PX = 27;

/** Small texts are set somewhat larger on small formats than their scale gives, or they cannot be read. */
const SMALL_TEXTS: Record<PosterFormat, number> = {
  a2: 1,
  a3: 1,
  a4: 1.09,
  a5: 1.31,
  a5x2: 1.31,
  table: 1.3,
  badge: 1,
  square: 1.33,
  story: 1.33,
  screen: 1.33,
};

/** Arabic has no capitals and smaller bodies, and asks for more air between lines. */
const ARABIC = { small: 1.14, leading: 1.42 };

/** A fourth mark on one letter: no language has it, and a tower of them leaves no room for words. */
const PILED = /\p{M}{3}(\p{M})/gu;

/** The short side of every sheet, so that one layout serves all sizes of a shape. */
const SHORT_SIDE = 297;
const MM_PER_PIXEL = 25.4 / 96;
/** As a part of the width of a story. */
const STORY_FOOT = 340 / 1080;

/** What one design is drawn on, where that is not the whole sheet; in mm. */
const FACES: Partial<Record<PosterFormat, { width: number; height: number }>> = {
  a5x2: { width: 148.5, height: 210 },
  table: { width: 210, height: 148.5 },
};

export type Style = {
  cut: Cut;
  fill: Colour;
  /** The colour behind the text; the contrast is checked against it. */
  on: Colour;
  block: number;
  field: PosterField | "word";
};

export type Placing = {
  x: number;
  baseline: number;
  size: number;
  leading?: number;
  /** What `x` is of the line: its left end, its middle, its right end. */
  align?: "left" | "middle" | "right";
};

/** Sheets of one shape share their layout. */
export type Shape = "tall" | "story" | "square" | "wide";

export type PageOptions = {
  bleed: boolean;
  colours: PosterColours;
  /** Height at the foot that the design leaves free, in design units. */
  foot?: number;
};

/** The sheet that a design draws on, in design units; it gathers what must be refused or told. */
export class Page {
  readonly width: number;
  /** Of what the design is drawn on: the sheet without its foot. */
  readonly height: number;
  readonly foot: number;
  readonly shape: Shape;
  readonly unit: number;
  readonly safe: number;
  /** How far grounds must run past the cut. */
  readonly bleed: number;
  readonly small: number;
  /** The script runs from right to left; the whole page is mirrored when it is done. */
  readonly rightToLeft: boolean;
  /** The smallest em that may be used, in design units. */
  readonly smallestEm: number;
  readonly colours: PosterColours;

  readonly items: DrawingItem[] = [];
  readonly blocks: Block[] = [];
  readonly notes: PosterNote[] = [];
  readonly missing = new Map<string, Set<PosterField>>();
  readonly faint: { field: string; contrast: number }[] = [];
  readonly tooSmall: string[] = [];
  quietZone: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  code = { side: 0, modules: 0 };

  constructor(
    readonly content: PosterContent,
    readonly format: PosterFormat,
    options: PageOptions,
  ) {
    const sheet = POSTER_FORMATS[format];
    const { width, height } = FACES[format] ?? sheet;
    const scale = Math.min(width, height) / SHORT_SIDE;
    const onPaper = sheet.kind === "paper";
    this.unit = onPaper ? scale : scale * MM_PER_PIXEL;
    this.width = width / scale;
    this.foot = options.foot ?? 0;
    this.height = height / scale - this.foot;
    this.safe = sheet.safe / scale;
    this.smallestEm = (onPaper ? SMALLEST_EM_MM : SMALLEST_EM_PX) / scale;
    this.bleed = options.bleed ? 3 / this.unit : 0;
    this.shape =
      width > height ? "wide" : width === height ? "square" : format === "story" ? "story" : "tall";
    this.rightToLeft = isRightToLeft(content.language);
    this.small = SMALL_TEXTS[format] * (this.rightToLeft ? ARABIC.small : 1);
    this.colours = options.colours;
  }

  /** Of the whole sheet. */
  get sheetHeight(): number {
    return this.height + this.foot;
  }

  /** Nothing to read stands lower: apps lay their own buttons over the foot of a story. */
  get lowest(): number {
    return this.height - (this.shape === "story" ? STORY_FOOT * this.width : this.safe);
  }

  /** Starts a new piece for the reader of the document; what is drawn names it. */
  block(block: Block): number {
    return this.blocks.push(block) - 1;
  }

  paint(d: string, fill: Colour, more: { clip?: string; block?: number; sharp?: boolean } = {}) {
    this.items.push({ kind: "path", d, fill, ...more });
  }

  /** Distance of lines, in em, for one that suits Latin letters; those of a Dutch name in an Arabic text keep it. */
  leading(latin: number, text?: string): number {
    const isArabic = text === undefined ? this.rightToLeft : this.runsBackwards(text);
    return isArabic ? Math.max(latin, ARABIC.leading) : latin;
  }

  /** Width of a text in em: how it is set alone, or among texts from right to left. */
  measure(text: string, cut: Cut): number {
    const width = measure(text, cut, this.rightToLeft);
    return this.rightToLeft && !this.runsBackwards(text)
      ? Math.max(width, measure(text, cut))
      : width;
  }

  /** What the outlines of a text cover, in em, from the pen on the baseline. */
  ink(text: string, cut: Cut): Box {
    return inkOf(text, cut, this.runsBackwards(text));
  }

  /** A name or address in Latin letters keeps its direction: the mark of "HOI!" stays behind it. */
  private runsBackwards(text: string): boolean {
    // Marks and lengthened strokes are of no script of their own, but extend Arabic.
    const latinOnly = /\p{Script=Latin}/u.test(text) && !/\p{Script_Extensions=Arabic}/u.test(text);
    return this.rightToLeft && !latinOnly;
  }

  setting(cut: Cut, align: Placing["align"] = "left"): Setting {
    const { language } = this.content;
    return {
      measure: (text) => this.measure(text, cut),
      hyphenate: (word) => hyphenate(word, language),
      reach: (lines, leading) => {
        const texts = lines.map((line) => line.text.replaceAll(HARD_SPACE, " "));
        const backwards = this.runsBackwards(texts.join(" "));
        const inked = texts.map((text) => ({
          ink: inkOf(text, cut, backwards),
          letters: () => glyphBoxes(text, cut, backwards),
        }));
        return reachOf(inked, leading, align === "left" && !this.rightToLeft);
      },
    };
  }

  /** Makes a text fit its room, and notes what was lost. */
  fit(text: string, cut: Cut, field: PosterField, room: Room, align?: Placing["align"]): Fitted {
    this.check(text, cut, field);
    const fitted = this.tryFit(text, cut, room, align);
    this.noteShortened(text, field, fitted);
    return fitted;
  }

  /** How a text would fit, to choose between rooms: notes nothing. */
  tryFit(text: string, cut: Cut, room: Room, align?: Placing["align"]): Fitted {
    return fitText(text, room, this.setting(cut, align));
  }

  noteShortened(text: string, field: PosterField, fitted: { lines: Line[]; kept?: number }) {
    if (fitted.kept === undefined) return;
    const shown = fitted.lines.map((line) => line.text).join(" ");
    this.notes.push({ field, shown, counts: "characters", given: text.length, fits: fitted.kept });
  }

  /** Remembers the characters that the fonts lack: a box instead of a letter is never printed. */
  check(text: string, cut: Cut, field: PosterField) {
    const backwards = this.runsBackwards(text);
    const piled = [...text.matchAll(PILED)].map(([, mark = ""]) => mark);
    for (const character of [
      ...missingCharacters(text.replaceAll("\n", ""), cut, backwards),
      ...piled,
    ]) {
      const fields = this.missing.get(character) ?? new Set();
      this.missing.set(character, fields.add(field));
    }
  }

  /** Draws lines under each other; returns the baseline of the last. */
  write(lines: Line[], style: Style, placing: Placing): number {
    const measured = contrast(style.fill, style.on);
    if (measured < LEAST_CONTRAST) this.faint.push({ field: style.field, contrast: measured });
    if (placing.size < this.smallestEm - 0.003) this.tooSmall.push(style.field);

    if (style.field !== "word") {
      for (const line of lines) this.check(line.text, style.cut, style.field);
    }

    const block = this.blocks[style.block];
    // Glyphs of Arabic stand in the file as they are drawn; readers need the text as it is written.
    const drawnBackwards = this.rightToLeft && lines.length > 0;
    if (block && (drawnBackwards || lines.some((line) => line.hyphenated))) {
      block.actual = lines
        .map((line) => (line.hyphenated ? line.text.slice(0, -1) : `${line.text} `))
        .join("")
        .trim();
    }
    const { x, size, align = "left", leading = 1 } = placing;
    const rightToLeft = this.runsBackwards(lines.map((line) => line.text).join(" "));
    lines.forEach((line, index) => {
      const text = line.text.replaceAll(HARD_SPACE, " ");
      const ink = inkOf(text, style.cut, rightToLeft);
      const advance = this.measure(text, style.cut) * size;
      const start = align === "left" ? x : align === "right" ? x - advance : x - advance / 2;
      const baseline = placing.baseline + index * leading * size;
      this.items.push({
        kind: "text",
        ...style,
        text,
        size,
        x: start,
        baseline,
        ink: {
          left: start + ink.left * size,
          right: start + ink.right * size,
          top: baseline + ink.top * size,
          bottom: baseline + ink.bottom * size,
        },
        continues: index < lines.length - 1,
        ...(rightToLeft && { rightToLeft }),
      });
    });
    return placing.baseline + (lines.length - 1) * leading * size;
  }

  /** A ground over the whole sheet and its bleed, or from `top` down. */
  ground(colour: Colour = COLOURS.paper, top = -this.bleed) {
    const left = -this.bleed;
    const right = this.width + this.bleed;
    this.paint(`M${left} ${top}H${right}V${this.height + this.bleed}H${left}Z`, colour);
  }
}

/** The smallest em that may be used on this page, in design units. */
export function smallestEm(page: Page): number {
  return page.smallestEm;
}
