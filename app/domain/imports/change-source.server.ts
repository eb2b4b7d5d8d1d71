import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { ownSources } from "./import-scope";

type Context = { account: ActingAccount; now: Date };
type Answer = { ok: true } | { ok: false; reason: "not-found" };

/** Stops following a calendar, or goes on with it. */
export async function followSource(
  sourceId: string,
  { active }: { active: boolean },
  context: Context,
): Promise<Answer> {
  return change(sourceId, active ? "follow-import" : "stop-import", context, (tx, id) =>
    tx.importSource.update({ where: { id }, data: { active, failedSince: null, warnedAt: null } }),
  );
}

/** Forgets a source. What came from it stays in the agenda, and is no longer brought up to date by it. */
export async function deleteSource(sourceId: string, context: Context): Promise<Answer> {
  return change(sourceId, "delete-import", context, (tx, id) =>
    tx.importSource.delete({ where: { id } }),
  );
}

async function change(
  sourceId: string,
  verb: string,
  { account, now }: Context,
  act: (tx: Tx, id: string) => Promise<unknown>,
): Promise<Answer> {
  if (!isId(sourceId)) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const source = await tx.importSource.findFirst({
      where: { AND: [{ id: sourceId }, ownSources(account)] },
      select: { id: true },
    });
    if (!source) return { ok: false, reason: "not-found" } as const;
    await act(tx, source.id);
    await writeAudit(tx, {
      actorId: account.id,
      verb,
      subjectType: "import-source",
      subjectId: source.id,
      at: now,
    });
    return { ok: true } as const;
  });
}
