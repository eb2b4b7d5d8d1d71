import { expect, test } from "vitest";
import { momentIn, readDay, readTime, readTimes } from "./written-moments";

const now = new Date("2026-09-01T10:00:00Z");

test.each([
  ["24-9-2026", "2026-09-24", ""],
  ["24-09-26", "2026-09-24", ""],
  ["24/9/2026 19:30", "2026-09-24", "19:30"],
  ["24.9.2026", "2026-09-24", ""],
  ["2026-09-24", "2026-09-24", ""],
  ["2026-09-24T19:30", "2026-09-24", "19:30"],
  ["24 september 2026", "2026-09-24", ""],
  ["Donderdag 24 september 2026 19.30 uur", "2026-09-24", "19.30 uur"],
  ["do 24 sept. 2026", "2026-09-24", ""],
  ["do. 1 okt", "2026-10-01", ""],
  ["24 september, 19.30", "2026-09-24", "19.30"],
  ["24 september 19.30", "2026-09-24", "19.30"],
  ["3 maart", "2027-03-03", ""],
  ["15 augustus", "2026-08-15", ""],
  ["29 februari 2028", "2028-02-29", ""],
])("%s is a day", (text, day, rest) => {
  expect(readDay(text, now)).toEqual({ day, rest });
});

test.each([
  "",
  "binnenkort",
  "29 februari 2027",
  "31-4-2026",
  "24 september 1026",
  "9/24/2026",
  "32 mei",
])("%s is none", (text) => {
  expect(readDay(text, now)).toBeNull();
});

test.each([
  ["19.30", "19:30"],
  ["19:30 uur", "19:30"],
  ["19:30:00", "19:30"],
  ["19u30", "19:30"],
  ["19u", "19:00"],
  ["9", "09:00"],
  ["1930", "19:30"],
  ["om 7:30 pm", "19:30"],
  ["12 a.m.", "00:00"],
  ["24:00", "24:00"],
])("%s is a time", (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each(["", "half acht", "25:00", "19:75", "avond", "19.3"])("%s is none", (text) => {
  expect(readTime(text)).toBeNull();
});

test("times from and to", () => {
  expect(readTimes("19.30 - 21.00 uur")).toEqual({ from: "19:30", to: "21:00" });
  expect(readTimes("van 10 tot 12 uur")).toEqual({ from: "10:00", to: "12:00" });
  expect(readTimes("10:00–12:00")).toEqual({ from: "10:00", to: "12:00" });
  expect(readTimes("14.00 uur")).toEqual({ from: "14:00", to: null });
  expect(readTimes("10 tot 12 tot 14")).toBeNull();
});

test("a moment in Utrecht, also in the nights the clock changes", () => {
  expect(momentIn("2026-09-24", "19:30").toISOString()).toBe("2026-09-24T17:30:00.000Z");
  expect(momentIn("2026-10-24", "24:00").toISOString()).toBe("2026-10-24T22:00:00.000Z");
  expect(momentIn("2026-10-25", "02:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(momentIn("2026-03-29", "02:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
});
