import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { visibleActions } from "~/domain/campaign-actions/action-scope";

export type CountedPlacement = {
  id: string;
  label: string;
  code: string;
  /** Null is the design of the campaign. */
  design: string | null;
  removed: boolean;
  /** Scans by people. */
  scans: number;
  /** Bots, previews, prefetches: not part of `scans`. */
  ignored: number;
};

/** The posters of an action in order of adding, removed ones that were scanned included. */
export async function listPlacements(
  actionId: string,
  { account }: { account: ActingAccount },
): Promise<CountedPlacement[]> {
  const placements = await db.placement.findMany({
    where: { actionId, kind: "poster", action: visibleActions(account) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const sums = await db.scanCount.groupBy({
    by: ["placementId"],
    where: { placementId: { in: placements.map(({ id }) => id) } },
    _sum: { counted: true, ignored: true },
  });
  const sumOf = new Map(sums.map((row) => [row.placementId, row._sum]));
  return placements
    .map(({ id, label, code, design, removedAt }) => ({
      id,
      label,
      code,
      design,
      removed: removedAt !== null,
      scans: sumOf.get(id)?.counted ?? 0,
      ignored: sumOf.get(id)?.ignored ?? 0,
    }))
    .filter((placement) => !placement.removed || placement.scans > 0);
}
