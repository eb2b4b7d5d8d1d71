import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { idOfToken, linkToken } from "~/domain/link-proof.server";
import { writeLetter } from "~/domain/mail/write-letter.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { cancelDate } from "./cancel-date.server";
import { confirmSubmission, findToConfirm } from "./confirm-submission.server";
import { deleteUnfinished, forgetSenders } from "./delete-old-submissions.server";
import { findSubmission } from "./find-submission.server";
import { listSubmissions } from "./list-submissions.server";
import { mailPrivateLink } from "./mail-private-link.server";
import { publishSubmission } from "./publish-submission.server";
import { keepUnfinished, saveStep } from "./save-step.server";
import { changeByAccount, sendInByAccount } from "./send-in-by-account.server";
import { mailConfirmAgain, sendDraft } from "./send-draft.server";
import { sendIn, sendInAgain } from "./send-in.server";
import { startDraft } from "./start-draft.server";
import { submissionConfirm, submissionSaved } from "./submission-letters.server";
import { confirmToken } from "./submission-link.server";
import { readContent, type SubmissionContentInput } from "./submission";
import { withdrawSubmission } from "./withdraw-submission.server";

const now = new Date("2026-11-22T12:00:00Z");
const sender = { by: "link" } as const;
const CONTACT = { contactName: "Riet", contactEmail: "riet@example.org" };

const soup: SubmissionContentInput = {
  title: "Samen soep koken",
  summary: "Snijden, koken en eten.",
  organiserName: "Buurtkeuken",
  placeName: "De Linde",
  wijkCode: "WK034407",
  dates: [
    { startsAt: "2026-12-05T09:00:00.000Z", endsAt: "2026-12-05T11:00:00.000Z" },
    { startsAt: "2026-12-12T09:00:00.000Z", endsAt: "2026-12-12T11:00:00.000Z" },
  ],
};

let team: ActingAccount;

beforeEach(async () => {
  team = await signUp("Noor", { roles: ["communications"] });
});

async function whole(): Promise<string> {
  const id = await startDraft(soup, { locale: "nl", now });
  await saveStep(id, { step: "you", content: {}, contact: CONTACT }, { sender, version: 1, now });
  return id;
}

async function submitted(): Promise<string> {
  const id = await whole();
  await sendDraft(id, { sender, now });
  await confirmSubmission(confirmToken(id, CONTACT.contactEmail), { now });
  return id;
}

async function online(): Promise<string> {
  const id = await submitted();
  await publish(id);
  return id;
}

const publish = (id: string, version?: number) =>
  db.$transaction((tx) => publishSubmission(tx, id, { now, account: team, version }));
const stored = (id: string) =>
  db.submission.findUniqueOrThrow({
    where: { id },
    include: { listing: { include: { dates: { orderBy: { startsAt: "asc" } } } } },
  });
const mailsTo = async (recipient: string) =>
  (await db.mail.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } })).map(
    ({ template }) => template,
  );

test("from the first step to the agenda, with a mail at each turn", async () => {
  const id = await startDraft({ title: "Samen soep koken" }, { locale: "nl", now });
  expect(await sendDraft(id, { sender, now })).toMatchObject({ ok: false, reason: "incomplete" });
  await saveStep(id, { step: "when", content: readContent(soup) }, { sender, version: 1, now });
  await saveStep(id, { step: "you", content: {}, contact: CONTACT }, { sender, version: 2, now });
  expect(await sendDraft(id, { sender, now })).toEqual({ ok: true, state: "unconfirmed" });
  expect(await mailsTo(CONTACT.contactEmail)).toEqual(["submission-confirm"]);
  expect(await mailsTo(team.email)).toEqual([]);

  expect(await confirmSubmission(confirmToken(id, CONTACT.contactEmail), { now })).toEqual({
    ok: true,
  });
  expect(await mailsTo(CONTACT.contactEmail)).toEqual([
    "submission-confirm",
    "submission-received",
  ]);
  expect(await mailsTo(team.email)).toEqual(["submission-waiting"]);
  expect((await stored(id)).listing).toBeNull();

  const published = await publish(id);
  expect(published).toMatchObject({ ok: true, slug: "samen-soep-koken" });
  const row = await stored(id);
  expect(row).toMatchObject({
    state: "published",
    lastDateAt: new Date("2026-12-12T11:00:00Z"),
    listing: { state: "published", title: "Samen soep koken", wijkCode: "WK034407" },
  });
  expect(row.listing?.dates).toHaveLength(2);
  expect((await mailsTo(CONTACT.contactEmail)).at(-1)).toBe("submission-published");
  const verbs = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });
  expect(verbs.map(({ verb }) => verb).sort()).toEqual([
    "confirm-submission",
    "publish-submission",
    "send-in-submission",
  ]);
});

test("of two who change one step at once, one is told", async () => {
  const id = await whole();
  const results = await Promise.all(
    ["Soep", "Brood", "Pap"].map((title) =>
      saveStep(id, { step: "what", content: { title } }, { sender, version: 2, now }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed-meanwhile" });
});

test("whoever presses the button twice is no second editor", async () => {
  const id = await whole();
  const twice = () =>
    saveStep(id, { step: "what", content: { title: "Brood" } }, { sender, version: 2, now });
  const results = [...(await Promise.all([twice(), twice()])), await twice()];
  expect(results).toEqual([1, 2, 3].map(() => ({ ok: true, state: "draft" })));
  expect((await stored(id)).version).toBe(3);
});

test("sending in twice at once sends once, and so does confirming", async () => {
  const id = await whole();
  await Promise.all([1, 2, 3].map(() => sendDraft(id, { sender, now })));
  expect(await mailsTo(CONTACT.contactEmail)).toEqual(["submission-confirm"]);
  const confirmed = await Promise.all(
    [1, 2, 3].map(() => confirmSubmission(confirmToken(id, CONTACT.contactEmail), { now })),
  );
  expect(confirmed.every(({ ok }) => ok)).toBe(true);
  expect(await mailsTo(CONTACT.contactEmail)).toEqual([
    "submission-confirm",
    "submission-received",
  ]);
  expect(await mailsTo(team.email)).toEqual(["submission-waiting"]);
});

test("a draft cannot be confirmed, and a link for one thing opens no other", async () => {
  const id = await whole();
  expect(await confirmSubmission(confirmToken(id, CONTACT.contactEmail), { now })).toEqual({
    ok: false,
    reason: "link-invalid",
  });
  expect(idOfToken("submission", linkToken("submission", id))).toBe(id);
  expect(idOfToken("submission", confirmToken(id, CONTACT.contactEmail))).toBeNull();
  await sendDraft(id, { sender, now });
  expect(await findToConfirm(linkToken("submission", id))).toBeNull();
  expect(await confirmSubmission(linkToken("submission", id), { now })).toMatchObject({
    ok: false,
  });
});

test("a link from a mail to one address confirms no other that was filled in since", async () => {
  const id = await whole();
  await sendDraft(id, { sender, now });
  const earlier = confirmToken(id, CONTACT.contactEmail);
  const contact = { contactEmail: "piet@example.org" };
  const { version } = await stored(id);
  await saveStep(id, { step: "you", content: {}, contact }, { sender, version, now });
  expect(await findToConfirm(earlier)).toBeNull();
  expect(await confirmSubmission(earlier, { now })).toEqual({ ok: false, reason: "link-invalid" });
  expect(await stored(id)).toMatchObject({ state: "unconfirmed", confirmedAt: null });

  await mailConfirmAgain(id);
  const mail = await db.mail.findFirstOrThrow({ where: { recipient: "piet@example.org" } });
  const written = await writeLetter(submissionConfirm, mail.props, "nl");
  const mailed = /\/agenda\/bevestigen\/([\w.-]+)/.exec(written.text)?.[1] ?? "";
  expect(await confirmSubmission(mailed, { now })).toEqual({ ok: true });
});

test("a change of what is online waits; the agenda stays as it was until it is approved", async () => {
  const id = await online();
  const { version } = await stored(id);
  const change = { step: "what", content: { title: "Nieuwe naam" } } as const;
  expect(await saveStep(id, change, { sender, version, now })).toEqual({
    ok: true,
    state: "submitted",
  });
  expect(await stored(id)).toMatchObject({
    state: "submitted",
    listing: { title: "Samen soep koken", state: "published" },
  });
  expect(await mailsTo(team.email)).toEqual(["submission-waiting", "submission-waiting"]);
  expect(await publish(id, version)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await publish(id, version + 1)).toMatchObject({ ok: true, slug: "samen-soep-koken" });
  expect((await stored(id)).listing?.title).toBe("Nieuwe naam");
});

test("a confirmed mail address stays, whoever holds the link", async () => {
  const id = await submitted();
  const contact = { contactEmail: "dief@example.org", contactName: "Dief" };
  const { version } = await stored(id);
  await saveStep(id, { step: "you", content: {}, contact }, { sender, version, now });
  expect(await stored(id)).toMatchObject({ contactEmail: CONTACT.contactEmail });
  expect(await mailPrivateLink(id, "dief@example.org")).toEqual({
    ok: false,
    reason: "wrong-state",
  });
});

test("another address before it is confirmed gets a link of its own", async () => {
  const id = await whole();
  await sendDraft(id, { sender, now });
  const contact = { contactEmail: "riet@nieuw.example" };
  const change = async () => {
    const { version } = await stored(id);
    return saveStep(id, { step: "you", content: {}, contact }, { sender, version, now });
  };
  await change();
  await change();
  expect(await mailsTo("riet@nieuw.example")).toEqual(["submission-confirm"]);
});

test("what was sent back goes to the queue again without confirming once more", async () => {
  const id = await submitted();
  await db.submission.update({
    where: { id },
    data: { state: "returned", decidedAt: now, note: "Waar is het?" },
  });
  expect(await sendDraft(id, { sender, now })).toEqual({ ok: true, state: "submitted" });
  expect(await mailsTo(CONTACT.contactEmail)).not.toContain("submission-published");
});

test("withdrawn while it is approved: it is off, whoever comes first", async () => {
  for (let round = 0; round < 5; round++) {
    const id = await submitted();
    await Promise.all([publish(id), withdrawSubmission(id, { sender, now })]);
    const row = await stored(id);
    expect(row.state).toBe("withdrawn");
    expect(row.listing?.state ?? "cancelled").toBe("cancelled");
    expect(await publish(id)).toEqual({ ok: false, reason: "wrong-state" });
  }
});

test("one date off is told at once, also while a change waits; the last one cannot go alone", async () => {
  const id = await online();
  const { version } = await stored(id);
  const change = { step: "what", content: { title: "Nieuwe naam" } } as const;
  await saveStep(id, change, { sender, version, now });
  const [first, second] = readContent(soup).dates!.map(({ startsAt }) => startsAt);
  const off = (at: Date, of: number) => cancelDate(id, at, { sender, version: of, now });
  expect(await off(first!, version)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await off(first!, version + 1)).toEqual({ ok: true });
  const row = await stored(id);
  expect(row.listing?.title).toBe("Samen soep koken");
  expect(row.listing?.dates.map(({ cancelledAt }) => cancelledAt)).toEqual([now, null]);
  expect(await off(second!, version + 2)).toEqual({ ok: false, reason: "last-date" });
  await publish(id);
  expect((await stored(id)).listing).toMatchObject({ title: "Nieuwe naam", state: "published" });
  expect((await stored(id)).listing?.dates[0]?.cancelledAt).toEqual(now);
});

test("what cannot be read yet is kept with a draft and gone once the step is right", async () => {
  const id = await whole();
  const values = { "dates[0].day": "morgen" };
  await keepUnfinished(id, { step: "when", values }, { sender, version: 2 });
  const content = async () => (await findSubmission(id, sender))!.content;
  expect((await content()).unfinished).toEqual({ when: values });
  await saveStep(id, { step: "when", content: {} }, { sender, version: 3, now });
  expect((await content()).unfinished).toEqual({});
  const huge = { "dates[0].day": "x".repeat(30_000) };
  await keepUnfinished(id, { step: "when", values: huge }, { sender, version: 4 });
  expect((await content()).unfinished).toEqual({});
});

test("with an account: of one's own partners only, and what others hold is not found", async () => {
  const [mine, theirs] = [await joinPartner("Dock"), await joinPartner("Andere")];
  const account = await signUp("Samira", { partnerIds: [mine.id] });
  const stranger = await signUp("Bob", { partnerIds: [theirs.id] });
  const content = readContent(soup);
  expect(await sendInByAccount({ content, partnerId: theirs.id }, { account, now })).toEqual({
    ok: false,
    reason: "not-your-partner",
  });
  expect(await sendInByAccount({ content, partnerId: null }, { account, now })).toMatchObject({
    ok: false,
  });
  const sent = await sendInByAccount({ content, partnerId: mine.id }, { account, now });
  if (!sent.ok) throw new Error(sent.reason);
  expect(sent.state).toBe("submitted");
  const id = sent.submissionId;
  for (const by of [{ by: "account", account: stranger } as const, sender]) {
    expect(await findSubmission(id, by)).toBeNull();
    expect(await withdrawSubmission(id, { sender: by, now })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(
      await saveStep(id, { step: "what", content: {} }, { sender: by, version: 1, now }),
    ).toEqual({ ok: false, reason: "not-found" });
  }
  expect(await changeByAccount(id, { content, version: 1 }, { account: stranger, now })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await listSubmissions({ state: null }, { account: stranger })).toEqual([]);
  expect(await listSubmissions({ state: null }, { account })).toHaveLength(1);
  await whole();
  expect(await listSubmissions({ state: null }, { account: team })).toHaveLength(1);
});

test("a trusted partner is online at once, and so is what it changes", async () => {
  const partner = await joinPartner("Dock");
  await db.partner.update({ where: { id: partner.id }, data: { trusted: true } });
  const account = await signUp("Samira", { partnerIds: [partner.id] });
  const content = readContent(soup);
  const sent = await sendInByAccount({ content, partnerId: partner.id }, { account, now });
  if (!sent.ok) throw new Error(sent.reason);
  expect(sent.state).toBe("published");
  expect((await stored(sent.submissionId)).listing?.partnerId).toBe(partner.id);
  const { version } = await stored(sent.submissionId);
  const changed = { ...content, title: "Nieuwe naam" };
  const change = () =>
    changeByAccount(sent.submissionId, { content: changed, version }, { account, now });
  expect(await change()).toEqual({ ok: true, state: "published" });
  expect(await change()).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect((await stored(sent.submissionId)).listing?.title).toBe("Nieuwe naam");
  expect(await mailsTo(team.email)).toEqual([]);
  expect(await mailsTo(account.email)).toEqual([]);
});

test("an import changes what it brought, and mails nobody", async () => {
  const partner = await joinPartner("Dock");
  const { submissionId, state } = await db.$transaction((tx) =>
    sendIn(tx, {
      content: soup,
      partnerId: partner.id,
      accountId: null,
      source: "import",
      contact: { contactName: "", contactEmail: "" },
      now,
    }),
  );
  expect(state).toBe("submitted");
  await publish(submissionId);
  const content = { ...soup, title: "Uit de bron" };
  const again = await db.$transaction((tx) =>
    sendInAgain(tx, submissionId, { content, accountId: null, now }),
  );
  expect(again).toEqual({ ok: true, state: "submitted" });
  expect((await stored(submissionId)).listing?.title).toBe("Samen soep koken");
  expect(await db.mail.count()).toBe(0);
});

test("the team cannot reach what nobody confirmed", async () => {
  const id = await whole();
  await sendDraft(id, { sender, now });
  const change = { content: readContent(soup), version: 3 };
  expect(await changeByAccount(id, change, { account: team, now })).toEqual({
    ok: false,
    reason: "wrong-state",
  });
  expect(await publish(id)).toEqual({ ok: false, reason: "wrong-state" });
});

test("drafts, unconfirmed ones and senders go in their time", async () => {
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  const draft = await whole();
  const unconfirmed = await whole();
  await sendDraft(unconfirmed, { sender, now });
  const kept = await online();
  const remind = await online();
  await db.submission.update({ where: { id: remind }, data: { remindNextYear: true } });
  const rejected = await submitted();
  await db.submission.update({
    where: { id: rejected },
    data: { state: "rejected", decidedAt: now, note: "x" },
  });
  await db.$executeRaw`UPDATE "Submission" SET "updatedAt" = ${now}`;
  const there = async () => (await db.submission.findMany()).map(({ id }) => id).sort();
  const emailOf = async (id: string) => (await stored(id)).contactEmail;

  await clearUp({ now: days(13) });
  expect(await there()).toHaveLength(5);
  await clearUp({ now: days(15) });
  expect(await there()).not.toContain(unconfirmed);
  await clearUp({ now: days(31) });
  expect(await there()).not.toContain(draft);
  // The last date is 12 December, twenty days from now.
  await clearUp({ now: days(79) });
  expect(await emailOf(kept)).toBe(CONTACT.contactEmail);
  await clearUp({ now: days(81) });
  expect(await stored(kept)).toMatchObject({
    contactName: "",
    contactEmail: "",
    state: "published",
  });
  expect(await there()).not.toContain(rejected);
  expect(await emailOf(remind)).toBe(CONTACT.contactEmail);
  await clearUp({ now: days(421) });
  expect(await emailOf(remind)).toBe("");
  expect((await stored(kept)).listing?.title).toBe("Samen soep koken");
});

test("a title carries no address of a site into a mail to who confirmed nothing", async () => {
  const title = "Gratis geld op www.evil.example/x, evil.nl en a@evil.nl! Thee om 10.30 u.";
  const id = await startDraft({ ...soup, title }, { locale: "nl", now });
  await mailPrivateLink(id, CONTACT.contactEmail);
  const mail = await db.mail.findFirstOrThrow({ where: { recipient: CONTACT.contactEmail } });
  const written = await writeLetter(submissionSaved, mail.props, "nl");
  expect(written.subject).toContain("Gratis geld op … … en … Thee om 10.30 u.");
  expect(written.text).not.toContain("evil");
});

async function clearUp(at: { now: Date }): Promise<void> {
  await deleteUnfinished(at);
  await forgetSenders(at);
}
