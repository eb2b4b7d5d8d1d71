import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { invitationLetter } from "~/domain/accounts/account-letters.server";
import { recoverMail } from "~/domain/mail/recover-mail.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { startJobs, stopJobs, type JobHandlers } from "./jobs.server";

const mail = {
  to: "joris@omarmt.example",
  locale: "nl",
  props: { name: "Joris", invitedBy: "Marijke", partnerName: null },
} as const;

/** Handlers that only write down which mails they got. */
function handlers(): JobHandlers & { mails: string[] } {
  const mails: string[] = [];
  return {
    mails,
    "send-mail": async ({ mailId }) => void mails.push(mailId),
    "prepare-sign-in": async () => undefined,
    "recover-mail": async () => undefined,
    "delete-expired": async () => undefined,
    "draw-posters": async () => undefined,
    "work-imports": async () => undefined,
    "fetch-calendars": async () => undefined,
    "send-newsletters": async () => undefined,
    "remind-registered": async () => undefined,
    "fill-places": async () => undefined,
    "ask-still-holds": async () => undefined,
    "remind-team": async () => undefined,
    "remind-partners": async () => undefined,
  };
}

async function jobsWaiting(): Promise<number> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await client.connect();
  const { rows } = await client.query(
    "SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'send-mail' AND state < 'completed'",
  );
  await client.end();
  return (rows as { count: number }[])[0]?.count ?? 0;
}

afterEach(() => stopJobs());

test("the job of a mail runs soon after the change is committed", async () => {
  const worker = handlers();
  await startJobs(worker);
  const started = Date.now();
  const id = await db.$transaction((tx) => sendMail(tx, invitationLetter, mail));
  await vi.waitFor(() => expect(worker.mails).toEqual([id]), { timeout: 10_000 });
  // Woken by the commit, not by the next look at the queue.
  expect(Date.now() - started).toBeLessThan(4000);
});

test("a change that is rolled back leaves no job", async () => {
  const worker = handlers();
  await startJobs(worker);
  const attempt = db.$transaction(async (tx) => {
    await sendMail(tx, invitationLetter, mail);
    throw new Error("changed my mind");
  });
  await expect(attempt).rejects.toThrow("changed my mind");
  expect(await jobsWaiting()).toBe(0);
  expect(worker.mails).toEqual([]);
});

test("a queued mail whose job got lost gets one again", async () => {
  const id = await db.$transaction((tx) => sendMail(tx, invitationLetter, mail));
  const worker = handlers();
  await startJobs(worker);
  expect(await jobsWaiting()).toBe(0);
  const later = new Date(Date.now() + 120_000);
  await recoverMail({ now: later, transport: { repeatable: false } });
  await vi.waitFor(() => expect(worker.mails).toEqual([id]), { timeout: 10_000 });
});

test("two processes start the jobs at the same moment", async () => {
  vi.resetModules();
  const other = await import("./jobs.server");
  const [here, there] = [handlers(), handlers()];
  await Promise.all([startJobs(here), other.startJobs(there)]);
  const ids = await Promise.all(
    Array.from({ length: 10 }, () => db.$transaction((tx) => sendMail(tx, invitationLetter, mail))),
  );
  await vi.waitFor(() => expect([...here.mails, ...there.mails]).toHaveLength(10), {
    timeout: 15_000,
  });
  expect([...here.mails, ...there.mails].sort()).toEqual(ids.sort());
  await other.stopJobs();
});
