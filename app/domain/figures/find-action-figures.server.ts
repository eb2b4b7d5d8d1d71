import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { isId } from "~/domain/id";
import { actionPhase } from "~/domain/campaign-actions/campaign-action";
import { tallyOutcome } from "~/domain/tally/tally-totals.server";
import type { ActionFigures } from "./action-figures";
import { actionIndicators } from "~/domain/indicators/indicator";

/** What the form of an action's figures shows; null outside the account's scope. */
export async function findActionFigures(
  actionId: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  if (!isId(actionId)) return null;
  const action = await db.campaignAction.findFirst({
    where: { AND: [{ id: actionId }, editableActions(account)] },
    select: {
      id: true,
      title: true,
      kind: true,
      state: true,
      publishedAt: true,
      placeName: true,
      figuresConfirmedAt: true,
      slots: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
      campaign: { select: { slug: true, name: true, year: true, design: true } },
      measurements: {
        where: { indicator: { in: [...actionIndicators] } },
        select: { indicator: true, value: true, quality: true, note: true },
      },
    },
  });
  if (!action) return null;
  const { measurements, state, publishedAt, ...shown } = action;
  const figures: ActionFigures = {};
  for (const indicator of actionIndicators) {
    const stored = measurements.find((measurement) => measurement.indicator === indicator);
    if (stored) {
      figures[indicator] = {
        value: stored.value.toNumber(),
        quality: stored.quality,
        note: stored.note,
      };
    }
  }
  return {
    ...shown,
    figures,
    phase: actionPhase({ state, publishedAt, slots: action.slots }, now),
    tally: await tallyOutcome(action.id),
  };
}
