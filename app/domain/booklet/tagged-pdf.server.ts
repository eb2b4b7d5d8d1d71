import { codeSymbol } from "~/domain/posters/code-symbol.server";
import { COLOURS, type Colour } from "~/domain/posters/colours";
import {
  drawText,
  openPdf,
  POINTS_PER_MM,
  type PdfDocument,
} from "~/domain/posters/pdf-document.server";
import type { Locale } from "~/locales/locale";
import type { SetParagraph } from "./set-entry.server";

type Meta = { title: string; language: Locale; now: Date; width: number; height: number };

/**
 * A document of several pages that a screen reader can read: headings, paragraphs and figures in the order in which
 * they are drawn; everything else is decoration. Lengths in mm from the upper left corner.
 */
export class TaggedPdf {
  readonly #document: PdfDocument;
  readonly #done: Promise<Buffer>;
  readonly #root: ReturnType<PdfDocument["struct"]>;
  #begun = false;

  constructor(private readonly meta: Meta) {
    const size: [number, number] = [meta.width * POINTS_PER_MM, meta.height * POINTS_PER_MM];
    const { title, language, now } = meta;
    const { document, done } = openPdf({ size, title, language, now });
    this.#document = document;
    this.#done = done;
    this.#root = document.struct("Document");
    document.addStructure(this.#root);
  }

  /** Begins a page; everything after this stands on it. */
  page(): void {
    if (this.#begun) this.#document.addPage();
    this.#begun = true;
    this.#document.scale(POINTS_PER_MM);
  }

  /** A place in the list of contents that readers show beside the pages. */
  bookmark(title: string): void {
    this.#document.outline.addItem(title);
  }

  fill(path: string, colour: Colour): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    this.#document.path(path).fill(colour);
    this.#document.endMarkedContent();
  }

  paragraph({ tag, lines }: SetParagraph, at: { x: number; y: number }): void {
    const element = this.#document.struct(tag, {
      // Read whole: a hyphen at the end of a line is not of the word.
      ...(lines.some(({ hyphenated }) => hyphenated) && { actual: joined(lines) }),
    });
    element.add(this.#document.markStructureContent(tag));
    this.#lines(lines, at);
    this.#document.endMarkedContent();
    this.#root.add(element);
  }

  /** Text that stands on every page, such as its number. */
  running({ lines }: SetParagraph, at: { x: number; y: number }): void {
    this.#document.markContent("Artifact", { type: "Pagination" });
    this.#lines(lines, at);
    this.#document.endMarkedContent();
  }

  /** The code of an address, dark on the white of the paper. */
  code(
    url: string,
    { x, y, side, alt }: { x: number; y: number; side: number; alt: string },
  ): void {
    const at = (value: number) => value * POINTS_PER_MM;
    // pdfkit writes the box of a figure, which its types do not know yet.
    const box = { bbox: [at(x), at(y), at(x + side), at(y + side)] };
    const element = this.#document.struct("Figure", { alt, ...box });
    element.add(this.#document.markStructureContent("Figure"));
    this.#document.path(codeSymbol(url).path(x, y, side)).fill(COLOURS.ink);
    this.#document.endMarkedContent();
    this.#root.add(element);
  }

  end(): Promise<Buffer> {
    this.#root.end();
    this.#document.end();
    return this.#done;
  }

  #lines(lines: SetParagraph["lines"], { x, y }: { x: number; y: number }): void {
    for (const line of lines) {
      drawText(this.#document, { ...line, x: x + line.x, baseline: y + line.baseline });
    }
  }
}

function joined(lines: SetParagraph["lines"]): string {
  return lines
    .map(({ text, hyphenated }, index) => {
      if (hyphenated) return text.slice(0, -1);
      return index < lines.length - 1 ? `${text} ` : text;
    })
    .join("");
}
