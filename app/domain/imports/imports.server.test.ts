import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { DAY } from "~/domain/duration";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { findQueued } from "~/domain/submissions/find-queued.server";
import { applyImport } from "./apply-import.server";
import { chooseColumns } from "./choose-columns.server";
import { confirmImport, discardImport, keepTicks } from "./confirm-import.server";
import { deleteOldImports } from "./delete-old-imports.server";
import { fetchSources, isDue } from "./fetch-source.server";
import { findRun } from "./find-run.server";
import { readRunRows } from "./import-run";
import { findSource, listSources } from "./list-sources.server";
import { followSource } from "./change-source.server";
import { sourceDefaults } from "./source-settings";
import { separateRows } from "./separate-rows.server";
import { readSourceAgain, startImport } from "./start-import.server";

vi.mock(import("~/env.server"), async (actual) => {
  const env = await actual();
  return { ...env, config: () => ({ ...env.config(), calendarsInside: true }) };
});

const now = new Date("2026-09-01T08:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * DAY);

type Event = { uid: string; title?: string; start?: string; place?: string; more?: string[] };

function calendar(events: Event[]): string {
  const lines = events.flatMap(
    ({ uid, title = "Koffie", start = "20260924T140000Z", place = "De Linde", more = [] }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${start}`,
      "DURATION:PT2H",
      `LOCATION:${place}`,
      ...more,
      "END:VEVENT",
    ],
  );
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function organiser({ trusted = true } = {}) {
  const partner = await joinPartner("De Linde");
  await db.partner.update({ where: { id: partner.id }, data: { trusted } });
  const account = await signUp("Samira", { partnerIds: [partner.id] });
  return { partner, account };
}

async function importFile(partnerId: string, account: ActingAccount, events: Event[], at = now) {
  const started = await startImport(
    { partnerId, name: "Agenda", what: { bytes: bytes(calendar(events)) } },
    { account, now: at },
  );
  if (!started.ok) throw new Error(started.reason);
  return confirmed(started, account, at);
}

async function importAgain(sourceId: string, account: ActingAccount, events: Event[], at = now) {
  const started = await readSourceAgain(sourceId, bytes(calendar(events)), { account, now: at });
  if (!started.ok) throw new Error(started.reason);
  return confirmed(started, account, at);
}

async function confirmed(
  run: { runId: string; sourceId: string },
  account: ActingAccount,
  at: Date,
) {
  expect(await confirmImport(run.runId, { account, now: at })).toEqual({ ok: true });
  await applyImport(run.runId, { now: at });
  const found = await findRun(run.runId, { account, now: at });
  return { ...run, counts: found?.rows.result?.counts ?? {} };
}

const listings = () =>
  db.listing.findMany({
    orderBy: { title: "asc" },
    include: { dates: { orderBy: { startsAt: "asc" } } },
  });

const THREE: Event[] = [
  { uid: "1" },
  { uid: "2", title: "Soep", start: "20260925T100000Z" },
  { uid: "3", title: "Taal", start: "20260903T100000Z", more: ["RRULE:FREQ=WEEKLY;COUNT=4"] },
];

describe("a file", () => {
  test("changes nothing until it is confirmed, once, and then is public where the partner is trusted", async () => {
    const { partner, account } = await organiser();
    const started = await startImport(
      { partnerId: partner.id, name: "Agenda", what: { bytes: bytes(calendar(THREE)) } },
      { account, now },
    );
    if (!started.ok) throw new Error(started.reason);
    expect(started.settled).toBe(true);
    const preview = await findRun(started.runId, { account, now });
    expect(preview?.plan.map(({ outcome }) => outcome)).toEqual(["new", "new", "new"]);
    expect(preview?.direct).toBe(true);
    expect([await db.submission.count(), await db.listing.count()]).toEqual([0, 0]);

    const answers = await Promise.all(
      [1, 2, 3].map(() => confirmImport(started.runId, { account, now })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toContainEqual({ ok: false, reason: "wrong-state" });
    await Promise.all([1, 2].map(() => applyImport(started.runId, { now })));
    expect(await listings()).toMatchObject([
      { title: "Koffie", partnerId: partner.id, organiserName: partner.name, dates: [{}] },
      { title: "Soep" },
      {
        title: "Taal",
        rhythm: "FREQ=WEEKLY;BYDAY=TH;UNTIL=20260924T215959Z",
        dates: [{}, {}, {}, {}],
      },
    ]);
    expect(await db.submission.count()).toBe(3);
    expect(await db.mail.count()).toBe(0);
    expect((await findRun(started.runId, { account, now }))?.rows.result?.counts).toEqual({
      new: 3,
    });
  });

  test("of others it waits in the queue, and a second time does not ask again", async () => {
    const { partner, account } = await organiser({ trusted: false });
    const { sourceId } = await importFile(partner.id, account, THREE);
    expect(await db.listing.count()).toBe(0);
    const before = await db.submission.findMany({ orderBy: { id: "asc" } });
    expect(before).toMatchObject([
      { state: "submitted", source: "import", contactEmail: account.email, partnerId: partner.id },
      {},
      {},
    ]);
    const { counts } = await importAgain(sourceId, account, THREE);
    expect(counts).toEqual({ same: 3 });
    const after = await db.submission.findMany({ orderBy: { id: "asc" } });
    expect(after.map(({ version, submittedAt }) => [version, submittedAt])).toEqual(
      before.map(({ version, submittedAt }) => [version, submittedAt]),
    );
  });

  test("a second time updates; other UIDs throughout (Office 365) double nothing and move nobody's calendar", async () => {
    const { partner, account } = await organiser();
    const { sourceId } = await importFile(partner.id, account, THREE);
    const before = await listings();
    const renamed = THREE.map((event) => ({ ...event, uid: `040000008200E0${event.uid}` }));
    expect((await importAgain(sourceId, account, renamed)).counts).toEqual({ same: 3 });
    const after = await listings();
    expect(after.map(({ id, sequence, changedAt }) => [id, sequence, changedAt])).toEqual(
      before.map(({ id, sequence, changedAt }) => [id, sequence, changedAt]),
    );
    // Known by the new UIDs from now on.
    const moved = renamed.map((event, i) =>
      i === 1 ? { ...event, start: "20260926T100000Z", place: "De Eik" } : event,
    );
    expect((await importAgain(sourceId, account, moved)).counts).toEqual({ same: 2, changed: 1 });
    const [, soup] = await listings();
    expect(soup).toMatchObject({
      id: before[1]!.id,
      placeName: "De Eik",
      sequence: before[1]!.sequence + 1,
    });
    expect(await db.listing.count()).toBe(3);
  });

  test("unticked rows stay out, also the next time, until somebody ticks them", async () => {
    const { partner, account } = await organiser();
    const started = await startImport(
      { partnerId: partner.id, name: "Agenda", what: { bytes: bytes(calendar(THREE)) } },
      { account, now },
    );
    if (!started.ok) throw new Error(started.reason);
    await keepTicks(
      started.runId,
      { shown: ["1", "2", "verzonnen"], ticked: ["2"] },
      { account, now },
    );
    const { sourceId, counts } = await confirmed(started, account, now);
    expect(counts).toEqual({ new: 2, ignored: 1 });
    expect((await importAgain(sourceId, account, THREE)).counts).toEqual({ same: 2, ignored: 1 });
    const again = await readSourceAgain(sourceId, bytes(calendar(THREE)), { account, now });
    if (!again.ok) throw new Error(again.reason);
    await keepTicks(again.runId, { shown: ["1"], ticked: ["1"] }, { account, now });
    expect((await confirmed(again, account, now)).counts).toEqual({ same: 2, new: 1 });
    expect((await importAgain(sourceId, account, THREE)).counts).toEqual({ same: 3 });
  });

  test("vanished is told to visitors and taken back; cancelled is cancelled, and comes back", async () => {
    const { partner, account } = await organiser();
    const { sourceId } = await importFile(partner.id, account, THREE);
    const cancelled = [{ ...THREE[1]!, more: ["STATUS:CANCELLED"] }, THREE[2]!];
    expect((await importAgain(sourceId, account, cancelled, later(1))).counts).toEqual({
      cancelled: 1,
      same: 1,
      vanished: 1,
    });
    expect(await listings()).toMatchObject([
      { title: "Koffie", vanishedAt: later(1), state: "published" },
      { title: "Soep", state: "cancelled" },
      { title: "Taal", vanishedAt: null },
    ]);
    expect(await listSources({ account, now: later(1) })).toMatchObject([
      { vanished: 1, items: 3 },
    ]);
    expect((await findSource(sourceId, { account, now: later(1) }))?.vanished).toMatchObject([
      { title: "Koffie", seenAt: now, vanishedAt: later(1) },
    ]);
    expect((await importAgain(sourceId, account, cancelled, later(2))).counts).toEqual({ same: 2 });
    expect((await importAgain(sourceId, account, THREE, later(3))).counts).toEqual({
      returned: 1,
      changed: 1,
      same: 1,
    });
    expect(await listings()).toMatchObject([
      { vanishedAt: null },
      { state: "published", cancelledAt: null },
      { vanishedAt: null },
    ]);
  });

  test("a process that was killed half way is taken over without doubling", async () => {
    const { partner, account } = await organiser();
    const many = Array.from({ length: 25 }, (_, i) => ({ uid: `${i}`, title: `Koffie ${i}` }));
    const { runId } = await importFile(partner.id, account, many);
    expect(await db.listing.count()).toBe(25);
    const started = await readSourceAgain(
      (await db.importSource.findFirstOrThrow()).id,
      bytes(calendar(many)),
      {
        account,
        now,
      },
    );
    if (!started.ok) throw new Error(started.reason);
    // As it was before its last step.
    await db.importedItem.deleteMany({ where: { uid: { in: ["20", "21"] } } });
    const { rows } = await db.importRun.findUniqueOrThrow({ where: { id: started.runId } });
    await db.importRun.update({
      where: { id: runId },
      data: { finishedAt: null, rows: rows as object },
    });
    await applyImport(runId, { now });
    expect(await db.importedItem.count()).toBe(25);
    expect((await findRun(runId, { account, now }))?.rows.result?.counts).toEqual({
      same: 23,
      new: 2,
    });
  });
});

test("what waits in the queue and vanished at the source is told to the team", async () => {
  const { partner, account } = await organiser({ trusted: false });
  const { sourceId } = await importFile(partner.id, account, THREE);
  await importAgain(sourceId, account, THREE.slice(1), later(1));
  const team = await signUp("Noor", { roles: ["communications"] });
  const { id } = await db.submission.findFirstOrThrow({
    where: { importedItem: { vanishedAt: { not: null } } },
  });
  const queued = await findQueued(id, { account: team, now: later(1) });
  expect(queued?.doubts[0]).toEqual({ kind: "vanished", since: later(1) });
});

test("a list by its columns; they are remembered", async () => {
  const { partner, account } = await organiser();
  const list = (rows: string) => bytes(`Wat gebeurt er;Dag;Hoe laat;Waar\n${rows}`);
  const started = await startImport(
    {
      partnerId: partner.id,
      name: "Lijst",
      what: { bytes: list("Thee;24-9-2026;10.00;De Linde\n") },
    },
    { account, now },
  );
  if (!started.ok) throw new Error(started.reason);
  expect(started.settled).toBe(false);
  const context = { account, now };
  const defaults = sourceDefaults.parse({ organiserName: "Wijkteam", stepFree: "yes" });
  expect(await confirmImport(started.runId, context)).toEqual({ ok: false, reason: "wrong-state" });
  expect(
    await chooseColumns(started.runId, { columns: ["title", null, null, null], defaults }, context),
  ).toEqual({
    ok: false,
    reason: "columns-missing",
  });
  const columns = ["title", "day", "time", "placeName"] as const;
  expect(await chooseColumns(started.runId, { columns: [...columns], defaults }, context)).toEqual({
    ok: true,
  });
  const { sourceId } = await confirmed(started, account, now);
  expect(await listings()).toMatchObject([
    { title: "Thee", organiserName: "Wijkteam", stepFree: "yes" },
  ]);

  const again = await readSourceAgain(
    sourceId,
    list("Thee;24-9-2026;11.00;De Linde\nSoep;;12.00;De Linde\n"),
    context,
  );
  if (!again.ok) throw new Error(again.reason);
  expect(again.settled).toBe(true);
  const run = await findRun(again.runId, context);
  expect(run?.plan).toMatchObject([
    { outcome: "changed", changed: ["dates"] },
    { outcome: "cannot", row: 3, problems: [{ code: "date-missing", column: "Dag" }] },
  ]);
  expect(await readSourceAgain(sourceId, bytes(calendar(THREE)), context)).toEqual({
    ok: false,
    reason: "other-kind",
  });
});

test("rows that are dates of one activity; apart when somebody says so, also the next time", async () => {
  const { partner, account } = await organiser();
  const context = { account, now };
  const list = (...days: number[]) =>
    bytes(
      [
        "Titel;Datum;Tijd;Locatie",
        ...days.map((day) => `Thee;${day}-10-2026;10.00;De Linde`),
        "",
      ].join("\n"),
    );
  const first = await startImport(
    { partnerId: partner.id, name: "Lijst", what: { bytes: list(1, 8, 15) } },
    context,
  );
  if (!first.ok) throw new Error(first.reason);
  const { sourceId } = await confirmed(first, account, now);
  const days = async () =>
    (await listings()).map(({ dates }) => dates.map(({ startsAt }) => startsAt.getUTCDate()));
  expect(await days()).toEqual([[1, 8, 15]]);

  // Its first date is another one: the same activity.
  const second = await readSourceAgain(sourceId, list(6, 8, 15), context);
  if (!second.ok) throw new Error(second.reason);
  const plan = (await findRun(second.runId, context))?.plan;
  expect(plan).toMatchObject([
    { outcome: "changed", changed: ["dates"], together: { lines: [2, 3, 4] } },
  ]);
  await confirmed(second, account, now);
  expect(await days()).toEqual([[6, 8, 15]]);

  const third = await readSourceAgain(sourceId, list(6, 8, 15), context);
  if (!third.ok) throw new Error(third.reason);
  const group = plan?.[0]?.together?.group ?? "";
  const separate = (runId: string, apart = true, who = account) =>
    separateRows(runId, { group, apart }, { account: who });
  const stranger = await signUp("Vreemd", { partnerIds: [] });
  expect(await separate(third.runId, true, stranger)).toEqual({ ok: false, reason: "not-found" });
  expect(await separate(second.runId)).toEqual({ ok: false, reason: "wrong-state" });
  const outcomes = async (runId: string) =>
    (await findRun(runId, context))?.plan.map(({ outcome }) => outcome);
  expect(await outcomes(third.runId)).toEqual(["same"]);
  expect(await separate(third.runId)).toEqual({ ok: true });
  expect(await outcomes(third.runId)).toEqual(["changed", "new", "new"]);
  expect(await separate(third.runId, false)).toEqual({ ok: true });
  expect(await outcomes(third.runId)).toEqual(["same"]);
  await separate(third.runId);
  await confirmed(third, account, now);
  const fourth = await readSourceAgain(sourceId, list(6, 8, 15), context);
  if (!fourth.ok) throw new Error(fourth.reason);
  expect(await outcomes(fourth.runId)).toEqual(["same", "same", "same"]);
});

test("ticks and groups that are changed in several windows at once are all kept", async () => {
  const { partner, account } = await organiser();
  const context = { account, now };
  const lines = ["Soep", "Soep", "Thee", "Dans", "Zang", "Yoga", "Film"].map(
    (title, i) => `${title};${i + 1}-10-2026;12:00;De Linde`,
  );
  const what = { bytes: bytes(["Titel;Datum;Tijd;Locatie", ...lines].join("\n")) };
  const started = await startImport({ partnerId: partner.id, name: "Lijst", what }, context);
  if (!started.ok) throw new Error(started.reason);
  const { runId } = started;
  const plan = (await findRun(runId, context))?.plan ?? [];
  const keys = plan.map(({ key }) => key);
  const group = plan[0]!.together!.group;
  await Promise.all([
    ...keys.map((key) => keepTicks(runId, { shown: [key], ticked: [] }, context)),
    separateRows(runId, { group, apart: true }, { account }),
  ]);
  const { rows } = await db.importRun.findUniqueOrThrow({ where: { id: runId } });
  const { out, apart } = readRunRows(rows);
  expect([out.sort(), apart]).toEqual([keys.sort(), [group]]);
});

test("others see, confirm and throw away nothing; the team may", async () => {
  const { partner, account } = await organiser();
  const stranger = await signUp("Vreemd", { partnerIds: [(await joinPartner("Ander")).id] });
  const what = { bytes: bytes(calendar(THREE)) };
  expect(
    await startImport({ partnerId: partner.id, name: "x", what }, { account: stranger, now }),
  ).toEqual({
    ok: false,
    reason: "not-found",
  });
  const started = await startImport({ partnerId: partner.id, name: "x", what }, { account, now });
  if (!started.ok) throw new Error(started.reason);
  const context = { account: stranger, now };
  expect(await findRun(started.runId, context)).toBeNull();
  expect(await findSource(started.sourceId, context)).toBeNull();
  expect(await listSources(context)).toEqual([]);
  for (const answer of [
    await confirmImport(started.runId, context),
    await discardImport(started.runId, context),
    await keepTicks(started.runId, { shown: [], ticked: [] }, context),
    await readSourceAgain(started.sourceId, what.bytes, context),
    await followSource(started.sourceId, { active: false }, context),
  ]) {
    expect(answer).toEqual({ ok: false, reason: "not-found" });
  }
  const team = await signUp("Noor", { roles: ["communications"] });
  expect(await findRun(started.runId, { account: team, now })).not.toBeNull();
});

test("previews go after a month, thrown away ones after a day", async () => {
  const { partner, account } = await organiser();
  const what = { bytes: bytes(calendar(THREE)) };
  const runs = [];
  for (const name of ["a", "b", "c"]) {
    const started = await startImport({ partnerId: partner.id, name, what }, { account, now });
    if (!started.ok) throw new Error(started.reason);
    runs.push(started.runId);
  }
  await discardImport(runs[0]!, { account, now });
  await confirmed({ runId: runs[1]!, sourceId: "" }, account, now);
  await deleteOldImports({ now: later(2) });
  expect((await db.importRun.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual(
    runs.slice(1),
  );
  await deleteOldImports({ now: later(31) });
  expect(await db.importRun.findMany()).toMatchObject([{ id: runs[1], state: "confirmed" }]);
  const { rows } = await db.importRun.findFirstOrThrow();
  expect(JSON.stringify(rows)).not.toContain("Koffie");
});

describe("a followed calendar", () => {
  let server: Server;
  let served: { status: number; body: string; etag?: string };
  let asked: (string | undefined)[];
  let address: string;

  beforeEach(async () => {
    served = { status: 200, body: calendar(THREE), etag: '"een"' };
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.headers["if-none-match"]);
      if (served.etag && request.headers["if-none-match"] === served.etag)
        return void response.writeHead(304).end();
      response.writeHead(served.status, served.etag ? { ETag: served.etag } : {}).end(served.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = server.address();
    address = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/geheim-a1b2/agenda.ics`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  async function follow() {
    const { partner, account } = await organiser();
    const started = await startImport(
      { partnerId: partner.id, name: "Agenda", what: { address } },
      { account, now },
    );
    if (!started.ok) throw new Error(started.reason);
    return { account, ...(await confirmed(started, account, now)) };
  }

  test("is read at night by itself, and not at all when it did not change", async () => {
    const { account, sourceId } = await follow();
    expect(await db.listing.count()).toBe(3);
    await fetchSources({ now: later(1) });
    expect(asked.at(-1)).toBe('"een"');
    expect(await db.importRun.count()).toBe(1);
    served = {
      status: 200,
      etag: '"twee"',
      body: calendar([{ ...THREE[0]!, title: "Koffie met taart" }, ...THREE.slice(1)]),
    };
    await fetchSources({ now: later(2) });
    expect((await listings()).map(({ title }) => title)).toEqual([
      "Koffie met taart",
      "Soep",
      "Taal",
    ]);
    expect(await db.importRun.count()).toBe(2);
    expect(await findSource(sourceId, { account, now: later(2) })).toMatchObject({
      address: "127.0.0.1/…",
      failure: null,
      fetchedAt: later(2),
    });
    await followSource(sourceId, { active: false }, { account, now: later(2) });
    const before = asked.length;
    await fetchSources({ now: later(3) });
    expect(asked.length).toBe(before);
  });

  test("is not read by itself before somebody confirmed what it brings", async () => {
    const { partner, account } = await organiser();
    await startImport(
      { partnerId: partner.id, name: "Agenda", what: { address } },
      { account, now },
    );
    await fetchSources({ now: later(1) });
    expect(asked).toHaveLength(1);
    expect(await db.listing.count()).toBe(0);
  });

  test("that fails is tried less and less often; the partner hears of it once", async () => {
    const { sourceId } = await follow();
    served = { status: 500, body: "stuk" };
    const before = asked.length;
    const nights: number[] = [];
    for (let night = 1; night <= 20; night++) {
      const count = asked.length;
      await fetchSources({ now: later(night) });
      if (asked.length > count) nights.push(night);
    }
    expect(nights).toEqual([1, 2, 3, 5, 9, 17]);
    expect(asked.length).toBe(before + nights.length);
    expect(await db.importSource.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({
      failure: "server-failed",
      failedSince: later(1),
    });
    const mails = await db.mail.findMany();
    expect(mails).toMatchObject([{ template: "import-failing" }]);
    expect(JSON.stringify(mails)).not.toContain("geheim");
    served = { status: 200, body: calendar(THREE) };
    await fetchSources({ now: later(26) });
    expect(await db.importSource.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({
      failure: null,
      failedSince: null,
    });
    expect(isDue({ failedSince: null, triedAt: now }, now)).toBe(true);
  });

  test("that is suddenly nearly empty asks first", async () => {
    served.body = calendar(
      Array.from({ length: 8 }, (_, i) => ({ uid: `${i}`, title: `Koffie ${i}` })),
    );
    const { account } = await follow();
    served = { status: 200, body: calendar([{ uid: "0", title: "Koffie 0" }]) };
    await fetchSources({ now: later(1) });
    expect(await db.listing.count({ where: { vanishedAt: { not: null } } })).toBe(0);
    const [source] = await listSources({ account, now: later(1) });
    expect(source?.previewId).not.toBeNull();
  });

  test("whose address gives a page asks nothing more", async () => {
    const { partner, account } = await organiser();
    served.body = "Naam,Wachtwoord\nx,y\n";
    expect(
      await startImport({ partnerId: partner.id, name: "x", what: { address } }, { account, now }),
    ).toEqual({ ok: false, reason: "no-calendar" });
    expect(await db.importSource.count()).toBe(0);
  });
});
