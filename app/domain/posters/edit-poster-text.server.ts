import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { layOutPoster } from "./lay-out-poster.server";
import type { PosterTextInput } from "./poster-text";
import { posterContent, POSTER_SOURCE } from "./poster-content.server";

/**
 * Saves the words of an action's posters. Letters that the fonts lack are refused here, at the field,
 * and not when somebody prints.
 */
export async function editPosterText(
  actionId: string,
  input: PosterTextInput,
  { account, appUrl, now }: { account: ActingAccount; appUrl: string; now: Date },
): Promise<
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "missing-glyphs"; field: keyof PosterTextInput }
> {
  return db.$transaction(async (tx) => {
    const action = await tx.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, editableActions(account)] },
      include: POSTER_SOURCE,
    });
    if (!action) return { ok: false, reason: "not-found" } as const;
    for (const field of ["title", "closing"] as const) {
      const only = { title: null, closing: null, [field]: input[field] };
      const content = posterContent({ ...action, poster: only }, SAMPLE_CODE, { appUrl });
      const laidOut = layOutPoster(content, "a3");
      if (!laidOut.ok && laidOut.reason === "missing-glyphs") {
        return { ok: false, reason: "missing-glyphs", field } as const;
      }
    }
    await tx.posterText.upsert({
      where: { actionId },
      create: { actionId, ...input },
      update: { ...input, version: { increment: 1 } },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "edit-poster-text",
      subjectType: "action",
      subjectId: actionId,
      at: now,
    });
    return { ok: true } as const;
  });
}

const SAMPLE_CODE = "22222";
