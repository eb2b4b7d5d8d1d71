import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { isId } from "~/domain/id";
import { newTallyKey } from "~/domain/campaign-actions/register-action.server";

export type RenewedTallyKey =
  { ok: true; key: string } | { ok: false; reason: "not-found" | "changed-meanwhile" };

/**
 * Gives the tally of an action a new address; the old one stops working at once. `currentKey` is the key the
 * page showed, so that two clicks do not throw away a key that was just handed out.
 */
export async function renewTallyKey(
  input: { actionId: string; currentKey: string },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<RenewedTallyKey> {
  if (!isId(input.actionId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const mine = { AND: [{ id: input.actionId }, editableActions(account)] };
    const key = newTallyKey();
    const renewed = await tx.campaignAction.updateMany({
      where: { ...mine, tallyKey: input.currentKey },
      data: { tallyKey: key },
    });
    if (renewed.count === 0) {
      const found = await tx.campaignAction.count({ where: mine });
      return { ok: false, reason: found === 0 ? "not-found" : "changed-meanwhile" };
    }
    await writeAudit(tx, {
      actorId: account.id,
      verb: "renew-tally-key",
      subjectType: "action",
      subjectId: input.actionId,
      at: now,
    });
    return { ok: true, key };
  });
}
