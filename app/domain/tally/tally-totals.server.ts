import { db, type Tx } from "~/db.server";
import { NO_TAPS, type TallyTotals } from "./tally";

/** What the taps of one action add up to now. */
export async function tallyTotals(actionId: string, client: Tx = db): Promise<TallyTotals> {
  const sums = await client.tallyTap.groupBy({
    by: ["kind"],
    where: { actionId },
    _sum: { amount: true },
  });
  const totals = { ...NO_TAPS };
  for (const { kind, _sum } of sums) totals[kind] = _sum.amount ?? 0;
  return totals;
}

/**
 * What the tally proposes as figures when the action is over. Volunteers step in and out, so their figure
 * is the most there were at one time, not what is left at the end.
 */
export async function tallyOutcome(actionId: string, client: Tx = db): Promise<TallyTotals> {
  // One after the other: inside a transaction there is one connection.
  const totals = await tallyTotals(actionId, client);
  const peak = await client.$queryRaw<{ peak: number }[]>`
    SELECT coalesce(max(present), 0)::int AS peak FROM (
      SELECT sum(amount) OVER (ORDER BY "tappedAt", amount DESC, id) AS present
      FROM "TallyTap" WHERE "actionId" = ${actionId}::uuid AND kind = 'volunteers'
    ) AS running`;
  return { ...totals, volunteers: Math.max(0, peak[0]?.peak ?? 0) };
}
