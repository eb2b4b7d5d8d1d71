import { POSTER_WORDS } from "~/locales/posters-languages";
import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { codeSymbol, QUIET_MODULES } from "../code-symbol.server";
import { heightOf, type Fitted } from "../fit-text";
import { excess } from "../line-reach";
import type { Page } from "../page.server";
import { arc, ellipse } from "../shapes";

/** A badge for who helps: the word of the campaign between two arcs. It has no code. */

/** The whole is cut at 70 mm, of which 58 mm are seen; the rest folds around the edge. */
const SEEN = 58 / 70;
/** The circle inside the arcs, with air, and how wide the text may be; both of what is seen. */
const INSIDE = 0.71;
const LEAST_WIDTH = 0.9;
const WIDTHS = [1.3, 1.22, 1.14, 1.06, 0.98, LEAST_WIDTH];
const CUT = "bricolage-800-84";
/** Beside a word that can still be read there is room for a code of so many mm, its white included. */
const ROOM_FOR_CODE_MM = 24;

/** Side of one square of the code in mm, if a badge had one. */
export function badgeModule(url: string): number {
  return ROOM_FOR_CODE_MM / (codeSymbol(url).modules + 2 * QUIET_MODULES);
}

export function drawBadge(page: Page) {
  const middle = page.width / 2;
  const seen = middle * SEEN;
  const { ground, type } = page.colours;
  const arcColour = type === COLOURS.ink ? COLOURS.paper : page.colours.arc;
  page.paint(ellipse(middle, middle, middle, middle), ground);
  const r = seen * 0.84;
  page.paint(arc(middle, middle, r, 127, 233, seen * 0.16), arcColour);
  page.paint(arc(middle, middle, r, -53, 53, seen * 0.16), arcColour);

  const word = wordOf(page);
  // A Latin name needs no more room on a badge in Arabic.
  const leading = /\p{Script=Arabic}/u.test(word) ? page.leading(0.98) : 0.98;
  const roomOf = (width: number) => ({
    width: seen * width,
    height: seen * 0.95,
    lines: 3,
    largest: seen * 0.92,
    smallest: page.smallestEm,
    leading,
  });
  const inside = WIDTHS.map((width) => ({
    width,
    fitted: page.tryFit(word, CUT, roomOf(width), "middle"),
  })).filter(({ fitted }) => staysInside(page, fitted, seen * INSIDE));
  const largest = inside.sort((a, b) => b.fitted.size - a.fitted.size)[0];
  const fitted = page.fit(word, CUT, "title", roomOf(largest?.width ?? LEAST_WIDTH), "middle");
  const { size, reach } = fitted;
  page.write(
    fitted.lines,
    {
      cut: CUT,
      fill: type,
      on: ground,
      block: page.block({ tag: "H1" }),
      field: "title",
    },
    {
      x: middle,
      baseline: middle + firstBaseline(fitted),
      size,
      leading: reach.leading,
      align: "middle",
    },
  );
}

/** From the middle of the badge. */
function firstBaseline(fitted: Fitted): number {
  return (0.75 + excess(fitted.reach).over) * fitted.size - heightOf(fitted) / 2;
}

/** Whether every line stays between the arcs: its corners lie within their circle. */
function staysInside(page: Page, fitted: Fitted, radius: number): boolean {
  const { size, lines, reach } = fitted;
  return lines.every(({ text }, index) => {
    const ink = page.ink(text, CUT);
    const half = (page.measure(text, CUT) * size) / 2;
    const baseline = firstBaseline(fitted) + index * reach.leading * size;
    return [ink.top, ink.bottom].every((y) => Math.hypot(half, baseline + y * size) <= radius);
  });
}

function wordOf(page: Page): string {
  const { design, title, language } = page.content;
  switch (design) {
    case "hoi":
      return "HOI!";
    case "burendag":
      return "Burendag";
    case "lief":
      return "Lief\n& leed";
    case "komerbij":
      return POSTER_WORDS[language].komErbij;
    case "neutral":
    case "thrifty":
      return cleanText(title, language, "keep");
  }
}
