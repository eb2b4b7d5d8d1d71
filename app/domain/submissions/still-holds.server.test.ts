import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import { stillHoldsPath } from "~/domain/agenda/still-holds-link.server";
import type { ListingContentInput } from "~/domain/agenda/listing-content";
import { DAY, HOUR, daysBefore } from "~/domain/duration";
import { writeLetter } from "~/domain/mail/write-letter.server";
import { idOfToken, linkToken } from "~/domain/link-proof.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import {
  cancelAskedDate,
  confirmStillHolds,
  findAskedDate,
  mailChangeLink,
} from "./answer-still-holds.server";
import { askStillHolds } from "./ask-still-holds.server";
import { publishSubmission } from "./publish-submission.server";
import { remindTeam } from "./remind-team.server";
import { stillHoldsLetter } from "./still-holds-letters.server";
import { submissionLink } from "./submission-letters.server";
import { queueWaiting } from "./team-letters.server";
import { contentAsJson, submissionContent } from "./submission";

const published = new Date("2026-09-01T08:00:00Z");
const now = new Date("2026-09-21T10:00:00Z");
const on = (day: string, hour = 16) => {
  const startsAt = new Date(`2026-${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR) };
};

async function online(
  change: Partial<ListingContentInput> = {},
  fields: { contactEmail?: string; partnerId?: string } = {},
) {
  const whole = submissionContent.parse({
    organiserName: "Buurtkeuken",
    title: "Koken voor twintig",
    placeName: "Buurthuis Rivierenwijk",
    dates: [on("09-24")],
    ...change,
  });
  const { id } = await db.submission.create({
    data: {
      state: "submitted",
      source: "form",
      content: contentAsJson(whole),
      contactName: "Yara de Boer",
      contactEmail: "yara@buurtkeuken.example",
      submittedAt: published,
      ...fields,
    },
  });
  const result = await db.$transaction((tx) =>
    publishSubmission(tx, id, { now: published, account: null, tellSender: false }),
  );
  if (!result.ok) throw new Error(result.reason);
  return { id, listingId: result.listingId };
}

const mails = () => db.mail.findMany({ orderBy: { id: "asc" } });
const listing = (id: string) =>
  db.listing.findUniqueOrThrow({
    where: { id },
    include: { dates: { orderBy: { startsAt: "asc" } }, submission: true },
  });

describe("asking whether it still holds", () => {
  it("mails the organiser some days before, by first name, with a link for each answer", async () => {
    const { listingId } = await online();
    expect(await askStillHolds({ now })).toBe(1);
    const [mail] = await mails();
    const [date] = (await listing(listingId)).dates;
    expect(mail).toMatchObject({ recipient: "yara@buurtkeuken.example", locale: "nl" });
    expect(JSON.stringify(mail?.props)).not.toContain(linkToken("still-holds", date!.id));
    const written = await writeLetter(stillHoldsLetter, mail!.props, "nl");
    expect(written.subject).toBe("Klopt het nog? Koken voor twintig, donderdag 24 september");
    for (const answer of ["yes", "changed", "no"] as const) {
      expect(written.text).toContain(stillHoldsPath(date!.id, answer));
    }
    expect(written.text).toContain("Hallo Yara,");
    expect(written.text).toContain("18.00 tot 20.00 uur");
  });

  it.each([
    ["four days and a bit before is too early", { dates: [on("09-25", 11)] }, 0],
    ["less than a day before is too late", { dates: [on("09-22", 9)] }, 0],
    ["a day and a bit before is in time", { dates: [on("09-22", 11)] }, 1],
  ])("%s", async (_, change, expected) => {
    await online(change);
    expect(await askStillHolds({ now })).toBe(expected);
  });

  it("asks once per date, and of one listing at most once a week", async () => {
    const { listingId } = await online({
      dates: [on("09-23"), on("09-24"), on("09-29"), on("10-01")],
    });
    expect(await askStillHolds({ now })).toBe(1);
    expect(await askStillHolds({ now })).toBe(0);
    // Within the week nothing, however many dates come near; after it one more.
    for (let days = 1; days < 7; days++) {
      expect(await askStillHolds({ now: new Date(now.getTime() + days * DAY) })).toBe(0);
    }
    expect(await askStillHolds({ now: new Date(now.getTime() + 7 * DAY + HOUR) })).toBe(1);
    const asked = (await listing(listingId)).dates.map(({ askedAt }) => askedAt !== null);
    expect(asked).toEqual([true, false, true, false]);
  });

  it("asks about a rhythm once in four weeks", async () => {
    const tuesdays = ["09-22", "09-29", "10-06", "10-13", "10-20"].map((day) => on(day));
    await online({ rhythm: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261020T160000Z", dates: tuesdays });
    let asked = 0;
    for (let days = 0; days < 30; days++) {
      asked += await askStillHolds({ now: new Date(now.getTime() + days * DAY) });
    }
    expect(asked).toBe(2);
  });

  it("by four processes at once mails each organiser once", async () => {
    for (let n = 0; n < 5; n++) {
      await online({ title: `Nummer ${n}`, dates: [on("09-23", 10 + n), on("09-24", 10 + n)] });
    }
    const asked = await Promise.all([1, 2, 3, 4].map(() => askStillHolds({ now })));
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(await mails()).toHaveLength(5);
  });

  it("does not ask who said something lately, what is cancelled, or nobody", async () => {
    const lately = await online();
    await db.listing.update({
      where: { id: lately.listingId },
      data: { lastConfirmedAt: daysBefore(now, 4) },
    });
    const off = await online();
    await db.listing.update({
      where: { id: off.listingId },
      data: { state: "cancelled", cancelledAt: now },
    });
    const dateOff = await online();
    await db.listingDate.updateMany({
      where: { listingId: dateOff.listingId },
      data: { cancelledAt: now },
    });
    const nobody = await online({}, { contactEmail: "" });
    expect(await askStillHolds({ now })).toBe(0);
    const [date] = (await listing(nobody.listingId)).dates;
    expect(date?.askedAt).toBeNull();
  });

  it("does not ask about what follows the organiser's own calendar, unless it vanished there", async () => {
    const partner = await joinPartner();
    const { id } = await online();
    const source = await db.importSource.create({
      data: {
        partnerId: partner.id,
        kind: "icsAddress",
        name: "Agenda",
        url: "https://dock.example/a.ics",
      },
    });
    const item = await db.importedItem.create({
      data: {
        sourceId: source.id,
        submissionId: id,
        uid: "1",
        likeness: "",
        fingerprint: "",
        seenAt: now,
      },
    });
    expect(await askStillHolds({ now })).toBe(0);
    await db.importedItem.update({ where: { id: item.id }, data: { vanishedAt: now } });
    expect(await askStillHolds({ now })).toBe(1);
  });

  it("asks the people of the partner when the sender's own details are not there", async () => {
    const partner = await joinPartner();
    const member = await signUp("Samira", { partnerIds: [partner.id] });
    await online({}, { contactEmail: "", partnerId: partner.id });
    expect(await askStillHolds({ now })).toBe(1);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([member.email]);
  });
});

describe("an answer", () => {
  it("yes shows since when it is known, without moving calendars", async () => {
    const { listingId } = await online();
    await askStillHolds({ now });
    const before = await listing(listingId);
    const later = new Date(now.getTime() + HOUR);
    const dateId = before.dates[0]!.id;
    expect(await findAskedDate(dateId, { now: later })).toMatchObject({ confirmed: false });
    expect(await confirmStillHolds(dateId, { now: later })).toEqual({ ok: true });
    expect(await listing(listingId)).toMatchObject({
      lastConfirmedAt: later,
      sequence: before.sequence,
      changedAt: before.changedAt,
    });
    expect(await findAskedDate(dateId, { now: later })).toMatchObject({ confirmed: true });
    const verbs = await db.auditEntry.findMany({ where: { subjectId: listingId } });
    expect(verbs.map(({ verb }) => verb)).toEqual(["confirm-still-holds"]);
  });

  it("no to one of several dates cancels that date, in the agenda and in what the sender sees", async () => {
    const { listingId } = await online({ dates: [on("09-23"), on("09-24")] });
    const [first] = (await listing(listingId)).dates;
    expect(await findAskedDate(first!.id, { now })).toMatchObject({ isLast: false, state: "open" });
    expect(await cancelAskedDate(first!.id, { now })).toEqual({ ok: true });
    const after = await listing(listingId);
    expect(after).toMatchObject({ state: "published", sequence: 1 });
    expect(after.dates.map(({ cancelledAt }) => cancelledAt !== null)).toEqual([true, false]);
    expect(submissionContent.parse(after.submission?.content).dates).toHaveLength(1);
    expect(await findAskedDate(first!.id, { now })).toMatchObject({ state: "cancelled" });
    expect(await cancelAskedDate(first!.id, { now })).toMatchObject({ ok: false });
  });

  it("no to the last date takes the whole activity off, visible as cancelled", async () => {
    const { listingId } = await online();
    const [date] = (await listing(listingId)).dates;
    expect(await cancelAskedDate(date!.id, { now })).toEqual({ ok: true });
    expect(await listing(listingId)).toMatchObject({
      state: "cancelled",
      sequence: 1,
      submission: { state: "withdrawn" },
    });
    expect(await confirmStillHolds(date!.id, { now })).toMatchObject({ ok: false });
  });

  it("no, twice at the same moment, counts once", async () => {
    const { listingId } = await online({ dates: [on("09-23"), on("09-24"), on("09-25")] });
    const [first, second] = (await listing(listingId)).dates;
    const results = await Promise.all([
      cancelAskedDate(first!.id, { now }),
      cancelAskedDate(first!.id, { now }),
      cancelAskedDate(second!.id, { now }),
    ]);
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(2);
    const after = await listing(listingId);
    expect(after.dates.map(({ cancelledAt }) => cancelledAt !== null)).toEqual([true, true, false]);
    expect(after.sequence).toBe(2);
  });

  it("after the date says nothing any more", async () => {
    const { listingId } = await online();
    const [date] = (await listing(listingId)).dates;
    const after = new Date("2026-09-25T10:00:00Z");
    expect(await findAskedDate(date!.id, { now: after })).toMatchObject({ state: "past" });
    expect(await confirmStillHolds(date!.id, { now: after })).toMatchObject({ ok: false });
  });

  it("needs the link of this very question", async () => {
    const { id, listingId } = await online();
    const [date] = (await listing(listingId)).dates;
    expect(idOfToken("still-holds", linkToken("still-holds", date!.id))).toBe(date!.id);
    expect(idOfToken("still-holds", linkToken("submission", id))).toBeNull();
    expect(idOfToken("still-holds", linkToken("submission", date!.id))).toBeNull();
  });
});

describe("the mail of the morning", () => {
  it("tells the team once a day what was left lying, also by two processes", async () => {
    const morning = new Date();
    await signUp("Joris", { roles: ["communications"] });
    await signUp("Marijke", { roles: ["coordinator"] });
    const waits = (hours: number) =>
      db.submission.create({
        data: {
          state: "submitted",
          source: "form",
          submittedAt: new Date(morning.getTime() - hours * HOUR),
        },
      });
    await waits(2);
    await remindTeam({ now: morning });
    expect(await mails()).toEqual([]);
    await waits(30);
    await Promise.all([remindTeam({ now: morning }), remindTeam({ now: morning })]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    const written = await writeLetter(queueWaiting, mail!.props, "nl");
    expect(written.subject).toBe("Er wachten 2 inzendingen");
    expect(written.text.replace(/\s+/g, " ")).toContain("ligt er 1 al langer dan een dag.");
  });
});

describe("something has changed", () => {
  it("mails the private link to who sent it in, and shows it to nobody", async () => {
    const { id, listingId } = await online();
    const [date] = (await listing(listingId)).dates;
    const asked = await findAskedDate(date!.id, { now });
    expect(asked).toMatchObject({ changePath: null, changeByMail: true });
    expect(JSON.stringify(asked)).not.toContain(id);
    expect(await mailChangeLink(date!.id, { now })).toEqual({ ok: true });
    const [mail] = await mails();
    expect(mail).toMatchObject({
      template: "submission-link",
      recipient: "yara@buurtkeuken.example",
    });
    const written = await writeLetter(submissionLink, mail!.props, "nl");
    expect(written.text).toContain(`/agenda/inzending/${linkToken("submission", id)}`);
  });

  it("leads to a page to sign in for when it came from an account, and not to a date that is over", async () => {
    const { id, listingId } = await online();
    const [date] = (await listing(listingId)).dates;
    const over = new Date(date!.endsAt.getTime() + 1);
    expect(await mailChangeLink(date!.id, { now: over })).toMatchObject({ ok: false });
    await db.submission.update({ where: { id }, data: { source: "account" } });
    expect(await findAskedDate(date!.id, { now })).toMatchObject({
      changePath: `/inzendingen/${id}`,
      changeByMail: false,
    });
    expect(await mailChangeLink(date!.id, { now })).toMatchObject({ ok: false });
    expect(await mails()).toEqual([]);
  });
});
