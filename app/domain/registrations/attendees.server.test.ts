import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import {
  namesIn,
  newsTo,
  openTable,
  register,
  WEEKS_BEFORE as now,
} from "../../../tests/support/registrations";
import type { Organiser } from "./attendees-scope";
import { addAttendee, takeOffAttendee } from "./change-attendees.server";
import { countSeen, countWalkIn } from "./count-at-door.server";
import { findAttendedListing, listAttendees } from "./list-attendees.server";
import { removeNames } from "./remove-names.server";

const publicVersion = () => db.publicVersion.findFirstOrThrow();
const onTheDay = new Date("2026-09-24T13:50:00Z");

async function lindeTable(capacity: number | null) {
  const partner = await joinPartner("Buurthuis De Linde");
  const table = await openTable(capacity, { partnerId: partner.id });
  const account = await signUp("Samira", { partnerIds: [partner.id] });
  const organiser: Organiser = { account, submissionId: table.submission.id };
  const byLink: Organiser = { account: null, submissionId: table.submission.id };
  return { table, account, organiser, byLink };
}

const someoneCalled = (
  dateId: string,
  change: Partial<Parameters<typeof addAttendee>[0]> = {},
) => ({
  dateId,
  name: "Mevrouw Jansen",
  email: "",
  seats: 1,
  locale: "nl",
  ...change,
});

describe("the list of visitors", () => {
  it("is for the partner's people, the team and the sender's link, and for nobody else", async () => {
    const { table, organiser, byLink } = await lindeTable(2);
    await register(table, "Ann", 2);
    await register(table, "Bo");
    const team = await signUp("Joris", { roles: ["communications"] });
    const stranger = await signUp("Vreemd", { partnerIds: [(await joinPartner("Ander")).id] });
    const submissionId = table.submission.id;
    for (const reader of [organiser, byLink, { account: team, submissionId }]) {
      const list = await listAttendees(table.date.id, reader, { now });
      expect(list?.confirmed).toMatchObject([{ name: "Ann", seats: 2 }]);
      expect(list?.waiting).toMatchObject([{ name: "Bo" }]);
      expect(await findAttendedListing(reader, { now })).toMatchObject({
        dates: [{ taken: 2, waiting: 1, free: 0, over: 0, attended: null }],
      });
    }
    const theirs = await lindeTable(5);
    const left = await signUp("Weg");
    await db.submission.update({ where: { id: submissionId }, data: { accountId: left.id } });
    const others: Organiser[] = [
      { account: left, submissionId },
      { account: stranger, submissionId },
      { account: null, submissionId: theirs.table.submission.id },
      theirs.organiser,
      { account: theirs.account, submissionId },
    ];
    const party = await db.registration.findFirstOrThrow({ where: { name: "Ann" } });
    for (const reader of others) {
      expect(await listAttendees(table.date.id, reader, { now })).toBeNull();
      const refused = { ok: false, reason: "not-found" };
      expect(await takeOffAttendee(party.id, reader, { now })).toEqual(refused);
      expect(await addAttendee(someoneCalled(table.date.id), reader, { now })).toEqual(refused);
      const seen = { registrationId: party.id, seen: 1 };
      expect(await countSeen(seen, reader, { now: onTheDay })).toEqual(refused);
      const walkIn = { dateId: table.date.id, step: 1 } as const;
      expect(await countWalkIn(walkIn, reader, { now: onTheDay })).toEqual(refused);
    }
    expect(await findAttendedListing({ account: stranger, submissionId }, { now })).toBeNull();
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Ann"]);
  });

  it("says how many are too many after places were taken away", async () => {
    const { table, organiser } = await lindeTable(4);
    await register(table, "Ann", 4);
    await db.listing.update({ where: { id: table.listing.id }, data: { capacity: 3 } });
    expect(await findAttendedListing(organiser, { now })).toMatchObject({
      dates: [{ taken: 4, free: 0, over: 1 }],
    });
  });

  it("takes somebody who phoned, by the same rules", async () => {
    const { table, account, organiser } = await lindeTable(2);
    await register(table, "Ann");
    const add = (change = {}) =>
      addAttendee(someoneCalled(table.date.id, change), organiser, { now });
    expect(await add()).toEqual({ ok: true, state: "confirmed" });
    expect(await add({ name: "Piet", email: "piet@visitors.test" })).toEqual({
      ok: true,
      state: "waiting",
    });
    expect(await add({ name: "Piet", email: "piet@visitors.test" })).toEqual({
      ok: false,
      reason: "already-registered",
    });
    expect(await newsTo("Piet")).toEqual(["waiting"]);
    expect(await db.mail.count({ where: { recipient: "" } })).toBe(0);
    expect(await db.auditEntry.findMany({ where: { verb: "add-attendee" } })).toMatchObject([
      { actorId: account.id, details: { state: "confirmed", seats: 1 } },
      { actorId: account.id, details: { state: "waiting" } },
    ]);
  });

  it("loses who the organiser takes off, who is told, and the next moves up", async () => {
    const { table, byLink } = await lindeTable(1);
    await register(table, "Ann");
    await register(table, "Bo");
    const ann = await db.registration.findFirstOrThrow({ where: { name: "Ann" } });
    await Promise.all([1, 2].map(() => takeOffAttendee(ann.id, byLink, { now })));
    expect(await newsTo("Ann")).toEqual(["confirmed", "takenOff"]);
    expect(await newsTo("Bo")).toEqual(["waiting", "movedUp"]);
    expect(await db.auditEntry.count({ where: { verb: "take-off-attendee" } })).toBe(1);
  });
});

describe("at the door", () => {
  it("counts who is there and who walks in, also from two phones at once", async () => {
    const { table, organiser, byLink } = await lindeTable(10);
    await register(table, "Ann", 3);
    const { id } = await db.registration.findFirstOrThrow();
    const see = (seen: number | null) =>
      countSeen({ registrationId: id, seen }, organiser, { now: onTheDay });
    expect(await see(2)).toEqual({ ok: true });
    expect(await see(2)).toEqual({ ok: true });
    expect(await see(4)).toEqual({ ok: false, reason: "not-found" });
    const dateId = table.date.id;
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        countWalkIn({ dateId, step: 1 }, i % 2 ? organiser : byLink, { now: onTheDay }),
      ),
    );
    await countWalkIn({ dateId, step: -1 }, organiser, { now: onTheDay });
    expect(await listAttendees(dateId, organiser, { now: onTheDay })).toMatchObject({
      walkIns: 9,
      attended: 11,
      doorOpen: true,
    });
    await see(null);
    expect(await listAttendees(dateId, organiser, { now })).toMatchObject({
      attended: 9,
      doorOpen: false,
    });
  });

  it("leaves the public pages that are kept as they are; giving out a place does not", async () => {
    const { table, organiser } = await lindeTable(10);
    await register(table, "Ann");
    const { id } = await db.registration.findFirstOrThrow();
    const before = await publicVersion();
    await countSeen({ registrationId: id, seen: 1 }, organiser, { now: onTheDay });
    await countWalkIn({ dateId: table.date.id, step: 1 }, organiser, { now: onTheDay });
    expect(await publicVersion()).toEqual(before);
    await takeOffAttendee(id, organiser, { now });
    expect(await publicVersion()).not.toEqual(before);
  });

  it("never goes under nought", async () => {
    const { table, organiser } = await lindeTable(10);
    const walkIn = { dateId: table.date.id, step: -1 } as const;
    expect(await countWalkIn(walkIn, organiser, { now: onTheDay })).toEqual({ ok: true });
    expect((await db.listingDate.findFirstOrThrow()).walkIns).toBe(0);
  });

  it("opens on the morning of the day and closes with the removal of the names", async () => {
    const { table, organiser } = await lindeTable(10);
    await register(table, "Ann");
    const { id } = await db.registration.findFirstOrThrow();
    const closed = { ok: false, reason: "door-closed" };
    const seen = { registrationId: id, seen: 1 };
    const walkIn = { dateId: table.date.id, step: 1 } as const;
    expect(await countSeen(seen, organiser, { now })).toEqual(closed);
    expect(await countWalkIn(walkIn, organiser, { now })).toEqual(closed);
    expect(await countSeen(seen, organiser, { now: onTheDay })).toEqual({ ok: true });
    const later = new Date("2026-11-01T00:00:00Z");
    await removeNames({ now: later });
    expect(await countSeen(seen, organiser, { now: later })).toEqual(closed);
    expect(await countWalkIn(walkIn, organiser, { now: later })).toEqual(closed);
  });
});
