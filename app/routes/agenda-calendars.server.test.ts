import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import { seedListings } from "~/domain/demo/seed-listings.server";
import { loader as feedLoader } from "./agenda[.]ics";
import { loader as listingLoader } from "./agenda.$slug[.]ics";
import { loader as sitemapLoader } from "./sitemap[.]xml";

function ask(path: string, headers: Record<string, string> = {}) {
  return new Request(`http://localhost${path}`, { headers });
}
const feed = (path = "/agenda.ics", headers?: Record<string, string>) =>
  feedLoader({ request: ask(path, headers), params: {}, context: {} });
const listing = (slug: string, headers?: Record<string, string>) =>
  listingLoader({ request: ask(`/agenda/${slug}.ics`, headers), params: { slug }, context: {} });
const places = async (response: Response) =>
  new ICAL.Component(ICAL.parse(await response.text()))
    .getAllSubcomponents("vevent")
    .map((event) => String(event.getFirstPropertyValue("location")));

beforeEach(() => seedListings(30, new Date()));

describe("the calendar of the agenda", () => {
  it("has what the same filter shows, and takes any nonsense", async () => {
    expect(await places(await feed())).toHaveLength(30);
    const inZuid = await places(await feed("/agenda.ics?wijk=zuid"));
    expect(inZuid.length).toBeGreaterThan(0);
    expect(inZuid.every((place) => place.endsWith(", Zuid, Utrecht"))).toBe(true);
    expect((await feed("/agenda.ics?dag=nooit&wijk=%00&bladzijde=-4&zoek=%27%25")).status).toBe(
      200,
    );
  });

  it("is not sent twice, until something changes", async () => {
    const first = await feed();
    const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
    expect((await feed("/agenda.ics", headers)).status).toBe(304);
    expect((await feed("/agenda.ics?taal=en", headers)).status).toBe(200);
    await seedListings(1, new Date());
    const changed = await feed("/agenda.ics", headers);
    expect(changed.status).toBe(200);
    expect(await places(changed)).toHaveLength(31);
  });
});

describe("the calendar of one listing", () => {
  it("is a file to keep, and is not sent twice", async () => {
    const first = await listing("meting-1");
    expect(first.headers.get("Content-Disposition")).toBe('attachment; filename="meting-1.ics"');
    expect(await places(first)).toHaveLength(1);
    const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
    expect((await listing("meting-1", headers)).status).toBe(304);
  });

  it("of a listing that does not exist is not found", async () => {
    const thrown: unknown = await listing("nergens").catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).status).toBe(404);
  });
});

it("the sitemap names the pages and the listings", async () => {
  const xml = await (await sitemapLoader()).text();
  const paths = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, address]) => new URL(address ?? "").pathname,
  );
  expect(paths).toEqual(expect.arrayContaining(["/", "/agenda", "/agenda/meting-30"]));
});
