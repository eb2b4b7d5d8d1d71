import { db } from "~/db.server";
import { placesLeft } from "./places-left.server";
import { whyClosed } from "./registration";

/** A listing that takes registrations, with the dates one can still register for; null for every other slug. */
export async function findOpenListing(slug: string, { now }: { now: Date }) {
  const listing = await db.listing.findUnique({
    where: { slug, registration: "builtIn" },
    select: {
      slug: true,
      title: true,
      state: true,
      registration: true,
      allDay: true,
      organiserName: true,
      placeName: true,
      campaign: { select: { design: true } },
      dates: {
        where: { endsAt: { gt: now } },
        select: { id: true, startsAt: true, endsAt: true, cancelledAt: true },
        orderBy: { startsAt: "asc" },
      },
    },
  });
  if (!listing) return null;
  const { dates, ...rest } = listing;
  const open = dates.filter((date) => whyClosed({ ...date, listing: rest }, now) === null);
  const rooms = await placesLeft(
    open.map(({ id }) => id),
    { now },
  );
  return {
    ...rest,
    dates: open.map(({ id, startsAt, endsAt }) => ({
      id,
      startsAt,
      endsAt,
      room: rooms.get(id) ?? { left: 0, waiting: 0 },
    })),
  };
}

export type OpenListing = NonNullable<Awaited<ReturnType<typeof findOpenListing>>>;
