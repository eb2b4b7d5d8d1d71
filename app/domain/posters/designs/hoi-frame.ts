import type { Box, Cut } from "../drawing";
import type { Page } from "../page.server";

/** Where the parts of HOI! stand on a sheet of one shape, in design units. */
export type HoiFrame = {
  edge: number;
  word: { left: number; right: number; top: number; cut: Cut };
  title: {
    left: number;
    /** Below the word. */
    air: number;
    /** At most so wide, where the mugs would leave more. */
    widest?: number;
    lines: number;
    largest: number;
    smallest: number;
    /** Beside the ink mug rather than above it. */
    beside?: boolean;
  };
  /** Edge of the table, and where the mugs stand on it. */
  table: number;
  foot: number;
  /** Right side of the white mug. */
  right: number;
  symbol: number;
  callEm: number;
  addressEm: number;
  addressToFoot: number;
  inkLeft: number;
  inkOverlap?: number;
  /** Height of the ink mug, as a part of the white one: as drawn, and when the facts need more. */
  ink: { least: number; most: number };
  /** Em of the facts. */
  strongEm: number;
  /** The closing sentence on the table; where the table is too low, over the white mug or with the facts. */
  closing?: { baseline: number; lines: number };
  overMug?: Box & { largest: number; smallest: number };
  sender?: { baseline: number; beside?: { width: number; right: number } };
  partners?: boolean;
};

const TALL: HoiFrame = {
  edge: 16,
  word: { left: 16, right: 281, top: 22, cut: "bricolage-800-75" },
  title: {
    left: 16,
    air: 12.4,
    widest: 108,
    lines: 5,
    largest: 18,
    smallest: 12.6,
  },
  table: 371,
  foot: 378,
  right: 275,
  symbol: 104,
  callEm: 18,
  addressEm: 10.2,
  addressToFoot: 7.3,
  inkLeft: 26,
  ink: { least: 0.645, most: 0.76 },
  strongEm: 16,
  closing: { baseline: 396.2, lines: 2 },
  sender: { baseline: 407 },
  partners: true,
};

const STORY: HoiFrame = {
  ...TALL,
  word: { ...TALL.word, top: 69, cut: "bricolage-800-84" },
  title: { ...TALL.title, widest: 92, largest: 14 },
  table: 405,
  foot: 412,
  symbol: 98,
  closing: { baseline: 429, lines: 1 },
  sender: undefined,
  partners: false,
};

const SQUARE: HoiFrame = {
  ...TALL,
  word: { left: 16, right: 281, top: 16, cut: "bricolage-800-100" },
  title: { left: 16, air: 11, lines: 3, largest: 14, smallest: 8.6 },
  table: 283,
  foot: 290,
  symbol: 80,
  callEm: 13.6,
  addressEm: 9,
  addressToFoot: 8.4,
  strongEm: 13,
  ink: { least: 0.66, most: 0.78 },
  closing: undefined,
  sender: undefined,
  partners: false,
};

/** Lying, on a table card: the word beside the white mug, the ink mug under it. */
const CARD: HoiFrame = {
  ...SQUARE,
  edge: 22,
  word: { left: 22, right: 211, top: 21, cut: "bricolage-800-84" },
  title: { left: 22, air: 11, lines: 2, largest: 14.5, smallest: 8.6 },
  table: 277,
  foot: 287,
  right: 390,
  symbol: 121,
  callEm: 19,
  addressEm: 11.8,
  addressToFoot: 8.6,
  inkLeft: 60,
  ink: { least: 0.56, most: 0.6 },
  overMug: { left: 224, right: 398, top: 21, bottom: 48, largest: 14.5, smallest: 8.6 },
};

const SCREEN: HoiFrame = {
  ...SQUARE,
  edge: 26,
  word: { left: 26, right: 293, top: 22, cut: "bricolage-800-84" },
  title: {
    left: 26,
    air: 13,
    lines: 5,
    largest: 20,
    smallest: 10,
    beside: true,
  },
  table: 263,
  foot: 270,
  right: 504,
  symbol: 118,
  callEm: 18,
  addressEm: 11.5,
  addressToFoot: 7.6,
  inkLeft: 190,
  inkOverlap: 5,
  ink: { least: 0.5, most: 0.54 },
  closing: { baseline: 281.6, lines: 1 },
  sender: { baseline: 281.6, beside: { width: 200, right: 500 } },
};

export function hoiFrame(page: Page): HoiFrame {
  const frame = frameOn(page);
  return page.foot > 0 ? raised(frame, page.foot) : frame;
}

/** A foot higher than this holds two rows of marks. */
const TWO_ROWS = 40;

/** Table and mugs move up; the word gives way by a wider cut, which is as wide and less high. */
function raised(frame: HoiFrame, foot: number): HoiFrame {
  const { closing, sender } = frame;
  return {
    ...frame,
    word: { ...frame.word, cut: "bricolage-800-100" },
    // Between lower word and higher mugs the sentence keeps its four lines.
    title: { ...frame.title, largest: foot > TWO_ROWS ? 15.5 : frame.title.largest },
    table: frame.table - foot,
    foot: frame.foot - foot,
    closing: closing && { ...closing, baseline: closing.baseline - foot },
    sender: sender && { ...sender, baseline: sender.baseline - foot },
  };
}

function frameOn(page: Page): HoiFrame {
  switch (page.format) {
    case "story":
      return STORY;
    case "square":
      return SQUARE;
    case "table":
      return CARD;
    case "screen":
      return SCREEN;
    case "a4":
      return { ...TALL, symbol: 100.4 };
    case "a5":
    case "a5x2":
      return { ...TALL, symbol: 91 };
    default:
      return TALL;
  }
}
