import { codeReads } from "./check-code.server";
import { posterPdf } from "./draw-pdf.server";
import { posterSvg } from "./draw-svg.server";
import type { Drawing } from "./drawing";
import { layOutPoster } from "./lay-out-poster.server";
import { POSTER_FORMATS, type PosterContent, type PosterFormat, type PosterNote } from "./poster";
import type { PosterFile, PosterProblem } from "./poster-file";
import { posterPng, PRINT_DPI } from "./render-png.server";

/** Enough for a decoder, and cheap. */
const CHECK_DPI = 72;

/**
 * One poster as files, from its words alone: nothing is read from the database. Files come one by one, so that
 * only one is in memory. The code is read back before the first; a poster that does not scan is not handed out.
 */
export async function* makePosterFiles(
  content: PosterContent,
  { format, files, bleed }: { format: PosterFormat; files: PosterFile[]; bleed?: boolean },
): AsyncGenerator<
  | { ok: true; file: PosterFile; body: Buffer; notes: PosterNote[] }
  | { ok: false; reason: PosterProblem }
> {
  const laidOut = layOutPoster(content, format, { bleed });
  if (!laidOut.ok) return yield { ok: false, reason: laidOut.reason };
  const { drawing, notes } = laidOut;
  if (POSTER_FORMATS[format].hasCode && !(await scans(drawing, content))) {
    return yield { ok: false, reason: "code-unreadable" };
  }
  for (const file of files) {
    yield { ok: true, file, body: await drawn(drawing, content, file), notes };
  }
}

async function scans(drawing: Drawing, content: PosterContent): Promise<boolean> {
  const picture = await posterPng(drawing, { dpi: CHECK_DPI });
  return codeReads(picture, content.code.url, drawing.quietZones.length);
}

async function drawn(drawing: Drawing, content: PosterContent, file: PosterFile): Promise<Buffer> {
  if (file === "svg") return Buffer.from(posterSvg(drawing));
  if (file === "png") return posterPng(drawing, { dpi: PRINT_DPI });
  return posterPdf(drawing, { title: content.title, language: content.language });
}
