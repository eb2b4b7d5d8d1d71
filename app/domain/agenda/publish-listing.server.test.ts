import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import { joinPartner, openHoi, planCoffee } from "../../../tests/support/station-coffee";
import { cancelDate } from "./cancel-date.server";
import { cancelListing } from "./cancel-listing.server";
import type { ListingInput } from "./listing";
import { publishListing } from "./publish-listing.server";

const now = new Date("2026-09-10T10:00:00Z");
const later = new Date("2026-09-11T10:00:00Z");
const thursday = {
  startsAt: new Date("2026-09-24T14:00:00Z"),
  endsAt: new Date("2026-09-24T16:30:00Z"),
};
const friday = {
  startsAt: new Date("2026-09-25T05:30:00Z"),
  endsAt: new Date("2026-09-25T07:30:00Z"),
};

type CoffeeInput = ListingInput & { actionId: string };

async function coffee(changes: Partial<ListingInput> = {}): Promise<CoffeeInput> {
  const campaign = await openHoi();
  const partner = await joinPartner();
  const ids = { campaignId: campaign.id, partnerId: partner.id };
  const action = await planCoffee(ids);
  return {
    ...ids,
    organiserName: partner.name,
    withNames: ["NS", "ProRail"],
    title: "HOI! koffie op station Vaartsche Rijn",
    summary: "Je krijgt twee koppen koffie.",
    description: "Meer is het niet.",
    placeName: "Station Utrecht Vaartsche Rijn",
    spot: "in de hal",
    latitude: 52.078889,
    longitude: 5.121667,
    buurtCode: "BU03440812",
    wijkCode: "WK034408",
    priceCents: 0,
    stepFree: "yes",
    dates: [thursday, friday],
    ...changes,
    actionId: action.id,
  };
}

const publish = (input: ListingInput, at = now) =>
  db.$transaction((tx) => publishListing(tx, input, at));
const cancel = (input: CoffeeInput, at = later) =>
  db.$transaction((tx) => cancelListing(tx, input, at));
const stored = (actionId: string) =>
  db.listing.findUniqueOrThrow({
    where: { actionId },
    include: { dates: { orderBy: { startsAt: "asc" } } },
  });

describe("publishing an action", () => {
  it("makes its listing", async () => {
    const input = await coffee();
    const { listingId, slug } = await publish(input);
    expect(slug).toBe("hoi-koffie-op-station-vaartsche-rijn");
    const { dates, ...fields } = input;
    const listing = await stored(input.actionId);
    expect(listing).toMatchObject({
      ...fields,
      id: listingId,
      slug,
      state: "published",
      sequence: 0,
      publishedAt: now,
      changedAt: now,
    });
    expect(listing.dates).toMatchObject(dates);
  });

  it("gives actions with one title an address each", async () => {
    const slugs = [await publish(await coffee()), await publish(await coffee())].map((l) => l.slug);
    expect(slugs).toEqual([
      "hoi-koffie-op-station-vaartsche-rijn",
      "hoi-koffie-op-station-vaartsche-rijn-2",
    ]);
  });

  it("again without a change changes nothing a visitor sees", async () => {
    const input = await coffee();
    await publish(input);
    const before = await stored(input.actionId);
    await publish(input, later);
    expect(await stored(input.actionId)).toEqual({ ...before, lastConfirmedAt: later });
  });

  it("with a new title keeps the address, and tells no calendar that it moved", async () => {
    const input = await coffee();
    const { slug } = await publish(input);
    await publish({ ...input, title: "HOI! thee" }, later);
    expect(await stored(input.actionId)).toMatchObject({
      slug,
      title: "HOI! thee",
      sequence: 0,
      publishedAt: now,
      changedAt: later,
    });
  });

  it("at a new time moves the same date, and keeps what was announced", async () => {
    const input = await coffee();
    await publish(input);
    const before = await stored(input.actionId);
    const moved = {
      startsAt: new Date("2026-09-26T06:00:00Z"),
      endsAt: new Date("2026-09-26T08:00:00Z"),
    };
    await publish({ ...input, dates: [thursday, moved] }, later);
    const after = await stored(input.actionId);
    expect(after).toMatchObject({ sequence: 1, changedAt: later });
    expect(after.dates).toEqual([
      before.dates[0],
      {
        ...before.dates[1],
        ...moved,
        previousStartsAt: friday.startsAt,
        previousEndsAt: friday.endsAt,
      },
    ]);
    await publish(input, later);
    expect((await stored(input.actionId)).dates).toEqual(before.dates);
  });

  it("with fewer dates cancels those to come, and takes that back", async () => {
    const input = await coffee();
    await publish(input);
    const before = await stored(input.actionId);
    await publish({ ...input, dates: [friday] }, later);
    const fewer = await stored(input.actionId);
    expect(fewer).toMatchObject({ state: "published", sequence: 1, changedAt: later });
    expect(fewer.dates).toEqual([{ ...before.dates[0], cancelledAt: later }, before.dates[1]]);

    await publish({ ...input, dates: [friday] }, new Date("2026-09-12T10:00:00Z"));
    expect(await stored(input.actionId)).toMatchObject({ sequence: 1, changedAt: later });

    await publish(input, later);
    expect((await stored(input.actionId)).dates).toEqual(before.dates);
    expect((await stored(input.actionId)).sequence).toBe(2);
  });

  it("with more dates adds them", async () => {
    const input = await coffee();
    await publish({ ...input, dates: [friday] });
    await publish(input, later);
    expect((await stored(input.actionId)).dates).toMatchObject([thursday, friday]);
    expect((await stored(input.actionId)).sequence).toBe(1);
  });

  it("without a date that has been keeps that as it was", async () => {
    const input = await coffee();
    await publish(input);
    const before = await stored(input.actionId);
    const between = new Date("2026-09-24T20:00:00Z");
    await publish({ ...input, dates: [friday] }, between);
    expect(await stored(input.actionId)).toEqual({ ...before, lastConfirmedAt: between });
    const next = {
      startsAt: new Date("2026-10-01T14:00:00Z"),
      endsAt: new Date("2026-10-01T16:00:00Z"),
    };
    await publish({ ...input, dates: [friday, next] }, between);
    expect((await stored(input.actionId)).dates).toMatchObject([...before.dates, next]);
  });

  it("twice at the same moment makes one listing", async () => {
    const input = await coffee();
    const [one, other] = await Promise.all([publish(input), publish(input)]);
    expect(one).toEqual(other);
    expect(await db.listing.count()).toBe(1);
    expect(await db.listingDate.count()).toBe(2);
  });

  it("of eight with one title at the same moment makes eight addresses", async () => {
    const inputs = await Promise.all(Array.from({ length: 8 }, () => coffee()));
    const listings = await Promise.all(inputs.map((input) => publish(input)));
    expect(new Set(listings.map(({ slug }) => slug)).size).toBe(8);
  });

  it("is undone with the transaction it runs in", async () => {
    const input = await coffee();
    const undone = db.$transaction(async (tx) => {
      await publishListing(tx, input, now);
      throw new Error("something else went wrong");
    });
    await expect(undone).rejects.toThrow("something else");
    expect(await db.listing.count()).toBe(0);
  });
});

describe("cancelling an action", () => {
  it("keeps its listing, marked as cancelled", async () => {
    const input = await coffee();
    await publish(input);
    expect(await cancel(input)).toEqual({ cancelled: true });
    expect(await stored(input.actionId)).toMatchObject({
      state: "cancelled",
      sequence: 1,
      changedAt: later,
      cancelledAt: later,
    });
  });

  it("twice, also at the same moment, counts once", async () => {
    const input = await coffee();
    await publish(input);
    const answers = await Promise.all([cancel(input), cancel(input)]);
    expect(answers.filter(({ cancelled }) => cancelled)).toHaveLength(1);
    expect((await stored(input.actionId)).sequence).toBe(1);
  });

  it("that was never public does nothing", async () => {
    expect(await cancel(await coffee())).toEqual({ cancelled: false });
  });

  it("is taken back by publishing again", async () => {
    const input = await coffee();
    await publish(input);
    await cancel(input);
    const again = new Date("2026-09-12T10:00:00Z");
    await publish(input, again);
    expect(await stored(input.actionId)).toMatchObject({
      state: "published",
      cancelledAt: null,
      sequence: 2,
      changedAt: again,
    });
  });
});

describe("cancelling one date", () => {
  const cancelOne = (dateId: string, at = later) =>
    db.$transaction((tx) => cancelDate(tx, { dateId }, at));

  it("keeps it, marked as cancelled, and the rest goes on", async () => {
    const input = await coffee();
    await publish(input);
    const { dates } = await stored(input.actionId);
    expect(await cancelOne(dates[0]!.id)).toEqual({ cancelled: true });
    expect(await cancelOne(dates[0]!.id)).toEqual({ cancelled: false });
    const after = await stored(input.actionId);
    expect(after).toMatchObject({ state: "published", sequence: 1, changedAt: later });
    expect(after.dates).toEqual([{ ...dates[0], cancelledAt: later }, dates[1]]);
  });

  it("of both dates at once cancels all of it", async () => {
    const input = await coffee();
    await publish(input);
    const { dates } = await stored(input.actionId);
    await Promise.all(dates.map(({ id }) => cancelOne(id)));
    expect(await stored(input.actionId)).toMatchObject({
      state: "cancelled",
      cancelledAt: later,
      dates: [{ cancelledAt: later }, { cancelledAt: later }],
    });
  });

  it("that is not there does nothing", async () => {
    expect(await cancelOne("019a0000-0000-7000-8000-000000000009")).toEqual({ cancelled: false });
  });
});
