import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { logUnread } from "~/domain/log-unread.server";
import { wordsOf } from "~/domain/read-parts";
import { publishesAtOnce } from "~/domain/submissions/submission";
import { readRunRows } from "./import-run";
import { ownRuns } from "./import-scope";
import { planOfSource } from "./plan-of-source.server";
import { guessColumns } from "./sheet-columns";
import { readSettings, unreadSettings } from "./source-settings";

/** One reading with what it would do now, for the page that asks to confirm it; null when it is not this account's. */
export async function findRun(
  runId: string,
  { account, now }: { account: ActingAccount; now: Date },
) {
  if (!isId(runId)) return null;
  const run = await db.importRun.findFirst({
    where: { AND: [{ id: runId }, ownRuns(account)] },
    include: { source: { include: { partner: true } } },
  });
  if (!run) return null;
  const { source, state, confirmedAt, finishedAt } = run;
  const rows = readRunRows(run.rows);
  const settings = readSettings(source.mapping);
  const unread = unreadSettings(source.mapping);
  logUnread({ sourceId: source.id }, unread);
  const plan =
    state === "preview" && rows.items
      ? await planOfSource(db, source, rows, { team: may(account, "send-in-late"), now })
      : [];
  return {
    id: run.id,
    state,
    confirmedAt,
    finishedAt,
    source: { id: source.id, name: source.name, kind: source.kind, partnerId: source.partnerId },
    partnerName: source.partner.name,
    direct: publishesAtOnce({ partner: source.partner, account }),
    rows,
    plan,
    settings,
    /** What is kept of how this source is read and cannot be read any more; chosen otherwise, it goes. */
    unreadSettings: unread.map(({ path, raw }) => ({
      about: String(path.at(-1) ?? ""),
      words: wordsOf(raw),
    })),
    columns: rows.table ? guessColumns(rows.table, settings, now) : null,
  };
}
export type FoundRun = NonNullable<Awaited<ReturnType<typeof findRun>>>;
