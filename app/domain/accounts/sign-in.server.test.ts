import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { accountOfSession } from "./account-of-session.server";
import { endAllSessions, endSession } from "./end-session.server";
import { prepareSignIn } from "./prepare-sign-in.server";
import { requestSignIn } from "./request-sign-in.server";
import { CODE_ATTEMPTS, SIGN_IN_LIFE } from "./sign-in";
import { signInByCode } from "./sign-in-by-code.server";
import { linkWorks, signInByLink } from "./sign-in-by-link.server";
import { signInCode, signInToken } from "./sign-in-secrets.server";
import { startSession } from "./start-session.server";
import { randomId } from "../../../tests/support/random";

const now = new Date("2026-09-24T08:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const email = "samira@dock.example";
let accountId: string;

beforeEach(async () => {
  const account = await db.account.create({ data: { email, name: "Samira el Amrani" } });
  accountId = account.id;
});

async function ask(address = email): Promise<string> {
  const requestId = randomId();
  await requestSignIn({ requestId, email: address, locale: "nl", next: null }, { now });
  return requestId;
}

const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("the link signs in once, whoever comes first", async () => {
  const token = signInToken(await ask());
  expect(await linkWorks(token, { now })).toBe(true);
  expect(await signInByLink(token, { now })).toEqual({ ok: true, accountId });
  expect(await linkWorks(token, { now })).toBe(false);
  expect(await signInByLink(token, { now })).toEqual({ ok: false, reason: "link-invalid" });
});

test("of twenty who use one link at the same moment one is let in", async () => {
  const token = signInToken(await ask());
  const results = await Promise.all(Array.from({ length: 20 }, () => signInByLink(token, { now })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("link and code work for fifteen minutes", async () => {
  const requestId = await ask();
  const token = signInToken(requestId);
  const end = later(SIGN_IN_LIFE);
  expect(await linkWorks(token, { now: later(SIGN_IN_LIFE - 1) })).toBe(true);
  expect((await signInByLink(token, { now: end })).ok).toBe(false);
  expect((await signInByCode({ requestId, code: signInCode(requestId) }, { now: end })).ok).toBe(
    false,
  );
});

test("the code signs in, and uses up the link", async () => {
  const requestId = await ask();
  const code = signInCode(requestId);
  expect(await signInByCode({ requestId, code }, { now })).toEqual({ ok: true, accountId });
  expect((await signInByLink(signInToken(requestId), { now })).ok).toBe(false);
});

test("after five attempts even the right code is refused; the link still works", async () => {
  const requestId = await ask();
  const code = signInCode(requestId);
  for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt++) {
    expect((await signInByCode({ requestId, code: wrongFor(code) }, { now })).ok).toBe(false);
  }
  expect((await signInByCode({ requestId, code }, { now })).ok).toBe(false);
  expect((await signInByLink(signInToken(requestId), { now })).ok).toBe(true);
});

test("guesses sent all at once are counted too", async () => {
  const requestId = await ask();
  const code = signInCode(requestId);
  const guesses = Array.from({ length: 30 }, () =>
    signInByCode({ requestId, code: wrongFor(code) }, { now }),
  );
  await Promise.all(guesses);
  const request = await db.signInRequest.findUniqueOrThrow({ where: { id: requestId } });
  expect(request.failedAttempts).toBe(CODE_ATTEMPTS);
});

test("an unknown address gets no mail and no request, and nothing else differs", async () => {
  const known = await ask();
  const unknown = await ask("nobody@elsewhere.example");
  expect(await db.mail.findMany({ select: { recipient: true, props: true } })).toEqual([
    { recipient: email, props: { requestId: known, next: null } },
  ]);
  const code = signInCode(unknown);
  expect(await signInByCode({ requestId: unknown, code }, { now })).toEqual({
    ok: false,
    reason: "code-wrong",
  });
});

test("a job that runs twice sends one mail", async () => {
  const asked = { requestId: randomId(), email, locale: "nl", next: null } as const;
  await prepareSignIn(asked, { now });
  await prepareSignIn(asked, { now });
  expect(await db.mail.count()).toBe(1);
});

test("a closed account gets no mail, and its open link stops working", async () => {
  const token = signInToken(await ask());
  await db.account.update({ where: { id: accountId }, data: { deactivatedAt: now } });
  await ask();
  expect(await db.mail.count()).toBe(1);
  expect((await signInByLink(token, { now })).ok).toBe(false);
});

test("nothing in the database can sign anybody in", async () => {
  const requestId = await ask();
  const token = await startSession(accountId, { now });
  const everything = JSON.stringify([
    await db.mail.findMany(),
    await db.signInRequest.findMany(),
    await db.session.findMany(),
  ]);
  expect(everything).toContain(requestId);
  expect(everything).not.toContain(signInCode(requestId));
  expect(everything).not.toContain(signInToken(requestId).split(".")[1]);
  expect(everything).not.toContain(token);
});

test("a link of another installation is no link", async () => {
  const requestId = await ask();
  expect((await signInByLink(`${requestId}.${"A".repeat(43)}`, { now })).ok).toBe(false);
  expect((await signInByLink("", { now })).ok).toBe(false);
  expect((await signInByCode({ requestId: "no id", code: "123456" }, { now })).ok).toBe(false);
});

test("a session lasts thirty days after its last use", async () => {
  const day = 24 * 60 * 60 * 1000;
  const token = await startSession(accountId, { now });
  expect(await accountOfSession(token, { now })).toMatchObject({ id: accountId, email, roles: [] });
  expect(await accountOfSession(token, { now: later(29 * day) })).not.toBeNull();
  expect(await accountOfSession(token, { now: later(58 * day) })).not.toBeNull();
  expect(await accountOfSession(token, { now: later(89 * day) })).toBeNull();
});

test("signing out ends one session, signing out everywhere all of them", async () => {
  const [phone, laptop, library] = await Promise.all([
    startSession(accountId, { now }),
    startSession(accountId, { now }),
    startSession(accountId, { now }),
  ]);
  await endSession(phone);
  expect(await accountOfSession(phone, { now })).toBeNull();
  expect(await accountOfSession(laptop, { now })).not.toBeNull();
  await endAllSessions({ id: accountId }, { now });
  expect(await accountOfSession(laptop, { now })).toBeNull();
  expect(await accountOfSession(library, { now })).toBeNull();
});
