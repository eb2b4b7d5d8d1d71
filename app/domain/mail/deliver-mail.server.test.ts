import { expect, test } from "vitest";
import { z } from "zod";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { absolute } from "~/installation.server";
import type { Locale } from "~/locales/locale";
import { deliverMail } from "./deliver-mail.server";
import { localTransport } from "./local-transport.server";
import { address, defineLetter, lettersByName } from "./letter";
import { MAX_ATTEMPTS } from "./mail";
import type { Delivery, OutgoingMail } from "./mail-outcome";
import { recoverMail } from "./recover-mail.server";
import { sendAgain } from "./send-again.server";
import { sendMail } from "./send-mail.server";
import type { Transport } from "./transport.server";

const now = new Date("2026-09-24T08:00:00Z");

const letter = defineLetter({
  name: "sample",
  words: "actions.published",
  props: z.object({ title: z.string(), path: z.string() }),
  write: ({ title, path }, locale) => ({
    subject: `${locale === "nl" ? "Staat erin" : "It is in"}: ${title}`,
    parts: ["Kijk maar.", { button: "Kijk", to: absolute(path) }, address(absolute(path), "Of")],
  }),
});
const letters = lettersByName([letter]);

const published = {
  to: "samira@dock.example",
  locale: "nl",
  props: { title: "HOI! koffie", path: "/agenda/hoi-koffie" },
} as const;

const queue = (locale: Locale = "nl") =>
  db.$transaction((tx) => sendMail(tx, letter, { ...published, locale }));
const read = (id: string) => db.mail.findUniqueOrThrow({ where: { id } });

/** A mail server that gives the answers it was told to, and keeps what it was offered. */
function serverAnswering(...answers: (Delivery | (() => Promise<Delivery>))[]) {
  const offered: OutgoingMail[] = [];
  const transport: Transport = {
    repeatable: false,
    async deliver(mail) {
      offered.push(mail);
      const answer = answers[Math.min(offered.length, answers.length) - 1];
      if (!answer) return { outcome: "sent" };
      return typeof answer === "function" ? answer() : answer;
    },
  };
  return { offered, transport };
}

test("a mail is written in the language of who gets it, and forgotten once it is sent", async () => {
  const id = await queue("en");
  const { offered, transport } = serverAnswering();
  expect(await deliverMail(id, { now, letters, transport })).toBe("sent");
  expect(offered).toMatchObject([{ id, to: published.to, subject: "It is in: HOI! koffie" }]);
  expect(offered[0]?.html).toContain('href="http://localhost:3000/agenda/hoi-koffie"');
  expect(offered[0]?.text).toContain("http://localhost:3000/agenda/hoi-koffie");
  expect(await read(id)).toMatchObject({ state: "sent", props: {}, attempts: 1, sentAt: now });
});

test("a change that is rolled back sends nothing", async () => {
  const attempt = db.$transaction(async (tx) => {
    await sendMail(tx, letter, published);
    throw new Error("changed my mind");
  });
  await expect(attempt).rejects.toThrow("changed my mind");
  expect(await db.mail.count()).toBe(0);
});

test("of twenty workers one hands a mail over", async () => {
  const id = await queue();
  const { offered, transport } = serverAnswering(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { outcome: "sent" };
  });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => deliverMail(id, { now, letters, transport })),
  );
  expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
  expect(offered).toHaveLength(1);
});

test("a temporary failure waits for another try, until there were enough", async () => {
  const id = await queue();
  const { transport } = serverAnswering({ outcome: "temporary", failure: "smtp 451" });
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
    expect(await deliverMail(id, { now, letters, transport })).toBe("temporary");
    expect(await read(id)).toMatchObject({ state: "queued", failure: "smtp 451" });
  }
  expect(await deliverMail(id, { now, letters, transport })).toBe("permanent");
  expect(await read(id)).toMatchObject({ state: "failed", attempts: MAX_ATTEMPTS });
});

test("what was refused for good, or may have arrived, is not offered again", async () => {
  const refused = await queue();
  const cutOff = await queue();
  const permanent = serverAnswering({ outcome: "permanent", failure: "smtp 550" });
  await deliverMail(refused, { now, letters, transport: permanent.transport });
  const uncertain = serverAnswering({ outcome: "uncertain", failure: "smtp ECONNECTION" });
  await deliverMail(cutOff, { now, letters, transport: uncertain.transport });
  expect(await read(refused)).toMatchObject({ state: "failed", failure: "smtp 550" });
  expect(await read(cutOff)).toMatchObject({ state: "uncertain" });
  for (const id of [refused, cutOff]) {
    expect(await deliverMail(id, { now, letters, transport: permanent.transport })).toBe(
      "not-mine",
    );
  }
});

/** As a process leaves it that was killed while the mail server had the mail. */
async function killedWhileHandingOver(): Promise<string> {
  const id = await queue();
  await db.mail.update({ where: { id }, data: { state: "handingOver", handedOverAt: now } });
  return id;
}

test("after a crash a mail by SMTP is uncertain; one that can be repeated goes again", async () => {
  const bySmtp = await killedWhileHandingOver();
  await recoverMail({ now, transport: { repeatable: false } });
  expect(await read(bySmtp)).toMatchObject({ state: "uncertain", failure: "cut off" });

  const byResend = await killedWhileHandingOver();
  await recoverMail({ now, transport: { repeatable: true } });
  expect(await read(byResend)).toMatchObject({ state: "queued" });
  expect(await deliverMail(byResend, { now, letters, transport: localTransport })).toBe("sent");
});

test("a hand-over that is still under way is left alone", async () => {
  const id = await queue();
  let finish: (delivery: Delivery) => void = () => undefined;
  let started: () => void = () => undefined;
  const underWay = new Promise<void>((resolve) => (started = resolve));
  const { transport } = serverAnswering(() => {
    started();
    return new Promise((resolve) => (finish = resolve));
  });
  const delivering = deliverMail(id, { now, letters, transport });
  await underWay;
  await recoverMail({ now, transport: { repeatable: false } });
  expect(await read(id)).toMatchObject({ state: "handingOver" });
  finish({ outcome: "sent" });
  expect(await delivering).toBe("sent");
  expect(await read(id)).toMatchObject({ state: "sent" });
});

test("the local mailbox holds a mail once, also when it is offered again after a crash", async () => {
  const id = await queue();
  await deliverMail(id, { now, letters, transport: localTransport });
  await db.mail.update({ where: { id }, data: { state: "queued", props: published.props } });
  await deliverMail(id, { now, letters, transport: localTransport });
  expect(await db.localMail.findMany()).toMatchObject([{ id, recipient: published.to }]);
});

test("a mail of a version we do not know fails and says so", async () => {
  const { id } = await db.mail.create({
    data: { template: "carrier-pigeon", props: {}, recipient: "x@y.example", locale: "nl" },
  });
  const { offered, transport } = serverAnswering();
  expect(await deliverMail(id, { now, letters, transport })).toBe("permanent");
  expect(offered).toEqual([]);
  expect(await read(id)).toMatchObject({ state: "failed", failure: "no template carrier-pigeon" });
});

test("a person sends an uncertain mail again; a sent one stays sent", async () => {
  const { id: accountId } = await db.account.create({
    data: { email: "fatma@omarmt.example", name: "Fatma", roles: ["communications"] },
  });
  const account: ActingAccount = {
    id: accountId,
    name: "Fatma",
    email: "fatma@omarmt.example",
    locale: "nl",
    roles: ["communications"],
    grants: [],
    partnerIds: [],
  };
  const id = await killedWhileHandingOver();
  await recoverMail({ now, transport: { repeatable: false } });
  const organiser = { ...account, roles: [] };
  expect(await sendAgain(id, { account: organiser, now })).toMatchObject({ reason: "not-allowed" });
  expect(await sendAgain("x", { account, now })).toMatchObject({ reason: "wrong-state" });
  expect(await sendAgain(id, { account, now })).toEqual({ ok: true });
  expect(await deliverMail(id, { now, letters, transport: localTransport })).toBe("sent");
  expect(await sendAgain(id, { account, now })).toMatchObject({ reason: "wrong-state" });
});
