import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import type { ListingContentInput } from "~/domain/agenda/listing-content";
import { writeLetter } from "~/domain/mail/write-letter.server";
import { linkToken } from "~/domain/link-proof.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { approveSeveral, readSkipped } from "./approve-several.server";
import { approveSubmission } from "./approve-submission.server";
import { editTexts } from "./edit-texts.server";
import { findSubmission } from "./find-submission.server";
import { rejectSubmission } from "./reject-submission.server";
import { returnSubmission } from "./return-submission.server";
import { sendIn, sendInAgain } from "./send-in.server";
import { contentAsJson, listingOf, readContent, submissionContent } from "./submission";
import { submissionDecided } from "./submission-letters.server";

const sent = new Date("2026-09-01T08:00:00Z");
const now = new Date("2026-09-02T10:00:00Z");
const later = new Date("2026-09-03T10:00:00Z");

const content = (change: Partial<ListingContentInput> = {}): ListingContentInput => ({
  organiserName: "Buurtkeuken",
  title: "Koken voor twintig",
  summary: "We koken en eten samen.",
  placeName: "Buurthuis Rivierenwijk",
  latitude: 52.07,
  longitude: 5.11,
  wijkCode: "WK034407",
  stepFree: "yes",
  contactEmail: "koken@buurtkeuken.example",
  dates: [{ startsAt: new Date("2026-09-24T16:00:00Z"), endsAt: new Date("2026-09-24T18:00:00Z") }],
  ...change,
});

/** Sent in by somebody without an account, confirmed by mail. */
async function sentIn(change: Partial<ListingContentInput> = {}, { locale = "nl" } = {}) {
  const whole = submissionContent.parse(content(change));
  return db.submission.create({
    data: {
      state: "submitted",
      source: "form",
      content: contentAsJson(whole),
      contactName: "Yara de Boer",
      contactEmail: "yara@buurtkeuken.example",
      locale,
      submittedAt: sent,
      confirmedAt: sent,
      createdAt: sent,
    },
  });
}

const team = (name = "Joris") => signUp(name, { roles: ["communications"] });
const stored = (id: string) =>
  db.submission.findUniqueOrThrow({ where: { id }, include: { listing: true } });
const verbs = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
    ({ verb }) => verb,
  );
const mails = () => db.mail.findMany({ orderBy: { id: "asc" } });

describe("approving", () => {
  it("puts it online, writes it down and tells the sender by first name", async () => {
    const { id } = await sentIn();
    const result = await approveSubmission(
      id,
      { version: 1, note: "Wat een fijn plan!" },
      { account: await team(), now },
    );
    expect(result).toEqual({ ok: true, slug: "koken-voor-twintig" });
    expect(await stored(id)).toMatchObject({
      state: "published",
      version: 2,
      decidedAt: now,
      listing: { title: "Koken voor twintig", lastConfirmedAt: now },
    });
    expect(await findSubmission(id, { by: "link" })).toMatchObject({ since: now });
    expect(await verbs(id)).toEqual(["publish-submission"]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ template: "submission-decided", locale: "nl" });
    expect(JSON.stringify(mail)).not.toContain(linkToken("submission", id));
    const written = await writeLetter(submissionDecided, mail!.props, "nl");
    expect(written.text).toContain("Hallo Yara,");
    expect(written.text).toContain("Wat een fijn plan!");
    expect(written.text).toContain("/agenda/koken-voor-twintig");
    expect(written.text).toContain(`/agenda/inzending/${linkToken("submission", id)}`);
  });

  it("is not for who is not of the team, nor twice, nor of what was not looked at", async () => {
    const { id } = await sentIn();
    const stranger = await signUp("Samira");
    expect(await approveSubmission(id, { version: 1 }, { account: stranger, now })).toEqual({
      ok: false,
      reason: "not-found",
    });
    const account = await team();
    await db.submission.update({ where: { id }, data: { version: 2 } });
    expect(await approveSubmission(id, { version: 1 }, { account, now })).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(await db.listing.count()).toBe(0);
    await approveSubmission(id, { version: 2 }, { account, now });
    expect(await approveSubmission(id, { version: 3 }, { account, now })).toEqual({
      ok: false,
      reason: "wrong-state",
    });
    expect(await mails()).toHaveLength(1);
  });

  it("with a small edit puts the better text online and says so", async () => {
    const { id } = await sentIn({ summary: "Voor wie eenzaam is." });
    const account = await team();
    const texts = {
      title: "Koken voor twintig",
      summary: "Kom erbij!",
      description: "",
      placeName: "Buurthuis Rivierenwijk",
      spot: "",
      priceNote: "",
      imageAlt: "",
    };
    expect(await approveSubmission(id, { version: 1, texts }, { account, now })).toMatchObject({
      ok: true,
    });
    expect((await stored(id)).listing).toMatchObject({ summary: "Kom erbij!" });
    expect(await verbs(id)).toEqual(["edit-texts-of-submission", "publish-submission"]);
    const edit = await db.auditEntry.findFirst({ where: { verb: "edit-texts-of-submission" } });
    expect(edit?.details).toEqual({ fields: ["summary"], version: 2 });
    expect((await mails()).map(({ props }) => props)).toMatchObject([{ decision: "edited" }]);
  });

  it("after a text was put right earlier says so too, but nothing when nothing changed", async () => {
    const { id } = await sentIn();
    const account = await team();
    const same = await editTexts(id, { version: 1, texts: { spot: "" } }, { account, now });
    expect(same).toEqual({ ok: true, version: 1 });
    const put = await editTexts(id, { version: 1, texts: { spot: "Achterin" } }, { account, now });
    expect(put).toEqual({ ok: true, version: 2 });
    await approveSubmission(id, { version: 2 }, { account, now });
    expect((await mails()).map(({ props }) => props)).toMatchObject([{ decision: "edited" }]);
  });

  it("writes to the sender in the sender's language", async () => {
    const { id } = await sentIn({}, { locale: "en" });
    await approveSubmission(id, { version: 1 }, { account: await team(), now });
    const [mail] = await mails();
    const written = await writeLetter(submissionDecided, mail!.props, "en");
    expect(mail?.locale).toBe("en");
    expect(written.subject).toBe("Your activity is in the agenda: Koken voor twintig");
  });
});

describe("two who decide at once", () => {
  it.each(["approve", "return", "reject"] as const)(
    "of whom one approves and one would %s: one wins, the other is told",
    async (other) => {
      const { id } = await sentIn();
      const [one, two] = [await team("Joris"), await team("Lotte")];
      const decide = { note: "Waarom?", version: 1 };
      const second = {
        approve: () => approveSubmission(id, decide, { account: two, now }),
        return: () => returnSubmission(id, decide, { account: two, now }),
        reject: () => rejectSubmission(id, decide, { account: two, now }),
      };
      const results = await Promise.all([
        approveSubmission(id, decide, { account: one, now }),
        second[other](),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const lost = results.find(({ ok }) => !ok);
      expect(lost).toMatchObject({ reason: /changed-meanwhile|wrong-state/ });
      expect(await mails()).toHaveLength(1);
      expect(await verbs(id)).toHaveLength(1);
    },
  );

  it("approving while the sender changes it: nobody approves what was not seen", async () => {
    const { id } = await sentIn();
    const account = await team();
    const [approved, changed] = await Promise.all([
      approveSubmission(id, { version: 1 }, { account, now }),
      db.$transaction((tx) =>
        sendInAgain(tx, id, {
          content: content({ title: "Iets heel anders" }),
          version: 1,
          accountId: null,
          now,
        }),
      ),
    ]);
    expect([approved.ok, changed.ok].filter(Boolean)).toHaveLength(1);
    const listings = await db.listing.findMany();
    expect(listings.map(({ title }) => title)).toEqual(approved.ok ? ["Koken voor twintig"] : []);
  });
});

describe("a change of what is online", () => {
  async function changed() {
    const { id } = await sentIn();
    const account = await team();
    await approveSubmission(id, { version: 1 }, { account, now });
    const dates = [
      { startsAt: new Date("2026-09-24T15:30:00Z"), endsAt: new Date("2026-09-24T18:00:00Z") },
    ];
    const again = await db.$transaction((tx) =>
      sendInAgain(tx, id, {
        content: content({ title: "Koken voor dertig", dates }),
        version: 2,
        accountId: null,
        now: later,
      }),
    );
    expect(again).toEqual({ ok: true, state: "submitted" });
    return { id, account };
  }

  it("stays offline until it is approved; then calendars hear of it", async () => {
    const { id, account } = await changed();
    const before = await stored(id);
    expect(before).toMatchObject({
      state: "submitted",
      listing: { state: "published", title: "Koken voor twintig", sequence: 0 },
    });
    await approveSubmission(id, { version: before.version }, { account, now: later });
    expect(await stored(id)).toMatchObject({
      state: "published",
      listing: { slug: "koken-voor-twintig", title: "Koken voor dertig", sequence: 1 },
    });
    const [date] = await db.listingDate.findMany();
    expect(date?.previousStartsAt).toEqual(new Date("2026-09-24T16:00:00Z"));
    expect((await mails()).at(-1)?.props).toMatchObject({ decision: "changeApproved" });
  });

  it("sent back leaves the old one online", async () => {
    const { id, account } = await changed();
    const { version } = await stored(id);
    expect(
      await returnSubmission(id, { version, note: "Hoe laat?" }, { account, now: later }),
    ).toEqual({ ok: true });
    expect(await stored(id)).toMatchObject({
      state: "returned",
      note: "Hoe laat?",
      listing: { state: "published", title: "Koken voor twintig" },
    });
  });

  it("rejected gives the sender back what is online", async () => {
    const { id, account } = await changed();
    const { version } = await stored(id);
    await rejectSubmission(id, { version, note: "Te vol." }, { account, now: later });
    const after = await stored(id);
    expect(after).toMatchObject({
      state: "published",
      listing: { state: "published", title: "Koken voor twintig", sequence: 0 },
    });
    expect(listingOf(readContent(after.content))?.title).toBe("Koken voor twintig");
    const mail = (await mails()).at(-1);
    expect(mail?.props).toMatchObject({ decision: "changeRejected" });
    const written = await writeLetter(submissionDecided, mail!.props, "nl");
    expect(written.text).toContain("Te vol.");
    expect(written.text).toContain("/agenda/koken-voor-twintig");
  });

  it("of an edition that was deleted since can still be rejected", async () => {
    const { id, account } = await changed();
    const approvedContent = contentAsJson({
      ...content(),
      editionId: "019ed000-0000-7000-8000-000000000002",
    });
    const { version } = await db.submission.update({ where: { id }, data: { approvedContent } });
    const result = await rejectSubmission(id, { version, note: "Nee." }, { account, now: later });
    expect(result).toEqual({ ok: true });
  });
});

describe("asking and rejecting", () => {
  it.each([
    ["asking", returnSubmission],
    ["rejecting", rejectSubmission],
  ])("%s is of what was looked at, and for the team", async (_, decide) => {
    const { id } = await sentIn();
    const stranger = await signUp("Samira");
    const note = "Waarom?";
    expect(await decide(id, { version: 1, note }, { account: stranger, now })).toMatchObject({
      reason: "not-found",
    });
    const account = await team();
    await db.submission.update({ where: { id }, data: { version: 2 } });
    expect(await decide(id, { version: 1, note }, { account, now })).toMatchObject({
      reason: "changed-meanwhile",
    });
    expect((await stored(id)).state).toBe("submitted");
    expect(await mails()).toEqual([]);
    expect(await decide(id, { version: 2, note }, { account, now })).toEqual({ ok: true });
    const again = await returnSubmission(id, { version: 3, note }, { account, now });
    expect(again).toMatchObject({ reason: "wrong-state" });
  });
});

describe("rejecting what is new", () => {
  it("tells why, and nothing is online", async () => {
    const { id } = await sentIn();
    const account = await team();
    await rejectSubmission(id, { version: 1, note: "Dit is reclame." }, { account, now });
    expect(await stored(id)).toMatchObject({ state: "rejected", note: "Dit is reclame." });
    expect(await db.listing.count()).toBe(0);
    const [mail] = await mails();
    const written = await writeLetter(submissionDecided, mail!.props, "nl");
    expect(written.text).toContain("Dit is reclame.");
    expect(written.text).not.toMatch(/eenzaam/i);
  });
});

describe("several at once", () => {
  it("go by themselves: what changed meanwhile is skipped and told", async () => {
    const account = await team();
    const three = [
      await sentIn(),
      await sentIn({ title: "Zingen" }),
      await sentIn({ title: "Dans" }),
    ];
    await db.submission.update({ where: { id: three[1]!.id }, data: { version: 2 } });
    await returnSubmission(three[2]!.id, { version: 1, note: "Waar?" }, { account, now });
    const result = await approveSeveral(
      three.map(({ id }) => ({ id, version: 1 })),
      { account, now },
    );
    expect(result).toEqual({
      approved: 1,
      skipped: [
        { id: three[1]!.id, reason: "changed-meanwhile" },
        { id: three[2]!.id, reason: "wrong-state" },
      ],
    });
    const told = await readSkipped(
      result.skipped.map(({ id }) => id),
      account,
    );
    expect(told.sort((a, b) => a.title.localeCompare(b.title))).toMatchObject([
      { title: "Dans", waits: false },
      { title: "Zingen", waits: true },
    ]);
  });

  it("by two people at once are each approved once", async () => {
    const [one, two] = [await team("Joris"), await team("Lotte")];
    const ids = await Promise.all(
      ["Eten", "Zingen", "Dans", "Lopen"].map((title) => sentIn({ title })),
    );
    const picks = ids.map(({ id }) => ({ id, version: 1 }));
    const results = await Promise.all([
      approveSeveral(picks, { account: one, now }),
      approveSeveral([...picks].reverse(), { account: two, now }),
    ]);
    expect(results.reduce((sum, { approved }) => sum + approved, 0)).toBe(4);
    expect(await db.listing.count()).toBe(4);
    expect(await mails()).toHaveLength(4);
  });
});

describe("who is told", () => {
  it("is the account that sent it in, at its own page", async () => {
    const partner = await joinPartner();
    const sender = await signUp("Samira", { partnerIds: [partner.id] });
    const { submissionId } = await db.$transaction((tx) =>
      sendIn(tx, {
        content: content(),
        partnerId: partner.id,
        accountId: sender.id,
        source: "account",
        contact: { contactName: "", contactEmail: "" },
        now: sent,
      }),
    );
    const account = await team();
    await db.mail.deleteMany();
    await approveSubmission(submissionId, { version: 1 }, { account, now });
    const [mail] = await mails();
    expect(mail?.recipient).toBe(sender.email);
    const written = await writeLetter(submissionDecided, mail!.props, "nl");
    expect(written.text).toContain("Hallo Samira,");
    expect(written.text).toContain(`/inzendingen/${submissionId}`);
  });

  it("is nobody once the sender's details are removed", async () => {
    const { id } = await sentIn();
    await db.submission.update({ where: { id }, data: { contactEmail: "", contactName: "" } });
    await approveSubmission(id, { version: 1 }, { account: await team(), now });
    expect(await mails()).toEqual([]);
  });
});
