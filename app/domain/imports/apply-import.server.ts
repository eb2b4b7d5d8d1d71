import { db, type Tx } from "~/db.server";
import { findActing } from "~/domain/access/find-acting.server";
import { may } from "~/domain/access/may";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { markVanished } from "~/domain/agenda/mark-vanished.server";
import { setFocalPoint } from "~/domain/images/set-focal-point.server";
import { sendIn, sendInAgain, type Contact } from "~/domain/submissions/send-in.server";
import { logUnread } from "~/domain/log-unread.server";
import { errorForLog, log } from "~/log.server";
import { readContent } from "~/domain/submissions/submission";
import { holdSource } from "./hold-source.server";
import { isTaken, readRunRows, rowsAsJson, type RunResult } from "./import-run";
import { unreadSettings } from "./source-settings";
import { ACTIVE } from "./import-outcome";
import type { PlannedRow } from "./plan-import";
import { planOfSource } from "./plan-of-source.server";
import { rememberSame } from "./remember-same.server";
import { withPictures } from "./pictures-of-rows.server";

/** Rows to one transaction: publishing takes turns, so others wait for no more than these. */
const CHUNK = 10;
const LONGEST_CHUNK = 60_000;

type Work = {
  sourceId: string;
  partnerId: string;
  accountId: string | null;
  contact: Contact;
  now: Date;
  /** How often each host did not give a picture. */
  unreachable: Map<string, number>;
};

/** Does what was confirmed and is not done; a killed process is taken over from here, and nothing is done twice. */
export async function applyWaitingImports({ now }: { now: Date }): Promise<void> {
  const waiting = await db.importRun.findMany({
    where: { state: "confirmed", finishedAt: null },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  for (const { id } of waiting) {
    try {
      await applyImport(id, { now });
    } catch (error) {
      // The others go on all the same; this one is tried again at the next turn.
      log.error({ runId: id, ...errorForLog(error) }, "an import was not brought in");
    }
  }
}

/** Brings a confirmed reading into the agenda or the queue, some rows at a time. What another process is at is left. */
export async function applyImport(runId: string, { now }: { now: Date }): Promise<void> {
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { sourceId: true } });
  if (run) await holdSource(run.sourceId, () => applyAlone(runId, now));
}

async function applyAlone(runId: string, now: Date): Promise<void> {
  const run = await db.importRun.findFirst({
    where: { id: runId, state: "confirmed", finishedAt: null },
    include: { source: { include: { partner: true, createdBy: true } } },
  });
  if (!run) return;
  const { source } = run;
  const rows = readRunRows(run.rows);
  logUnread({ runId, sourceId: source.id }, unreadSettings(source.mapping));
  const confirmedBy = run.confirmedById ? await findActing(run.confirmedById) : null;
  const sender = confirmedBy ?? source.createdBy;
  const work: Work = {
    sourceId: source.id,
    partnerId: source.partnerId,
    // By itself at night: what is public at once depends on the partner alone.
    accountId: confirmedBy?.id ?? null,
    contact: { contactName: sender?.name ?? "", contactEmail: sender?.email ?? "" },
    now,
    unreachable: new Map(),
  };
  const team = confirmedBy !== null && may(confirmedBy, "send-in-late");
  const plan = await planOfSource(db, source, rows, { team, now });
  const result: RunResult = { counts: {}, cannot: [], pictures: [] };
  const count = (outcome: keyof RunResult["counts"]) =>
    (result.counts[outcome] = (result.counts[outcome] ?? 0) + 1);
  const active: PlannedRow[] = [];
  for (const row of plan) {
    if (!ACTIVE.includes(row.outcome)) {
      count(row.outcome);
      if (row.outcome === "cannot") result.cannot.push({ row: row.row, title: row.title });
    } else if (isTaken(row, rows)) active.push(row);
    else count("ignored");
  }
  for (let from = 0; from < active.length; from += CHUNK) {
    const chunk = await withPictures(active.slice(from, from + CHUNK), result, work);
    const done = await applyChunk(chunk, work);
    done.forEach((well, i) => count(well ? chunk[i]!.outcome : "failed"));
  }
  await rememberSame(plan, work);
  await db.$transaction([
    db.importRun.updateMany({
      where: { id: runId, finishedAt: null },
      data: {
        finishedAt: now,
        rows: rowsAsJson({
          past: rows.past,
          hidden: rows.hidden,
          result: {
            ...result,
            cannot: result.cannot.slice(0, 100),
            pictures: result.pictures.slice(0, 100),
          },
        }),
      },
    }),
    db.importSource.update({
      where: { id: source.id },
      data: { etag: rows.etag, lastModified: rows.lastModified },
    }),
  ]);
}

async function applyChunk(chunk: PlannedRow[], work: Work): Promise<boolean[]> {
  try {
    return await db.$transaction(
      async (tx) => {
        // Two processes that work on one source take turns.
        await tx.$queryRaw`SELECT "id" FROM "ImportSource" WHERE "id" = ${work.sourceId}::uuid FOR UPDATE`;
        const done: boolean[] = [];
        for (const row of chunk) done.push(await applyRow(tx, row, work));
        return done;
      },
      { timeout: LONGEST_CHUNK, maxWait: LONGEST_CHUNK },
    );
  } catch (error) {
    // Without the database nothing goes; the next job begins again.
    if (isOutage(error)) throw error;
    log.warn(
      { sourceId: work.sourceId, rows: chunk.length, ...errorForLog(error) },
      "rows of an import failed",
    );
    // One row that cannot be saved keeps none of the others out.
    if (chunk.length === 1) return [false];
    const done: boolean[] = [];
    for (const row of chunk) done.push(...(await applyChunk([row], work)));
    return done;
  }
}

function isOutage(error: unknown): boolean {
  const code =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return /^(?:P10|P2024|P2028|P2037|ECONN|EPIPE|57P)/.test(code);
}

/** @returns false when what is known had changed in a way that does not allow it. */
async function applyRow(tx: Tx, row: PlannedRow, work: Work): Promise<boolean> {
  switch (row.outcome) {
    case "new":
      await cutAsThere(tx, row);
      return addItem(tx, row, work);
    case "changed":
      await cutAsThere(tx, row);
      return changeItem(tx, row, work);
    case "cancelled":
      return cancelItem(tx, row, work);
    default:
      return setVanished(tx, row, row.outcome === "vanished", work);
  }
}

async function cutAsThere(tx: Tx, { content, changed, picture }: PlannedRow): Promise<void> {
  const { imageId, pictureFrom } = content ?? {};
  if (!imageId || !pictureFrom || !(picture || changed.includes("imageId"))) return;
  await setFocalPoint(tx, imageId, pictureFrom);
}

async function addItem(tx: Tx, row: PlannedRow, work: Work): Promise<boolean> {
  const { sourceId, partnerId, accountId, contact, now } = work;
  // Done before, by a process that was cut off.
  if ((await tx.importedItem.count({ where: { sourceId, uid: row.uid } })) > 0) return true;
  const { submissionId } = await sendIn(tx, {
    content: row.content!,
    partnerId,
    accountId,
    source: "import",
    contact,
    now,
  });
  const { uid, likeness, fingerprint } = row;
  await tx.importedItem.create({
    data: { sourceId, uid, likeness, fingerprint, submissionId, seenAt: now },
  });
  return true;
}

async function changeItem(tx: Tx, row: PlannedRow, work: Work): Promise<boolean> {
  const item = await tx.importedItem.findUnique({
    where: { id: row.itemId!, sourceId: work.sourceId },
    include: { submission: { select: { listingId: true, content: true } } },
  });
  if (!item) return false;
  const { accountId, now } = work;
  // What only the form knows of it stays.
  const content = { ...readContent(item.submission.content), ...row.content! };
  const sent = await sendInAgain(tx, item.submissionId, { content, accountId, now });
  if (!sent.ok) return false;
  await recogniseBy(tx, row, { vanishedAt: null, now });
  const { listingId } = item.submission;
  if (item.vanishedAt && listingId) await markVanished(tx, listingId, { vanished: false, now });
  return true;
}

async function cancelItem(tx: Tx, row: PlannedRow, { now }: Work): Promise<boolean> {
  const item = await tx.importedItem.findUnique({
    where: { id: row.itemId! },
    select: { submission: { select: { listingId: true } } },
  });
  const listingId = item?.submission.listingId;
  if (!listingId) return false;
  await cancelListing(tx, { listingId }, now);
  await recogniseBy(tx, row, { vanishedAt: null, now });
  return true;
}

async function setVanished(
  tx: Tx,
  row: PlannedRow,
  vanished: boolean,
  { now }: Work,
): Promise<boolean> {
  const item = await tx.importedItem.findUnique({
    where: { id: row.itemId! },
    include: { submission: { select: { listingId: true } } },
  });
  if (!item) return false;
  const { listingId } = item.submission;
  if (listingId) await markVanished(tx, listingId, { vanished, now });
  await recogniseBy(tx, row, { vanishedAt: vanished ? now : null, now });
  return true;
}

async function recogniseBy(
  tx: Tx,
  { itemId, uid, likeness, fingerprint }: PlannedRow,
  { vanishedAt, now }: { vanishedAt: Date | null; now: Date },
): Promise<void> {
  await tx.importedItem.update({
    where: { id: itemId! },
    data: {
      uid,
      likeness,
      fingerprint,
      vanishedAt,
      ...(vanishedAt === null ? { seenAt: now } : {}),
    },
  });
}
