import { sheetOf } from "./draw-svg.server";
import type { Box, Drawing, DrawingItem } from "./drawing";
import {
  DOCUMENT_LANGUAGE,
  drawText,
  openPdf,
  POINTS_PER_MM,
  type PdfDocument,
} from "./pdf-document.server";
import type { PosterLanguage } from "./poster";

export type PdfMeta = {
  /** Name of the document; without, the title of the poster. */
  title?: string;
  author?: string;
  /** Language of its texts; without, that of the drawing. */
  language?: PosterLanguage;
  /** Moment of making, in the document's properties; without, this moment. */
  now?: Date;
};

/**
 * The drawing as a PDF: real text in embedded fonts, tagged for screen readers (PDF/UA-1), with the
 * boxes that a printer's software asks for.
 */
export function posterPdf(drawing: Drawing, meta: PdfMeta = {}): Promise<Buffer> {
  const { now = new Date() } = meta;
  const sheet = sheetOf(drawing);
  const scale = drawing.unit * POINTS_PER_MM;
  const { document, done } = openPdf({
    size: [(sheet.right - sheet.left) * scale, (sheet.bottom - sheet.top) * scale],
    title: meta.title ?? drawing.title,
    author: meta.author,
    language: meta.language ?? drawing.language,
    now,
  });

  pageBoxes(document, drawing, scale);
  document.scale(scale).translate(drawing.slug, drawing.slug);
  const { bleed, width, height } = drawing;
  document
    .save()
    .rect(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed)
    .clip();
  drawItems(document, drawing, scale);
  document.restore();
  const marks = drawing.items.filter((item) => item.kind === "path" && item.mark);
  if (marks.length > 0) {
    document.markContent("Artifact", { type: "Page" });
    for (const item of marks) drawItem(document, item);
    document.endMarkedContent();
  }
  document.end();
  return done;
}

/** TrimBox is where the sheet is cut, BleedBox what is printed; in points from the lower left. */
function pageBoxes(document: PdfDocument, drawing: Drawing, scale: number) {
  const box = (inset: number) => {
    const edge = inset * scale;
    return [edge, edge, document.page.width - edge, document.page.height - edge];
  };
  Object.assign(document.page.dictionary.data, {
    TrimBox: box(drawing.slug),
    BleedBox: box(drawing.slug - drawing.bleed),
  });
}

/** Draws in the order of painting; neighbours of one block share one marked content. */
function drawItems(document: PdfDocument, drawing: Drawing, scale: number) {
  const elements = drawing.blocks.map(({ tag, alt, actual, box, language }) =>
    document.struct(tag, {
      alt,
      actual,
      ...(language && { lang: DOCUMENT_LANGUAGE[language] }),
      ...(box && { bbox: inPoints(drawing, scale, box) }),
    }),
  );
  let open: number | "decoration" | undefined;
  const close = () => {
    if (open !== undefined) document.endMarkedContent();
    open = undefined;
  };
  for (const item of drawing.items) {
    if (item.kind === "path" && item.mark) continue;
    const wanted = item.block ?? "decoration";
    if (wanted !== open) {
      close();
      const element = item.block === undefined ? undefined : elements[item.block];
      const tag = item.block === undefined ? undefined : drawing.blocks[item.block]?.tag;
      if (element && tag) element.add(document.markStructureContent(tag));
      else document.markContent("Artifact", { type: "Layout" });
      open = wanted;
    }
    drawItem(document, item);
  }
  close();

  const root = document.struct("Document");
  document.addStructure(root);
  drawing.blocks.forEach((_, index) => {
    const used = drawing.items.some((item) => item.block === index);
    const element = elements[index];
    if (used && element) root.add(element);
  });
  root.end();
}

/** A box in points from the top left of the sheet. */
function inPoints(drawing: Drawing, scale: number, box: Box): [number, number, number, number] {
  const at = (value: number) => (value + drawing.slug) * scale;
  return [at(box.left), at(box.top), at(box.right), at(box.bottom)];
}

function drawItem(document: PdfDocument, item: DrawingItem) {
  if (item.kind === "text") return drawText(document, item);
  if (item.kind === "image") {
    const { left, top, right, bottom } = item.box;
    const size = { width: right - left, height: bottom - top };
    document.image(Buffer.from(item.png, "base64"), left, top, size);
    return;
  }
  const clips = [item.part, item.clip].filter((clip) => clip !== undefined);
  if (clips.length > 0) document.save();
  for (const clip of clips) document.path(clip).clip();
  document.path(item.d).fill(item.fill);
  if (clips.length > 0) document.restore();
}
