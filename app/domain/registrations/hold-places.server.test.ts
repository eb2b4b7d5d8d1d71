import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import { HOUR } from "~/domain/duration";
import { linkToken } from "~/domain/link-proof.server";
import {
  namesIn,
  newsTo,
  openTable,
  register,
  WEEKS_BEFORE as now,
} from "../../../tests/support/registrations";
import { addAttendee } from "./change-attendees.server";
import { countSeen } from "./count-at-door.server";
import { fillLapsedPlaces } from "./fill-places.server";
import { changeSeats, confirmOwnAddress } from "./own-registration.server";
import { placesLeft } from "./places-left.server";

const hours = (count: number) => new Date(now.getTime() + count * HOUR);
const unknown = { addressIsKnown: false };

const linkOf = async (name: string) => {
  const { id } = await db.registration.findFirstOrThrow({ where: { name } });
  return linkToken("registration", id);
};
const confirm = async (name: string, at = now) =>
  confirmOwnAddress(await linkOf(name), { now: at });
const roomOn = async (dateId: string, at: Date) =>
  (await placesLeft([dateId], { now: at })).get(dateId);

describe("a place for an address that nobody confirmed", () => {
  it("is kept for a day, or for half of the time that is left", async () => {
    const table = await openTable(5);
    expect(await register(table, "Ann", 1, unknown)).toEqual({
      ok: true,
      state: "confirmed",
      heldUntil: hours(24),
    });
    expect(await newsTo("Ann")).toEqual(["held"]);
    const { startsAt } = table.date;
    const sixBefore = new Date(startsAt.getTime() - 6 * HOUR);
    const late = await register(table, "Bo", 1, { ...unknown, now: sixBefore });
    expect(late).toMatchObject({ heldUntil: new Date(startsAt.getTime() - 3 * HOUR) });
  });

  it("is nobody else's meanwhile, and of whoever comes after that", async () => {
    const table = await openTable(6);
    await register(table, "Verzonnen", 6, unknown);
    expect(await roomOn(table.date.id, hours(23))).toEqual({ left: 0, waiting: 0 });
    expect(await roomOn(table.date.id, hours(25))).toEqual({ left: 6, waiting: 0 });
    const answer = await register(table, "Ann", 2, { ...unknown, now: hours(25) });
    expect(answer).toMatchObject({ state: "confirmed" });
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Ann"]);
    expect(await newsTo("Verzonnen")).toEqual(["held", "gaveWay"]);
  });

  it("stays theirs when nobody needs it, however late they confirm", async () => {
    const table = await openTable(6);
    await register(table, "Ann", 2, unknown);
    await register(table, "Bo", 4, { ...unknown, now: hours(48) });
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Ann", "Bo"]);
    expect(await confirm("Ann", hours(100))).toEqual({ ok: true });
    expect(await roomOn(table.date.id, hours(100))).toEqual({ left: 4, waiting: 0 });
  });

  it("goes to who waits, by itself, and only as much as is needed", async () => {
    const table = await openTable(4);
    await register(table, "Eerst", 2, unknown);
    await register(table, "Later", 2, unknown);
    await register(table, "Ann");
    await fillLapsedPlaces({ now: hours(23) });
    expect(await namesIn(table.date.id, "waiting")).toEqual(["Ann"]);
    await Promise.all([1, 2].map(() => fillLapsedPlaces({ now: hours(25) })));
    // Who registered last gives way first.
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Eerst", "Ann"]);
    expect(await newsTo("Ann")).toEqual(["waiting", "movedUp"]);
    expect(await newsTo("Later")).toEqual(["held", "gaveWay"]);
    // Who gave way has a turn as soon as they confirm, before who still did not.
    await confirm("Later", hours(27));
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Later", "Ann"]);
    expect(await namesIn(table.date.id, "waiting")).toEqual(["Eerst"]);
  });

  it("is not taken away for nobody: places were made fewer, and who waits does not fit", async () => {
    const table = await openTable(4);
    await register(table, "Eerst", 2, unknown);
    await register(table, "Later", 2, unknown);
    await register(table, "Ann", 2);
    await db.listing.update({ where: { id: table.listing.id }, data: { capacity: 1 } });
    await fillLapsedPlaces({ now: hours(25) });
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Eerst", "Later"]);
    expect(await newsTo("Later")).toEqual(["held"]);
  });

  it("is never given out twice, however many come at once", async () => {
    const table = await openTable(4);
    for (const name of ["A", "B", "C", "D"]) await register(table, name, 1, unknown);
    const names = Array.from({ length: 12 }, (_, i) => `Gast${i}`);
    await Promise.all(names.map((name) => register(table, name, 1, { now: hours(30) })));
    expect(await namesIn(table.date.id, "confirmed")).toHaveLength(4);
  });
});

describe("a waiting list with addresses that nobody confirmed", () => {
  it("holds up nobody: only who confirmed has a turn", async () => {
    const table = await openTable(1);
    await register(table, "Ann");
    for (const name of ["Nep1", "Nep2"]) await register(table, name, 1, unknown);
    expect(await newsTo("Nep1")).toEqual(["heldWaiting"]);
    await register(table, "Bo", 1, unknown);
    await confirm("Bo");
    await db.registration.updateMany({
      where: { name: "Ann" },
      data: { state: "cancelled", cancelledAt: now },
    });
    await confirm("Nep2");
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Nep2"]);
    expect(await namesIn(table.date.id, "waiting")).toEqual(["Nep1", "Bo"]);
  });
});

describe("an address is known", () => {
  it("from the link of the mail, whatever was done with it", async () => {
    const table = await openTable(6);
    await register(table, "Ann", 1, unknown);
    expect(await changeSeats(await linkOf("Ann"), 3, { now: hours(30) })).toMatchObject({
      ok: true,
    });
    expect(await roomOn(table.date.id, hours(30))).toEqual({ left: 3, waiting: 0 });
    expect(await confirmOwnAddress("anders", { now })).toEqual({ ok: false, reason: "not-found" });
    expect(await confirm("Ann", table.date.startsAt)).toEqual({ ok: false, reason: "closed" });
  });

  it("and gives the turn it was waiting for, also when what was asked with it cannot be", async () => {
    const table = await openTable(2);
    await register(table, "Ann", 2);
    await register(table, "Bo", 1, unknown);
    await db.registration.updateMany({
      where: { name: "Ann" },
      data: { state: "cancelled", cancelledAt: now },
    });
    const answer = await changeSeats(await linkOf("Bo"), 3, { now });
    expect(answer).toEqual({ ok: false, reason: "no-room", most: 2 });
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Bo"]);
  });

  it("when the organiser put it there, or saw who it is at the door", async () => {
    const table = await openTable(2);
    const organiser = { account: null, submissionId: table.submission.id };
    const called = { dateId: table.date.id, name: "Jansen", email: "", seats: 1, locale: "nl" };
    await addAttendee(called, organiser, { now });
    await register(table, "Ann", 1, unknown);
    const morning = new Date(table.date.startsAt.getTime() - HOUR);
    const { id } = await db.registration.findFirstOrThrow({ where: { name: "Ann" } });
    expect(await roomOn(table.date.id, morning)).toEqual({ left: 1, waiting: 0 });
    await countSeen({ registrationId: id, seen: 1 }, organiser, { now: morning });
    expect(await roomOn(table.date.id, morning)).toEqual({ left: 0, waiting: 0 });
  });

  it("is not told to strangers: who registers it again sees what anybody would", async () => {
    const table = await openTable(6);
    await register(table, "Ann");
    expect(await register(table, "Ann", 1, unknown)).toEqual(
      await register(table, "Nieuw", 1, unknown),
    );
    await register(table, "Nieuw", 1, unknown);
    expect(await newsTo("Ann")).toEqual(["confirmed", "already"]);
    expect(await newsTo("Nieuw")).toEqual(["held", "held"]);
  });
});
