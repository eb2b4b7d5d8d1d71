import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { isId } from "~/domain/id";
import { posterSvg } from "./draw-svg.server";
import { layOutPoster } from "./lay-out-poster.server";
import type { PosterField, PosterFormat, PosterNote } from "./poster";
import { posterContent, POSTER_SOURCE, SAMPLE_PLACEMENT } from "./poster-content.server";
import { readMarks } from "./read-marks.server";
import type { PosterProblem } from "./poster-file";
import type { PosterTextInput } from "./poster-text";

/** What stands on the poster where the maker writes nothing. */
export type StandardWords = { title: string; call: string; closing: string };

export type PosterPreview =
  | { ok: true; svg: string; notes: PosterNote[]; standard: StandardWords }
  | { ok: false; reason: PosterProblem; fields: PosterField[]; standard: StandardWords }
  | { ok: false; reason: "not-found"; fields: [] };

/** How a poster would look with these words; nothing is saved. Without a placement it has a code of no place. */
export async function previewPoster(
  actionId: string,
  words: PosterTextInput,
  { format, placementId }: { format: PosterFormat; placementId?: string },
  { account, appUrl }: { account: ActingAccount; appUrl: string },
): Promise<PosterPreview> {
  const action =
    isId(actionId) &&
    (await db.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, editableActions(account)] },
      include: {
        ...POSTER_SOURCE,
        placements: {
          where: placementId && isId(placementId) ? { id: placementId } : { removedAt: null },
          select: { code: true, design: true },
          take: 1,
        },
      },
    }));
  if (!action) return { ok: false, reason: "not-found", fields: [] };
  const placement = action.placements[0] ?? SAMPLE_PLACEMENT;
  const context = { appUrl, marks: await readMarks([action]) };
  const laidOut = layOutPoster(
    posterContent({ ...action, poster: words }, placement, context),
    format,
  );
  const unwritten = { title: null, call: null, closing: null, language: words.language };
  const { title, call, closing } = posterContent(
    { ...action, poster: unwritten },
    placement,
    context,
  );
  const standard = { title, call, closing };
  if (laidOut.ok) {
    return { ok: true, svg: posterSvg(laidOut.drawing), notes: laidOut.notes, standard };
  }
  const fields =
    laidOut.reason === "missing-glyphs"
      ? laidOut.details.characters.flatMap((character) => character.fields)
      : [];
  return { ok: false, reason: laidOut.reason, fields: [...new Set(fields)], standard };
}
