import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { actionsFor } from "~/domain/campaign-actions/action-scope";
import { refusedAction } from "~/domain/campaign-actions/refused-action.server";
import { isId } from "~/domain/id";
import { mailPosterApproved, mailPosterReturned } from "./poster-mails.server";

type Refused = { ok: false; reason: "not-found" | "not-allowed" | "changed-meanwhile" };

/** Lets the words of a poster be printed: those of the version that the team has seen, no later one. */
export async function approvePosterText(
  actionId: string,
  version: number,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | Refused> {
  return decide(actionId, version, { verb: "approve-poster-text", account, now });
}

/** Sends the words of a poster back to their maker, with what should change. */
export async function returnPosterText(
  actionId: string,
  version: number,
  note: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | Refused> {
  return decide(actionId, version, { verb: "return-poster-text", note, account, now });
}

async function decide(
  actionId: string,
  version: number,
  decision: { account: ActingAccount; now: Date } & (
    { verb: "approve-poster-text" } | { verb: "return-poster-text"; note: string }
  ),
): Promise<{ ok: true } | Refused> {
  const { account, now, verb } = decision;
  if (!isId(actionId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const decides = await tx.campaignAction.count({
      where: { AND: [{ id: actionId }, actionsFor(account, "approve-posters")] },
    });
    if (decides === 0) return refusedAction(tx, actionId, account);
    const { count } = await tx.posterText.updateMany({
      where: { actionId, version, state: "submitted" },
      data:
        verb === "approve-poster-text"
          ? { state: "approved", approvedVersion: version, returnNote: null }
          : { state: "draft", returnNote: decision.note },
    });
    if (count === 0) {
      const exists = await tx.posterText.count({ where: { actionId } });
      return { ok: false, reason: exists ? "changed-meanwhile" : "not-found" } as const;
    }
    await writeAudit(tx, {
      actorId: account.id,
      verb,
      subjectType: "action",
      subjectId: actionId,
      at: now,
      details: { version },
    });
    if (verb === "approve-poster-text") await mailPosterApproved(tx, actionId);
    else await mailPosterReturned(tx, actionId, decision.note);
    return { ok: true } as const;
  });
}

/** Words of posters that wait for the communications team, oldest first. Empty for others. */
export async function listSubmittedPosterTexts({ account }: { account: ActingAccount }) {
  return db.posterText.findMany({
    where: { state: "submitted", action: actionsFor(account, "approve-posters") },
    include: {
      action: {
        select: {
          id: true,
          title: true,
          campaign: { select: { name: true, design: true } },
          partner: { select: { name: true } },
        },
      },
    },
    orderBy: { submittedAt: "asc" },
    take: 200,
  });
}
