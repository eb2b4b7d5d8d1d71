import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { listingDate, publicListing } from "../../../tests/support/public-listing";
import type { FeedListing } from "./feed-entry";
import { renderAtom } from "./render-atom";
import { renderJsonFeed } from "./render-json-feed";

const coffee: FeedListing = {
  ...publicListing({
    title: 'HOI! <script>alert("koffie & thee")</script> ]]> ☕️ قهوة',
    summary: "Twee koppen\u0000\u0008\uFFFF koffie.",
    description: "Regel **een**\n\nRegel twee \uD800.",
    organiserName: "DOCK & co",
    audiences: ["seniors"],
    campaign: { slug: "hoi", name: "HOI! 2026", design: "hoi" },
  }),
  nextDate: listingDate("a", "2026-09-24T14:00:00Z", "2026-09-24T16:30:00Z"),
};
const cancelled: FeedListing = {
  ...coffee,
  id: "019a0000-0000-7000-8000-000000000002",
  title: "Zingen",
  summary: "",
  state: "cancelled",
  campaign: null,
  wijkCode: null,
  changedAt: new Date("2026-09-19T08:15:30Z"),
};

const place = {
  origin: "https://omarmt.test",
  locale: "nl",
  self: "https://omarmt.test/agenda.atom?wijk=zuid&gratis=1",
  home: "https://omarmt.test/agenda?wijk=zuid&gratis=1",
  next: "https://omarmt.test/agenda.atom?wijk=zuid&gratis=1&bladzijde=2",
  previous: null,
  title: "Agenda",
  author: "Utrecht Omarmt",
  now: new Date("2026-09-21T00:00:00Z"),
} as const;

type Link = { "@rel": string; "@href": string; "@type": string };
type Entry = {
  id: string;
  title: string;
  updated: string;
  published: string;
  summary?: { "#text": string };
  content: { "@type": string; "#text": string };
  author: { name: string }[];
  link: Link[];
  category?: { "@term": string }[];
};
type Feed = Omit<Entry, "category" | "summary"> & { entry?: Entry[]; "@xmlns": string };

function readAtom(xml: string): Feed {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    isArray: (name) => ["entry", "link", "category", "author"].includes(name),
  });
  const { feed }: { feed: Feed } = parser.parse(xml);
  return feed;
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

describe("the Atom feed", () => {
  it("has what RFC 4287 asks of a feed", () => {
    const feed = readAtom(renderAtom([coffee, cancelled], place));
    expect(feed["@xmlns"]).toBe("http://www.w3.org/2005/Atom");
    expect([feed.id, feed.title]).toEqual([place.self, "Agenda"]);
    expect(feed.updated).toBe("2026-09-20T08:15:30.000Z");
    expect(feed.author[0]?.name).toBe("Utrecht Omarmt");
    expect(feed.link.map((link) => [link["@rel"], link["@href"]])).toEqual([
      ["self", place.self],
      ["alternate", place.home],
      ["next", place.next],
    ]);
  });

  it("has what it asks of entries", () => {
    const { entry = [] } = readAtom(renderAtom([coffee, cancelled], place));
    expect(entry.map(({ id }) => id)).toEqual([
      "urn:uuid:019a0000-0000-7000-8000-000000000001",
      "urn:uuid:019a0000-0000-7000-8000-000000000002",
    ]);
    for (const { title, updated, published, link, author, content } of entry) {
      expect(title).not.toBe("");
      expect(updated).toMatch(RFC_3339);
      expect(published).toMatch(RFC_3339);
      expect(link).toHaveLength(1);
      expect(link[0]).toMatchObject({ "@rel": "alternate", "@type": "text/html" });
      expect(author[0]?.name).toBe("DOCK & co");
      expect(content["@type"]).toBe("text");
    }
    expect(entry[1]?.title).toBe("Gaat niet door: Zingen");
    expect(entry[0]?.category?.map((category) => category["@term"])).toEqual([
      "HOI!",
      "Zuidwest",
      "ouderen",
    ]);
  });

  it("holds any text as text", () => {
    const [entry] = readAtom(renderAtom([coffee], place)).entry ?? [];
    expect(entry?.title).toBe(coffee.title);
    expect(entry?.summary?.["#text"]).toBe("Twee koppen koffie.");
    expect(entry?.content["#text"]).toContain("Donderdag".toLowerCase());
    expect(entry?.content["#text"]).toContain("16.00");
    expect(entry?.content["#text"]).toContain("Regel een\n");
    expect(entry?.content["#text"]).toContain("Regel twee \uFFFD.");
  });

  it("is whole when it is empty", () => {
    const feed = readAtom(renderAtom([], { ...place, next: null }));
    expect(feed.updated).toBe("2026-09-21T00:00:00.000Z");
    expect(feed.entry).toBeUndefined();
  });
});

describe("the JSON Feed", () => {
  const read = (...listings: FeedListing[]) => JSON.parse(renderJsonFeed(listings, place));

  it("has what version 1.1 asks", () => {
    const feed = read(coffee, cancelled);
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Agenda",
      home_page_url: place.home,
      feed_url: place.self,
      next_url: place.next,
      language: "nl",
      authors: [{ name: "Utrecht Omarmt", url: "https://omarmt.test" }],
    });
    const ids = feed.items.map(({ id }: { id: unknown }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const item of feed.items) {
      expect(item.id).toBeTypeOf("string");
      expect(item.content_text).not.toBe("");
      expect(item.url).toBe("https://omarmt.test/agenda/hoi-koffie");
      expect(item.date_published).toMatch(RFC_3339);
      expect(item.date_modified).toMatch(RFC_3339);
      expect(item.tags.every((tag: unknown) => typeof tag === "string")).toBe(true);
    }
  });

  it("tells of one date that is off, of a new time and of a rhythm", () => {
    const { nextDate } = coffee;
    const off = { ...coffee, nextDate: { ...nextDate, cancelledAt: coffee.changedAt } };
    expect(read(off).items[0]).toMatchObject({ _omarmt: { status: "cancelled" } });
    expect(read(off).items[0].title).toMatch(/^Gaat niet door: /);
    const rhythm = "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261222T225959Z";
    const moved = {
      ...coffee,
      rhythm,
      nextDate: {
        ...nextDate,
        previousStartsAt: new Date("2026-09-24T12:00:00Z"),
        previousEndsAt: new Date("2026-09-24T14:00:00Z"),
      },
    };
    const [item] = read(moved).items;
    expect(item._omarmt).toMatchObject({ previous_starts_at: "2026-09-24T14:00:00+02:00", rhythm });
    expect(item.content_text.split("\n").slice(0, 3)).toEqual([
      "donderdag 24 september, 16.00 tot 18.30 uur",
      "Nieuwe tijd. Eerst was het: donderdag 24 september, 14.00 tot 16.00 uur.",
      "elke donderdag, 16.00 tot 18.30 uur, tot en met 22 december 2026",
    ]);
  });

  it("says when it is and whether it goes on", () => {
    expect(read(cancelled).items[0]._omarmt).toMatchObject({
      status: "cancelled",
      starts_at: "2026-09-24T16:00:00+02:00",
      ends_at: "2026-09-24T18:30:00+02:00",
    });
  });
});
