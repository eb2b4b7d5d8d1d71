import { expect, test } from "vitest";
import { db } from "~/db.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { chooseColumns } from "./choose-columns.server";
import { confirmImport, keepTicks } from "./confirm-import.server";
import { findRun } from "./find-run.server";
import { sourceDefaults } from "./source-settings";
import { readSourceAgain, startImport } from "./start-import.server";

const now = new Date("2026-09-01T08:00:00Z");
const list = (rows: string[]) =>
  new TextEncoder().encode(["Titel;Datum;Tijd;Locatie;Geur", ...rows].join("\n"));

async function started() {
  const partner = await joinPartner("De Linde");
  const account = await signUp("Samira", { partnerIds: [partner.id] });
  const context = { account, now };
  const bytes = list(["Soep;24-9-2026;12:00;De Linde;prei", "Thee;25-9-2026;12:00;De Linde;munt"]);
  const first = await startImport(
    { partnerId: partner.id, name: "Lijst", what: { bytes } },
    context,
  );
  if (!first.ok) throw new Error(first.reason);
  return { ...first, context, bytes };
}

const mappingOf = async (id: string) =>
  (await db.importSource.findUniqueOrThrow({ where: { id } })).mapping;
const rowsOf = async (id: string) =>
  (await db.importRun.findUniqueOrThrow({ where: { id } })).rows as Record<string, unknown>;

/** What an older version kept of a source and this one cannot read. */
const OLD = {
  columns: { titel: "title", datum: "day", geur: "scent" },
  defaults: { stepFree: "met hulp", organiserName: "De Linde" },
  leftOut: [7, "nr:1"],
};

test("choosing columns and saying yes leave what cannot be read of a source as it stands", async () => {
  const { sourceId, runId, context } = await started();
  await db.importSource.update({ where: { id: sourceId }, data: { mapping: OLD } });
  const run = await findRun(runId, context);
  expect(run?.unreadSettings).toEqual([
    { about: "geur", words: "scent" },
    { about: "stepFree", words: "met hulp" },
    { about: "0", words: "7" },
  ]);
  expect(run?.settings).toMatchObject({ columns: { titel: "title", datum: "day" } });
  const columns = ["title", "day", "time", "placeName", null] as const;
  const defaults = sourceDefaults.parse({ organiserName: "Buurtkeuken" });
  await chooseColumns(runId, { columns: [...columns], defaults }, context);
  const chosen = {
    columns: { ...OLD.columns, tijd: "time", locatie: "placeName" },
    defaults: { stepFree: "met hulp", organiserName: "Buurtkeuken" },
    version: 1,
  };
  expect(await mappingOf(sourceId)).toMatchObject({ ...chosen, leftOut: OLD.leftOut });
  await confirmImport(runId, context);
  expect(await mappingOf(sourceId)).toMatchObject({ ...chosen, leftOut: OLD.leftOut });
});

test("what is chosen for the same column goes before what could not be read", async () => {
  const { sourceId, runId, context } = await started();
  await db.importSource.update({ where: { id: sourceId }, data: { mapping: OLD } });
  const columns = ["title", "day", "time", "placeName", "summary"] as const;
  const defaults = sourceDefaults.parse({ organiserName: "De Linde", stepFree: "no" });
  await chooseColumns(runId, { columns: [...columns], defaults }, context);
  expect(await mappingOf(sourceId)).toMatchObject({
    columns: { geur: "summary" },
    defaults: { stepFree: "no" },
  });
});

test("ticking leaves rows that cannot be read as they stand, and they take none of the others along", async () => {
  const { sourceId, bytes, context } = await started();
  const again = await readSourceAgain(sourceId, bytes, context);
  if (!again.ok) throw new Error(again.reason);
  const { runId } = again;
  const rows = await rowsOf(runId);
  const [soup, tea] = rows.items as Record<string, unknown>[];
  const items = [{ ...soup, content: { ...(soup!.content as object), dates: "ooit" } }, tea];
  const old = { ...rows, items, apart: [3], version: 1 };
  await db.importRun.update({ where: { id: runId }, data: { rows: old as never } });
  const run = await findRun(runId, context);
  expect(run?.plan.map(({ outcome, title }) => [title, outcome])).toEqual([
    ["Soep", "cannot"],
    ["Thee", "new"],
  ]);
  const [, key] = run!.plan.map((row) => row.key);
  await keepTicks(runId, { shown: [key!], ticked: [] }, context);
  const after = await rowsOf(runId);
  expect(after).toMatchObject({ ...old, out: [key] });
  expect([after.items, after.apart]).toEqual([old.items, old.apart]);
});
