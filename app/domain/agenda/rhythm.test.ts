import ICAL from "ical.js";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { inUtrecht, ZONE } from "~/locales/format";
import { expandRhythm, readRhythm, type RhythmRule } from "./rhythm";

const at = (wall: string) => DateTime.fromISO(wall, { zone: ZONE }).toJSDate();
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const wall = (moment: Date) => inUtrecht(moment).toFormat("yyyy-MM-dd'T'HH:mm");

const tuesdays: RhythmRule = {
  every: "week",
  interval: 1,
  weekdays: ["TU"],
  nth: null,
  until: "2026-11-10",
};
const morning = span("2026-10-13T10:00", "2026-10-13T12:00");

function expanded(first: Parameters<typeof expandRhythm>[0], rule: RhythmRule, except = [""]) {
  const answer = expandRhythm(first, rule, except);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}
const starts = (...args: Parameters<typeof expanded>) =>
  expanded(...args).dates.map(({ startsAt }) => wall(startsAt));

describe("a rhythm", () => {
  it("keeps its time on the clock when winter time begins, its last day included", () => {
    const { dates, rhythm } = expanded(morning, tuesdays);
    expect(dates.map(({ startsAt, endsAt }) => [wall(startsAt), wall(endsAt)])).toEqual(
      ["10-13", "10-20", "10-27", "11-03", "11-10"].map((day) => [
        `2026-${day}T10:00`,
        `2026-${day}T12:00`,
      ]),
    );
    expect(dates[1]!.startsAt.toISOString()).toBe("2026-10-20T08:00:00.000Z");
    expect(dates[2]!.startsAt.toISOString()).toBe("2026-10-27T09:00:00.000Z");
    expect(rhythm).toBe("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261110T225959Z");
  });

  it("leaves out the days it is asked to", () => {
    const { dates, rhythmExcept } = expanded(morning, tuesdays, ["2026-10-27", "2026-10-28"]);
    expect(dates).toHaveLength(4);
    expect(rhythmExcept.map(wall)).toEqual(["2026-10-27T10:00"]);
  });

  it("has several days in a week, every other week", () => {
    const rule: RhythmRule = { ...tuesdays, interval: 2, weekdays: ["FR", "TU"] };
    expect(starts(morning, rule).map((start) => start.slice(5, 10))).toEqual([
      "10-13",
      "10-16",
      "10-27",
      "10-30",
      "11-10",
    ]);
  });

  it("begins at the first day it has", () => {
    expect(starts(span("2026-10-12T10:00", "2026-10-12T12:00"), tuesdays)[0]).toBe(
      "2026-10-13T10:00",
    );
  });

  it.each([
    [2, ["2026-10-13", "2026-11-10", "2026-12-08", "2027-01-12"]],
    [-1, ["2026-10-27", "2026-11-24", "2026-12-29", "2027-01-26"]],
  ])("has the same weekday of every month (%i)", (nth, days) => {
    const rule: RhythmRule = { ...tuesdays, every: "month", nth, until: "2027-01-31" };
    expect(starts(morning, rule)).toEqual(days.map((day) => `${day}T10:00`));
  });

  it("on the 29th leaves out a February that has none", () => {
    const rule: RhythmRule = {
      ...tuesdays,
      every: "month",
      weekdays: [],
      interval: 1,
      until: "2027-04-30",
    };
    const first = span("2026-12-29T20:00", "2026-12-29T22:00");
    expect(starts(first, rule).map((start) => start.slice(0, 10))).toEqual([
      "2026-12-29",
      "2027-01-29",
      "2027-03-29",
      "2027-04-29",
    ]);
    const leap = { ...rule, until: "2028-03-31" };
    expect(starts(span("2027-12-29T20:00", "2027-12-29T22:00"), leap)[2]).toBe("2028-02-29T20:00");
  });

  it("takes the whole day also when that has 23 or 25 hours", () => {
    const sundays: RhythmRule = { ...tuesdays, weekdays: ["SU"], until: "2026-11-01" };
    const days = expanded(span("2026-10-18T00:00", "2026-10-19T00:00"), sundays).dates;
    expect(days.map(({ startsAt, endsAt }) => [wall(startsAt), wall(endsAt)])).toEqual([
      ["2026-10-18T00:00", "2026-10-19T00:00"],
      ["2026-10-25T00:00", "2026-10-26T00:00"],
      ["2026-11-01T00:00", "2026-11-02T00:00"],
    ]);
    expect(days[1]!.endsAt.getTime() - days[1]!.startsAt.getTime()).toBe(25 * 3_600_000);
  });

  it("means the first of the hour that comes twice, and never ends before it starts", () => {
    const autumn: RhythmRule = { ...tuesdays, weekdays: ["SU"], until: "2026-10-25" };
    const night = expanded(span("2026-10-18T02:30", "2026-10-18T03:00"), autumn).dates[1]!;
    expect(night.startsAt.toISOString()).toBe("2026-10-25T00:30:00.000Z");

    const spring: RhythmRule = { ...autumn, until: "2026-03-29" };
    const gap = expanded(span("2026-03-22T02:30", "2026-03-22T03:00"), spring).dates[1]!;
    expect(gap.startsAt.toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(gap.endsAt.toISOString()).toBe("2026-03-29T02:00:00.000Z");
  });
});

describe("a rhythm is refused", () => {
  it.each([
    ["rhythm-too-long", { until: "9999-12-31" }],
    ["rhythm-too-long", { until: "2027-10-15" }],
    ["rhythm-too-long", { until: "nooit" }],
    ["rhythm-none", { until: "2026-10-12" }],
    [
      "rhythm-too-many",
      { until: "2027-10-13", weekdays: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] },
    ],
  ] as const)("as %s with %j", (reason, wrong) => {
    const rule = {
      ...tuesdays,
      ...wrong,
      weekdays: [...("weekdays" in wrong ? wrong.weekdays : tuesdays.weekdays)],
    };
    expect(expandRhythm(morning, rule, [])).toEqual({ ok: false, reason });
  });

  it("when every day is left out", () => {
    const days = ["2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10"];
    expect(expandRhythm(morning, tuesdays, days)).toEqual({ ok: false, reason: "rhythm-none" });
  });
});

const RULES: RhythmRule[] = [
  tuesdays,
  { ...tuesdays, interval: 3, weekdays: ["TU", "SU"], until: "2027-09-30" },
  { every: "month", interval: 1, weekdays: ["TU"], nth: 2, until: "2027-06-30" },
  { every: "month", interval: 2, weekdays: ["SU", "TU"], nth: -1, until: "2027-10-13" },
  { every: "month", interval: 1, weekdays: [], nth: null, until: "2027-10-13" },
];

describe("as RFC 5545 writes it", () => {
  it.each(RULES)("%j is read back", (rule) => {
    const days: RhythmRule["weekdays"] = [...rule.weekdays].sort();
    const back = readRhythm(expanded(morning, rule).rhythm)!;
    expect({ ...back, weekdays: [...back.weekdays].sort() }).toEqual({ ...rule, weekdays: days });
  });

  it.each(RULES)("%j gives another reader the same dates, over both clock changes", (rule) => {
    const { rhythm, dates } = expanded(morning, rule);
    const recur = ICAL.Recur.fromString(rhythm.replace(/UNTIL=.*/, ""));
    recur.until = ICAL.Time.fromDateTimeString(`${rule.until}T23:59:59`);
    const iterator = recur.iterator(ICAL.Time.fromDateTimeString("2026-10-13T10:00:00"));
    const found: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      found.push(next.toString().slice(0, 16));
    }
    expect(found).toEqual(dates.map(({ startsAt }) => wall(startsAt)));
    expect(found.length).toBeGreaterThan(3);
  });

  it.each([
    "",
    "FREQ=DAILY;UNTIL=20261222",
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=TU;COUNT=5",
    "FREQ=WEEKLY;BYDAY=2TU;UNTIL=20261222",
    "FREQ=MONTHLY;BYDAY=TU;UNTIL=20261222",
    "FREQ=MONTHLY;BYMONTHDAY=15;BYDAY=2TU;UNTIL=20261222",
    "FREQ=WEEKLY;BYDAY=TU;UNTIL=later",
    "FREQ=WEEKLY;INTERVAL=0;BYDAY=TU;UNTIL=20261222",
    "FREQ=WEEKLY;BYDAY=TU;WKST=SU;UNTIL=20261222",
  ])("%j is not read", (rhythm) => {
    expect(readRhythm(rhythm)).toBeNull();
  });

  it("an end on a day alone is that day", () => {
    expect(readRhythm("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222")?.until).toBe("2026-12-22");
  });
});
