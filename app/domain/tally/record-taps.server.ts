import { db, type Tx } from "~/db.server";
import {
  countableTaps,
  tallyState,
  tallyWindow,
  tapTime,
  type TallyState,
  type TallyTotals,
  type Tap,
} from "./tally";
import { tallyTotals } from "./tally-totals.server";

export type RecordedTaps =
  | { ok: true; totals: TallyTotals }
  | { ok: false; reason: "unknown" }
  | { ok: false; reason: Exclude<TallyState, "open">; totals: TallyTotals };

/**
 * Adds the taps of one phone to an action. Sending the same tap again changes nothing, so a phone may repeat
 * a request until it has an answer. After `ok` none of these taps has to be sent again.
 */
export async function recordTaps(
  input: { key: string; taps: Tap[] },
  { now }: { now: Date },
): Promise<RecordedTaps> {
  return db.$transaction(async (tx) => {
    const action = await lockByKey(tx, input.key);
    if (!action) return { ok: false, reason: "unknown" };

    const totals = await tallyTotals(action.id, tx);
    const state = tallyState(action, now);
    const window = tallyWindow(action.slots);
    if (state !== "open" || !window) {
      return { ok: false, reason: state === "open" ? "no-times" : state, totals };
    }

    const known = await tx.tallyTap.findMany({
      where: { id: { in: input.taps.map((tap) => tap.id) } },
      select: { id: true },
    });
    const knownIds = new Set(known.map((tap) => tap.id));
    const fresh = countableTaps(
      totals,
      input.taps.filter((tap) => !knownIds.has(tap.id)),
    );
    if (fresh.length === 0) return { ok: true, totals };

    await tx.tallyTap.createMany({
      data: fresh.map((tap) => ({
        id: tap.id,
        actionId: action.id,
        kind: tap.kind,
        amount: tap.amount,
        tappedAt: tapTime(tap.tappedAt, window.from, now),
      })),
      skipDuplicates: true,
    });
    return { ok: true, totals: await tallyTotals(action.id, tx) };
  });
}

/**
 * Taps of one action go one request at a time, or two phones could both take back the last cup. NO KEY: the
 * foreign keys of the taps themselves must still be able to share the row.
 */
async function lockByKey(tx: Tx, key: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "CampaignAction" WHERE "tallyKey" = ${key} FOR NO KEY UPDATE`;
  const id = locked[0]?.id;
  if (!id) return null;
  return tx.campaignAction.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      state: true,
      figuresConfirmedAt: true,
      slots: { select: { startsAt: true, endsAt: true } },
    },
  });
}
