import { setTimeout as sleep } from "node:timers/promises";
import { DateTime } from "luxon";
import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openClient, type Answer, type Client } from "../support/client";
import { databaseOf } from "../support/embedded-database";
import { startMailServer, type MailServer } from "../support/mail-server";
import { addNetwork } from "../support/network";
import { removeData, startProduct, type RunningProduct } from "../support/product";

const CLIENTS = 20;
const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

let product: RunningProduct;
let mailServer: MailServer;
let database: pg.Pool;
let team: Client;
let organisers: Client[];
let partnerId: string;
let code: string;

beforeAll(async () => {
  mailServer = await startMailServer();
  product = await start();
  database = databaseOf(product.dataDir);
  const network = await addNetwork(database, { organisers: CLIENTS });
  partnerId = network.partnerId;
  team = await signIn(network.communications);
  organisers = await Promise.all(network.organisers.map(signIn));
  code = await hangPoster();
});

afterAll(async () => {
  await database?.end();
  await product?.stop();
  mailServer?.close();
  if (product) removeData(product);
});

/** For real: a production start, a mail server, an embedded database. A restart has the same data and port. */
function start(): Promise<RunningProduct> {
  return startProduct("start", {
    ...(product && { port: product.port, dataDir: product.dataDir }),
    env: {
      SMTP_URL: mailServer.url,
      MAIL_FROM: "Omarmt <hallo@omarmt.example>",
      LOG_LEVEL: "warn",
    },
  });
}

/** As a person does: asks for a mail and presses the button behind its link. */
async function signIn(email: string): Promise<Client> {
  const client = openClient(product.url);
  await client.post("/aanmelden", { email });
  const mail = await until(() => mailServer.offered.find(({ to }) => to === email));
  const path = /http:\/\/[^/]+(\/aanmelden\/link\/[^"\s<]+)/.exec(mail.text)?.[1];
  const answer = await client.post(path ?? "", {});
  expect(answer.status).toBe(302);
  return client;
}

/** A public action of the team with one placement; gives its code. */
async function hangPoster(): Promise<string> {
  const id = idIn(await team.post("/campagnes/hoi/acties/nieuw", actionFields("HOI! koffie")));
  await team.post(`/acties/${id}`, { intent: "publish" });
  await team.post(`/acties/${id}/posters`, { label: "hal" });
  const { rows } = await database.query<{ code: string }>(`SELECT "code" FROM "Placement"`);
  expect(rows).toHaveLength(1);
  return rows[0]?.code ?? "";
}

function actionFields(title: string): Record<string, string> {
  const day = DateTime.now().setZone("Europe/Amsterdam").plus({ days: 7 });
  return {
    intent: "save",
    title,
    kind: "stationCoffee",
    partnerId,
    summary: "Je krijgt twee koppen koffie.",
    publicText: "De andere geef je weg.",
    stationCode: "UTVR",
    spot: "In de hal",
    "slots[0].day": String(day.day),
    "slots[0].month": String(day.month),
    "slots[0].year": String(day.year),
    "slots[0].from": "16.00",
    "slots[0].until": "18.30",
  };
}

function idIn({ location }: Answer): string {
  return /^\/acties\/([0-9a-f-]{36})/.exec(location)?.[1] ?? "";
}

/** What the clients asked, and what the product told them it did. */
type Story = {
  registered: Map<string, string>;
  submitted: Set<string>;
  scansAsked: number;
  scansAnswered: number;
  /** What broke answers off. */
  lost: string[];
  /** Answers that were no success. */
  errorPages: string[];
};

/** Twenty people at work, until told to stop; what fails they leave, as most people do. */
function work(): { story: Story; end: () => Promise<void> } {
  const story: Story = {
    registered: new Map(),
    submitted: new Set(),
    scansAsked: 0,
    scansAnswered: 0,
    lost: [],
    errorPages: [],
  };
  let goingOn = true;
  const done = organisers.map(async (client, index) => {
    // Not all at the same point of their work when something breaks.
    await sleep(index * 20);
    for (let n = 1; goingOn; n++) {
      try {
        await doOne(client, `Actie ${n} van ${index + 1}`, story);
      } catch (error) {
        story.lost.push(whyLost(error));
      }
      await sleep(150);
    }
  });
  return {
    story,
    end: async () => {
      goingOn = false;
      await Promise.all(done);
    },
  };
}

/** fetch tells in the cause whether nobody listened (ECONNREFUSED) or an answer was cut off. */
function whyLost(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : null;
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(error);
}

async function doOne(client: Client, title: string, story: Story): Promise<void> {
  story.scansAsked++;
  // As a visitor: who hangs the poster is not counted.
  const scan = await fetch(`${product.url}/q/${code}`, {
    headers: { "User-Agent": PHONE },
    redirect: "manual",
  });
  if (scan.status === 302) story.scansAnswered++;
  else story.errorPages.push(await scan.text());

  const registered = await client.post("/campagnes/hoi/acties/nieuw", actionFields(title));
  const id = idIn(registered);
  if (!id) return void story.errorPages.push(registered.body);
  story.registered.set(title, id);

  const submitted = await client.post(`/acties/${id}`, { intent: "publish" });
  if (submitted.location.endsWith("klaar=ingestuurd")) story.submitted.add(id);
  else story.errorPages.push(submitted.body);
}

/** Asked again where the connection was one to the process before: fetch keeps those. */
const statusOf = (path: string) =>
  vi.waitFor(async () => (await fetch(product.url + path, { redirect: "manual" })).status);

const until = <T>(found: () => T | Promise<T>) =>
  vi.waitUntil(found, { timeout: 60_000, interval: 5 });

const count = async (sql: string): Promise<number> =>
  Number((await database.query<{ count: string }>(sql)).rows[0]?.count);

test("what was confirmed survives the app and the database being killed", async () => {
  const { story, end } = work();

  // The app, in the middle of everything.
  await until(() => story.submitted.size >= CLIENTS);
  await product.kill();
  product = await start();

  // The app again, while the mail server has a message and has not answered.
  let confirmed = story.submitted.size;
  await until(() => story.submitted.size >= confirmed + CLIENTS);
  const cutOff = await mailServer.hangOnNext();
  await product.kill();
  expect(story.lost).toContain("ECONNREFUSED");
  expect(story.lost.filter((why) => why !== "ECONNREFUSED")).not.toEqual([]);
  product = await start();

  // The database. The app stays up, says what is the matter and starts it again.
  confirmed = story.submitted.size;
  await until(() => story.submitted.size >= confirmed + CLIENTS);
  expect(story.errorPages).toEqual([]);
  await killDatabase();
  // Codes go on working. This one is scanned by no person, so it is not in the sum below.
  expect(await statusOf(`/q/${code}`)).toBe(302);
  await until(() => product.output().includes("Lost the database server"));
  expect(await statusOf("/healthz")).toBe(200);
  confirmed = story.submitted.size;
  await until(() => story.submitted.size >= confirmed + CLIENTS);
  expect(product.output()).toContain("The database server runs again.");

  await end();
  expect(story.errorPages.filter((page) => !page.includes("<h1"))).toEqual([]);
  // As if minutes had gone by: mails whose job died with the app are found by their age, at a start too.
  await database.query(`UPDATE "Mail" SET "createdAt" = "createdAt" - interval '5 minutes'`);
  expect(await product.stop()).toBe(0);
  product = await start();
  const waiting = `SELECT count(*) FROM "Mail" WHERE "status" IN ('queued', 'handingOver')`;
  await until(async () => (await count(waiting)) === 0);

  await expectActions(story);
  await expectMails(story);
  await expectScans(story);
  await expectShownAsUncertain(cutOff.id);
});

/** The server process itself, at once; what is in its memory only is gone. */
async function killDatabase(): Promise<void> {
  const admin = databaseOf(product.dataDir, "admin");
  const { rows } = await admin.query<{ pid: string }>(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`,
  );
  process.kill(Number(rows[0]?.pid), "SIGKILL");
  await admin.end().catch(() => undefined);
}

async function expectActions({ registered, submitted }: Story): Promise<void> {
  const { rows } = await database.query<{ id: string; title: string; status: string }>(
    `SELECT "id", "title", "status" FROM "CampaignAction" WHERE "title" LIKE 'Actie %'`,
  );
  const stored = new Map(rows.map(({ id, title }) => [title, id]));
  expect(stored.size).toBe(rows.length);
  expect([...registered].filter(([title, id]) => stored.get(title) !== id)).toEqual([]);
  const submittedRows = rows.filter(({ status }) => status === "submitted").map(({ id }) => id);
  expect([...submitted].filter((id) => !submittedRows.includes(id))).toEqual([]);
  const audited = `SELECT count(*) FROM "AuditEntry" WHERE "verb" = 'submit-action'`;
  expect(await count(audited)).toBe(submittedRows.length);
}

async function expectMails(story: Story): Promise<void> {
  const { offered } = mailServer;
  const ids = offered.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);

  const { rows } = await database.query<{
    id: string;
    status: string;
    props: { actionPath?: string };
  }>(`SELECT "id", "status", "props" FROM "Mail"`);
  expect(rows.filter(({ status }) => !["sent", "uncertain"].includes(status))).toEqual([]);
  const accepted = new Set(offered.filter((mail) => mail.accepted).map(({ id }) => id));
  expect(rows.filter(({ id, status }) => status === "sent" && !accepted.has(id))).toEqual([]);
  expect(ids.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);

  // Every submitted action has told the team, once: by a mail that went, or one that is marked uncertain.
  const told = [
    ...offered.map(({ text }) => text).filter((text) => text.includes("/acties/")),
    ...rows
      .filter(({ id, status }) => status === "uncertain" && !ids.includes(id))
      .map(({ props }) => props.actionPath ?? ""),
  ].map((text) => /\/acties\/([0-9a-f-]{36})/.exec(text)?.[1] ?? "");
  expect([...story.submitted].filter((id) => !told.includes(id))).toEqual([]);
  expect(told.filter((id, index) => told.indexOf(id) !== index)).toEqual([]);
}

async function expectScans({ scansAsked, scansAnswered }: Story): Promise<void> {
  const counted = () => count(`SELECT sum("counted") AS count FROM "ScanCount"`);
  await expect.poll(counted, { timeout: 15_000 }).toBeGreaterThanOrEqual(scansAnswered);
  // An answer that got lost may have been counted.
  expect(await counted()).toBeLessThanOrEqual(scansAsked);
  expect(scansAnswered).toBeGreaterThan(0);
}

async function expectShownAsUncertain(mailId: string): Promise<void> {
  const { rows } = await database.query<{ status: string }>(
    `SELECT "status" FROM "Mail" WHERE "id" = $1`,
    [mailId],
  );
  expect(rows).toEqual([{ status: "uncertain" }]);
  const page = await team.get("/beheer/post?stand=uncertain");
  expect(page.status).toBe(200);
  const row = page.body.split("<tr").find((line) => line.includes(mailId));
  expect(row).toContain("onzeker");
  expect(row).toContain("Misschien is deze mail wel aangekomen.");
}
