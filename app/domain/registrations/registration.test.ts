import { describe, expect, it } from "vitest";
import {
  attendance,
  freeSeats,
  heldUntil,
  occupationOf,
  registrationForm,
  roomOf,
  stateOfNew,
  whoGivesWay,
  whoMovesUp,
  whyClosed,
} from "./registration";

const listing = { state: "published", registration: "builtIn", allDay: false } as const;
const date = {
  startsAt: new Date("2026-09-24T14:00:00Z"),
  endsAt: new Date("2026-09-24T16:30:00Z"),
  cancelledAt: null,
  listing,
};
const before = new Date("2026-09-24T13:59:59Z");

describe("whether a date takes registrations", () => {
  it("does until it begins", () => {
    expect(whyClosed(date, before)).toBeNull();
    expect(whyClosed(date, date.startsAt)).toBe("date-past");
  });

  it("does until the end of the day when it lasts all day", () => {
    const allDay = { ...date, listing: { ...listing, allDay: true } };
    expect(whyClosed(allDay, date.startsAt)).toBeNull();
    expect(whyClosed(allDay, date.endsAt)).toBe("date-past");
  });

  it("does not when it or the whole activity is off", () => {
    expect(whyClosed({ ...date, cancelledAt: before }, before)).toBe("date-cancelled");
    const off = { ...date, listing: { ...listing, state: "cancelled" as const } };
    expect(whyClosed(off, before)).toBe("date-cancelled");
  });

  it("does not where people register elsewhere, or need not", () => {
    const elsewhere = { ...date, listing: { ...listing, registration: "link" } };
    expect(whyClosed(elsewhere, before)).toBe("not-built-in");
  });
});

describe("who moves up", () => {
  const waiting = [
    { id: "ann", seats: 2 },
    { id: "bo", seats: 4 },
    { id: "cem", seats: 1 },
  ];
  const lucky = (capacity: number | null, taken: number) =>
    whoMovesUp(waiting, { capacity, taken }).map(({ id }) => id);

  it("goes by the order of the list, and nobody passes who does not fit", () => {
    expect(lucky(10, 9)).toEqual([]);
    expect(lucky(10, 8)).toEqual(["ann"]);
    expect(lucky(10, 5)).toEqual(["ann"]);
    expect(lucky(10, 4)).toEqual(["ann", "bo"]);
    expect(lucky(10, 3)).toEqual(["ann", "bo", "cem"]);
  });

  it("lets everybody in where the limit is gone", () => {
    expect(lucky(null, 40)).toEqual(["ann", "bo", "cem"]);
  });

  it("gives nothing out where the organiser took places away", () => {
    expect(lucky(5, 8)).toEqual([]);
  });

  it("is not held up by a party that never fits any more", () => {
    expect(lucky(3, 0)).toEqual(["ann", "cem"]);
  });
});

describe("a new party", () => {
  const state = (seats: number, capacity: number | null, taken: number, someWait = false) =>
    stateOfNew(seats, { capacity, taken, someWait });

  it("gets the last places, and waits when it does not fit", () => {
    expect(state(2, 10, 8)).toBe("confirmed");
    expect(state(3, 10, 8)).toBe("waiting");
    expect(state(1, 10, 12)).toBe("waiting");
  });

  it("waits while others wait, also where it would fit in the gap they leave", () => {
    expect(state(1, 10, 8, true)).toBe("waiting");
  });

  it("is told when it is larger than the whole date", () => {
    expect(state(4, 3, 0)).toBe("too-large");
  });

  it("always gets a place without a limit", () => {
    expect(state(6, null, 1000)).toBe("confirmed");
  });
});

it("says how much room there is", () => {
  expect(freeSeats(10, 12)).toBe(0);
  expect(roomOf({ capacity: 10, taken: 7, waiting: 0 })).toEqual({ left: 3, waiting: 0 });
  expect(roomOf({ capacity: 10, taken: 9, waiting: 4 })).toEqual({ left: 0, waiting: 4 });
  expect(roomOf({ capacity: null, taken: 90, waiting: 0 })).toEqual({ left: null, waiting: 0 });
});

it("tells nobody counted from nobody came", () => {
  expect(attendance([null, null], null)).toBeNull();
  expect(attendance([], 0)).toBe(0);
  expect(attendance([2, null, 0], null)).toBe(2);
  expect(attendance([2, 3], 4)).toBe(9);
});

describe("what a visitor fills in", () => {
  const typed = {
    date: "0198c0de-0000-7000-8000-000000000001",
    name: "  Zeynep ",
    email: " Zeynep@Voorbeeld.NL ",
    seats: "2",
  };
  const problems = (change: Record<string, string>) => {
    const read = registrationForm.safeParse({ ...typed, ...change });
    return read.success ? [] : read.error.issues.map(({ path, message }) => [path[0], message]);
  };

  it("is tidied", () => {
    expect(registrationForm.parse(typed)).toMatchObject({
      name: "Zeynep",
      email: "zeynep@voorbeeld.nl",
      seats: 2,
    });
  });

  it("takes names of all kinds", () => {
    for (const name of ["Ömer", "Anne-Fleur", "D'Angelo", "李", "ليلى", "Jan P.", "Zoë 🙂"]) {
      expect(problems({ name })).toEqual([]);
    }
  });

  it("carries no advertisement in a name, which is mailed to whoever owns the address", () => {
    for (const name of [
      "Win op www.geld.example",
      "https://x.example",
      "koop.nl nu",
      "a@b.c",
      "<b>Jan</b>",
    ]) {
      expect(problems({ name })).toEqual([["name", "visitorNameOnly"]]);
    }
  });

  it("is one to six people", () => {
    for (const seats of ["0", "7", "1.5", "veel", ""]) {
      expect(problems({ seats })).toEqual([["seats", "chooseSeats"]]);
    }
  });
});

describe("an address that nobody confirmed", () => {
  const now = new Date("2026-09-10T10:00:00Z");
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

  it.each([
    ["a day, long before", 14 * 24 * 60, 24 * 60],
    ["half of what is left, on the day before", 20 * 60, 10 * 60],
    ["half an hour at least", 10, 30],
    ["half an hour too when an all-day activity goes on already", -300, 30],
  ])("keeps its place for %s", (_what, left, kept) => {
    expect(heldUntil(minutes(left), now)).toEqual(minutes(kept));
  });

  it("counts for nobody once that is over, and on the waiting list not before it is confirmed", () => {
    const party = (seats: number, more: object) => ({
      state: "confirmed" as const,
      seats,
      addressConfirmedAt: null,
      heldUntil: null,
      ...more,
    });
    const parties = [
      party(1, { addressConfirmedAt: now }),
      party(2, { heldUntil: minutes(1) }),
      party(4, { heldUntil: now }),
      party(8, { state: "waiting" }),
      party(16, { state: "waiting", addressConfirmedAt: now }),
      party(32, { state: "cancelled", addressConfirmedAt: now }),
    ];
    expect(occupationOf(parties, now)).toEqual({ taken: 3, lapsed: 4, waiting: 16 });
  });

  it("gives way last come, first gone, and no more of them than needed", () => {
    const parties = [
      { id: "a", seats: 1 },
      { id: "b", seats: 3 },
      { id: "c", seats: 1 },
    ];
    expect(whoGivesWay(parties, 2).map(({ id }) => id)).toEqual(["c", "b"]);
    expect(whoGivesWay(parties, 1).map(({ id }) => id)).toEqual(["c"]);
    expect(whoGivesWay(parties, 0)).toEqual([]);
  });
});
