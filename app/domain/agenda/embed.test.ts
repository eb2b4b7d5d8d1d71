import { describe, expect, it } from "vitest";
import { AGENDA_PARAMS } from "./agenda-filter";
import {
  agendaQuery,
  EMBED_PARAMS,
  NO_EMBED,
  readEmbedChoice,
  type EmbedChoice,
} from "./embed-choice";
import { frameAddress, frameSnippet, scriptSnippet } from "./embed-snippet";
import { renderEmbed } from "./render-embed";

const ORIGIN = "https://omarmt.test";
const read = (query: string) => readEmbedChoice(new URLSearchParams(query));

describe("what another site shows", () => {
  it("is everything, when nothing is chosen", () => {
    expect(read("")).toEqual(NO_EMBED);
    expect(frameAddress(NO_EMBED, ORIGIN)).toBe("https://omarmt.test/insluiten/agenda");
  });

  it("is the same again by the address it gives", () => {
    const choice = read(
      "zoek=koffie+%26+thee&dag=2026-09-24&wanneer=week&wijk=west&buurt=oog-in-al&campagne=hoi&editie=week-2026&voor=Ouderen&spreektaal=tr&gratis=1&drempelvrij=true&toegankelijk=gebarentaal,ringleiding&aantal=7&taal=en&thema=donker",
    );
    expect(choice).toMatchObject({ zoek: "koffie & thee", gratis: true, aantal: 7, taal: "en" });
    expect(readEmbedChoice(new URL(frameAddress(choice, ORIGIN)).searchParams)).toEqual(choice);
    expect(agendaQuery(choice)).toBe(
      "?zoek=koffie+%26+thee&dag=2026-09-24&wanneer=week&wijk=west&buurt=oog-in-al&campagne=hoi&editie=week-2026&voor=ouderen&spreektaal=tr&gratis=1&drempelvrij=1&toegankelijk=ringleiding,gebarentaal",
    );
  });

  it.each([
    "wijk=atlantis",
    "buurt=atlantis",
    "dag=morgen",
    "aantal=veel",
    "thema=roze",
    "taal=fy",
    "voor=iedereen",
    "spreektaal=x",
    "toegankelijk=trap",
    "editie=%20",
    "campagne=%3Cb%3E",
    "x=1",
  ])("leaves out %s", (query) => {
    expect(read(query)).toEqual(NO_EMBED);
  });

  it("can be everything the agenda can be asked", () => {
    const own = ["bladzijde"];
    expect(AGENDA_PARAMS.filter((name) => !own.includes(name))).toEqual(
      EMBED_PARAMS.filter((name) => !["aantal", "taal", "thema"].includes(name)),
    );
  });

  it("has no buurt of another wijk", () => {
    expect(read("wijk=zuid&buurt=oog-in-al")).toEqual({ ...NO_EMBED, wijk: "zuid" });
  });

  it("is never more than twenty, nor nothing", () => {
    expect([read("aantal=999").aantal, read("aantal=0").aantal]).toEqual([20, 1]);
  });
});

describe("the code for another site", () => {
  const nasty = { ...NO_EMBED, zoek: '"><script>alert(1)</script>&' };

  it("has an attribute for each choice", () => {
    expect(scriptSnippet({ ...NO_EMBED, wijk: "zuid", gratis: true }, ORIGIN)).toBe(
      [
        '<script src="https://omarmt.test/embed/agenda.js" defer></script>',
        '<omarmt-agenda wijk="zuid" gratis="1">',
        '  <a href="https://omarmt.test/agenda?wijk=zuid&amp;gratis=1">Agenda van Utrecht Omarmt</a>',
        "</omarmt-agenda>",
      ].join("\n"),
    );
  });

  it("holds whatever is typed as a value", () => {
    expect(scriptSnippet(nasty, ORIGIN)).not.toContain("<script>alert");
    expect(frameSnippet(nasty, ORIGIN)).not.toContain("<script>");
    expect(frameSnippet(nasty, ORIGIN).match(/"/g)).toHaveLength(10);
  });
});

it("the page for a frame holds texts as texts", () => {
  const html = renderEmbed(
    [
      {
        slug: "koffie",
        state: "cancelled",
        title: "<img src=x onerror=alert(1)>",
        placeName: '"Buurt" & <b>huis</b>',
        onlineUrl: null,
        allDay: false,
        wijkCode: "WK034407",
        nextDate: {
          startsAt: new Date("2026-09-24T14:00:00Z"),
          endsAt: new Date("2026-09-24T16:30:00Z"),
          cancelledAt: null,
          previousStartsAt: null,
          previousEndsAt: null,
        },
      },
    ],
    { choice: { ...NO_EMBED, thema: "donker" }, origin: ORIGIN, styles: "/assets/embed.css" },
  );
  expect(html).not.toMatch(/<img|<b>|<script/);
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).toContain('data-thema="donker"');
  expect(html).toContain('datetime="2026-09-24T16:00:00+02:00"');
  expect(html).toContain("Gaat niet door");
});

it("the page for a frame says what moved, and from when", () => {
  const moved: Parameters<typeof renderEmbed>[0][number] = {
    slug: "koffie",
    state: "published",
    title: "Koffie",
    placeName: "Buurthuis",
    onlineUrl: null,
    allDay: false,
    wijkCode: null,
    nextDate: {
      startsAt: new Date("2026-09-24T14:00:00Z"),
      endsAt: new Date("2026-09-24T16:30:00Z"),
      cancelledAt: null,
      previousStartsAt: new Date("2026-09-23T12:00:00Z"),
      previousEndsAt: new Date("2026-09-23T14:00:00Z"),
    },
  };
  const render = (listing: typeof moved, change: Partial<EmbedChoice> = {}) =>
    renderEmbed([listing], {
      choice: { ...NO_EMBED, ...change },
      origin: ORIGIN,
      styles: "/e.css",
    });
  expect(render(moved)).toContain(
    '<span class="before">Verplaatst, eerst woensdag 23 september, 14.00 tot 16.00 uur</span>',
  );
  expect(render(moved, { taal: "en" })).toContain("Moved, first Wednesday 23 September");
  const cancelled = { ...moved, nextDate: { ...moved.nextDate, cancelledAt: new Date() } };
  expect(render(cancelled)).not.toContain("Verplaatst");
});
