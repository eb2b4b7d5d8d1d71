import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { ZONE } from "~/locales/format";
import { rhythmWords } from "./rhythm-words";

const on = (local: string) => DateTime.fromISO(local, { zone: ZONE }).toJSDate();
const morning = { startsAt: on("2026-10-13T10:00"), endsAt: on("2026-10-13T12:00") };

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
