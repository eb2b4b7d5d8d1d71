import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { readRunRows, rowsAsJson } from "./import-run";
import { ownRuns } from "./import-scope";
import { readRows } from "./read-rows";
import { columnsByHeading, missingColumns } from "./sheet-columns";
import type { ColumnMapping } from "./sheet-fields";
import { readSettings, type SourceDefaults } from "./source-settings";

/**
 * Says what the columns of a list are and what holds for everything of its source, for this reading and the next ones.
 * A calendar has no columns: `columns` is null.
 */
export async function chooseColumns(
  runId: string,
  { columns, defaults }: { columns: ColumnMapping | null; defaults: SourceDefaults },
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "wrong-state" | "columns-missing" }> {
  return db.$transaction(async (tx) => {
    const run = await tx.importRun.findFirst({
      where: { AND: [{ id: runId }, ownRuns(account)] },
      include: { source: true },
    });
    if (!run) return { ok: false, reason: "not-found" } as const;
    if (run.state !== "preview") return { ok: false, reason: "wrong-state" } as const;
    const rows = readRunRows(run.rows);
    const settings = { ...readSettings(run.source.mapping), defaults };
    let read = rows;
    if (rows.table) {
      const mapping = columns ?? [];
      if (missingColumns(mapping).length > 0)
        return { ok: false, reason: "columns-missing" } as const;
      settings.columns = columnsByHeading(rows.table, mapping);
      read = { ...rows, ...readRows(rows.table, mapping, now) };
    }
    const { count } = await tx.importRun.updateMany({
      where: { id: runId, state: "preview" },
      data: { rows: rowsAsJson(read) },
    });
    if (count === 0) return { ok: false, reason: "wrong-state" } as const;
    await tx.importSource.update({ where: { id: run.sourceId }, data: { mapping: settings } });
    return { ok: true } as const;
  });
}
