import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { actionsFor } from "./action-scope";
import { submissionsFor } from "~/domain/submissions/submission-scope";

/** How much waits for this account to decide: what was sent in for the agenda, and actions with words of posters. */
export async function countTodo({ account }: { account: ActingAccount }) {
  const [submissions, actions, posters] = await Promise.all([
    db.submission.count({
      where: { AND: [{ state: "submitted" }, submissionsFor(account, "approve-listings")] },
    }),
    db.campaignAction.count({
      where: { AND: [{ state: "submitted" }, actionsFor(account, "approve-actions")] },
    }),
    db.posterText.count({
      where: { state: "submitted", action: actionsFor(account, "approve-posters") },
    }),
  ]);
  return { submissions, actions: actions + posters };
}
