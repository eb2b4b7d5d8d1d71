import { db, type Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { partnersFor } from "~/domain/access/partners-for";
import { config } from "~/env.server";
import { calendarAddress, fetchCalendar, type FetchProblem } from "./fetch-calendar.server";
import type { ReadFile, ReadProblem } from "./import-item";
import { rowsAsJson, type RunRows } from "./import-run";
import { ownSources } from "./import-scope";
import { readFile } from "./read-file.server";
import { readRows } from "./read-rows";
import { guessColumns, missingColumns } from "./sheet-columns";
import { readSettings } from "./source-settings";

type Context = { account: ActingAccount; now: Date };
type Started = { ok: true; sourceId: string; runId: string; settled: boolean };
type Refused = {
  ok: false;
  reason: "not-found" | "other-kind" | "no-calendar" | ReadProblem | FetchProblem;
};

export type WhatToRead = { bytes: Uint8Array } | { address: string };

/** Reads a file or a calendar for the first time; nothing of it reaches the agenda until somebody confirms. */
export async function startImport(
  { partnerId, name, what }: { partnerId: string; name: string; what: WhatToRead },
  { account, now }: Context,
): Promise<Started | Refused> {
  const partner = await db.partner.findFirst({
    where: { AND: [{ id: partnerId }, partnersFor(account, "import")] },
    select: { id: true },
  });
  if (!partner) return { ok: false, reason: "not-found" };
  const got = await getAndRead(what, { account, now });
  if (!got.ok) return got;
  const kind = "address" in what ? "icsAddress" : got.read.kind === "sheet" ? "sheet" : "icsFile";
  return db.$transaction(async (tx) => {
    const source = await tx.importSource.create({
      data: {
        partnerId,
        kind,
        name,
        url: "address" in what ? calendarAddress(what.address) : null,
        createdById: account.id,
        createdAt: now,
        fetchedAt: now,
        triedAt: now,
      },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "start-import",
      subjectType: "import-source",
      subjectId: source.id,
      at: now,
      details: { kind },
    });
    return keepRun(tx, source, got, now);
  });
}

/** Reads a source again: its address, or a newer file. */
export async function readSourceAgain(
  sourceId: string,
  file: Uint8Array | null,
  { account, now }: Context,
): Promise<Started | Refused> {
  const source = await db.importSource.findFirst({
    where: { AND: [{ id: sourceId }, ownSources(account)] },
  });
  if (!source) return { ok: false, reason: "not-found" };
  const what =
    source.kind === "icsAddress" ? source.url && { address: source.url } : file && { bytes: file };
  if (!what) return { ok: false, reason: "empty" };
  const got = await getAndRead(what, { account, now });
  if (!got.ok) {
    if (source.kind === "icsAddress") {
      await db.importSource.update({
        where: { id: source.id },
        data: { triedAt: now, failure: got.reason, failedSince: source.failedSince ?? now },
      });
    }
    return got;
  }
  if ((got.read.kind === "sheet") !== (source.kind === "sheet"))
    return { ok: false, reason: "other-kind" };
  return db.$transaction(async (tx) => {
    await tx.importSource.update({
      where: { id: source.id },
      data: { fetchedAt: now, triedAt: now, failure: null, failedSince: null, warnedAt: null },
    });
    return keepRun(tx, source, got, now);
  });
}

type Got = {
  ok: true;
  read: Extract<ReadFile, { ok: true }>;
  etag: string | null;
  lastModified: string | null;
};

async function getAndRead(
  what: WhatToRead,
  { account, now }: Context,
): Promise<Got | { ok: false; reason: ReadProblem | FetchProblem | "no-calendar" }> {
  let bytes = "bytes" in what ? what.bytes : new Uint8Array();
  let tags: { etag: string | null; lastModified: string | null } = {
    etag: null,
    lastModified: null,
  };
  if ("address" in what) {
    const fetched = await fetchCalendar(what.address, { allowInside: config().calendarsInside });
    if (!fetched.ok) return fetched;
    if (!("bytes" in fetched)) return { ok: false, reason: "server-failed" };
    ({ bytes, ...tags } = fetched);
  }
  const read = await readFile(bytes, { now, reader: account.id });
  if (!read.ok) return read;
  // A page to sign in on can look like a list.
  if ("address" in what && read.kind !== "calendar") return { ok: false, reason: "no-calendar" };
  return { ok: true, read, etag: tags.etag, lastModified: tags.lastModified };
}

/** A preview of what was read; the previews before it are thrown away. */
export async function keepRun(
  tx: Tx,
  source: { id: string; mapping: unknown },
  { read, etag, lastModified }: Got,
  now: Date,
): Promise<Started> {
  await tx.importRun.updateMany({
    where: { sourceId: source.id, state: "preview" },
    data: { state: "discarded" },
  });
  const rows = { ...rowsOf(read, source.mapping, now), etag, lastModified };
  const { id } = await tx.importRun.create({
    data: { sourceId: source.id, rows: rowsAsJson(rows), createdAt: now },
  });
  return {
    ok: true,
    sourceId: source.id,
    runId: id,
    settled:
      (rows.items !== null && read.kind !== "sheet") ||
      (known(source.mapping) && rows.items !== null),
  };
}

/** Whether somebody said before what the columns of this source are. */
function known(mapping: unknown): boolean {
  return Object.keys(readSettings(mapping).columns).length > 0;
}

function rowsOf(
  read: Extract<ReadFile, { ok: true }>,
  mapping: unknown,
  now: Date,
): Partial<RunRows> & Pick<RunRows, "items"> {
  if (read.kind === "calendar") {
    const { items, past, hidden } = read.calendar;
    return { items, past, hidden };
  }
  const { table } = read;
  const columns = guessColumns(table, readSettings(mapping), now);
  if (missingColumns(columns).length > 0) return { table, items: null };
  return { table, ...readRows(table, columns, now) };
}
