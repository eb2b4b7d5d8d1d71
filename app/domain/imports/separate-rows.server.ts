import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { readRunRows, rowsAsJson } from "./import-run";
import { ownRuns } from "./import-scope";
import { readSettings } from "./source-settings";

/** Most groups of a source that stay apart. */
const MOST_APART = 500;

/** Makes activities of their own of rows that were seen as dates of one, or one again; kept once it is confirmed. */
export async function separateRows(
  runId: string,
  { group, apart }: { group: string; apart: boolean },
  { account }: { account: ActingAccount },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "wrong-state" }> {
  return db.$transaction(async (tx) => {
    const run = await tx.importRun.findFirst({
      where: { AND: [{ id: runId }, ownRuns(account)] },
      include: { source: { select: { mapping: true } } },
    });
    if (!run) return { ok: false, reason: "not-found" } as const;
    const rows = readRunRows(run.rows);
    const known = rows.items?.some((item) => item.group === group);
    if (run.state !== "preview" || !known) return { ok: false, reason: "wrong-state" } as const;
    const others = (rows.apart ?? readSettings(run.source.mapping).apart).filter(
      (other) => other !== group,
    );
    const kept = { ...rows, apart: apart ? [...others, group].slice(-MOST_APART) : others };
    const { count } = await tx.importRun.updateMany({
      where: { id: runId, state: "preview" },
      data: { rows: rowsAsJson(kept) },
    });
    return count === 1 ? ({ ok: true } as const) : ({ ok: false, reason: "wrong-state" } as const);
  });
}
