import type { Colour } from "./colours";
import type { PosterField, PosterLanguage } from "./poster";

/**
 * A poster as a list of drawing instructions, in the order of painting.
 *
 * Lengths are design units: millimetres of an A3. `unit` says how many real millimetres one is, so a
 * design is drawn once for all paper sizes. y runs down; (0, 0) is the corner after cutting.
 */
export type Drawing = {
  language: PosterLanguage;
  /** The name of the document, for its reader. */
  title: string;
  /** Size after cutting, in design units. */
  width: number;
  height: number;
  /** Millimetres in one design unit. */
  unit: number;
  /** How far the ground runs past the edge, in design units; 0 without bleed. */
  bleed: number;
  /** White around the cut for bleed and crop marks, in design units; 0 without bleed. */
  slug: number;
  /** Nothing to read stands closer to the edge. */
  safe: number;
  /** Of a picture for screens: its size. Its millimetres are those of a screen of 96 dpi. */
  pixels?: { width: number; height: number };
  /** The square that the code needs, with its four modules of white; of several codes, the first. Empty without. */
  quietZone: Box;
  /** Those of all codes on the sheet: a folded card has one on either side. */
  quietZones: Box[];
  /** The symbol itself, side in mm and its modules along one side; both 0 without a code. */
  code: { side: number; modules: number };
  blocks: Block[];
  items: DrawingItem[];
};

export type Box = { left: number; top: number; right: number; bottom: number };

/** A cut of a typeface, as a name of its files in `fonts`. */
export type Cut =
  "bricolage-800-100" | "bricolage-800-84" | "bricolage-800-75" | "atkinson-500" | "atkinson-700";

/** What a reader of the document hears, in reading order. */
export type Block = {
  tag: "H1" | "H2" | "P" | "Figure";
  /** Of a figure: what it shows. */
  alt?: string;
  /** What a figure covers. */
  box?: Box;
  /** Where it is not the language of the drawing. */
  language?: PosterLanguage;
  /** The text in full, where a line ends in a hyphen that is not of the text. */
  actual?: string;
};

export type DrawingItem = PathItem | TextItem | ImageItem;

export type PathItem = {
  kind: "path";
  /** SVG path data, absolute. */
  d: string;
  fill: Colour;
  /** Only what lies within this path is drawn. */
  clip?: string;
  /** The part of the sheet it belongs to, on a sheet of several: a second clip. */
  part?: string;
  /** Index of its block; without, it is decoration. */
  block?: number;
  /** Squares of the code: never blur their edges. */
  sharp?: boolean;
  /** Crop marks, outside the bleed. */
  mark?: boolean;
};

/** The mark of a partner, in its own colours. */
export type ImageItem = {
  kind: "image";
  /** In base64. */
  png: string;
  box: Box;
  block: number;
};

export type TextItem = {
  kind: "text";
  text: string;
  cut: Cut;
  /** Em in design units. */
  size: number;
  x: number;
  baseline: number;
  fill: Colour;
  /** The colour behind it. */
  on: Colour;
  /** What the outlines of the letters cover. */
  ink: Box;
  block: number;
  field: PosterField | "word";
  /** A line follows in the same block. */
  continues: boolean;
  /** Upside down: `x` is its right end then. */
  turned?: boolean;
  /** Set from right to left. */
  rightToLeft?: boolean;
};
