import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { editableActions } from "./action-scope";
import {
  missingBeforePublishing,
  publishesDirectly,
  type PublicationStep,
} from "./campaign-action";
import { mailActionPublished, mailActionSubmitted } from "./action-mails.server";
import { showInAgenda } from "./show-in-agenda.server";

export type PublishRefusal =
  | { ok: false; reason: "not-found" | "not-in-this-state" }
  | { ok: false; reason: "not-ready"; missing: PublicationStep[] };

/**
 * Brings an action out: into the agenda when this account may publish in the campaign, else to the
 * communications team, which is told by mail.
 */
export async function publishAction(
  actionId: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true; outcome: "published" | "submitted"; slug?: string } | PublishRefusal> {
  return db.$transaction(async (tx) => {
    const action = await tx.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, editableActions(account)] },
      include: { campaign: true, slots: true },
    });
    if (!action) return { ok: false, reason: "not-found" } as const;
    const missing = missingBeforePublishing(action, now);
    if (missing.length > 0) return { ok: false, reason: "not-ready", missing } as const;

    const outcome = publishesDirectly(account, action) ? "published" : "submitted";
    const moved = await move(tx, action, outcome, now);
    if (!moved) return { ok: false, reason: "not-in-this-state" } as const;
    await writeAudit(tx, {
      actorId: account.id,
      verb: outcome === "published" ? "publish-action" : "submit-action",
      subjectType: "action",
      subjectId: actionId,
      at: now,
    });
    if (outcome === "submitted") {
      await mailActionSubmitted(tx, actionId);
      return { ok: true, outcome } as const;
    }
    const { slug } = await showInAgenda(tx, actionId, now);
    await mailActionPublished(tx, actionId, { except: account.id });
    return { ok: true, outcome, slug } as const;
  });
}

/** Two people may press the button at once: the state in the `where` lets one of them through. */
async function move(
  tx: Tx,
  action: { id: string; version: number; publishedAt: Date | null },
  outcome: "published" | "submitted",
  now: Date,
): Promise<boolean> {
  const { count } = await tx.campaignAction.updateMany({
    where: {
      id: action.id,
      version: action.version,
      state: outcome === "published" ? { in: ["draft", "submitted"] } : "draft",
    },
    data: {
      state: outcome,
      version: { increment: 1 },
      returnNote: null,
      ...(outcome === "published"
        ? { publishedAt: action.publishedAt ?? now }
        : { submittedAt: now }),
    },
  });
  return count === 1;
}
