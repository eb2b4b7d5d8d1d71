import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import { linkToken } from "~/domain/link-proof.server";
import {
  namesIn,
  newsTo,
  openTable,
  register,
  WEEKS_BEFORE as now,
} from "../../../tests/support/registrations";
import { fillPlaces } from "./fill-places.server";
import { cancelOwnRegistration, changeSeats, findOwnRegistration } from "./own-registration.server";
import { placesLeft } from "./places-left.server";

const linkOf = async (name: string) => {
  const { id } = await db.registration.findFirstOrThrow({
    where: { name },
    orderBy: { createdAt: "desc" },
  });
  return linkToken("registration", id);
};
const cancel = async (name: string, at = now) =>
  cancelOwnRegistration(await linkOf(name), { now: at });
const taken = async (dateId: string) =>
  (
    await db.registration.aggregate({
      where: { dateId, state: "confirmed" },
      _sum: { seats: true },
    })
  )._sum.seats;

describe("registering", () => {
  it("counts at once and is confirmed by mail", async () => {
    const table = await openTable(10);
    expect(await register(table, "Zeynep", 3)).toMatchObject({ ok: true, state: "confirmed" });
    expect(await newsTo("Zeynep")).toEqual(["confirmed"]);
    expect(await placesLeft([table.date.id], { now })).toEqual(
      new Map([[table.date.id, { left: 7, waiting: 0 }]]),
    );
  });

  it("never gives out more places than there are, however many come at once", async () => {
    const table = await openTable(5);
    const names = Array.from({ length: 20 }, (_, i) => `Gast${i}`);
    const answers = await Promise.all(names.map((name) => register(table, name)));
    const states = answers.map((answer) => answer.ok && answer.state);
    expect(states.filter((state) => state === "confirmed")).toHaveLength(5);
    expect(states.filter((state) => state === "waiting")).toHaveLength(15);
    expect(await taken(table.date.id)).toBe(5);
    // A strict order: no two at one moment.
    const times = await db.registration.findMany({ select: { createdAt: true } });
    expect(new Set(times.map(({ createdAt }) => createdAt.getTime())).size).toBe(20);
    expect(await db.mail.count({ where: { template: "registration" } })).toBe(20);
  });

  it("moves up in order while people register and cancel at once", async () => {
    const table = await openTable(5);
    for (let n = 0; n < 5; n++) await register(table, `Eerst${n}`);
    for (let n = 0; n < 4; n++) await register(table, `Wacht${n}`);
    await Promise.all([
      cancel("Eerst0"),
      register(table, "Laat0"),
      cancel("Eerst1"),
      register(table, "Laat1"),
      cancel("Eerst2"),
    ]);
    expect(await taken(table.date.id)).toBe(5);
    expect(await namesIn(table.date.id, "confirmed")).toEqual([
      "Eerst3",
      "Eerst4",
      "Wacht0",
      "Wacht1",
      "Wacht2",
    ]);
    const [first, ...late] = await namesIn(table.date.id, "waiting");
    expect(first).toBe("Wacht3");
    expect(late.sort()).toEqual(["Laat0", "Laat1"]);
    expect(await newsTo("Wacht0")).toEqual(["waiting", "movedUp"]);
    expect(await newsTo("Wacht3")).toEqual(["waiting"]);
  });

  it("lets nobody pass a family that does not fit yet", async () => {
    const table = await openTable(6);
    await register(table, "Ann", 2);
    await register(table, "Bo", 3);
    await register(table, "Cem", 4);
    // One place is left, and it stays for who waits.
    expect(await register(table, "Dirk", 1)).toMatchObject({ ok: true, state: "waiting" });
    expect((await placesLeft([table.date.id], { now })).get(table.date.id)).toEqual({
      left: 0,
      waiting: 5,
    });
    await cancel("Ann");
    expect(await namesIn(table.date.id, "waiting")).toEqual(["Cem", "Dirk"]);
    await cancel("Bo");
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Cem", "Dirk"]);
  });

  it("answers an address that is registered already like any other, and tells its owner by mail", async () => {
    const table = await openTable(2);
    await register(table, "Zeynep");
    expect(await register(table, "Zeynep", 1)).toMatchObject({ ok: true, state: "confirmed" });
    await register(table, "Ann");
    expect(await register(table, "Zeynep", 1)).toEqual(await register(table, "Nieuw", 1));
    expect(await newsTo("Zeynep")).toEqual(["confirmed", "already", "already"]);
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Zeynep", "Ann"]);
  });

  it("registers twenty forms of one impatient finger once", async () => {
    const table = await openTable(null);
    await Promise.all(Array.from({ length: 20 }, () => register(table, "Zeynep")));
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Zeynep"]);
  });

  it("is refused when the date is off, has begun, or is of another page", async () => {
    const table = await openTable(5);
    expect(await register(table, "Laat", 1, { now: table.date.startsAt })).toEqual({
      ok: false,
      reason: "date-past",
    });
    expect(await register({ ...table, listing: { slug: "anders" } }, "Fout")).toEqual({
      ok: false,
      reason: "not-found",
    });
    await db.listingDate.update({ where: { id: table.date.id }, data: { cancelledAt: now } });
    expect(await register(table, "Af")).toEqual({ ok: false, reason: "date-cancelled" });
    expect(await db.registration.count()).toBe(0);
  });

  it("refuses a party larger than the whole date, instead of letting it wait for ever", async () => {
    const table = await openTable(3);
    expect(await register(table, "Groep", 4)).toEqual({ ok: false, reason: "party-too-large" });
  });
});

describe("the link in the mail", () => {
  it("shows the registration, and how many wait longer", async () => {
    const table = await openTable(1);
    for (const name of ["Ann", "Bo", "Cem"]) await register(table, name);
    expect(await findOwnRegistration(await linkOf("Cem"), { now })).toMatchObject({
      name: "Cem",
      state: "waiting",
      ahead: 1,
      phase: "coming",
      canChange: true,
    });
    expect(
      await findOwnRegistration(await linkOf("Cem"), { now: table.date.endsAt }),
    ).toMatchObject({
      phase: "past",
      canChange: false,
    });
  });

  it("opens nothing with a made-up or another proof", async () => {
    const table = await openTable(1);
    await register(table, "Ann");
    const token = await linkOf("Ann");
    const wrong = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    expect(await findOwnRegistration(wrong, { now })).toBeNull();
    const [id = ""] = token.split(".");
    const other = linkToken("submission", id);
    expect(await cancelOwnRegistration(other, { now })).toEqual({ ok: false, reason: "not-found" });
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Ann"]);
  });

  it("cancels once, however often it is pressed, and not when it is over", async () => {
    const table = await openTable(1);
    await register(table, "Ann");
    await register(table, "Bo");
    await register(table, "Cem");
    await Promise.all([cancel("Ann"), cancel("Ann"), cancel("Ann")]);
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Bo"]);
    expect(await cancel("Bo", table.date.endsAt)).toEqual({ ok: false, reason: "date-past" });
    expect(await newsTo("Bo")).toEqual(["waiting", "movedUp"]);
  });

  it("takes a cancelled visitor again, at the end of the list", async () => {
    const table = await openTable(1);
    await register(table, "Ann");
    await register(table, "Bo");
    await cancel("Ann");
    expect(await register(table, "Ann")).toMatchObject({ ok: true, state: "waiting" });
    expect(await namesIn(table.date.id, "waiting")).toEqual(["Ann"]);
  });

  it("frees places when fewer come, and gives more only where there are any", async () => {
    const table = await openTable(5);
    await register(table, "Ann", 3);
    const ann = await linkOf("Ann");
    expect(await changeSeats(ann, 5, { now })).toEqual({ ok: true, state: "confirmed" });
    expect(await changeSeats(ann, 6, { now })).toEqual({ ok: false, reason: "no-room", most: 5 });
    await register(table, "Bo", 2);
    expect(await changeSeats(ann, 4, { now })).toEqual({ ok: true, state: "confirmed" });
    expect(await namesIn(table.date.id, "waiting")).toEqual(["Bo"]);
    // Bo waits, so Ann cannot take back the place she gave up.
    expect(await changeSeats(ann, 5, { now })).toMatchObject({ ok: false, reason: "no-room" });
    expect(await changeSeats(ann, 3, { now })).toEqual({ ok: true, state: "confirmed" });
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Ann", "Bo"]);
  });

  it("lets a party that waits become small enough to come", async () => {
    const table = await openTable(4);
    await register(table, "Ann", 2);
    await register(table, "Bo", 3);
    expect(await changeSeats(await linkOf("Bo"), 2, { now })).toEqual({
      ok: true,
      state: "confirmed",
    });
    expect(await newsTo("Bo")).toEqual(["waiting", "movedUp"]);
  });
});

describe("when the organiser changes the number of places", () => {
  const setCapacity = (listingId: string, capacity: number | null) =>
    db.$transaction(async (tx) => {
      await tx.listing.update({ where: { id: listingId }, data: { capacity } });
      await fillPlaces(tx, listingId, now);
    });

  it("lets who waits move up", async () => {
    const table = await openTable(1);
    for (const name of ["Ann", "Bo", "Cem", "Dirk"]) await register(table, name);
    await setCapacity(table.listing.id, 3);
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Ann", "Bo", "Cem"]);
    await setCapacity(table.listing.id, null);
    expect(await namesIn(table.date.id, "waiting")).toEqual([]);
  });

  it("throws nobody off when there are fewer, and gives nothing out until there is room again", async () => {
    const table = await openTable(4);
    for (const name of ["Ann", "Bo", "Cem", "Dirk", "Eva"]) await register(table, name);
    await setCapacity(table.listing.id, 2);
    expect(await namesIn(table.date.id, "confirmed")).toHaveLength(4);
    await cancel("Ann");
    await cancel("Bo");
    expect(await namesIn(table.date.id, "waiting")).toEqual(["Eva"]);
    await cancel("Cem");
    expect(await namesIn(table.date.id, "confirmed")).toEqual(["Dirk", "Eva"]);
  });
});
