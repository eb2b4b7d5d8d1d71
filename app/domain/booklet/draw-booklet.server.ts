import { setImmediate } from "node:timers/promises";
import { COLOURS } from "~/domain/posters/colours";
import { NEUTRAL_COLOURS } from "~/domain/posters/designs/neutral";
import { arc, rectangle } from "~/domain/posters/shapes";
import { formatNumber } from "~/locales/format";
import { textFor } from "~/locales/text";
import type { Booklet, BookletDay } from "./booklet";
import { flow, foldedPages, type Placed } from "./flow";
import { CODE_SIDE, setEntry, setParagraph, type SetParagraph } from "./set-entry.server";
import { TaggedPdf } from "./tagged-pdf.server";

/** A5, in mm. */
const PAGE = { width: 148, height: 210 };
const MARGIN = 14;
const TOP = 15;
/** Where the last line of a page ends; under it stands its number. */
const BOTTOM = 192;
const FOOT = 198;
const GAP = 7;
const WIDTH = PAGE.width - 2 * MARGIN;
/** Pages before the first activity: the cover and the list of days. */
const BEFORE = 2;
/** So many activities are set before others get their turn. */
const SLICE = 8;

type Set = {
  kind: "heading" | "entry";
  height: number;
  /** The day it belongs to. */
  day: string;
  draw: (pdf: TaggedPdf, x: number, y: number) => void;
};

/** The programme as a booklet of A5 pages, to print as a booklet on A4; pages come in fours. */
export async function drawBooklet(booklet: Booklet, { now }: { now: Date }): Promise<Buffer> {
  const t = textFor(booklet.locale, "booklet");
  const pieces = await setDays(booklet, { width: WIDTH });
  const placed = flow(pieces, { height: BOTTOM - TOP, columns: 1, gap: GAP });
  const pages = (placed.at(-1)?.page ?? -1) + 1;
  const total = foldedPages(BEFORE + pages + 1);
  const title = t("title", { edition: booklet.name });
  const pdf = new TaggedPdf({ ...PAGE, title, language: booklet.locale, now });

  cover(pdf, booklet);
  contents(pdf, booklet, placed);
  for (let page = 0; page < pages; page += 1) {
    pdf.page();
    const here = placed.filter((each) => each.page === page);
    // Most pages begin in the middle of a day: their foot says which, and which they end with.
    const days = new Set([here[0]?.piece.day, here.at(-1)?.piece.day]);
    number(pdf, booklet, BEFORE + page + 1, [...days].filter(Boolean).join(" – "));
    for (const { piece, y } of here) {
      piece.draw(pdf, MARGIN, TOP + y);
    }
    await setImmediate();
  }
  for (let page = BEFORE + pages + 1; page < total; page += 1) notes(pdf, booklet, page);
  back(pdf, booklet);
  return pdf.end();
}

/** Headings and activities, each with its height and how it is drawn. */
export async function setDays(
  { days, locale, design }: Booklet,
  { width }: { width: number },
): Promise<Set[]> {
  const t = textFor(locale, "booklet");
  const pieces: Set[] = [];
  for (const { heading, entries } of days) {
    pieces.push(dayHeading(heading, width, NEUTRAL_COLOURS[design].ground));
    for (const [index, entry] of entries.entries()) {
      const { paragraphs, height } = setEntry(entry, width);
      pieces.push({
        kind: "entry",
        height,
        day: heading,
        draw: (pdf, x, y) => {
          for (const paragraph of paragraphs) pdf.paragraph(paragraph, { x, y });
          const alt = t("code", { title: entry.title });
          pdf.code(entry.url, { x: x + width - CODE_SIDE, y, side: CODE_SIDE, alt });
        },
      });
      if (index % SLICE === 0) await setImmediate();
    }
  }
  return pieces;
}

const HEADING = 10;
/** Past the edge of the page, so that no printer leaves a white hair. */
const OVER = 2;

function dayHeading(heading: string, width: number, rule: typeof COLOURS.ink | string): Set {
  const set = line(heading, { tag: "H2", cut: "bricolage-800-84", size: 6.6 }, width);
  return {
    kind: "heading",
    height: HEADING,
    day: heading,
    draw: (pdf, x, y) => {
      pdf.bookmark(heading);
      pdf.fill(rectangle(x, y, width, 1.2), rule as typeof COLOURS.ink);
      if (set) pdf.paragraph(set, { x, y: y + 3 });
    },
  };
}

type Look = {
  tag: SetParagraph["tag"];
  cut: "bricolage-800-84" | "atkinson-500" | "atkinson-700";
  size: number;
  fill?: SetParagraph["lines"][number]["fill"];
  most?: number;
};

/** One paragraph of our own, for a place where nothing flows. */
export function line(text: string, look: Look, width: number): SetParagraph | null {
  const { tag, cut, size, fill = COLOURS.ink, most = 1 } = look;
  const style = { tag, cut, size, fill, most, leading: 1.2, before: 0 };
  return setParagraph(text, style, { width, y: 0 })?.paragraph ?? null;
}

function write(pdf: TaggedPdf, text: string, look: Look & { x: number; y: number; width: number }) {
  const set = line(text, look, look.width);
  if (set) pdf.paragraph(set, look);
}

function cover(pdf: TaggedPdf, { name, period, design, locale, days }: Booklet) {
  const t = textFor(locale, "booklet");
  const { ground, type, arc: arcColour } = NEUTRAL_COLOURS[design];
  pdf.page();
  pdf.fill(rectangle(-OVER, -OVER, PAGE.width + 2 * OVER, PAGE.height + 2 * OVER), ground);
  pdf.fill(arc(PAGE.width / 2 - 20, 70, 34, 100, 260, 14), arcColour);
  pdf.fill(arc(PAGE.width / 2 + 20, 70, 34, -80, 80, 14), type);
  const at = { x: MARGIN, width: WIDTH, fill: type };
  write(pdf, name, { ...at, tag: "H1", cut: "bricolage-800-84", size: 17, most: 3, y: 124 });
  write(pdf, t("cover"), { ...at, tag: "P", cut: "bricolage-800-84", size: 8, y: 164 });
  write(pdf, period, { ...at, tag: "P", cut: "bricolage-800-84", size: 5.6, y: 176 });
  const count = days.reduce((sum, { entries }) => sum + entries.length, 0);
  const words = t("count", { count, number: formatNumber(count, locale) });
  write(pdf, words, { ...at, tag: "P", cut: "atkinson-500", size: 5, y: 185 });
}

/** Which day begins on which page, and what the codes are for. */
function contents(pdf: TaggedPdf, booklet: Booklet, placed: Placed<Set>[]) {
  const t = textFor(booklet.locale, "booklet");
  pdf.page();
  number(pdf, booklet, 2);
  const at = { x: MARGIN, width: WIDTH };
  write(pdf, t("contents"), { ...at, tag: "H2", cut: "bricolage-800-84", size: 8, y: TOP });
  const begins = placed.filter(({ piece }) => piece.kind === "heading").map(({ page }) => page);
  booklet.days.forEach(({ heading, entries }: BookletDay, index) => {
    const words = t("contentsDay", {
      day: heading,
      count: entries.length,
      page: BEFORE + (begins[index] ?? 0) + 1,
    });
    write(pdf, words, {
      ...at,
      tag: "P",
      cut: "bricolage-800-84",
      size: 4.4,
      y: TOP + 16 + index * 8,
    });
  });
  const y = TOP + 24 + booklet.days.length * 8;
  write(pdf, t("howHeading"), { ...at, tag: "H2", cut: "bricolage-800-84", size: 6.6, y });
  write(pdf, t("how"), { ...at, tag: "P", cut: "atkinson-500", size: 4, most: 6, y: y + 11 });
  write(pdf, t("check"), { ...at, tag: "P", cut: "atkinson-500", size: 4, most: 6, y: y + 31 });
}

function number(pdf: TaggedPdf, { name }: Booklet, page: number, day?: string) {
  const set = line(
    [name, day, page].filter(Boolean).join(" · "),
    { tag: "P", cut: "atkinson-500", size: 3.2, fill: COLOURS.muted },
    WIDTH,
  );
  if (set) pdf.running(set, { x: MARGIN, y: FOOT });
}

function notes(pdf: TaggedPdf, booklet: Booklet, page: number) {
  const t = textFor(booklet.locale, "booklet");
  pdf.page();
  number(pdf, booklet, page);
  const at = { x: MARGIN, width: WIDTH, y: TOP };
  write(pdf, t("notes"), { ...at, tag: "H2", cut: "bricolage-800-84", size: 6.6 });
  for (let y = TOP + 22; y < BOTTOM; y += 10) {
    pdf.fill(rectangle(MARGIN, y, WIDTH, 0.2), COLOURS.line);
  }
}

function back(pdf: TaggedPdf, { design, locale, url }: Booklet) {
  const t = textFor(locale, "booklet");
  const { ground, type } = NEUTRAL_COLOURS[design];
  pdf.page();
  pdf.fill(rectangle(-OVER, -OVER, PAGE.width + 2 * OVER, PAGE.height + 2 * OVER), ground);
  const side = 44;
  const panel = { x: MARGIN, y: 26, side: side + 20 };
  pdf.fill(rectangle(panel.x, panel.y, panel.side, panel.side), COLOURS.white);
  pdf.code(url, { x: panel.x + 10, y: panel.y + 10, side, alt: t("codeAll") });
  const at = { x: MARGIN, width: WIDTH, fill: type };
  write(pdf, t("back"), { ...at, tag: "H2", cut: "bricolage-800-84", size: 9, most: 2, y: 102 });
  write(pdf, t("backText"), { ...at, tag: "P", cut: "atkinson-500", size: 4.6, most: 4, y: 126 });
  write(pdf, t("help"), { ...at, tag: "P", cut: "atkinson-700", size: 4.6, most: 2, y: 152 });
  write(pdf, url.replace(/^https?:\/\//, ""), {
    ...at,
    tag: "P",
    cut: "atkinson-500",
    size: 4,
    most: 2,
    y: 180,
  });
}
