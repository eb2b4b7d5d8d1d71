import { cleanText } from "../clean-text";
import type { Colour } from "../colours";
import type { Box } from "../drawing";
import { heightOf, type Fitted } from "../fit-text";
import { excess } from "../line-reach";
import type { Page } from "../page.server";
import { drawPanel, panelBox } from "./code-panel";
import { drawFacts, LEAST_PICTURE, planFacts } from "./facts-block";
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
  /** Corners of the panel at its top; round without. */
  panelTop?: "square";
  /** How far the paper block may climb into the picture. */
  rise: number;
};

const UNDER_WORD = 12;
const TITLE_LEADING = 1.06;
/** Between the title and the paper block, when that rises as far as it can. */
const TITLE_AIR = 5;

/** Word, title, picture, facts and code: what all designs but HOI! and the neutral one share. */
export function drawStage(page: Page, design: StageDesign) {
  const frame = frameOf(page);
  page.ground(design.ground);
  const { word: shown } = design;
  const wordEnd =
    shown && word(page, shown.text, { ...frame.word, fill: shown.fill, on: design.ground });
  const plan = (lines: number) => {
    const title = wordEnd && planTitle(page, frame, wordEnd, lines);
    const block = planFacts(page, frame, {
      rise: design.rise,
      dayIsTold: false,
      withTitle: !shown,
      highest: title && title.end + TITLE_AIR,
    });
    return { title, block };
  };
  // A title gives up its lines one by one before day and place have no room.
  let { title, block } = plan(frame.title.lines);
  for (let lines = frame.title.lines - 1; lines >= 1 && !block.fits; lines -= 1) {
    ({ title, block } = plan(lines));
  }
  if (shown && title) drawTitle(page, frame, title, { fill: shown.title, on: design.ground });
  const top = title?.end ?? frame.word.top;
  const panel = panelBox(page, frame);
  const stage = { top, bottom: block.top, blockRight: frame.block.right, panel, frame };
  if (stage.bottom - top >= LEAST_PICTURE) design.picture(page, stage);
  drawFacts(page, frame, block);
  drawPanel(page, frame, panel, design.panelTop);
  design.crown?.(page, stage);
}

type Title = { text: string; top: number; fitted?: Fitted; end: number };

function planTitle(
  page: Page,
  frame: Frame,
  word: { baseline: number; bottom: number },
  lines: number,
): Title {
  const { title: written, language } = page.content;
  const text = cleanText(written, language, "keep");
  // From left to right a title ends before the g of Burendag; from right to left it begins under it.
  const top = page.rightToLeft ? word.bottom + UNDER_WORD / 2 : word.baseline + UNDER_WORD;
  if (!text) return { text, top, end: top };
  const leading = page.leading(TITLE_LEADING);
  const fitted = page.tryFit(text, "bricolage-800-84", { ...frame.title, lines, leading });
  return { text, top, fitted, end: top + heightOf(fitted) };
}

function drawTitle(
  page: Page,
  frame: Frame,
  { text, top, fitted }: Title,
  colours: { fill: Colour; on: Colour },
) {
  if (!fitted) return;
  page.check(text, "bricolage-800-84", "title");
  page.noteShortened(text, "title", fitted);
  const { size, lines, reach } = fitted;
  page.write(
    lines,
    {
      ...colours,
      cut: "bricolage-800-84",
      block: page.block({ tag: "H2" }),
      field: "title",
    },
    {
      x: frame.margin,
      baseline: top + (0.66 + excess(reach).over) * size,
      size,
      leading: reach.leading,
    },
  );
}
