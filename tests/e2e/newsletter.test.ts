import { createHmac } from "node:crypto";
import type pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startBatchServer } from "../support/batch-server";
import { openClient } from "../support/client";
import { databaseOf } from "../support/embedded-database";
import { startFailingMailServer } from "../support/failing-mail-server";
import {
  addReaders,
  deliveries,
  isDone,
  sendFromPages,
  signInByMail,
  until,
} from "../support/newsletter";
import { removeData, startProduct, type RunningProduct } from "../support/product";
import { randomKey } from "../support/random";

const READERS = 2_000;

let product: RunningProduct | undefined;
let database: pg.Pool | undefined;
const toClose: (() => void)[] = [];

afterEach(async () => {
  await database?.end();
  await product?.stop();
  if (product) removeData(product);
  product = undefined;
  for (const close of toClose.splice(0)) close();
});

/** A production start; again with the same data and port. */
async function start(env: Record<string, string>): Promise<RunningProduct> {
  product = await startProduct("start", {
    ...(product && { port: product.port, dataDir: product.dataDir }),
    env: {
      MAIL_FROM: "Omarmt <hallo@omarmt.example>",
      NEWSLETTER_RATE: "1000",
      LOG_LEVEL: "warn",
      ...env,
    },
  });
  return product;
}

const twice = (counts: Map<string, number>) => [...counts].filter(([, count]) => count > 1);

test("over SMTP on a bad day, killed twice: nobody twice, and who may be missing is shown", async () => {
  const server = await startFailingMailServer();
  toClose.push(server.close);
  const env = { SMTP_URL: server.url };
  let running = await start(env);
  database = databaseOf(running.dataDir);
  await addReaders(database, READERS);
  const team = openClient(running.url);
  await signInByMail(team, () => server.others);
  const id = await sendFromPages(team);

  // The mail of the rest does not wait for thousands.
  await until(() => server.taken.size >= 100);
  const before = server.others.length;
  await signInByMail(openClient(running.url), () => server.others.slice(before));
  expect(server.taken.size).toBeLessThan(READERS / 2);

  for (const soMany of [server.taken.size + 300, 1_300]) {
    await until(() => server.taken.size >= soMany);
    await running.kill();
    running = await start(env);
  }
  const pool = database;
  await until(() => isDone(pool));

  const rows = await deliveries(pool);
  expect(rows).toHaveLength(READERS);
  expect(twice(server.taken)).toEqual([]);
  // Sent is what the server took; what it did not take, or was not heard to, is marked, one by one.
  const sent = rows.filter(({ status }) => status === "sent");
  expect(sent.filter(({ email }) => !server.taken.has(email))).toEqual([]);
  const others = rows.filter(({ status }) => status !== "sent");
  expect(others.filter(({ status }) => !["uncertain", "failed"].includes(status))).toEqual([]);
  const failed = others.filter(({ status }) => status === "failed");
  expect(failed.map(({ state }) => state)).toEqual(["bounced", "bounced"]);
  expect(sent.length + others.length).toBe(READERS);
  const uncertain = others.filter(({ status }) => status === "uncertain");
  // Twenty that the server took and cut, those cut in the middle, and a handful of each kill.
  expect(uncertain.length).toBeGreaterThanOrEqual(20);
  expect(uncertain.length).toBeLessThan(60);
  expect(server.taken.size).toBe(
    sent.length + uncertain.filter(({ email }) => server.taken.has(email)).length,
  );

  const page = await team.get(`/nieuwsbrief/beheer/${id}`);
  expect(page.status).toBe(200);
  expect(uncertain.filter(({ email }) => !page.body.includes(email))).toEqual([]);
  expect(page.body).toContain("Toch opnieuw sturen");
});

test("through Resend, with answers that get lost and killed twice: everybody exactly once", async () => {
  const server = await startBatchServer();
  toClose.push(server.close);
  const key = randomKey(24);
  const env = {
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: server.url,
    RESEND_WEBHOOK_SECRET: `whsec_${key.toString("base64")}`,
  };
  let running = await start(env);
  database = databaseOf(running.dataDir);
  await addReaders(database, READERS);
  const team = openClient(running.url);
  await signInByMail(team, () => server.others);
  await sendFromPages(team);

  for (const soMany of [300, 1_000]) {
    await until(() => server.delivered.size >= soMany);
    // In the middle of a call: taken, and never answered.
    await server.hangOnNext();
    await running.kill();
    running = await start(env);
  }
  const pool = database;
  await until(() => isDone(pool));

  expect(twice(server.delivered)).toEqual([]);
  expect(server.delivered.size).toBe(READERS);
  expect(server.otherWords).toEqual([]);
  expect(server.repeated.size).toBeGreaterThanOrEqual(2);
  const rows = await deliveries(pool);
  expect(rows.filter(({ status }) => status !== "sent")).toEqual([]);
  expect(rows).toHaveLength(READERS);

  // Resend tells that one of them bounced, and calls nobody's name in vain.
  const { rows: one } = await pool.query<{ providerId: string; email: string }>(
    `SELECT d."providerId", s."email" FROM "NewsletterDelivery" d JOIN "Subscriber" s ON s."id" = d."subscriberId" LIMIT 1`,
  );
  const news = JSON.stringify({
    type: "email.bounced",
    data: { email_id: one[0]?.providerId, to: [one[0]?.email], bounce: { type: "Permanent" } },
  });
  const wrong = await tell(running.url, news, randomKey(24));
  expect(wrong.status).toBe(401);
  expect((await tell(running.url, news, key)).status).toBe(200);
  expect((await tell(running.url, JSON.stringify({ type: "email.opened" }), key)).status).toBe(200);
  expect((await tell(running.url, " ".repeat(200_000), key)).status).toBe(413);
  const bounced = (await deliveries(pool)).filter(({ state }) => state !== "active");
  expect(bounced).toMatchObject([{ state: "bounced", failure: "bounced", status: "sent" }]);
});

/** A message as Resend sends it: signed, without Origin. */
function tell(url: string, body: string, key: Buffer): Promise<Response> {
  const id = `msg_${randomKey(8).toString("hex")}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return fetch(`${url}/haken/resend`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": `v1,${signature}`,
    },
    body,
  });
}
