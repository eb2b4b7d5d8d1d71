import { beforeEach, expect, it } from "vitest";
import { db } from "~/db.server";
import { NO_FILTER, readAgendaFilter } from "./agenda-filter";
import { listListings } from "./list-listings.server";

const now = new Date("2026-09-24T10:00:00+02:00");

async function list(slug: string, ...days: string[]) {
  await db.listing.create({
    data: {
      slug,
      title: slug,
      summary: "",
      description: "",
      organiserName: "DOCK",
      placeName: "Buurthuis",
      priceCents: slug === "koken" ? 500 : 0,
      publishedAt: now,
      changedAt: now,
      dates: {
        create: days.map((day) => ({
          startsAt: new Date(`${day}T12:00:00Z`),
          endsAt: new Date(`${day}T13:00:00Z`),
        })),
      },
    },
  });
}

beforeEach(async () => {
  await list("geweest", "2026-09-20");
  await list("wekelijks", "2026-09-19", "2026-09-26", "2026-10-03");
  await list("koken", "2026-09-25");
  await list("later", "2026-10-10");
});

const page = async (query = "", pageSize = 10) => {
  const { filter } = readAgendaFilter(new URLSearchParams(query));
  const { listings, total, pages } = await listListings(filter, { pageSize, now });
  return { slugs: listings.map(({ slug }) => slug), total, pages };
};

it("names each listing that comes once, by its next date", async () => {
  expect(await page()).toEqual({ slugs: ["koken", "wekelijks", "later"], total: 3, pages: 1 });
  const { listings } = await listListings(NO_FILTER, { pageSize: 10, now });
  expect(listings[1]?.nextDate.startsAt).toEqual(new Date("2026-09-26T12:00:00Z"));
  expect(listings[1]?.dates).toHaveLength(3);
});

it("keeps to the filter, and takes the date it asks for", async () => {
  expect((await page("gratis=1")).slugs).toEqual(["wekelijks", "later"]);
  const { filter } = readAgendaFilter(new URLSearchParams("dag=2026-10-03"));
  const { listings } = await listListings(filter, { pageSize: 10, now });
  expect(listings.map(({ slug, nextDate }) => [slug, nextDate.startsAt])).toEqual([
    ["wekelijks", new Date("2026-10-03T12:00:00Z")],
  ]);
});

it("goes by pages", async () => {
  expect(await page("bladzijde=2", 2)).toEqual({ slugs: ["later"], total: 3, pages: 2 });
  expect(await page("bladzijde=9", 2)).toEqual({ slugs: [], total: 3, pages: 2 });
});
