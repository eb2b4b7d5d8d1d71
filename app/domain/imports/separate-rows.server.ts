import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { rowsOver } from "./import-run";
import { lockPreview } from "./lock-preview.server";
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
    const preview = await lockPreview(tx, runId, account);
    if (!preview.ok) return preview;
    const { rows, stored, source } = preview;
    if (!rows.items?.some((item) => item.group === group)) {
      return { ok: false, reason: "wrong-state" } as const;
    }
    const others = (rows.apart ?? readSettings(source.mapping).apart).filter(
      (other) => other !== group,
    );
    const kept = { apart: apart ? [...others, group].slice(-MOST_APART) : others };
    await tx.importRun.update({ where: { id: runId }, data: { rows: rowsOver(stored, kept) } });
    return { ok: true } as const;
  });
}
