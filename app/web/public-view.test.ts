import { describe, expect, it } from "vitest";
import { lastsUntil, publicView } from "./public-view";

const view = (path: string) => {
  const { pathname, searchParams } = new URL(path, "http://here.invalid");
  return publicView(pathname, searchParams);
};

describe("the one address of a public view", () => {
  it.each([
    ["/agenda", "/agenda"],
    ["/agenda?zoek=&wanneer=&wijk=", "/agenda"],
    ["/agenda?wijk=zuid&zoek=koffie&utm_source=mail", "/agenda?zoek=koffie&wijk=zuid"],
    ["/agenda?wijk=zuid&wijk=oost", "/agenda?wijk=zuid"],
    ["/agenda?postcode=3522+kt", "/agenda?postcode=3522+kt"],
    [
      "/agenda?toegankelijk=ringleiding&toegankelijk=gebarentaal&voor=ouderen",
      "/agenda?voor=ouderen&toegankelijk=ringleiding%2Cgebarentaal",
    ],
    ["/api/v1/agenda?wijk=zuid", "/api/v1/agenda?wijk=zuid"],
    ["/api/v1/agenda?toegankelijk=", "/api/v1/agenda?toegankelijk="],
    ["/?zoek=koffie", "/"],
    ["/agenda/samen-eten?klaar=1", "/agenda/samen-eten"],
    ["/agenda.ics?taal=en&gratis=1", "/agenda.ics?gratis=1&taal=en"],
  ])("%s is %s", (asked, address) => {
    expect(view(asked)?.address).toBe(address);
  });

  it.each([
    "/campagnes",
    "/aanmelden",
    "/agenda/",
    "/agenda/Samen",
    "/agenda/a/b",
    "/q/7KX3M",
    "/agenda?taal=en",
    "/?taal=nl",
    `/agenda?zoek=${"%25".repeat(200)}`,
  ])("%s is not kept", (asked) => {
    expect(view(asked)).toBeNull();
  });

  it("knows whose visits to count", () => {
    expect(view("/agenda/samen-eten")?.slug).toBe("samen-eten");
    expect(view("/agenda")?.slug).toBeNull();
    expect(view("/agenda/samen-eten.ics")?.slug).toBeNull();
  });
});

it("lasts to the end of the minute or of the day", () => {
  const now = new Date("2026-09-24T11:20:30.500Z");
  const midnight = new Date("2026-09-24T22:00:00Z");
  expect(lastsUntil("minute", now, midnight)).toEqual(new Date("2026-09-24T11:21:00Z"));
  expect(lastsUntil("minute", new Date("2026-09-24T11:21:00Z"), midnight)).toEqual(
    new Date("2026-09-24T11:22:00Z"),
  );
  expect(lastsUntil("day", now, midnight)).toEqual(midnight);
});
