import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/accounts/account";
import { isTeam } from "~/domain/campaign-actions/campaign-action";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { enqueue } from "~/jobs.server";
import { isTaken, readRunRows, rowsAsJson } from "./import-run";
import { ownRuns } from "./import-scope";
import { planOfSource } from "./plan-of-source.server";
import { readSettings } from "./source-settings";

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
    const run = await tx.importRun.findFirst({
      where: { AND: [{ id: runId }, ownRuns(account)] },
      include: { source: { include: { partner: true } } },
    });
    if (!run) return { ok: false, reason: "not-found" } as const;
    if (run.state !== "preview") return { ok: false, reason: "wrong-state" } as const;
    const rows = readRunRows(run.rows);
    const plan = new Map(
      (await planOfSource(tx, run.source, rows, { team: isTeam(account), now })).map((row) => [
        row.key,
        row,
      ]),
    );
    const asked = shown.filter((key) => plan.has(key));
    const rest = (keys: string[]) => keys.filter((key) => !asked.includes(key));
    const kept = {
      ...rows,
      out: [...rest(rows.out), ...asked.filter((key) => !ticked.includes(key))],
      in: [
        ...rest(rows.in),
        ...asked.filter((key) => ticked.includes(key) && !plan.get(key)?.take),
      ],
    };
    const { count } = await tx.importRun.updateMany({
      where: { id: runId, state: "preview" },
      data: { rows: rowsAsJson(kept) },
    });
    return count === 1 ? ({ ok: true } as const) : ({ ok: false, reason: "wrong-state" } as const);
  });
}

/** Says yes to a preview, once. A job does the work; see apply-import.server.ts. */
export async function confirmImport(runId: string, { account, now }: Context): Promise<Answer> {
  return db.$transaction(async (tx) => {
    const run = await tx.importRun.findFirst({
      where: { AND: [{ id: runId }, ownRuns(account)] },
      include: { source: { include: { partner: true } } },
    });
    if (!run) return { ok: false, reason: "not-found" } as const;
    const rows = readRunRows(run.rows);
    if (!rows.items) return { ok: false, reason: "wrong-state" } as const;
    const { count } = await tx.importRun.updateMany({
      where: { id: runId, state: "preview" },
      data: { state: "confirmed", confirmedAt: now, confirmedById: account.id },
    });
    if (count === 0) return { ok: false, reason: "wrong-state" } as const;
    const plan = await planOfSource(tx, run.source, rows, { team: isTeam(account), now });
    const isNew = plan.filter(({ outcome }) => outcome === "new");
    const settings = readSettings(run.source.mapping);
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
      where: { id: run.sourceId },
      data: {
        mapping: {
          ...settings,
          leftOut: leftOut.slice(-MOST_LEFT_OUT),
          apart: rows.apart ?? settings.apart,
        },
        active: true,
      },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "confirm-import",
      subjectType: "import-source",
      subjectId: run.sourceId,
      at: now,
      details: { runId },
    });
    await enqueue("work-imports", {}, { tx });
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
