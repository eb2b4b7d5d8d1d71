import { db } from "~/db.server";
import { DAY, HOUR } from "~/domain/duration";
import { sendMail } from "~/domain/mail/send-mail.server";
import { config } from "~/env.server";
import { inUtrecht } from "~/locales/format";
import { isLocale } from "~/locales/locale";
import { errorForLog, log } from "~/log.server";
import { applyImport } from "./apply-import.server";
import { fetchCalendar, type FetchProblem } from "./fetch-calendar.server";
import type { ReadProblem } from "./import-item";
import { rowsAsJson } from "./import-run";
import { importFailing } from "./import-letters.server";
import { ACTIVE } from "./import-outcome";
import type { PlannedRow } from "./plan-import";
import { planOfSource } from "./plan-of-source.server";
import { readFile } from "./read-file.server";
import { rememberSame } from "./remember-same.server";

/** A partner hears of a calendar that fails after this long. */
const WARN_AFTER = 3 * DAY;
/** The longest pause between two tries. */
const LONGEST_PAUSE = 8 * DAY;
/** More than this, and more than half of what was to come, does not vanish by itself: a person looks first. */
const MANY_VANISHED = 3;

/** Every night: reads the calendars that partners let us follow, one after the other. */
export async function fetchSources({ now }: { now: Date }): Promise<void> {
  const sources = await db.importSource.findMany({
    where: {
      kind: "icsAddress",
      active: true,
      // Somebody has seen and confirmed what it brings.
      runs: { some: { state: "confirmed" } },
    },
    select: { id: true, failedSince: true, triedAt: true },
    orderBy: { id: "asc" },
  });
  for (const { id, ...tried } of sources) {
    if (!isDue(tried, now)) continue;
    try {
      await fetchSource(id, { now });
    } catch (error) {
      // The others are read all the same; the address of this one stays out of the log.
      log.warn({ sourceId: id, ...errorForLog(error) }, "calendar of a partner not read");
    }
  }
}

/** After a failure every pause is as long as all before it together: a night, two, four, eight. */
export function isDue(
  { failedSince, triedAt }: { failedSince: Date | null; triedAt: Date | null },
  now: Date,
): boolean {
  if (!failedSince || !triedAt) return true;
  const pause = Math.min(LONGEST_PAUSE, triedAt.getTime() - failedSince.getTime());
  // Jobs do not begin at the same second every night.
  return now.getTime() - triedAt.getTime() >= pause - HOUR;
}

/** Reads one followed calendar by itself and does what it says; what is doubtful waits as a preview. */
export async function fetchSource(sourceId: string, { now }: { now: Date }): Promise<void> {
  const source = await db.importSource.findUniqueOrThrow({
    where: { id: sourceId },
    include: { partner: true },
  });
  if (!source.url) return;
  // Once a week all of it, changed or not: rules without an end are read further.
  const whole = inUtrecht(now).weekday === 1;
  const fetched = await fetchCalendar(source.url, {
    etag: whole ? null : source.etag,
    lastModified: whole ? null : source.lastModified,
    allowInside: config().calendarsInside,
  });
  if (!fetched.ok) return failed(sourceId, fetched.reason, now);
  if (!("bytes" in fetched)) return succeeded(sourceId, now);
  const read = await readFile(fetched.bytes, { now });
  if (!read.ok) return failed(sourceId, read.reason, now);
  if (read.kind !== "calendar") return failed(sourceId, "no-calendar", now);

  const { items, past, hidden } = read.calendar;
  const plan = await planOfSource(db, source, { items, apart: null }, { team: false, now });
  await succeeded(sourceId, now);
  const tags = { etag: fetched.etag, lastModified: fetched.lastModified };
  if (!plan.some(({ outcome, take }) => ACTIVE.includes(outcome) && take)) {
    await rememberSame(plan, { sourceId, now });
    await db.importSource.update({ where: { id: sourceId }, data: tags });
    return;
  }
  const doubtful = manyVanished(plan);
  const run = await db.$transaction(async (tx) => {
    await tx.importRun.updateMany({
      where: { sourceId, state: "preview" },
      data: { state: "discarded" },
    });
    return tx.importRun.create({
      data: {
        sourceId,
        rows: rowsAsJson({ items, past, hidden, ...tags }),
        createdAt: now,
        ...(doubtful ? {} : { state: "confirmed", confirmedAt: now }),
      },
    });
  });
  if (!doubtful) await applyImport(run.id, { now });
}

/** A calendar that suddenly has little left is broken more often than an organiser stops everything. */
function manyVanished(plan: PlannedRow[]): boolean {
  const vanished = plan.filter(({ outcome }) => outcome === "vanished").length;
  const known = plan.filter(({ itemId }) => itemId !== null).length;
  return vanished > MANY_VANISHED && vanished * 2 > known;
}

async function succeeded(sourceId: string, now: Date): Promise<void> {
  await db.importSource.update({
    where: { id: sourceId },
    data: { fetchedAt: now, triedAt: now, failure: null, failedSince: null, warnedAt: null },
  });
}

async function failed(
  sourceId: string,
  reason: FetchProblem | ReadProblem | "no-calendar",
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await tx.importSource.findUniqueOrThrow({
      where: { id: sourceId },
      include: { createdBy: true },
    });
    const failedSince = before.failedSince ?? now;
    const warn =
      before.warnedAt === null && now.getTime() - failedSince.getTime() >= WARN_AFTER - HOUR;
    await tx.importSource.update({
      where: { id: sourceId },
      data: { triedAt: now, failure: reason, failedSince, ...(warn ? { warnedAt: now } : {}) },
    });
    const { createdBy, name } = before;
    if (!warn || !createdBy || createdBy.deactivatedAt) return;
    await sendMail(tx, importFailing, {
      to: createdBy.email,
      locale: isLocale(createdBy.locale) ? createdBy.locale : "nl",
      props: { name, path: `/importeren/${sourceId}`, since: failedSince.toISOString() },
    });
  });
}
