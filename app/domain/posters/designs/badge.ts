import { POSTER_WORDS } from "~/locales/posters-languages";
import { cleanText } from "../clean-text";
import { COLOURS } from "../colours";
import { codeSymbol, QUIET_MODULES } from "../code-symbol.server";
import { heightOf } from "../fit-text";
import { excess } from "../line-reach";
import type { Page } from "../page.server";
import { arc, ellipse } from "../shapes";

/** A badge for who helps: the word of the campaign between two arcs. It has no code. */

/** The whole is cut at 70 mm, of which 58 mm are seen; the rest folds around the edge. */
const SEEN = 58 / 70;
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

  const leading = page.leading(0.98);
  const fitted = page.fit(
    wordOf(page),
    "bricolage-800-84",
    "title",
    {
      width: seen * 1.22,
      height: seen * 0.95,
      lines: 3,
      largest: seen * 0.92,
      smallest: page.smallestEm,
      leading,
    },
    "middle",
  );
  const { size, reach } = fitted;
  const height = heightOf(fitted);
  page.write(
    fitted.lines,
    {
      cut: "bricolage-800-84",
      fill: type,
      on: ground,
      block: page.block({ tag: "H1" }),
      field: "title",
    },
    {
      x: middle,
      baseline: middle - height / 2 + (0.75 + excess(reach).over) * size,
      size,
      leading: reach.leading,
      align: "middle",
    },
  );
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
