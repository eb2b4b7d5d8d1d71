import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { enqueue } from "~/jobs.server";
import { isTaken, rowsOver } from "./import-run";
import { ownRuns } from "./import-scope";
import { lockPreview } from "./lock-preview.server";
import { planOfSource } from "./plan-of-source.server";
import { readSettings, settingsOver } from "./source-settings";
import { workImportsJob } from "./work-imports-job.server";

type Context = { account: ActingAccount; now: Date };
type Answer = { ok: true } | { ok: false; reason: "not-found" | "wrong-state" };

/** Most things of a source that stay out because somebody left them out. */
const MOST_LEFT_OUT = 4_000;

/** Keeps which of the shown rows are ticked, while it is a preview. */
export async function keepTicks(
  runId: string,
  { shown, ticked }: { shown: string[]; ticked: string[] },
  { account, now }: Context,
): Promise<Answer> {
  return db.$transaction(async (tx) => {
    const preview = await lockPreview(tx, runId, account);
    if (!preview.ok) return preview;
    const { rows, stored, source } = preview;
    const plan = new Map(
      (await planOfSource(tx, source, rows, { team: may(account, "send-in-late"), now })).map(
        (row) => [row.key, row],
      ),
    );
    const asked = shown.filter((key) => plan.has(key));
    const rest = (keys: string[]) => keys.filter((key) => !asked.includes(key));
    const kept = {
      out: [...rest(rows.out), ...asked.filter((key) => !ticked.includes(key))],
      in: [
        ...rest(rows.in),
        ...asked.filter((key) => ticked.includes(key) && !plan.get(key)?.take),
      ],
    };
    await tx.importRun.update({ where: { id: runId }, data: { rows: rowsOver(stored, kept) } });
    return { ok: true } as const;
  });
}

/** Says yes to a preview, once. A job does the work; see apply-import.server.ts. */
export async function confirmImport(runId: string, { account, now }: Context): Promise<Answer> {
  return db.$transaction(async (tx) => {
    const preview = await lockPreview(tx, runId, account);
    if (!preview.ok) return preview;
    const { rows, source } = preview;
    if (!rows.items) return { ok: false, reason: "wrong-state" } as const;
    await tx.importRun.update({
      where: { id: runId, state: "preview" },
      data: { state: "confirmed", confirmedAt: now, confirmedById: account.id },
    });
    const plan = await planOfSource(tx, source, rows, { team: may(account, "send-in-late"), now });
    const isNew = plan.filter(({ outcome }) => outcome === "new");
    const settings = readSettings(source.mapping);
    const taken = new Set(
      isNew.filter((row) => isTaken(row, rows)).flatMap(({ uid, likeness }) => [uid, likeness]),
    );
    const left = isNew
      .filter((row) => !isTaken(row, rows))
      .flatMap(({ uid, likeness }) => [uid, likeness]);
    const leftOut = [
      ...new Set([...settings.leftOut.filter((known) => !taken.has(known)), ...left]),
    ];
    await tx.importSource.update({
      where: { id: source.id },
      data: {
        mapping: settingsOver(source.mapping, {
          leftOut: leftOut.slice(-MOST_LEFT_OUT),
          apart: rows.apart ?? settings.apart,
        }),
        active: true,
      },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "confirm-import",
      subjectType: "import-source",
      subjectId: source.id,
      at: now,
      details: { runId },
    });
    await enqueue(workImportsJob, {}, { tx });
    return { ok: true } as const;
  });
}

export async function discardImport(runId: string, { account }: Context): Promise<Answer> {
  const { count } = await db.importRun.updateMany({
    where: { AND: [{ id: runId, state: "preview" }, ownRuns(account)] },
    data: { state: "discarded" },
  });
  if (count === 1) return { ok: true };
  const known = await db.importRun.count({ where: { AND: [{ id: runId }, ownRuns(account)] } });
  return { ok: false, reason: known > 0 ? "wrong-state" : "not-found" };
}
