import { db } from "~/db.server";
import { registerVisitor } from "~/domain/registrations/register-visitor.server";
import type { Prisma } from "~/generated/prisma/client";
import { randomTail } from "./random";

export const WEEKS_BEFORE = new Date("2026-09-10T10:00:00Z");

/** A long table for which people register: 24 September 2026, 16.00 to 18.30, and whatever other dates it is given. */
export async function openTable(
  capacity: number | null,
  {
    dates = [
      { startsAt: new Date("2026-09-24T14:00:00Z"), endsAt: new Date("2026-09-24T16:30:00Z") },
    ],
    partnerId,
    ...fields
  }: {
    dates?: { startsAt: Date; endsAt: Date }[];
  } & Partial<Prisma.ListingUncheckedCreateInput> = {},
) {
  const tail = randomTail();
  const listing = await db.listing.create({
    data: {
      slug: `lange-tafel-${tail}`,
      organiserName: "Buurthuis De Linde",
      title: "Aan de lange tafel",
      summary: "",
      description: "",
      placeName: "Buurthuis De Linde",
      spot: "in de tuin",
      registration: "builtIn",
      capacity,
      publishedAt: WEEKS_BEFORE,
      changedAt: WEEKS_BEFORE,
      partnerId,
      ...fields,
      dates: { create: dates },
    },
    include: { dates: { orderBy: { startsAt: "asc" } } },
  });
  const submission = await db.submission.create({
    data: {
      state: "published",
      decidedAt: WEEKS_BEFORE,
      source: "form",
      listingId: listing.id,
      partnerId,
    },
  });
  const [date] = listing.dates;
  if (!date) throw new Error("a table needs a date");
  return { listing, date, submission };
}

/** Registers somebody whose address is known; everything not said is usual. */
export function register(
  { listing, date }: { listing: { slug: string }; date: { id: string } },
  name: string,
  seats = 1,
  {
    now = WEEKS_BEFORE,
    locale = "nl",
    addressIsKnown = true,
  }: { now?: Date; locale?: string; addressIsKnown?: boolean } = {},
) {
  const email = `${name.toLowerCase()}@visitors.test`;
  return registerVisitor(
    { slug: listing.slug, dateId: date.id, name, email, seats, locale },
    { addressIsKnown, now },
  );
}

/** Names on a list, in order. */
export async function namesIn(dateId: string, state: "confirmed" | "waiting" | "cancelled") {
  const rows = await db.registration.findMany({
    where: { dateId, state },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ name }) => name);
}

/** What was mailed to somebody, oldest first: "confirmed", "movedUp" … */
export async function newsTo(name: string): Promise<unknown[]> {
  const mails = await db.mail.findMany({
    where: { template: "registration", recipient: `${name.toLowerCase()}@visitors.test` },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return mails.map(({ props }) => (props as { news?: unknown }).news);
}
