import { describe, expect, it } from "vitest";
import { calendarResponse, notModified } from "./calendar-response.server";

const version = { etag: '"abc"', changedAt: new Date("2026-09-20T08:15:30.500Z") };
const asked = (headers: Record<string, string>) =>
  notModified(new Request("https://omarmt.test/agenda.ics", { headers }), version);

describe("a calendar that the asker has already", () => {
  it.each<Record<string, string>>([
    { "If-None-Match": '"abc"' },
    { "If-None-Match": 'W/"abc"' },
    { "If-None-Match": '"old", "abc"' },
    { "If-None-Match": "*" },
    { "If-Modified-Since": "Sun, 20 Sep 2026 08:15:30 GMT" },
  ])("is not sent again: %j", (headers) => {
    expect(asked(headers)).toBe(true);
  });

  it.each<Record<string, string>>([
    {},
    { "If-None-Match": '"old"' },
    { "If-None-Match": '"old"', "If-Modified-Since": "Sun, 20 Sep 2026 08:15:30 GMT" },
    { "If-Modified-Since": "Sun, 20 Sep 2026 08:15:29 GMT" },
    { "If-Modified-Since": "yesterday" },
  ])("or not: %j", (headers) => {
    expect(asked(headers)).toBe(false);
  });
});

it("says what version it is, with and without a text", async () => {
  const full = calendarResponse("BEGIN:VCALENDAR", version, "koffie.ics");
  expect(full.status).toBe(200);
  expect(full.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect(full.headers.get("Content-Disposition")).toBe('attachment; filename="koffie.ics"');
  const same = calendarResponse(null, version);
  expect(same.status).toBe(304);
  expect(await same.text()).toBe("");
  for (const { headers } of [full, same]) {
    expect(headers.get("ETag")).toBe('"abc"');
    expect(headers.get("Last-Modified")).toBe("Sun, 20 Sep 2026 08:15:30 GMT");
  }
});
