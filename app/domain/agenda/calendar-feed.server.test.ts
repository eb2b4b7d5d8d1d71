import { expect, it } from "vitest";
import { db } from "~/db.server";
import { NO_FILTER, readAgendaFilter, type AgendaFilter } from "./agenda-filter";
import { feedListings, feedText, feedVersion } from "./calendar-feed.server";

const now = new Date("2026-09-24T10:00:00+02:00");
let made = 0;

async function list(startsAt: string, changedAt = new Date("2026-09-01T10:00:00Z")) {
  return db.listing.create({
    data: {
      slug: `listing-${++made}`,
      title: `Activiteit ${made}`,
      summary: "",
      description: "",
      organiserName: "DOCK",
      placeName: "Buurthuis",
      wijkCode: made % 2 ? "WK034403" : "WK034408",
      publishedAt: changedAt,
      changedAt,
      dates: {
        create: {
          startsAt: new Date(startsAt),
          endsAt: new Date(new Date(startsAt).getTime() + 3_600_000),
        },
      },
    },
  });
}

async function slugs(filter: AgendaFilter): Promise<string[]> {
  const found: string[] = [];
  for await (const slice of feedListings(filter, now)) found.push(...slice.map((one) => one.slug));
  return found;
}
const version = (filter = NO_FILTER, variant = "nl") => feedVersion(filter, now, variant);

it("holds what comes and what was in the last thirty days", async () => {
  await list("2026-08-01T10:00:00Z");
  const recent = await list("2026-09-10T10:00:00Z");
  const coming = await list("2027-09-10T10:00:00Z");
  expect(await slugs(NO_FILTER)).toEqual([recent.slug, coming.slug]);
});

it("holds what a filter asks for", async () => {
  const [a, b] = [await list("2026-09-24T12:00:00Z"), await list("2026-09-25T12:00:00Z")];
  const only = async (query: string) => {
    const { filter } = readAgendaFilter(new URLSearchParams(query));
    return slugs(filter);
  };
  expect(await only("dag=2026-09-25")).toEqual([b.slug]);
  expect(await only(`wijk=${a.wijkCode}`)).toEqual([a.slug]);
});

it("keeps its version until something changes", async () => {
  const listing = await list("2026-09-25T12:00:00Z");
  const first = await version();
  expect(await version()).toEqual(first);
  expect(first.changedAt).toEqual(new Date("2026-09-01T10:00:00Z"));
  expect((await version(NO_FILTER, "en")).etag).not.toBe(first.etag);
  expect((await version({ ...NO_FILTER, free: true })).etag).not.toBe(first.etag);

  const changedAt = new Date("2026-09-20T10:00:00Z");
  await db.listing.update({ where: { id: listing.id }, data: { changedAt } });
  const second = await version();
  expect(second.etag).not.toBe(first.etag);
  expect(second.changedAt).toEqual(changedAt);
});

it("sees a change that was made before the newest one and stored after it", async () => {
  const slow = await list("2026-09-25T12:00:00Z");
  await list("2026-09-25T12:00:00Z", new Date("2026-09-20T10:00:00Z"));
  const before = await version();
  await db.listing.update({
    where: { id: slow.id },
    data: { changedAt: new Date("2026-09-20T09:59:59Z") },
  });
  const after = await version();
  expect(after.changedAt).toEqual(before.changedAt);
  expect(after.etag).not.toBe(before.etag);
});

it("is empty without listings", async () => {
  expect(await version()).toMatchObject({ changedAt: null });
  const text = await feedText(NO_FILTER, now, await version(), {
    origin: "https://omarmt.test",
    locale: "nl",
    name: "Agenda",
  });
  expect(text).toContain("BEGIN:VCALENDAR");
  expect(text).not.toContain("VEVENT");
});

it("is written once per version", async () => {
  const options = { origin: "https://omarmt.test", locale: "nl" as const, name: "Agenda" };
  const listing = await list("2026-09-25T12:00:00Z");
  const first = await version();
  const texts = await Promise.all([1, 2, 3].map(() => feedText(NO_FILTER, now, first, options)));
  expect(new Set(texts).size).toBe(1);
  await db.listing.update({
    where: { id: listing.id },
    data: { title: "Nieuw", changedAt: now },
  });
  expect(await feedText(NO_FILTER, now, first, options)).toBe(texts[0]);
  expect(await feedText(NO_FILTER, now, await version(), options)).toContain("SUMMARY:Nieuw");
});
