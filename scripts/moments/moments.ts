import { DateTime } from "luxon";

/** When and where the suites are run: a moment in Amsterdam, the zone and the language of the machine. */
export interface Moment {
  name: string;
  /** What the clock says when a suite starts; null is now. */
  begins: Date | null;
  zone: string;
  language: string;
  /** Something else keeps every core busy meanwhile. */
  isBusy: boolean;
}

const AMSTERDAM = "Europe/Amsterdam";
const NEW_YORK = "America/New_York";
const TOKYO = "Asia/Tokyo";
const TURKISH = "tr_TR.UTF-8";

/**
 * The moments at which things break, each the first one to come: hours before two digits, a Sunday, the end of
 * February, the turn of the year, both nights in which the clock changes. Zones and languages are dealt out over them,
 * so that every suite meets each.
 */
export function momentsAfter(now: Date): Moment[] {
  const today = DateTime.fromJSDate(now, { zone: AMSTERDAM }).startOf("day");
  const first = (fits: (day: DateTime) => boolean) => {
    let day = today.plus({ days: 1 });
    while (!fits(day)) day = day.plus({ days: 1 });
    return day;
  };
  const on = (month: number, date: number) =>
    first((day) => day.month === month && day.day === date);
  const hoursOf = (day: DateTime) => day.plus({ days: 1 }).diff(day, "hours").hours;
  const at = (name: string, day: DateTime, time: string, zone: string, language: string) => {
    const [hour, minute] = time.split(":").map(Number);
    return { name, begins: day.set({ hour, minute }).toJSDate(), zone, language, isBusy: false };
  };
  return [
    at(
      "sunday",
      first((day) => day.weekday === 7),
      "00:05",
      NEW_YORK,
      "C",
    ),
    at(
      "spring-night",
      first((day) => hoursOf(day) === 23),
      "01:30",
      TOKYO,
      TURKISH,
    ),
    at(
      "autumn-night",
      first((day) => hoursOf(day) === 25),
      "01:30",
      NEW_YORK,
      TURKISH,
    ),
    at("28-february", on(2, 28), "09:59", TOKYO, "C"),
    at("29-february", on(2, 29), "00:05", NEW_YORK, TURKISH),
    at("new-year", on(12, 31), "23:55", TOKYO, "C"),
    ...[1, 2, 3].map((nth) => ({
      name: `busy-${nth}`,
      begins: null,
      zone: AMSTERDAM,
      language: "nl_NL.UTF-8",
      isBusy: true,
    })),
  ];
}
