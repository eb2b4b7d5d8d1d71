import { z } from "zod";
import { emailAddress } from "~/domain/typed-address";
import { requiredLine } from "~/domain/typed-text";

export const REGISTRATION_STATES = ["confirmed", "waiting", "cancelled"] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** People in one registration, the visitor included. Larger groups call the organiser. */
export const MOST_SEATS = 6;

export const LONGEST_NAME = 40;

/** Days after a date that names and addresses of its visitors are removed. */
export const NAMES_KEPT_DAYS = 30;

/**
 * A first name is put into a mail to an address nobody has confirmed yet, so it must not be able to carry somebody
 * else's advertisement.
 */
const visitorName = requiredLine(LONGEST_NAME, "visitorName").refine(
  (name) => !/[<>@/\\]|www\.|\.(?:nl|com|net|org|eu|info)\b/i.test(name),
  "visitorNameOnly",
);

const seats = z.coerce
  .number({ error: "chooseSeats" })
  .int({ message: "chooseSeats" })
  .min(1, { message: "chooseSeats" })
  .max(MOST_SEATS, { message: "chooseSeats" });

/** What a visitor fills in. Messages are keys of the texts "validation". */
export const registrationForm = z.object({
  date: z.uuid({ message: "chooseDate" }),
  name: visitorName,
  email: emailAddress,
  seats,
});

/** Somebody who phoned: an address is only needed when they want the mails. */
export const byHandForm = z.object({
  date: z.uuid({ message: "chooseDate" }),
  name: visitorName,
  email: z.union([z.literal(""), emailAddress], { error: "email" }).default(""),
  seats,
});

export const seatsForm = z.object({ seats });

/** A date as the rules look at it. */
export type OpenTo = {
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  listing: { state: "published" | "cancelled"; registration: string; allDay: boolean };
};

export type Closed = "not-built-in" | "date-cancelled" | "date-past";

/** Why nobody can register for a date any more; null while it is possible: until it begins, or ends when it is all day. */
export function whyClosed({ startsAt, endsAt, cancelledAt, listing }: OpenTo, now: Date) {
  if (listing.registration !== "builtIn") return "not-built-in" satisfies Closed;
  if (cancelledAt || listing.state === "cancelled") return "date-cancelled" satisfies Closed;
  return (listing.allDay ? endsAt : startsAt) > now ? null : ("date-past" satisfies Closed);
}

const MINUTE = 60 * 1000;

/** A place is kept this long for an address that nobody confirmed yet, in minutes. */
const LONGEST_HOLD = 24 * 60;
/** Somebody needs at least this long to open a mail. */
const SHORTEST_HOLD = 30;

/**
 * Until when a place is kept for an address that is not confirmed: a day, or half of the time that is left before it
 * begins when that is less, so that others have time to come instead.
 */
export function heldUntil(startsAt: Date, now: Date): Date {
  const half = (startsAt.getTime() - now.getTime()) / 2 / MINUTE;
  const minutes = Math.min(LONGEST_HOLD, Math.max(SHORTEST_HOLD, Math.floor(half)));
  return new Date(now.getTime() + minutes * MINUTE);
}

/** A registration as the counting of places looks at it. */
export type Standing = {
  state: RegistrationState;
  seats: number;
  addressConfirmedAt: Date | null;
  heldUntil: Date | null;
};

/** Whether a party has a place that nobody else may have: its address is confirmed, or there is still time for that. */
export function isFirm(
  { state, addressConfirmedAt, heldUntil }: Omit<Standing, "seats">,
  now: Date,
): boolean {
  if (state !== "confirmed") return false;
  return addressConfirmedAt !== null || (heldUntil !== null && heldUntil > now);
}

/**
 * People on one date. `taken` have a place; that of `lapsed` goes to whoever comes, because their address was not
 * confirmed in time. Who is `waiting` has a turn from the moment that the address is confirmed.
 */
export type Occupation = { taken: number; lapsed: number; waiting: number };

export function occupationOf(parties: readonly Standing[], now: Date): Occupation {
  const seatsOf = (among: (party: Standing) => boolean) =>
    parties.reduce((all, party) => all + (among(party) ? party.seats : 0), 0);
  const taken = seatsOf((party) => isFirm(party, now));
  return {
    taken,
    lapsed: seatsOf(({ state }) => state === "confirmed") - taken,
    waiting: seatsOf(
      ({ state, addressConfirmedAt }) => state === "waiting" && addressConfirmedAt !== null,
    ),
  };
}

/** Who gives way, of those whose place is nobody's any more: the latest first, until there are enough places. */
export function whoGivesWay(lapsed: readonly Party[], places: number): Party[] {
  const leaving: Party[] = [];
  let made = 0;
  for (const party of lapsed.toReversed()) {
    if (made >= places) break;
    made += party.seats;
    leaving.push(party);
  }
  return leaving;
}

export type Party = { id: string; seats: number };

/** Places not given out; null is without limit. Never under zero, also where the organiser made it smaller afterwards. */
export function freeSeats(capacity: number | null, taken: number): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken);
}

/**
 * Who on the waiting list gets a place, in order. Nobody passes anybody: a party that does not fit yet keeps its place,
 * and those behind it wait too, however small they are. That is fair, easy to explain, and large families are not
 * always last. Only a party that is larger than the whole date, because the organiser made that smaller, holds up
 * nobody.
 */
export function whoMovesUp(
  waiting: readonly Party[],
  { capacity, taken }: { capacity: number | null; taken: number },
): Party[] {
  if (capacity === null) return [...waiting];
  const moved: Party[] = [];
  let free = Math.max(0, capacity - taken);
  for (const party of waiting) {
    if (party.seats > capacity) continue;
    if (party.seats > free) break;
    free -= party.seats;
    moved.push(party);
  }
  return moved;
}

/**
 * Whether a new party gets a place or joins the waiting list. While others wait it joins them, even where a small gap
 * is left that those others do not fit in.
 */
export function stateOfNew(
  seats: number,
  { capacity, taken, someWait }: { capacity: number | null; taken: number; someWait: boolean },
): "confirmed" | "waiting" | "too-large" {
  if (capacity === null) return "confirmed";
  if (seats > capacity) return "too-large";
  return !someWait && taken + seats <= capacity ? "confirmed" : "waiting";
}

/** What a visitor is told about the room on one date. */
export type Room = {
  /** Places a new visitor can still get; null is without limit. 0 while others wait. */
  left: number | null;
  /** People on the waiting list. */
  waiting: number;
};

export function roomOf({
  capacity,
  taken,
  waiting,
}: {
  capacity: number | null;
  taken: number;
  waiting: number;
}): Room {
  return { left: waiting > 0 ? 0 : freeSeats(capacity, taken), waiting };
}

/**
 * People who came, as counted at the door: those tapped and those who just walked in. Null when nobody counted, which
 * is not the same as nobody came.
 */
export function attendance(
  seen: readonly (number | null)[],
  walkIns: number | null,
): number | null {
  if (walkIns === null && seen.every((count) => count === null)) return null;
  return seen.reduce<number>((all, count) => all + (count ?? 0), walkIns ?? 0);
}

/** What a mail to somebody who registered tells. */
export const REGISTRATION_NEWS = [
  "confirmed",
  "waiting",
  /** A place, or a turn on the waiting list, that counts once the address is confirmed. */
  "held",
  "heldWaiting",
  /** It was not confirmed in time, and somebody else came. */
  "gaveWay",
  /** Registered again with the same address: it stands already. */
  "already",
  "movedUp",
  "reminder",
  /** The date is off, has another time or place, or goes on after all. */
  "cancelled",
  "moved",
  "back",
  /** The organiser took somebody off the list. */
  "takenOff",
] as const;
export type RegistrationNews = (typeof REGISTRATION_NEWS)[number];
