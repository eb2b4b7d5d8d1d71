import type { Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { visibleActions } from "./action-scope";

/** Why a verb on an action that is outside somebody's power was refused: what one does not see does not exist. */
export async function refusedAction(
  tx: Pick<Tx, "campaignAction">,
  actionId: string,
  account: ActingAccount,
): Promise<{ ok: false; reason: "not-found" | "not-allowed" }> {
  const seen = await tx.campaignAction.count({
    where: { AND: [{ id: actionId }, visibleActions(account)] },
  });
  return { ok: false, reason: seen > 0 ? "not-allowed" : "not-found" };
}
