import { db } from "~/db.server";
import { isId } from "~/domain/id";
import { inUtrecht } from "~/locales/format";
import { ownDates, ownListing, type Organiser } from "./attendees-scope";
import { attendance, freeSeats, occupationOf, whyClosed } from "./registration";

/** A listing that takes registrations, with the counts of each date; null outside the reader's scope. */
export async function findAttendedListing(organiser: Organiser, { now }: { now: Date }) {
  if (!isId(organiser.submissionId)) return null;
  const listing = await db.listing.findFirst({
    where: {
      AND: [
        ownListing(organiser),
        {
          OR: [{ registration: "builtIn" }, { dates: { some: { registrations: { some: {} } } } }],
        },
      ],
    },
    select: {
      id: true,
      slug: true,
      title: true,
      placeName: true,
      state: true,
      capacity: true,
      registration: true,
      allDay: true,
      dates: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          cancelledAt: true,
          walkIns: true,
          attended: true,
          registrations: {
            select: {
              state: true,
              seats: true,
              seen: true,
              addressConfirmedAt: true,
              heldUntil: true,
            },
          },
        },
        orderBy: { startsAt: "asc" },
      },
    },
  });
  if (!listing) return null;
  const { dates, ...rest } = listing;
  const today = inUtrecht(now).startOf("day");
  return {
    ...rest,
    /** Today first, then what is still to come, then what has been: the latest first. */
    dates: [
      ...dates.filter(({ endsAt }) => endsAt > today.toJSDate()),
      ...dates.filter(({ endsAt }) => endsAt <= today.toJSDate()).reverse(),
    ].map(({ registrations, walkIns, attended, ...date }) => {
      const seatsOf = (state: string) =>
        registrations.reduce((all, r) => all + (r.state === state ? r.seats : 0), 0);
      const taken = seatsOf("confirmed");
      const { lapsed } = occupationOf(registrations, now);
      const seen = registrations.map((r) => r.seen);
      return {
        ...date,
        taken,
        waiting: seatsOf("waiting"),
        /** Places nobody has, and those that were kept long enough for who did not confirm. */
        free: freeSeats(rest.capacity, taken - lapsed),
        /** People over the number of places, after the organiser made that smaller. */
        over: rest.capacity === null ? 0 : Math.max(0, taken - rest.capacity),
        attended: attended ?? attendance(seen, walkIns),
        isToday:
          date.startsAt < today.plus({ days: 1 }).toJSDate() && date.endsAt > today.toJSDate(),
        off: date.cancelledAt !== null || rest.state === "cancelled",
        open: whyClosed({ ...date, listing: rest }, now) === null,
      };
    }),
  };
}

export type AttendedListing = NonNullable<Awaited<ReturnType<typeof findAttendedListing>>>;
export type AttendedDate = AttendedListing["dates"][number];

/** Who comes on one date, in the order they registered; null outside the reader's scope. */
export async function listAttendees(dateId: string, organiser: Organiser, { now }: { now: Date }) {
  if (!isId(dateId) || !isId(organiser.submissionId)) return null;
  const date = await db.listingDate.findFirst({
    where: { AND: [{ id: dateId }, ownDates(organiser)] },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      walkIns: true,
      registrations: {
        where: { state: { not: "cancelled" } },
        select: {
          id: true,
          name: true,
          email: true,
          seats: true,
          state: true,
          seen: true,
          createdAt: true,
          addressConfirmedAt: true,
          namesRemovedAt: true,
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!date) return null;
  const { registrations, ...rest } = date;
  return {
    ...rest,
    confirmed: registrations.filter(({ state }) => state === "confirmed"),
    waiting: registrations.filter(({ state }) => state === "waiting"),
    attended: attendance(
      registrations.map(({ seen }) => seen),
      date.walkIns,
    ),
    namesRemoved: registrations.some(({ namesRemovedAt }) => namesRemovedAt !== null),
    /** From the morning of the day on. */
    doorOpen: inUtrecht(date.startsAt).startOf("day").toJSDate() <= now,
  };
}

export type AttendeeList = NonNullable<Awaited<ReturnType<typeof listAttendees>>>;
export type Attendee = AttendeeList["confirmed"][number];
