import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { receiveEvent } from "./receive-event.server";
import { isSignedBy } from "./webhook-signature.server";

const secret = `whsec_${Buffer.from("a key of the tests, used nowhere").toString("base64")}`;
const now = new Date("2026-09-24T08:00:00Z");
const seconds = String(now.getTime() / 1000);

function signed(body: string, { id = "msg_1", timestamp = seconds, key = secret } = {}) {
  const bytes = Buffer.from(key.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", bytes)
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  return { id, timestamp, signatures: `v1,${signature}`, body };
}

test("a message counts when it is signed with our secret, a moment ago, as it was sent", () => {
  const message = signed('{"type":"email.bounced"}');
  expect(isSignedBy(secret, message, now)).toBe(true);
  // While a secret is being replaced there are two.
  const both = { ...message, signatures: `v1,AAAA ${message.signatures}` };
  expect(isSignedBy(secret, both, now)).toBe(true);
  for (const wrong of [
    { body: message.body + " " },
    { id: "msg_2" },
    { id: null },
    { timestamp: String(Number(seconds) + 1) },
    { timestamp: "soon" },
    { signatures: message.signatures.replace("v1,", "v2,") },
    { signatures: "v1," },
    { signatures: null },
    signed(message.body, { key: `whsec_${Buffer.from("another").toString("base64")}` }),
  ]) {
    expect(isSignedBy(secret, { ...message, ...wrong }, now)).toBe(false);
  }
  const minute = 60_000;
  expect(isSignedBy(secret, message, new Date(now.getTime() + 4 * minute))).toBe(true);
  expect(isSignedBy(secret, message, new Date(now.getTime() + 6 * minute))).toBe(false);
  expect(isSignedBy(secret, message, new Date(now.getTime() - 6 * minute))).toBe(false);
});

test("the scheme is that of Svix, by its own example", () => {
  const message = {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: "1614265330",
    signatures: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    body: '{"test": 2432232314}',
  };
  const example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  expect(isSignedBy(example, message, new Date(1614265330_000))).toBe(true);
});

async function subscriber(email = "samira@dock.example") {
  return db.subscriber.create({ data: { email, state: "active", confirmedAt: now } });
}

const event = (type: string, data: object) => JSON.stringify({ type, created_at: now, data });

test("an address that does not exist ends, found by the id of its mail, once", async () => {
  const { id } = await subscriber();
  const newsletter = await db.newsletter.create({
    data: {
      subjectNl: "Kom erbij",
      introNl: "Hallo",
      state: "done",
      startedAt: now,
      finishedAt: now,
    },
  });
  await db.newsletterDelivery.create({
    data: {
      newsletterId: newsletter.id,
      subscriberId: id,
      state: "sent",
      sentAt: now,
      providerId: "re_1",
    },
  });
  const body = event("email.bounced", { email_id: "re_1", bounce: { type: "Permanent" } });
  expect(await receiveEvent({ id: "msg_1", body }, { now })).toBe("ended");
  expect(await receiveEvent({ id: "msg_1", body }, { now })).toBe("seen-before");
  const ended = await db.subscriber.findUniqueOrThrow({ where: { id } });
  expect(ended).toMatchObject({ state: "bounced", endedAt: now });
  expect(ended.email).not.toContain("@");
  expect(await db.newsletterDelivery.findFirst()).toMatchObject({ failure: "bounced" });
});

test("a complaint about any mail of ours ends by the address", async () => {
  const { id } = await subscriber();
  const body = event("email.complained", {
    email_id: "unknown",
    to: ["Samira <Samira@Dock.example>"],
  });
  expect(await receiveEvent({ id: "msg_1", body }, { now })).toBe("ended");
  expect(await db.subscriber.findUnique({ where: { id } })).toMatchObject({ state: "complained" });
});

test("a full mailbox, other news and rubbish change nothing", async () => {
  const { id } = await subscriber();
  const to = ["samira@dock.example"];
  for (const body of [
    event("email.bounced", { to, bounce: { type: "Transient" } }),
    event("email.bounced", { to }),
    event("email.delivered", { to }),
    event("contact.created", { email: to[0] ?? "" }),
  ]) {
    expect(await receiveEvent({ id: "msg_1", body }, { now })).toBe("nothing-to-do");
  }
  const nul = event("email.complained", { email_id: "\0" });
  for (const body of ["", "{", "[]", '{"type":3}', nul]) {
    expect(await receiveEvent({ id: "msg_1", body }, { now })).toBe("unreadable");
  }
  expect(await db.subscriber.findUnique({ where: { id } })).toMatchObject({ state: "active" });
});
