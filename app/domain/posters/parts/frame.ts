import type { Cut } from "../drawing";
import type { Page } from "../page.server";

/** Where the parts of a design stand on a sheet of one shape, in design units. */
export type Frame = {
  margin: number;
  word: { left: number; right: number; top: number; cut: Cut };
  title: { width: number; lines: number; largest: number; smallest: number };
  /** The paper block with the facts, from the left edge down to the bottom. */
  block: { top: number; right: number; padding: number };
  /** Baseline of the sender, the last line on the block. */
  sender: number;
  panel: {
    right: number;
    bottom: number;
    symbol: number;
    callEm: number;
    addressEm: number;
    padding: number;
    radius: number;
  };
};

const TALL: Frame = {
  margin: 18,
  word: { left: 18, right: 279, top: 24, cut: "bricolage-800-84" },
  title: { width: 205, lines: 2, largest: 17.5, smallest: 11 },
  block: { top: 276, right: 146.56, padding: 15 },
  sender: 402,
  panel: {
    right: 279,
    bottom: 402,
    symbol: 92,
    callEm: 13.2,
    addressEm: 8.6,
    padding: 9.1,
    radius: 10,
  },
};

/** The middle of a story is like a poster; apps lay their own buttons over its top and bottom. */
const STORY: Frame = {
  ...TALL,
  word: { ...TALL.word, top: 72 },
  block: { ...TALL.block, top: 306 },
  sender: 430,
  panel: { ...TALL.panel, bottom: 430, symbol: 96 },
};

const SQUARE: Frame = {
  margin: 16,
  word: { left: 16, right: 281, top: 18, cut: "bricolage-800-100" },
  title: { width: 150, lines: 2, largest: 13.5, smallest: 8.4 },
  block: { top: 200, right: 142, padding: 10 },
  sender: 283,
  panel: {
    right: 281,
    bottom: 283,
    symbol: 80,
    callEm: 12.4,
    addressEm: 8.2,
    padding: 7.6,
    radius: 9,
  },
};

/** Lying: a table card as well as a screen; the code stands at the right, as high as it can. */
const wide = (page: Page): Frame => {
  const panelRight = page.width - 20;
  const panelLeft = panelRight - 158;
  // The street of Lief & leed stands between the block and the panel.
  const widest = page.content.design === "lief" ? 208 : 240;
  return {
    margin: 20,
    word: { left: 20, right: panelLeft - 16, top: 21, cut: "bricolage-800-84" },
    // Not under the last letter of the word, which may reach low.
    title: { width: (panelLeft - 36) * 0.8, lines: 2, largest: 15, smallest: 9.6 },
    block: { top: 204, right: Math.min(panelLeft - 14, widest), padding: 10 },
    sender: 281,
    panel: {
      right: panelRight,
      bottom: 277,
      symbol: 120,
      callEm: 17,
      addressEm: 10.4,
      padding: 9,
      radius: 11,
    },
  };
};

/** What stands at the bottom moves up; the picture gets what is left. */
function raised(frame: Frame, foot: number): Frame {
  return {
    ...frame,
    block: { ...frame.block, top: frame.block.top - foot },
    sender: frame.sender - foot,
    panel: { ...frame.panel, bottom: frame.panel.bottom - foot },
  };
}

export function frameOf(page: Page): Frame {
  switch (page.shape) {
    case "tall":
      return page.foot > 0 ? raised(TALL, page.foot) : TALL;
    case "story":
      return STORY;
    case "square":
      return SQUARE;
    case "wide":
      return wide(page);
  }
}
