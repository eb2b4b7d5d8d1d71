import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { ZONE } from "~/locales/format";
import { momentWords, rhythmWords } from "./moment-words";

const span = (from: string, to: string) => ({
  startsAt: DateTime.fromISO(from, { zone: ZONE }).toJSDate(),
  endsAt: DateTime.fromISO(to, { zone: ZONE }).toJSDate(),
});
const morning = span("2026-10-13T10:00", "2026-10-13T12:00");

describe("a moment in words", () => {
  it.each([
    [morning, false, "dinsdag 13 oktober, 10.00 tot 12.00 uur"],
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

describe("a rhythm in words", () => {
  it.each([
    [
      "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T225959Z",
      "elke dinsdag, 10.00 tot 12.00 uur, tot en met 22 december 2026",
      "every Tuesday, 10:00 to 12:00, until 22 December 2026",
    ],
    [
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261222T225959Z",
      "elke 2 weken op dinsdag en donderdag, 10.00 tot 12.00 uur, tot en met 22 december 2026",
      "every 2 weeks on Tuesday and Thursday, 10:00 to 12:00, until 22 December 2026",
    ],
    [
      "FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20261222T225959Z",
      "elke laatste dinsdag van de maand, 10.00 tot 12.00 uur, tot en met 22 december 2026",
      "every last Tuesday of the month, 10:00 to 12:00, until 22 December 2026",
    ],
    [
      "FREQ=MONTHLY;BYMONTHDAY=13;UNTIL=20261222T225959Z",
      "elke maand op dag 13, 10.00 tot 12.00 uur, tot en met 22 december 2026",
      "every month on day 13, 10:00 to 12:00, until 22 December 2026",
    ],
  ])("%s", (rhythm, dutch, english) => {
    expect(rhythmWords(rhythm, morning, false, "nl")).toBe(dutch);
    expect(rhythmWords(rhythm, morning, false, "en")).toBe(english);
  });

  it("is not there for a rule of somebody else", () => {
    expect(rhythmWords("FREQ=DAILY", morning, false, "nl")).toBeNull();
  });
});
