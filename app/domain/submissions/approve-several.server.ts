import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { approveSubmission } from "./approve-submission.server";
import type { DecisionRefusal } from "./decision";
import { readContent } from "./submission";
import { submissionsFor } from "./submission-scope";

export type Pick = { id: string; version: number };
export type Skipped = { id: string; reason: DecisionRefusal["reason"] };

/**
 * Approves each as it was when it was ticked. Each is a decision of its own: one that changed meanwhile is skipped and
 * the others go on.
 */
export async function approveSeveral(
  picks: Pick[],
  context: { account: ActingAccount; now: Date },
): Promise<{ approved: number; skipped: Skipped[] }> {
  let approved = 0;
  const skipped: Skipped[] = [];
  for (const { id, version } of picks) {
    const result = await approveSubmission(id, { version }, context);
    if (result.ok) approved++;
    else skipped.push({ id, reason: result.reason });
  }
  return { approved, skipped };
}

/** What was skipped, in words for the page that tells the result. */
export async function readSkipped(ids: string[], account: ActingAccount) {
  const stored = await db.submission.findMany({
    where: { AND: [{ id: { in: ids } }, submissionsFor(account, "approve-listings")] },
    select: { id: true, content: true, state: true },
  });
  return stored.map(({ id, content, state }) => ({
    id,
    title: readContent(content).title ?? "",
    /** Still waits, in another version; otherwise somebody else decided. */
    waits: state === "submitted",
  }));
}
