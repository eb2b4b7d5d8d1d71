import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db.server";
import { countVisit } from "./count-visit.server";
import { findListing } from "./find-listing.server";
import { listSitemap } from "./list-sitemap.server";
import { nearbyListings } from "./nearby-listings.server";

const now = new Date("2026-09-24T10:00:00+02:00");

async function list(
  slug: string,
  starts: string[],
  fields: {
    wijkCode?: string | null;
    state?: "cancelled";
    cancelledAt?: Date;
    latitude?: number;
  } = {},
) {
  return db.listing.create({
    data: {
      slug,
      title: slug,
      summary: "",
      description: "",
      organiserName: "DOCK",
      placeName: "Buurthuis",
      latitude: 52.07,
      longitude: 5.12,
      wijkCode: "WK034408",
      publishedAt: now,
      changedAt: now,
      ...fields,
      dates: {
        create: starts.map((start) => ({
          startsAt: new Date(start),
          endsAt: new Date(new Date(start).getTime() + 3_600_000),
        })),
      },
    },
  });
}

describe("a listing's page", () => {
  it("has its dates in order", async () => {
    await list("koffie", ["2026-09-25T10:00:00Z", "2026-09-24T10:00:00Z"]);
    const listing = await findListing("koffie");
    expect(listing!.dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-09-24T10:00:00.000Z",
      "2026-09-25T10:00:00.000Z",
    ]);
    expect(await findListing("thee")).toBeNull();
  });

  it("names the next things in the same wijk, each once", async () => {
    const koffie = await list("koffie", ["2026-09-24T14:00:00Z"]);
    await list("geweest", ["2026-09-20T14:00:00Z"]);
    await list("elders", ["2026-09-24T14:00:00Z"], { wijkCode: "WK034403" });
    await list("afgelast", ["2026-09-24T14:00:00Z"], {
      state: "cancelled",
      cancelledAt: now,
    });
    await list("reeks", ["2026-09-20T14:00:00Z", "2026-09-26T14:00:00Z", "2026-09-27T14:00:00Z"]);
    await list("eerder", ["2026-09-25T14:00:00Z"], { latitude: 52.079 });
    const nearby = await nearbyListings(koffie, now);
    expect(nearby.map(({ slug }) => slug)).toEqual(["eerder", "reeks"]);
    expect(nearby[0]!.metres).toBeCloseTo(1001, 0);
    expect(nearby[1]).toMatchObject({ startsAt: new Date("2026-09-26T14:00:00Z"), metres: 0 });
    expect(await nearbyListings({ ...koffie, wijkCode: null }, now)).toEqual([]);
  });
});

describe("visits of a listing's page", () => {
  let slug = "";
  beforeEach(async () => {
    ({ slug } = await list("koffie", ["2026-09-24T14:00:00Z"]));
  });
  const counts = () =>
    db.listingVisitCount.findMany({ orderBy: { day: "asc" }, select: { day: true, visits: true } });

  it("are counted per day of Utrecht, fifty at once too", async () => {
    await Promise.all(Array.from({ length: 50 }, () => countVisit(slug, { byPerson: true, now })));
    await countVisit(slug, { byPerson: true, now: new Date("2026-09-24T22:30:00Z") });
    expect(await counts()).toEqual([
      { day: new Date("2026-09-24"), visits: 50 },
      { day: new Date("2026-09-25"), visits: 1 },
    ]);
  });

  it("are not counted of bots", async () => {
    await countVisit(slug, { byPerson: false, now });
    expect(await counts()).toEqual([]);
  });

  it("of a listing that is gone disturb nobody", async () => {
    await Promise.all([
      countVisit("gone", { byPerson: true, now }),
      countVisit(slug, { byPerson: true, now }),
    ]);
    expect(await counts()).toEqual([{ day: new Date("2026-09-24"), visits: 1 }]);
  });
});

it("the sitemap names what comes and what was not long ago", async () => {
  await list("oud", ["2026-07-20T14:00:00Z"]);
  await list("pas", ["2026-09-20T14:00:00Z"]);
  await list("komt", ["2026-07-20T14:00:00Z", "2026-10-20T14:00:00Z"]);
  const slugs = (await listSitemap(now)).map(({ slug }) => slug);
  expect(slugs.toSorted()).toEqual(["komt", "pas"]);
});
