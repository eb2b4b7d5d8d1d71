import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { editableActions, visibleActions } from "./action-scope";

const DETAILS = {
  campaign: true,
  partner: { select: { id: true, name: true } },
  partners: { include: { partner: { select: { id: true, name: true } } } },
  slots: { orderBy: { startsAt: "asc" } },
  poster: true,
  listing: { select: { slug: true, state: true } },
  placements: { where: { removedAt: null, kind: "poster" }, select: { id: true } },
} as const;

/** One action with all its page needs; null when it does not exist or is not this account's to see. */
export async function findAction(actionId: string, { account }: { account: ActingAccount }) {
  if (!isId(actionId)) return null;
  const [action, editable] = await Promise.all([
    db.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, visibleActions(account)] },
      include: DETAILS,
    }),
    db.campaignAction.count({ where: { AND: [{ id: actionId }, editableActions(account)] } }),
  ]);
  return action && { ...action, mayEdit: editable === 1 };
}

/** Like `findAction`, for pages where the action is changed. */
export async function findEditableAction(
  actionId: string,
  { account }: { account: ActingAccount },
) {
  const action = await findAction(actionId, { account });
  return action?.mayEdit ? action : null;
}

export type FoundAction = NonNullable<Awaited<ReturnType<typeof findAction>>>;
