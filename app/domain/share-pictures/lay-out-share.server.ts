import { COLOURS, type Colour } from "~/domain/posters/colours";
import { NEUTRAL_COLOURS } from "~/domain/posters/designs/neutral";
import { drawable, isArabic, settingFor } from "~/domain/posters/drawable.server";
import type { Block, Cut, Drawing, DrawingItem } from "~/domain/posters/drawing";
import { CAP_HEIGHT, fitText, heightOf, type Room } from "~/domain/posters/fit-text";
import { inkOf, measure } from "~/domain/posters/fonts.server";
import { excess } from "~/domain/posters/line-reach";
import { arc, rectangle, roundedRectangle } from "~/domain/posters/shapes";
import { HARD_SPACE } from "~/domain/posters/wrap-text";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { textFor } from "~/locales/text";
import type { ShareContent } from "./share-content.server";

/** What other sites show of a link, in pixels. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;
/** Room for a photo, at the right. */
export const PHOTO_WIDTH = 500;

const EDGE = 64;
/** Smaller letters cannot be read where the picture stands in a chat. */
const FACT = { size: 37, leading: 1.3 };
const NAME_SIZE = 30;
const TITLE = { largest: 96, smallest: 44, leading: 1.04 };
/** Arabic reaches further above and below its lines. */
const ARABIC_LEADING = 1.42;
const ARABIC_TITLE = { ...TITLE, largest: 84, leading: ARABIC_LEADING };
const FOOT = 92;
/** The two arcs of the house, in the lower right corner where no photo is. */
const ARCS = { x: 1024, y: 503, r: 62, width: 26, apart: 37 };
const BESIDE_ARCS = 200;

type Line = {
  text: string;
  cut: Cut;
  size: number;
  x: number;
  baseline: number;
  align: "left" | "right";
};

/**
 * The share picture of an activity without its photo, set with the letters and the colours of the posters. Nothing is
 * refused: what the fonts do not have (emoji) is left out, what is too long gets an ellipsis.
 */
export function layOutShare(content: ShareContent): Drawing {
  const { ground, type, arc: arcColour } = NEUTRAL_COLOURS[content.design];
  const t = textFor(LISTING_LANGUAGE, "images");
  const items: DrawingItem[] = [];
  const blocks: Block[] = [];
  const right = content.photo ? SHARE_WIDTH - PHOTO_WIDTH : SHARE_WIDTH;
  const width = right - 2 * EDGE;
  const path = (d: string, fill: Colour) => items.push({ kind: "path", d, fill });
  const write = (line: Line, tag: Block["tag"], fill: Colour, on: Colour) =>
    items.push(textItem(line, blocks.push({ tag }) - 1, fill, on));

  path(rectangle(0, 0, SHARE_WIDTH, SHARE_HEIGHT), ground);
  if (!content.photo) {
    const { x, y, r, width: thick, apart } = ARCS;
    path(arc(x - apart, y, r, 100, 260, thick), arcColour);
    path(arc(x + apart, y, r, -80, 80, thick), type);
  }

  if (content.cancelled) {
    const words = t("share.cancelled");
    const wide = measure(words, "atkinson-700") * NAME_SIZE;
    const box = { left: EDGE, top: 52, right: EDGE + wide + 40, bottom: 108 };
    path(roundedRectangle(box, 28), COLOURS.ink);
    const line = { text: words, cut: "atkinson-700", size: NAME_SIZE } as const;
    write({ ...line, x: EDGE + 20, baseline: 90, align: "left" }, "P", COLOURS.paper, COLOURS.ink);
  } else {
    const name = oneLine(content.name, "atkinson-700", NAME_SIZE, width);
    if (name) write({ ...name, x: EDGE, baseline: 88, align: "left" }, "P", type, ground);
  }

  const facts = content.facts.flatMap((fact, index) => {
    const cut = index === 0 ? "atkinson-700" : "atkinson-500";
    return oneLine(fact, cut, FACT.size, content.photo ? width : width - BESIDE_ARCS) ?? [];
  });
  const factsTop = SHARE_HEIGHT - FOOT - facts.length * FACT.size * FACT.leading;
  facts.forEach((fact, index) => {
    const baseline = factsTop + (index + 0.8) * FACT.size * FACT.leading;
    write({ ...fact, x: EDGE, baseline, align: "left" }, "P", type, ground);
  });
  write(
    {
      text: "Utrecht Omarmt",
      cut: "atkinson-500",
      size: 26,
      x: EDGE,
      baseline: 590,
      align: "left",
    },
    "P",
    type,
    ground,
  );

  const { lines, strikes } = titleLines(content, { top: 138, bottom: factsTop - 18, width });
  for (const line of lines) write(line, "H1", type, ground);
  for (const strike of strikes) path(strike, type);

  return {
    language: LISTING_LANGUAGE,
    title: content.title,
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    unit: 25.4 / 96,
    bleed: 0,
    slug: 0,
    safe: EDGE,
    pixels: { width: SHARE_WIDTH, height: SHARE_HEIGHT },
    quietZone: { left: 0, top: 0, right: 0, bottom: 0 },
    quietZones: [],
    code: { side: 0, modules: 0 },
    blocks,
    items,
  };
}

function titleLines(
  { title, name, cancelled }: ShareContent,
  { top, bottom, width }: { top: number; bottom: number; width: number },
): { lines: Line[]; strikes: string[] } {
  const cut = "bricolage-800-84";
  // A title in letters that no font here has leaves nothing; the campaign is said a second time then.
  const text = drawable(title, cut, LISTING_LANGUAGE) || drawable(name, cut, LISTING_LANGUAGE);
  const rightToLeft = isArabic(text);
  const size = rightToLeft ? ARABIC_TITLE : TITLE;
  const room: Room = { width, height: bottom - top, lines: 5, ...size };
  const fitted = fitText(text, room, settingFor(cut, LISTING_LANGUAGE, rightToLeft));
  const { reach } = fitted;
  const high = heightOf(fitted);
  // A little above the middle of its room, where eyes look for it.
  const first =
    top + Math.max(0, bottom - top - high) * 0.42 + (CAP_HEIGHT + excess(reach).over) * fitted.size;
  const lines = fitted.lines.map(({ text: words }, index) => ({
    text: words.replaceAll(HARD_SPACE, " "),
    cut,
    size: fitted.size,
    x: rightToLeft ? EDGE + width : EDGE,
    baseline: first + index * reach.leading * fitted.size,
    align: rightToLeft ? "right" : "left",
  })) satisfies Line[];
  const strikes = cancelled
    ? lines.map((line) => {
        const long = measure(line.text, cut, isArabic(line.text)) * line.size;
        const left = line.align === "left" ? line.x : line.x - long;
        return rectangle(left, line.baseline - line.size * 0.3, long, line.size * 0.075);
      })
    : [];
  return { lines, strikes };
}

/** What fits on one line at this size, or null when nothing of it can be drawn. */
function oneLine(text: string, cut: Cut, size: number, width: number) {
  const words = drawable(text, cut, LISTING_LANGUAGE);
  if (!words) return null;
  const room = { width, lines: 1, largest: size, smallest: size, leading: 1 };
  const [line] = fitText(words, room, settingFor(cut, LISTING_LANGUAGE, isArabic(words))).lines;
  return line ? { text: line.text.replaceAll(HARD_SPACE, " "), cut, size } : null;
}

function textItem(line: Line, block: number, fill: Colour, on: Colour): DrawingItem {
  const { text, cut, size, baseline } = line;
  const rightToLeft = isArabic(text);
  const x = line.align === "left" ? line.x : line.x - measure(text, cut, rightToLeft) * size;
  const ink = inkOf(text, cut, rightToLeft);
  return {
    kind: "text",
    text,
    cut,
    size,
    x,
    baseline,
    fill,
    on,
    block,
    field: "title",
    continues: false,
    ink: {
      left: x + ink.left * size,
      right: x + ink.right * size,
      top: baseline + ink.top * size,
      bottom: baseline + ink.bottom * size,
    },
    ...(rightToLeft && { rightToLeft }),
  };
}
