import { expect, test } from "vitest";
import { daysLeftOut, datesOfRhythm, leaveOut, whenForm } from "~/domain/submissions/when-form";
import { parseForm } from "./forms";

const now = new Date("2026-11-22T12:00:00Z");

function read(fields: Record<string, string>, known: { startsAt: Date; endsAt: Date }[] = []) {
  return parseForm(new URLSearchParams(fields), whenForm(now, known));
}

/** One date: "5-12-2026 10.00 12.30", in its fields. */
function date(typed: string, index = 0): Record<string, string> {
  const [day = "", from = "", until = ""] = typed.split(" ");
  const [d = "", m = "", y = ""] = day.split("-");
  const name = (part: string) => `dates[${index}].${part}`;
  return {
    [name("day")]: d,
    [name("month")]: m,
    [name("year")]: y,
    [name("from")]: from,
    [name("until")]: until,
  };
}

function value(fields: Record<string, string>) {
  const parsed = read(fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.form.errors));
  return parsed.value;
}

function errors(fields: Record<string, string>) {
  const parsed = read(fields);
  return parsed.ok ? {} : parsed.form.errors;
}

test("an activity of many years is a mistyped year", () => {
  const last = { "dates[0].endDay": "5", "dates[0].endMonth": "12", "dates[0].endYear": "2100" };
  const farAway = { "dates[0].endYear": ["dateFarAway"] };
  expect(errors({ ...date("5-12-2026 10 12"), ...last })).toEqual(farAway);
  expect(errors({ ...date("5-12-2026"), ...last, allDay: "1" })).toEqual(farAway);
});

test("reads a date in the time of Utrecht", () => {
  expect(value(date("5-12-2026 10.00 12.30"))).toEqual({
    allDay: false,
    dates: [
      { startsAt: new Date("2026-12-05T09:00:00Z"), endsAt: new Date("2026-12-05T11:30:00Z") },
    ],
    rhythm: null,
    rhythmExcept: [],
    rhythmFirst: null,
  });
});

test.each([
  ["5-12 10 12", "2026-12-05"],
  ["5-1 10 12", "2027-01-05"],
  ["5-1-27 10 12", "2027-01-05"],
])("%s means the day %s", (typed, day) => {
  expect(value(date(typed)).dates[0]?.startsAt.toISOString().slice(0, 10)).toBe(day);
});

test.each([
  ["1-11-2026 10 12", "dates[0].day", "dateInPast"],
  ["5-12-2026 12 10", "dates[0].until", "slotEndBeforeStart"],
  ["5-12-2026 12 12", "dates[0].until", "slotEndBeforeStart"],
  ["31-11-2027 10 12", "dates[0].day", "slotNoSuchDay"],
  ["29-2-2027 10 12", "dates[0].day", "noLeapDay"],
  ["5-12-2062 10 12", "dates[0].year", "dateFarAway"],
  ["5-12-1926 10 12", "dates[0].year", "slotYear"],
  ["morgen-12-2026 10 12", "dates[0].day", "slotDay"],
  ["x-12-2026 10 12", "dates[0].day", "slotDay"],
  ["5-13-2026 10 12", "dates[0].month", "slotMonth"],
  ["5-12-2026 25.00 12.00", "dates[0].from", "slotTime"],
  // The night of 28 March 2027 has no half past two, that of 31 October has it twice.
  ["28-3-2027 2.30 4.00", "dates[0].from", "slotNoSuchTime"],
  ["31-10-2027 2.30 4.00", "dates[0].from", "timeTwice"],
  ["31-10-2027 1.00 2.30", "dates[0].until", "timeTwice"],
])("%s is refused at %s: %s", (typed, field, message) => {
  expect(errors(date(typed))).toEqual({ [field]: [message] });
});

test("29 February is a day in a leap year, and time goes on over both changes of the clock", () => {
  expect(value(date("29-2-2028 10 12")).dates).toHaveLength(1);
  const night = { "dates[0].endDay": "28", "dates[0].endMonth": "3", "dates[0].endYear": "2027" };
  const [spring] = value({ ...date("27-3-2027 22.00 4.00"), ...night }).dates;
  expect(spring!.endsAt.getTime() - spring!.startsAt.getTime()).toBe(5 * 3_600_000);
});

test("whole days run from midnight to midnight, also several", () => {
  const [day] = value({ allDay: "1", ...date("5-12-2026") }).dates;
  expect(day).toEqual({
    startsAt: new Date("2026-12-04T23:00:00Z"),
    endsAt: new Date("2026-12-05T23:00:00Z"),
  });
  const [days] = value({ allDay: "1", ...date("5-12-2026"), "dates[0].endDay": "7" }).dates;
  expect(days?.endsAt).toEqual(new Date("2026-12-07T23:00:00Z"));
  const back = {
    allDay: "1",
    ...date("5-12-2026"),
    "dates[0].endDay": "3",
    "dates[0].endYear": "2026",
  };
  expect(errors(back)).toEqual({ "dates[0].endDay": ["lastDayBeforeFirst"] });
});

test("a date that was there already may be over", () => {
  const past = {
    startsAt: new Date("2026-11-01T09:00:00Z"),
    endsAt: new Date("2026-11-01T11:00:00Z"),
  };
  expect(read(date("1-11-2026 10 12"), [past]).ok).toBe(true);
});

test("nothing typed asks for a date, and an empty extra one counts for nothing", () => {
  expect(errors({ repeat: "no" })).toMatchObject({ "dates[0].day": ["whenDate"] });
  expect(value({ ...date("5-12-2026 10 12"), ...date("", 1) }).dates).toHaveLength(1);
  expect(errors({ ...date("5-12-2026 10 12"), ...date("5-12-2026 10 14", 1) })).toEqual({
    "dates[1].day": ["sameDate"],
  });
});

const until = (day: string) => {
  const [d = "", m = "", y = ""] = day.split("-");
  return { "until.day": d, "until.month": m, "until.year": y };
};

test("every week, with one left out and one more", () => {
  const weekly = value({
    ...date("5-1-2027 17.30 20.00"),
    ...date("10-1-2027 14 16", 1),
    repeat: "week",
    ...until("2-2-2027"),
  });
  expect(weekly.dates.map(({ startsAt }) => startsAt.toISOString().slice(5, 10))).toEqual([
    "01-05",
    "01-10",
    "01-12",
    "01-19",
    "01-26",
    "02-02",
  ]);
  expect(weekly.rhythm).toContain("FREQ=WEEKLY;BYDAY=TU");
  const left = leaveOut(weekly, ["2027-01-05"]);
  if (!left.ok) throw new Error(left.message);
  expect(left.content.dates).toHaveLength(5);
  const kept = { ...weekly, ...left.content };
  // Also the first can be left out; the rhythm still knows where it begins.
  expect(datesOfRhythm(kept)).toHaveLength(5);
  expect(daysLeftOut(kept)).toEqual(["2027-01-05"]);
  expect(leaveOut(weekly, ["2027-01-05"]).ok).toBe(true);
  const all = datesOfRhythm(weekly).map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
  expect(leaveOut({ ...weekly, dates: datesOfRhythm(weekly) }, all)).toEqual({
    ok: false,
    message: "rhythmNone",
  });
});

test("every month on the same weekday, the fifth being the last", () => {
  const days = (typed: string, repeat: string) =>
    value({ ...date(typed), repeat, ...until("30-4-2027") }).dates.map(({ startsAt }) =>
      startsAt.toISOString().slice(5, 10),
    );
  expect(days("12-1-2027 10 12", "month")).toEqual(["01-12", "02-09", "03-09", "04-13"]);
  expect(days("26-1-2027 10 12", "lastOfMonth")).toEqual(["01-26", "02-23", "03-30", "04-27"]);
  expect(days("29-1-2027 10 12", "month")).toEqual(["01-29", "02-26", "03-26", "04-30"]);
});

test.each([
  [{}, "rhythmUntil"],
  [until("1-1-2029"), "rhythmTooLong"],
  [until("1-1-2026"), "rhythmNone"],
])("a rhythm with the end %j is refused", (end, message) => {
  const fields = { ...date("5-1-2027 10 12"), repeat: "week", ...end };
  expect(errors(fields)).toEqual({ "until.day": [message] });
});

test("a rhythm that makes too many dates is refused", () => {
  const days = ["MO", "TU", "WE", "TH", "FR"];
  const posted = new URLSearchParams({
    ...date("5-1-2027 10 12"),
    repeat: "week",
    ...until("31-12-2027"),
  });
  for (const day of days) posted.append("weekdays", day);
  const parsed = parseForm(posted, whenForm(now));
  expect(parsed.ok ? {} : parsed.form.errors).toEqual({ "until.day": ["rhythmTooMany"] });
});
