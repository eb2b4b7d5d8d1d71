import { expect, it } from "vitest";
import { db } from "~/db.server";
import { listAgenda } from "~/domain/agenda/list-agenda.server";
import { NO_FILTER } from "~/domain/agenda/agenda-filter";
import { seedDemo } from "./seed-demo.server";
import { seedListings } from "./seed-listings.server";

const now = new Date("2026-11-22T10:00:00+01:00");

it("fills an empty database once, also when two start at the same time", async () => {
  const [one, other] = await Promise.all([seedDemo({ now }), seedDemo({ now })]);
  expect([one.seeded, other.seeded].toSorted()).toEqual([false, true]);
  expect(await db.campaign.count()).toBe(8);
  const organiser = await db.account.findFirstOrThrow({
    where: { memberships: { some: { partner: { slug: "dock" } } } },
    include: { createdActions: true },
  });
  expect(organiser.createdActions.length).toBeGreaterThan(5);
  const hoi = await db.campaign.findUniqueOrThrow({
    where: { slug: "hoi" },
    include: { previous: true },
  });
  expect(hoi.previous!.slug).toBe("hoi-2025");

  // What partners bring from their own systems: one thing vanished, one list waits.
  expect(
    await db.importSource.findMany({
      select: {
        kind: true,
        items: { select: { vanishedAt: true }, orderBy: { uid: "asc" } },
        runs: { select: { state: true, finishedAt: true }, orderBy: { createdAt: "asc" } },
      },
      orderBy: { createdAt: "asc" },
    }),
  ).toEqual([
    {
      kind: "icsAddress",
      items: [{ vanishedAt: expect.any(Date) as Date }, { vanishedAt: null }, { vanishedAt: null }],
      runs: [
        { state: "confirmed", finishedAt: expect.any(Date) as Date },
        { state: "confirmed", finishedAt: expect.any(Date) as Date },
      ],
    },
    { kind: "sheet", items: [], runs: [{ state: "preview", finishedAt: null }] },
  ]);

  const before = await db.listing.count();
  await seedDemo({ now });
  expect(await db.listing.count()).toBe(before);
});

it("adds any number of listings to measure with", async () => {
  await seedListings(1200, now);
  await seedListings(10, now);
  const agenda = await listAgenda(NO_FILTER, now);
  // One in ten goes on every week, eight times.
  expect(agenda.going).toBe(1089 + 121 * 8);
  expect(Object.keys(agenda.goingPerWijk)).toHaveLength(10);
});
