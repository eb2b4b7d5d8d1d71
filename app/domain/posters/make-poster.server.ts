import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { visibleActions } from "~/domain/campaign-actions/action-scope";
import { codeReads } from "./check-code.server";
import { posterPdf } from "./draw-pdf.server";
import { posterSvg } from "./draw-svg.server";
import { layOutPoster } from "./lay-out-poster.server";
import type { PosterFormat, PosterNote } from "./poster";
import { posterContent, POSTER_SOURCE } from "./poster-content.server";
import { posterPng } from "./render-png.server";

export type PosterFile = "pdf" | "png" | "svg";

const PRINT_DPI = 300;
/** Enough for a decoder, and cheap. */
const CHECK_DPI = 72;

export type MadePoster =
  | { ok: true; body: Buffer; name: string; notes: PosterNote[] }
  | {
      ok: false;
      reason: "not-found" | "missing-glyphs" | "contrast" | "code-too-small" | "code-unreadable";
    };

/**
 * Makes the poster of one placement: a PDF to print (A3 about 50 ms), a PNG of 300 dpi (A3 about 0.7 s,
 * 0.3 GB) or an SVG to look at. The code is read back first; a poster that does not scan is not handed out.
 */
export async function makePoster(
  { actionId, placementId }: { actionId: string; placementId: string },
  { format, file, bleed }: { format: PosterFormat; file: PosterFile; bleed?: boolean },
  { account, appUrl }: { account: ActingAccount; appUrl: string },
): Promise<MadePoster> {
  const placement = await db.placement.findFirst({
    where: { id: placementId, actionId, action: visibleActions(account) },
    include: { action: { include: POSTER_SOURCE } },
  });
  if (!placement) return { ok: false, reason: "not-found" };
  const content = posterContent(placement.action, placement.code, { appUrl });
  const laidOut = layOutPoster(content, format, { bleed });
  if (!laidOut.ok) return { ok: false, reason: laidOut.reason };
  const { drawing, notes } = laidOut;

  const name = `${placement.code.toLowerCase()}-${format}.${file}`;
  if (file === "svg") return { ok: true, body: Buffer.from(posterSvg(drawing)), name, notes };
  if (!(await codeReads(await posterPng(drawing, { dpi: CHECK_DPI }), content.code.url))) {
    return { ok: false, reason: "code-unreadable" };
  }
  const body =
    file === "pdf"
      ? await posterPdf(drawing, { title: content.title, language: content.language })
      : await posterPng(drawing, { dpi: PRINT_DPI });
  return { ok: true, body, name, notes };
}

/** What had to be shortened on the posters of an action, so that the maker is told before printing. */
export async function posterNotes(
  actionId: string,
  { format }: { format: PosterFormat },
  { account, appUrl }: { account: ActingAccount; appUrl: string },
): Promise<PosterNote[]> {
  const action = await db.campaignAction.findFirst({
    where: { AND: [{ id: actionId }, visibleActions(account)] },
    include: POSTER_SOURCE,
  });
  if (!action) return [];
  const laidOut = layOutPoster(posterContent(action, "22222", { appUrl }), format);
  return laidOut.ok ? laidOut.notes : [];
}
