import { DateTime } from "luxon";
import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { isId } from "~/domain/id";
import { actionPhase } from "~/domain/campaign-actions/campaign-action";
import { tallyOutcome } from "~/domain/tally/tally-totals.server";
import { inUtrecht } from "~/locales/format";
import {
  readFigures,
  type ActionFigures,
  type FigureProblem,
  type TypedFigures,
} from "./action-figures";
import { actionIndicators } from "~/domain/indicators/indicator";

export type ConfirmedFigures =
  | { ok: true }
  | { ok: false; reason: "not-found" | "not-started" | "action-cancelled" | "changed-meanwhile" }
  | { ok: false; reason: "figures-wrong"; problems: FigureProblem[] };

/**
 * Writes down what came of an action, or corrects it. From then on the tally takes no taps.
 * `seenConfirmedAt`: the confirmation the form was filled in from, null for the first; another one in between
 * is not overwritten.
 */
export async function confirmActionFigures(
  input: { actionId: string; typed: TypedFigures; seenConfirmedAt: Date | null },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<ConfirmedFigures> {
  if (!isId(input.actionId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    // Before the tally is read, so that no tap slips in between.
    await tx.$executeRaw`
      SELECT 1 FROM "CampaignAction" WHERE id = ${input.actionId}::uuid FOR NO KEY UPDATE`;
    const action = await tx.campaignAction.findFirst({
      where: { AND: [{ id: input.actionId }, editableActions(account)] },
      include: { slots: true, measurements: true, partner: { select: { name: true } } },
    });
    if (!action) return { ok: false, reason: "not-found" };
    const phase = actionPhase(action, now);
    if (phase === "cancelled") return { ok: false, reason: "action-cancelled" };
    if (phase !== "running" && phase !== "done") return { ok: false, reason: "not-started" };

    const tally = await tallyOutcome(action.id, tx);
    const read = readFigures(input.typed, { kind: action.kind, tally });
    if (!read.ok) return { ok: false, reason: "figures-wrong", problems: read.problems };

    const confirmed = await tx.campaignAction.updateMany({
      where: { id: action.id, figuresConfirmedAt: input.seenConfirmedAt },
      data: { figuresConfirmedAt: now },
    });
    if (confirmed.count === 0) return { ok: false, reason: "changed-meanwhile" };
    await storeFigures(tx, read.figures, {
      actionId: action.id,
      campaignId: action.campaignId,
      wijkCode: action.wijkCode,
      source: action.partner.name,
      asOf: lastDay(action.slots, now),
      recordedAt: now,
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "confirm-action-figures",
      subjectType: "action",
      subjectId: action.id,
      at: now,
      details: { before: inNumbers(action.measurements), after: inNumbers(listed(read.figures)) },
    });
    return { ok: true };
  });
}

async function storeFigures(
  tx: Tx,
  figures: ActionFigures,
  about: {
    actionId: string;
    campaignId: string;
    wijkCode: string | null;
    source: string;
    asOf: Date;
    recordedAt: Date;
  },
) {
  await tx.measurement.deleteMany({
    where: { actionId: about.actionId, indicator: { in: [...actionIndicators] } },
  });
  await tx.measurement.createMany({
    data: listed(figures).map((figure) => ({ scope: "action", ...figure, ...about })),
  });
}

function listed(figures: ActionFigures) {
  return actionIndicators.flatMap((indicator) => {
    const figure = figures[indicator];
    return figure ? [{ indicator, ...figure }] : [];
  });
}

/** For the audit: numbers and how they came about. Notes stay out, they may name people. */
function inNumbers(figures: { indicator: string; value: unknown; quality: string }[]) {
  return Object.fromEntries(
    figures.map(({ indicator, value, quality }) => [indicator, { value: Number(value), quality }]),
  );
}

/** The calendar day of the last slot that has begun, as a database day. */
function lastDay(slots: { startsAt: Date }[], now: Date): Date {
  const begun = slots.map((slot) => slot.startsAt.getTime()).filter((time) => time <= +now);
  const day = inUtrecht(new Date(Math.max(...begun))).toISODate();
  return DateTime.fromISO(day, { zone: "utc" }).toJSDate();
}
