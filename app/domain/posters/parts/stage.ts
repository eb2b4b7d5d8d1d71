import { cleanText } from "../clean-text";
import type { Colour } from "../colours";
import type { Box } from "../drawing";
import { heightOf } from "../fit-text";
import type { Page } from "../page.server";
import { isRightToLeft } from "../poster-locale";
import { drawPanel, panelBox } from "./code-panel";
import { drawFacts, planFacts } from "./facts-block";
import { frameOf, type Frame } from "./frame";
import { word } from "./word";

/** The room of the picture: over the whole width, behind the block and the panel. */
export type Stage = {
  /** Under the title. */
  top: number;
  /** Top of the paper block. */
  bottom: number;
  /** Right edge of the paper block. */
  blockRight: number;
  panel: Box;
  frame: Frame;
};

/** What makes a design: a ground, a word and a picture. */
export type StageDesign = {
  ground: Colour;
  /** The word of the campaign, at the top; without, the picture holds it and the block the title. */
  word?: { text: string; fill: Colour; title: Colour };
  /** Drawn before block and panel, so that both stand in front of it. */
  picture: (page: Page, stage: Stage) => void;
  /** Drawn over the panel. */
  crown?: (page: Page, stage: Stage) => void;
  /** How far the paper block may climb into the picture. */
  rise: number;
};

const UNDER_WORD = 12;
const TITLE_LEADING = 1.06;

/** Word, title, picture, facts and code: what all designs but HOI! and the neutral one share. */
export function drawStage(page: Page, design: StageDesign) {
  const frame = frameOf(page);
  page.ground(design.ground);
  const top = design.word ? drawWords(page, frame, design.ground, design.word) : frame.word.top;
  const block = planFacts(page, frame, {
    rise: design.rise,
    dayIsTold: false,
    withTitle: !design.word,
  });
  const panel = panelBox(page, frame);
  const stage = { top, bottom: block.top, blockRight: frame.block.right, panel, frame };
  design.picture(page, stage);
  drawFacts(page, frame, block);
  drawPanel(page, frame, panel);
  design.crown?.(page, stage);
}

/** Returns where the words end. */
function drawWords(
  page: Page,
  frame: Frame,
  ground: Colour,
  { text, fill, title }: NonNullable<StageDesign["word"]>,
): number {
  const { baseline, bottom } = word(page, text, { ...frame.word, fill, on: ground });
  const { title: written, language } = page.content;
  const words = cleanText(written, language, "keep");
  // From left to right a title ends before the g of Burendag; from right to left it begins under it.
  const top = isRightToLeft(language) ? bottom + UNDER_WORD / 2 : baseline + UNDER_WORD;
  if (!words) return top;
  const leading = page.leading(TITLE_LEADING);
  const fitted = page.fit(words, "bricolage-800-84", "title", {
    ...frame.title,
    leading,
  });
  page.write(
    fitted.lines,
    {
      cut: "bricolage-800-84",
      fill: title,
      on: ground,
      block: page.block({ tag: "H2" }),
      field: "title",
    },
    {
      x: frame.margin,
      baseline: top + (0.66 + page.higher) * fitted.size,
      size: fitted.size,
      leading,
    },
  );
  const beyond = (page.higher + page.lower) * fitted.size;
  return top + heightOf(fitted.lines.length, fitted.size, leading) + beyond;
}
