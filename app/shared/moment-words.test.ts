import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { ZONE } from "~/locales/format";
import { momentWords } from "./moment-words";

const span = (from: string, to: string) => ({
  startsAt: DateTime.fromISO(from, { zone: ZONE }).toJSDate(),
  endsAt: DateTime.fromISO(to, { zone: ZONE }).toJSDate(),
});

describe("a moment in words", () => {
  it.each([
    [
      span("2026-10-13T10:00", "2026-10-13T12:00"),
      false,
      "dinsdag 13 oktober, 10.00 tot 12.00 uur",
    ],
    [
      span("2026-10-24T22:00", "2026-10-25T06:00"),
      false,
      "zaterdag 24 oktober, 22.00 tot 6.00 uur",
    ],
    [
      span("2026-10-23T19:00", "2026-10-25T16:00"),
      false,
      "vrijdag 23 oktober, 19.00 uur tot zondag 25 oktober, 16.00 uur",
    ],
    [span("2026-10-25", "2026-10-26"), true, "zondag 25 oktober, de hele dag"],
    [span("2026-10-23", "2026-10-26"), true, "vrijdag 23 oktober, tot en met zondag 25 oktober"],
  ])("%j", (date, allDay, words) => {
    expect(momentWords(date, allDay, "nl")).toBe(words);
  });
});
