import type { Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { readRunRows } from "./import-run";
import { ownRuns } from "./import-scope";

/**
 * A preview of this account with its source, locked: ticks, columns and groups are kept in one field, so who changes one
 * of them in another window waits, and neither is lost.
 */
export async function lockPreview(tx: Tx, runId: string, account: ActingAccount) {
  if (!isId(runId)) return { ok: false, reason: "not-found" } as const;
  await tx.$queryRaw`SELECT "id" FROM "ImportRun" WHERE "id" = ${runId}::uuid FOR UPDATE`;
  const run = await tx.importRun.findFirst({
    where: { AND: [{ id: runId }, ownRuns(account)] },
    include: { source: { include: { partner: true } } },
  });
  if (!run) return { ok: false, reason: "not-found" } as const;
  if (run.state !== "preview") return { ok: false, reason: "wrong-state" } as const;
  return { ok: true, source: run.source, stored: run.rows, rows: readRunRows(run.rows) } as const;
}
