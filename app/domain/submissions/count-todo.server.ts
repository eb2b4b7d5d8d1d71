import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { isTeam } from "~/domain/campaign-actions/campaign-action";

/** How much waits for the team: what was sent in for the agenda, and actions with words of posters. */
export async function countTodo({ account }: { account: ActingAccount }) {
  if (!isTeam(account)) return { submissions: 0, actions: 0 };
  const [submissions, actions, posters] = await Promise.all([
    db.submission.count({ where: { state: "submitted" } }),
    db.campaignAction.count({ where: { state: "submitted" } }),
    db.posterText.count({ where: { state: "submitted" } }),
  ]);
  return { submissions, actions: actions + posters };
}
