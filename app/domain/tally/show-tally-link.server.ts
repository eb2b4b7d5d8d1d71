import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { isId } from "~/domain/id";
import { tallyState, tallyWindow } from "./tally";
import { tallyTotals } from "./tally-totals.server";

/** What the organiser needs to hand out the tally page; null outside the account's scope. */
export async function showTallyLink(
  actionId: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  if (!isId(actionId)) return null;
  const action = await db.campaignAction.findFirst({
    where: { AND: [{ id: actionId }, editableActions(account)] },
    select: {
      id: true,
      title: true,
      placeName: true,
      state: true,
      tallyKey: true,
      figuresConfirmedAt: true,
      slots: { select: { startsAt: true, endsAt: true } },
      campaign: { select: { slug: true, name: true, year: true, design: true } },
    },
  });
  if (!action) return null;
  const { slots, ...shown } = action;
  return {
    ...shown,
    state: tallyState(action, now),
    window: tallyWindow(slots),
    totals: await tallyTotals(action.id),
  };
}
