import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { invitationLetter } from "~/domain/accounts/account-letters.server";
import { recoverMail } from "~/domain/mail/recover-mail.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import { sendMailJob } from "~/domain/mail/send-mail-job.server";
import { defineSubject } from "~/subject";
import { startJobs, stopJobs } from "./jobs.server";

const mail = {
  to: "joris@omarmt.example",
  locale: "nl",
  props: { name: "Joris", invitedBy: "Marijke", partnerName: null },
} as const;

/** A product that only writes down which mails it would send. */
function worker() {
  const mails: string[] = [];
  const job = { ...sendMailJob, work: ({ mailId }: { mailId: string }) => mails.push(mailId) };
  return { mails, subjects: [defineSubject({ name: "mail", jobs: [job] })] };
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
  const { mails, subjects } = worker();
  await startJobs(subjects);
  const started = performance.now();
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) {
    ids.push(await db.$transaction((tx) => sendMail(tx, invitationLetter, mail)));
    await vi.waitFor(() => expect(mails).toEqual(ids), { timeout: 10_000 });
  }
  // Woken by the commit: six looks at the queue are five times five seconds apart, on a busy machine too.
  expect(performance.now() - started).toBeLessThan(24_000);
});

test("a change that is rolled back leaves no job", async () => {
  const { mails, subjects } = worker();
  await startJobs(subjects);
  const attempt = db.$transaction(async (tx) => {
    await sendMail(tx, invitationLetter, mail);
    throw new Error("changed my mind");
  });
  await expect(attempt).rejects.toThrow("changed my mind");
  expect(await jobsWaiting()).toBe(0);
  expect(mails).toEqual([]);
});

test("a queued mail whose job got lost gets one again", async () => {
  const id = await db.$transaction((tx) => sendMail(tx, invitationLetter, mail));
  const { mails, subjects } = worker();
  await startJobs(subjects);
  expect(await jobsWaiting()).toBe(0);
  const later = new Date(Date.now() + 120_000);
  await recoverMail({ now: later, transport: { repeatable: false } });
  await vi.waitFor(() => expect(mails).toEqual([id]), { timeout: 10_000 });
});

test("two processes start the jobs at the same moment", async () => {
  vi.resetModules();
  const other = await import("./jobs.server");
  const [here, there] = [worker(), worker()];
  await Promise.all([startJobs(here.subjects), other.startJobs(there.subjects)]);
  const ids = await Promise.all(
    Array.from({ length: 10 }, () => db.$transaction((tx) => sendMail(tx, invitationLetter, mail))),
  );
  await vi.waitFor(() => expect([...here.mails, ...there.mails]).toHaveLength(10), {
    timeout: 15_000,
  });
  expect([...here.mails, ...there.mails].sort()).toEqual(ids.sort());
  await other.stopJobs();
});
