import PDFDocument from "pdfkit";
import type { TextItem } from "./drawing";
import { runsOf, runWidth, type Run } from "./fonts.server";
import type { PosterLanguage } from "./poster";

export const POINTS_PER_MM = 72 / 25.4;

export const DOCUMENT_LANGUAGE: Record<PosterLanguage, string> = {
  nl: "nl-NL",
  en: "en-GB",
  tr: "tr-TR",
  ar: "ar",
};

export type PdfDocument = InstanceType<typeof PDFDocument>;

/** An empty PDF with its first page: tagged for screen readers (PDF/UA-1), fonts only as we embed them. */
export function openPdf(meta: {
  /** Width and height of the page, in points. */
  size: [number, number];
  title: string;
  author?: string;
  language: PosterLanguage;
  /** Moment of making, in the document's properties. */
  now: Date;
}): { document: PdfDocument; done: Promise<Buffer> } {
  const document = new PDFDocument({
    size: meta.size,
    margin: 0,
    pdfVersion: "1.7",
    // pdfkit writes PDF/UA, which its types do not know yet.
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    displayTitle: true,
    lang: DOCUMENT_LANGUAGE[meta.language],
    info: {
      Title: meta.title,
      Author: meta.author ?? "Utrecht Omarmt",
      CreationDate: meta.now,
      ModDate: meta.now,
    },
    // Without this pdfkit opens Helvetica, which PDF/UA forbids to leave out of the file.
    font: undefined as never,
  });
  const done = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", () => resolve(Buffer.concat(parts)));
    document.on("error", reject);
  });
  return { document, done };
}

export type PdfText = Pick<
  TextItem,
  "text" | "cut" | "size" | "x" | "baseline" | "fill" | "rightToLeft" | "turned" | "continues"
>;

/** Each run at the place the layout computed; pdfkit shapes it with the same font object. */
export function drawText(document: PdfDocument, item: PdfText): void {
  if (item.turned) document.save().rotate(180, { origin: [item.x, item.baseline] });
  let x = item.x;
  const put = (run: Run) =>
    document
      .font(run.font as never, run.fontName)
      .fontSize(item.size)
      .fillColor(item.fill)
      .text(run.text, x, item.baseline, {
        lineBreak: false,
        baseline: "alphabetic",
        // An empty list makes pdfkit shape the whole run, as the layout did, instead of word by word.
        features: [],
      });
  for (const run of runsOf(item.text, item.cut, item.rightToLeft)) {
    put(run);
    x += runWidth(run) * item.size;
  }
  // Without a space at its end a line runs together with the next for whoever reads the text. It is no part of a run:
  // in Arabic that would move the letters aside.
  const [gap] = runsOf(" ", item.cut);
  if (item.continues && gap && !item.text.endsWith("-")) {
    if (item.rightToLeft) x = item.x - runWidth(gap) * item.size;
    put(gap);
  }
  if (item.turned) document.restore();
}
