import { expect, test } from "vitest";
import { momentsAfter } from "./moments";

const WRITTEN = new Intl.DateTimeFormat("nl-NL", {
  dateStyle: "full",
  timeStyle: "short",
  timeZone: "Europe/Amsterdam",
});

function written(now: string): Record<string, string> {
  const dated = momentsAfter(new Date(now)).flatMap(({ name, begins }) =>
    begins ? [[name, WRITTEN.format(begins)] as const] : [],
  );
  return Object.fromEntries(dated);
}

test("each moment is the first one to come, in Amsterdam", () => {
  expect(written("2026-12-01T12:00:00Z")).toEqual({
    sunday: "zondag 6 december 2026 om 00:05",
    "spring-night": "zondag 28 maart 2027 om 01:30",
    "autumn-night": "zondag 31 oktober 2027 om 01:30",
    "28-february": "zondag 28 februari 2027 om 09:59",
    "29-february": "dinsdag 29 februari 2028 om 00:05",
    "new-year": "donderdag 31 december 2026 om 23:55",
  });
});

test("a moment never lies behind, also when its day has begun", () => {
  for (const now of ["2028-02-29T05:00:00Z", "2026-12-31T22:56:00Z", "2027-10-31T00:30:00Z"]) {
    for (const { begins } of momentsAfter(new Date(now))) {
      expect(begins?.getTime() ?? Infinity, now).toBeGreaterThan(Date.parse(now));
    }
  }
});

test("every zone and every language occurs", () => {
  const moments = momentsAfter(new Date());
  expect(new Set(moments.map(({ zone }) => zone))).toEqual(
    new Set(["America/New_York", "Asia/Tokyo", "Europe/Amsterdam"]),
  );
  expect(new Set(moments.map(({ language }) => language))).toEqual(
    new Set(["C", "tr_TR.UTF-8", "nl_NL.UTF-8"]),
  );
  expect(moments.filter(({ isBusy }) => isBusy)).toHaveLength(3);
});
