import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { rowsOver, type RunRows } from "./import-run";
import { lockPreview } from "./lock-preview.server";
import { readRows } from "./read-rows";
import { columnsByHeading, missingColumns } from "./sheet-columns";
import type { ColumnMapping } from "./sheet-fields";
import { settingsOver, type SourceDefaults, type SourceSettings } from "./source-settings";

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
    const preview = await lockPreview(tx, runId, account);
    if (!preview.ok) return preview;
    const { rows, stored, source } = preview;
    const settings: Partial<SourceSettings> = { defaults };
    let read: Partial<RunRows> = {};
    if (rows.table) {
      const mapping = columns ?? [];
      if (missingColumns(mapping).length > 0)
        return { ok: false, reason: "columns-missing" } as const;
      settings.columns = columnsByHeading(rows.table, mapping);
      read = readRows(rows.table, mapping, now);
    }
    await tx.importRun.update({ where: { id: runId }, data: { rows: rowsOver(stored, read) } });
    await tx.importSource.update({
      where: { id: source.id },
      data: { mapping: settingsOver(source.mapping, settings) },
    });
    return { ok: true } as const;
  });
}
