import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { visibleActions } from "~/domain/campaign-actions/action-scope";
import { makePosterFiles } from "./make-poster-file.server";
import type { PosterFormat, PosterNote } from "./poster";
import { posterContent, POSTER_CAMPAIGN, POSTER_SOURCE } from "./poster-content.server";
import { readMarks } from "./read-marks.server";
import type { PosterFile, PosterProblem } from "./poster-file";
import { mayBePrinted } from "./poster-text";

export type MadePoster =
  | { ok: true; body: Buffer; name: string; notes: PosterNote[] }
  | { ok: false; reason: "not-found" | PosterProblem };

/**
 * Makes the poster of one placement: a PDF to print (A3 about 50 ms), a PNG of 300 dpi (A3 about 0.7 s,
 * 0.3 GB) or an SVG to look at. The code is read back first; a poster that does not scan is not handed out.
 * What waits for approval can be looked at, and not printed.
 */
export async function makePoster(
  { actionId, placementId }: { actionId: string; placementId: string },
  { format, file, bleed }: { format: PosterFormat; file: PosterFile; bleed?: boolean },
  { account, appUrl }: { account: ActingAccount; appUrl: string },
): Promise<MadePoster> {
  const placement = await db.placement.findFirst({
    where: { id: placementId, actionId, action: visibleActions(account) },
    include: {
      action: {
        include: {
          ...POSTER_SOURCE,
          campaign: { select: { ...POSTER_CAMPAIGN, needsApproval: true } },
          poster: true,
        },
      },
    },
  });
  if (!placement) return { ok: false, reason: "not-found" };
  if (file !== "svg" && !mayBePrinted(placement.action)) {
    return { ok: false, reason: "not-approved" };
  }
  const marks = await readMarks([placement.action]);
  const content = posterContent(placement.action, placement, { appUrl, marks });
  const { value: made } = await makePosterFiles(content, { format, files: [file], bleed }).next();
  if (!made) return { ok: false, reason: "failed" };
  if (!made.ok) return made;
  const name = `${placement.code.toLowerCase()}-${format}.${file}`;
  return { ok: true, body: made.body, name, notes: made.notes };
}
