import { COLOURS } from "~/domain/posters/colours";
import { NEUTRAL_COLOURS } from "~/domain/posters/designs/neutral";
import { arc, rectangle } from "~/domain/posters/shapes";
import { textFor } from "~/locales/text";
import { setImmediate } from "node:timers/promises";
import type { Booklet } from "./booklet";
import { line, setDays } from "./draw-booklet.server";
import { flow } from "./flow";
import { TaggedPdf } from "./tagged-pdf.server";

/** A4, in mm. */
const PAGE = { width: 210, height: 297 };
const MARGIN = 14;
const BETWEEN = 10;
const COLUMN = (PAGE.width - 2 * MARGIN - BETWEEN) / 2;
const HEAD = 40;
const TOP = HEAD + 9;
const BOTTOM = 278;
const FOOT = 284;
const GAP = 7;

/** What goes on in one wijk, on as few A4 pages of two columns as it needs: for a board in a hall. */
export async function drawSheet(booklet: Booklet, { now }: { now: Date }): Promise<Buffer> {
  const t = textFor(booklet.locale, "booklet");
  const wijk = booklet.wijk ?? "";
  const pieces = await setDays(booklet, { width: COLUMN });
  const placed = flow(pieces, { height: BOTTOM - TOP, columns: 2, gap: GAP });
  const pages = (placed.at(-1)?.page ?? 0) + 1;
  const title = t("sheetTitle", { edition: booklet.name, wijk });
  const pdf = new TaggedPdf({ ...PAGE, title, language: booklet.locale, now });
  for (let page = 0; page < pages; page += 1) {
    pdf.page();
    head(pdf, booklet, { wijk, first: page === 0 });
    for (const { piece, column, y } of placed.filter((each) => each.page === page)) {
      piece.draw(pdf, MARGIN + column * (COLUMN + BETWEEN), TOP + y);
    }
    const words = t("sheetFoot", {
      url: booklet.url.replace(/^https?:\/\//, ""),
      page: page + 1,
      pages,
    });
    const look = { tag: "P", cut: "atkinson-500", size: 3.4, fill: COLOURS.muted } as const;
    const foot = line(words, look, PAGE.width - 2 * MARGIN);
    if (foot) pdf.running(foot, { x: MARGIN, y: FOOT });
    await setImmediate();
  }
  return pdf.end();
}

function head(
  pdf: TaggedPdf,
  { name, period, design }: Booklet,
  { wijk, first }: { wijk: string; first: boolean },
) {
  const { ground, type, arc: arcColour } = NEUTRAL_COLOURS[design];
  pdf.fill(rectangle(-2, -2, PAGE.width + 4, HEAD + 2), ground);
  pdf.fill(arc(178, HEAD / 2, 10, 100, 260, 4.4), arcColour);
  pdf.fill(arc(190, HEAD / 2, 10, -80, 80, 4.4), type);
  const width = PAGE.width - MARGIN - 56;
  const wijkName = line(wijk, { tag: "H1", cut: "bricolage-800-84", size: 12, fill: type }, width);
  const about = line(
    `${name}, ${period}`,
    { tag: "P", cut: "bricolage-800-84", size: 4.8, fill: type },
    width,
  );
  for (const [set, y] of [
    [wijkName, 9],
    [about, 25],
  ] as const) {
    if (!set) continue;
    // Said once; on the pages that follow it only shows which sheet this is.
    if (first) pdf.paragraph(set, { x: MARGIN, y });
    else pdf.running(set, { x: MARGIN, y });
  }
}
