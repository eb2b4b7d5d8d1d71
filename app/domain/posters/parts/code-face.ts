import { codeSymbol, QUIET_MODULES } from "../code-symbol.server";
import { COLOURS } from "../colours";
import { cleanText } from "../clean-text";
import type { Page } from "../page.server";
import { smallestEm } from "../page.server";

/** Where the call, the code and the address stand, below each other on white. */
export type CodeFace = {
  middle: number;
  /** Top of the capitals of the call. */
  top: number;
  symbol: number;
  callEm: number;
  addressEm: number;
  /** Room for a line of text whose baseline lies at `y`. */
  widthAt: (y: number) => number;
};

/** Height from the top of the call to the baseline of the address, and the width of code and white. */
export function codeFaceSize(page: Page, face: Pick<CodeFace, "symbol" | "callEm" | "addressEm">) {
  const { modules } = codeSymbol(page.content.code.url);
  const withWhite = face.symbol * (1 + (2 * QUIET_MODULES) / modules);
  const { lines } = addressLines(page, withWhite);
  return {
    width: withWhite,
    height:
      face.callEm * (CALL_CAPITALS + CALL_DESCENDER) +
      withWhite +
      face.addressEm * (ADDRESS_RISE + (lines.length - 1) * ADDRESS_LEADING),
  };
}

/** The address on one line, or broken before its path where one line would get too small. */
function addressLines(page: Page, withWhite: number) {
  const { address } = page.content.code;
  const width = withWhite - 2 * ADDRESS_AIR;
  const measure = (text: string) => page.measure(text, "atkinson-700");
  const path = address.indexOf("/");
  const parts = path > 0 ? [address.slice(0, path), address.slice(path)] : [address];
  const fits = measure(address) * smallestEm(page) <= width;
  const lines = fits ? [address] : parts;
  return { lines, largest: width / Math.max(...lines.map(measure)) };
}

const CALL_CAPITALS = 0.66;
/** At least so far from the white of the code, whatever letter reaches lowest. */
const CALL_AIR = 0.2;
/** Room over the capitals of the call, in its em. */
const CALL_OVER = 0.24;
/** The j of "erbij" would else reach into the white that the code needs. */
const CALL_DESCENDER = 0.22;
/** The slash of the address rises over its capitals. */
const ADDRESS_RISE = 0.8;
const ADDRESS_LEADING = 1.16;
/** From the side of the white to the address. */
const ADDRESS_AIR = 4;

export function codeFace(page: Page, face: CodeFace) {
  const { code, call, labels, language } = page.content;
  const ground = { fill: COLOURS.ink, on: COLOURS.white } as const;

  const callRoom = face.top + face.callEm * CALL_CAPITALS;
  const quietTop = callRoom + face.callEm * CALL_DESCENDER;
  const words = cleanText(call, language, "join");
  const fitted = page.fit(words, "bricolage-800-84", "call", {
    width: face.widthAt(callRoom),
    lines: 1,
    largest: face.callEm,
    smallest: Math.max(face.callEm * 0.6, smallestEm(page)),
    leading: 1,
  });
  // Marks may reach so high and low that the line must be smaller to stay between panel and code.
  const { above, below } = fitted.reach;
  const callSize = Math.min(
    fitted.size,
    (quietTop - CALL_AIR - face.top + CALL_OVER * face.callEm) / (above + below),
  );
  const callBaseline = Math.min(callRoom, quietTop - below * callSize - CALL_AIR);
  const callBlock = page.block({ tag: "P" });
  page.write(
    fitted.lines,
    { ...ground, cut: "bricolage-800-84", block: callBlock, field: "call" },
    { x: face.middle, baseline: callBaseline, size: callSize, align: "middle" },
  );

  const symbol = codeSymbol(code.url);
  const quiet = (QUIET_MODULES * face.symbol) / symbol.modules;
  const left = face.middle - face.symbol / 2;
  page.quietZone = {
    left: left - quiet,
    top: quietTop,
    right: left + face.symbol + quiet,
    bottom: quietTop + face.symbol + 2 * quiet,
  };
  page.paint(symbol.path(left, quietTop + quiet, face.symbol), COLOURS.ink, {
    block: page.block({ tag: "Figure", alt: labels.code, box: page.quietZone }),
    sharp: true,
  });
  page.code = { side: face.symbol * page.unit, modules: symbol.modules };

  // An address is never shortened: half an address leads nowhere. Too long is refused by its size.
  const { lines, largest } = addressLines(page, face.symbol + 2 * quiet);
  const block = page.block({ tag: "P" });
  page.check(code.address, "atkinson-700", "address");
  page.write(
    lines.map((text) => ({ text, hyphenated: false })),
    { ...ground, cut: "atkinson-700", block, field: "address" },
    {
      x: face.middle,
      baseline: page.quietZone.bottom + face.addressEm * ADDRESS_RISE,
      size: Math.min(face.addressEm, largest),
      leading: ADDRESS_LEADING,
      align: "middle",
    },
  );
  // Whoever hears or copies it gets it in one piece.
  const written = page.blocks[block];
  if (written && lines.length > 1) written.actual = code.address;
}
