import { db } from "~/db.server";
import { HOUR } from "~/domain/duration";
import { applyImport } from "~/domain/imports/apply-import.server";
import { readCalendar } from "~/domain/imports/read-calendar.server";
import { readCsv } from "~/domain/imports/read-table";
import { keepRun } from "~/domain/imports/start-import.server";
import type { ReadFile } from "~/domain/imports/import-item";
import { CALENDARS, calendarText, listText } from "./demo-imports";
import { PERSONAS } from "./personas";

/**
 * A calendar that is followed and lost an event in the night, and a list that waits to be confirmed. Their systems do not
 * exist: names under .example lead nowhere, and are not asked.
 */
export async function seedImports({ now }: { now: Date }): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const followed = await addSource("buurthuis-de-linde", {
    kind: "icsAddress",
    name: "Agenda op de site van De Linde",
    url: "https://linde.example/agenda.ics",
    by: "communications",
    at: ago(150),
  });
  // Somebody said yes to it once; after that it goes by itself.
  for (const [events, at, confirmedById] of [
    [CALENDARS[0]!, ago(150), followed.createdById],
    [CALENDARS[1]!, ago(9), null],
  ] as const) {
    const read = readCalendar(calendarText(events, now), { now: at, ownOrigin: "" });
    if (!read.ok) throw new Error(`calendar of the demo: ${read.reason}`);
    const runId = await addRun(
      followed,
      { ok: true, kind: "calendar", calendar: read.calendar },
      at,
    );
    await db.importRun.update({
      where: { id: runId },
      data: { state: "confirmed", confirmedAt: at, confirmedById },
    });
    await applyImport(runId, { now: at });
  }
  const list = await addSource("dock", {
    kind: "sheet",
    name: "Weeklijst van Het Venster",
    url: null,
    by: "organiser",
    at: ago(3),
  });
  const read = readCsv(listText(now));
  if (!read.ok) throw new Error(`list of the demo: ${read.reason}`);
  await addRun(list, { ok: true, kind: "sheet", table: read.table }, ago(3));
}

type NewSource = {
  kind: "icsAddress" | "sheet";
  name: string;
  url: string | null;
  by: "communications" | "organiser";
  at: Date;
};

async function addSource(slug: string, { by, at, ...fields }: NewSource) {
  const partner = await db.partner.findUniqueOrThrow({ where: { slug } });
  const email = PERSONAS.find(({ key }) => key === by)?.email ?? "";
  const account = await db.account.findUnique({ where: { email } });
  return db.importSource.create({
    data: {
      ...fields,
      partnerId: partner.id,
      createdById: account?.id ?? null,
      createdAt: at,
    },
  });
}

async function addRun(
  source: { id: string; mapping: unknown },
  read: Extract<ReadFile, { ok: true }>,
  at: Date,
): Promise<string> {
  await db.importSource.update({
    where: { id: source.id },
    data: { fetchedAt: at, triedAt: at },
  });
  const got = { ok: true, read, etag: null, lastModified: null } as const;
  return (await db.$transaction((tx) => keepRun(tx, source, got, at))).runId;
}
