import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { publishesDirectly } from "~/domain/campaign-actions/campaign-action";
import { layOutPoster } from "./lay-out-poster.server";
import {
  posterContent,
  POSTER_CAMPAIGN,
  POSTER_SOURCE,
  SAMPLE_PLACEMENT,
} from "./poster-content.server";
import { mailPosterSubmitted } from "./poster-mails.server";
import {
  hasOwnWords,
  POSTER_TEXT_FIELDS,
  type PosterTextInput,
  type PosterWord,
} from "./poster-text";

export type EditedPosterText =
  | { ok: true; outcome: "approved" | "submitted" }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "missing-glyphs"; field: PosterWord };

/**
 * Saves the words of an action's posters. Letters that the fonts lack are refused here, at the field, and not when
 * somebody prints. Where the campaign asks for approval, an organiser's words wait for the communications team.
 */
export async function editPosterText(
  actionId: string,
  input: PosterTextInput,
  { account, appUrl, now }: { account: ActingAccount; appUrl: string; now: Date },
): Promise<EditedPosterText> {
  return db.$transaction(async (tx) => {
    const action = await tx.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, editableActions(account)] },
      include: {
        ...POSTER_SOURCE,
        campaign: { select: { ...POSTER_CAMPAIGN, needsApproval: true } },
        poster: true,
      },
    });
    if (!action) return { ok: false, reason: "not-found" } as const;
    for (const field of POSTER_TEXT_FIELDS) {
      const { language } = input;
      const only = { title: null, closing: null, call: null, language, [field]: input[field] };
      const content = posterContent({ ...action, poster: only }, SAMPLE_PLACEMENT, {
        appUrl,
        marks: new Map(),
      });
      const laidOut = layOutPoster(content, "a3");
      if (!laidOut.ok && laidOut.reason === "missing-glyphs") {
        return { ok: false, reason: "missing-glyphs", field } as const;
      }
    }
    const direct = publishesDirectly(account, action) || !hasOwnWords(input);
    const outcome = direct ? ("approved" as const) : ("submitted" as const);
    const same = action.poster && sameWords(action.poster, input);
    if (same && action.poster?.state === outcome) return { ok: true, outcome } as const;

    const version = (action.poster?.version ?? 0) + 1;
    const state = {
      version,
      state: outcome,
      returnNote: null,
      ...(direct
        ? { approvedVersion: version, submittedAt: null, submittedById: null }
        : { submittedAt: now, submittedById: account.id }),
    };
    await tx.posterText.upsert({
      where: { actionId },
      create: { actionId, ...input, ...state },
      update: { ...input, ...state },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "edit-poster-text",
      subjectType: "action",
      subjectId: actionId,
      at: now,
      details: { version, state: outcome },
    });
    // Changed again while it waits: the team knows already.
    if (!direct && action.poster?.state !== "submitted") await mailPosterSubmitted(tx, actionId);
    return { ok: true, outcome } as const;
  });
}

function sameWords(
  stored: Omit<PosterTextInput, "language"> & { language: string },
  input: PosterTextInput,
) {
  return (
    stored.language === input.language &&
    POSTER_TEXT_FIELDS.every((field) => stored[field] === input[field])
  );
}
