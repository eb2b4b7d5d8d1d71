import { expect, test } from "vitest";
import { db } from "~/db.server";
import { linkToken } from "~/domain/link-proof.server";
import { writeLetter } from "~/domain/mail/write-letter.server";
import { signUp } from "../../../tests/support/station-coffee";
import { confirmationOf, confirmSubscription } from "./confirm-subscription.server";
import { deleteOldDeliveries, deleteUnconfirmed } from "./delete-old-subscriptions.server";
import { endByAddress } from "./end-subscription.server";
import { CONFIRM_WITHIN } from "./newsletter";
import { newsletterConfirm, newsletterKnown } from "./newsletter-letters.server";
import { changeSubscription, endOwnSubscription, ownSubscription } from "./own-subscription.server";
import { subscribe } from "./subscribe.server";
import { forReader } from "./write-newsletter.server";

const now = new Date("2026-09-24T08:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const asked = { email: "samira@dock.example", taal: "nl" as const, wijken: ["WK034407"] };

const only = () => db.subscriber.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
const confirmToken = (id: string) => linkToken("newsletter-confirm", id);
const endToken = (id: string) => linkToken("newsletter-end", id);

async function subscribed(choice = asked) {
  await subscribe(choice, { now });
  const { id } = await db.subscriber.findUniqueOrThrow({ where: { email: choice.email } });
  expect(await confirmSubscription(confirmToken(id), { now })).toEqual({
    ok: true,
    subscriberId: id,
  });
  return id;
}

test("nobody gets a newsletter before the link in the mail was confirmed", async () => {
  await subscribe(asked, { now });
  const { id, state } = await only();
  expect(state).toBe("pending");
  const mail = await db.mail.findFirstOrThrow();
  expect(mail).toMatchObject({ template: "newsletter-confirm", recipient: asked.email });
  const written = await writeLetter(newsletterConfirm, mail.props, "nl");
  expect(written.text).toContain(`/nieuwsbrief/bevestigen/${confirmToken(id)}`);

  expect(await confirmationOf(confirmToken(id), { now })).toBe("open");
  expect((await only()).state).toBe("pending");
  const twice = await Promise.all([1, 2].map(() => confirmSubscription(confirmToken(id), { now })));
  expect(twice).toEqual([1, 2].map(() => ({ ok: true, subscriberId: id })));
  expect(await only()).toMatchObject({
    state: "active",
    confirmedAt: now,
    wijkCodes: ["WK034407"],
  });
  expect(await confirmationOf(confirmToken(id), { now })).toBe("confirmed");
});

test("a link for one thing opens no other, and an old one nothing", async () => {
  await subscribe(asked, { now });
  const { id } = await only();
  expect((await confirmSubscription(endToken(id), { now })).ok).toBe(false);
  expect((await confirmSubscription("x", { now })).ok).toBe(false);
  expect(await ownSubscription(endToken(id))).toBe(null);
  const tooLate = { now: later(CONFIRM_WITHIN + 1) };
  expect(await confirmationOf(confirmToken(id), tooLate)).toBe("invalid");
  expect((await confirmSubscription(confirmToken(id), tooLate)).ok).toBe(false);
  await deleteUnconfirmed({ now: later(CONFIRM_WITHIN - 1) });
  expect(await db.subscriber.count()).toBe(1);
  await deleteUnconfirmed({ now: later(CONFIRM_WITHIN + 1) });
  expect(await db.subscriber.count()).toBe(0);
});

test("asked for again, a stranger changes nothing, and the owner is told", async () => {
  const id = await subscribed();
  await subscribe({ ...asked, taal: "en", wijken: [] }, { now });
  expect(await only()).toMatchObject({ id, locale: "nl", wijkCodes: ["WK034407"] });
  const [, mail] = await db.mail.findMany({ orderBy: { id: "asc" } });
  expect(mail).toMatchObject({ template: "newsletter-known", recipient: asked.email });
  const written = await writeLetter(newsletterKnown, mail?.props, "en");
  expect(written.text).toContain(`/nieuwsbrief/einde/${endToken(id)}`);
});

test("asked for by many at once there is one row, and the last choice counts until it is confirmed", async () => {
  await Promise.all(Array.from({ length: 5 }, () => subscribe(asked, { now })));
  expect(await db.subscriber.count()).toBe(1);
  await subscribe({ ...asked, taal: "en", wijken: [] }, { now });
  expect(await only()).toMatchObject({ locale: "en", wijkCodes: [], state: "pending" });
});

test("a subscriber changes wijken and language, and stops; the address is gone then", async () => {
  const id = await subscribed();
  expect(await changeSubscription(endToken(id), { taal: "en", wijken: [] })).toEqual({ ok: true });
  expect(await ownSubscription(endToken(id))).toEqual({
    state: "active",
    email: asked.email,
    locale: "en",
    wijkCodes: [],
  });
  expect(await endOwnSubscription(endToken(id), { now })).toEqual({ ok: true });
  expect(await endOwnSubscription(endToken(id), { now })).toEqual({ ok: true });
  const ended = await only();
  expect(ended).toMatchObject({ state: "unsubscribed", endedAt: now, wijkCodes: [] });
  expect(ended.email).not.toContain("@");
  expect(await ownSubscription(endToken(id))).toEqual({ state: "ended" });
  expect((await changeSubscription(endToken(id), { taal: "nl", wijken: [] })).ok).toBe(false);
  // Its old link to confirm brings nothing back.
  expect((await confirmSubscription(confirmToken(id), { now })).ok).toBe(false);
});

test("who stopped can come back, and stop again", async () => {
  const first = await subscribed();
  await endOwnSubscription(endToken(first), { now });
  const second = await subscribed();
  expect(second).not.toBe(first);
  await endOwnSubscription(endToken(second), { now });
  const rows = await db.subscriber.findMany();
  expect(rows.map(({ state }) => state)).toEqual(["unsubscribed", "unsubscribed"]);
  const [one, two] = rows.map(({ email }) => email.split(":")[0]);
  expect(one).toBe(two);
});

test("communications ends a subscription for who calls; others may not", async () => {
  await subscribed();
  const organiser = await signUp("Joris");
  expect(await endByAddress(asked.email, { account: organiser, now })).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  const account = await signUp("Marijke", { roles: ["communications"] });
  expect(await endByAddress("nobody@dock.example", { account, now })).toEqual({ ok: true });
  expect(await endByAddress(asked.email, { account, now })).toEqual({ ok: true });
  expect(await only()).toMatchObject({ state: "unsubscribed" });
  expect(await db.auditEntry.findMany()).toMatchObject([
    { verb: "end-subscription", actorId: account.id },
  ]);
});

test("mail programs are told how to stop, by link and where there is one by mail", async () => {
  const written = { subject: "Kom erbij", html: "<p></p>", text: "" };
  const id = await subscribed();
  const byLink = forReader(written, id, null).headers["List-Unsubscribe"];
  expect(byLink).toBe(`<http://localhost:3000/nieuwsbrief/einde/${endToken(id)}>`);
  expect(forReader(written, id, "stop@omarmt.example").headers["List-Unsubscribe"]).toBe(
    `${byLink}, <mailto:stop@omarmt.example?subject=Stop>`,
  );
});

test("a newsletter that was paused for good keeps no addresses either", async () => {
  const subscriberId = await subscribed();
  const { id } = await db.newsletter.create({
    data: { subjectNl: "Kom erbij", introNl: "Hallo", state: "paused", startedAt: now },
  });
  await db.newsletterDelivery.create({ data: { newsletterId: id, subscriberId } });
  const mails = [{ email: "samira@dock.example" }];
  await db.newsletterBatch.create({
    data: { id: subscriberId, newsletterId: id, mails, createdAt: now, dueAt: now },
  });
  const day = 24 * 60 * 60 * 1000;
  await deleteOldDeliveries({ now: later(364 * day) });
  expect(await db.newsletterBatch.count()).toBe(1);
  await deleteOldDeliveries({ now: later(366 * day) });
  expect(await db.newsletterBatch.count()).toBe(0);
  expect(await db.newsletterDelivery.count()).toBe(0);
});

test("to whom a newsletter went is forgotten after a year", async () => {
  const subscriberId = await subscribed();
  const { id } = await db.newsletter.create({
    data: {
      subjectNl: "Kom erbij",
      introNl: "Hallo",
      state: "done",
      startedAt: now,
      finishedAt: now,
    },
  });
  await db.newsletterDelivery.create({
    data: { newsletterId: id, subscriberId, state: "sent", sentAt: now },
  });
  await db.seenWebhook.create({ data: { id: "msg_1", seenAt: now } });
  const day = 24 * 60 * 60 * 1000;
  await deleteOldDeliveries({ now: later(364 * day) });
  expect(await db.newsletterDelivery.count()).toBe(1);
  expect(await db.seenWebhook.count()).toBe(0);
  await deleteOldDeliveries({ now: later(366 * day) });
  expect(await db.newsletterDelivery.count()).toBe(0);
  expect(await db.subscriber.count()).toBe(1);
  expect(await db.newsletter.count()).toBe(1);
});
