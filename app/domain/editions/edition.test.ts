import { describe, expect, test } from "vitest";
import { isNear, kitsOpen, proposeDays, publicEditionName, remindsOn, sendingIn } from "./edition";
import { daysProblems, editionForm } from "./edition-form";

const days = {
  startsOn: "2026-09-24",
  endsOn: "2026-09-30",
  opensOn: "2026-06-16",
  closesOn: "2026-09-14",
  kitsCloseOn: "2026-08-31",
};

describe("days of an edition", () => {
  test("are proposed by the rule, for the week that comes", () => {
    expect(proposeDays("2026-06-01")).toEqual(days);
    expect(proposeDays("2026-09-30").startsOn).toBe("2026-09-24");
    expect(proposeDays("2026-10-01").startsOn).toBe("2027-09-30");
  });

  test("count themselves: sending in is open on the first and on the last of them", () => {
    const on = (day: string) => sendingIn(days, day);
    expect(["2026-06-15", "2026-06-16", "2026-09-14", "2026-09-15"].map(on)).toEqual([
      "before",
      "open",
      "open",
      "closed",
    ]);
    expect(kitsOpen(days, "2026-08-31")).toBe(true);
    expect(kitsOpen(days, "2026-09-01")).toBe(false);
    expect(kitsOpen({ ...days, kitsCloseOn: null }, "2026-08-31")).toBe(false);
  });

  test("residents are led to the programme until a week after it", () => {
    expect(isNear(days, "2026-06-15")).toBe(false);
    expect(isNear(days, "2026-06-16")).toBe(true);
    expect(isNear(days, "2026-10-07")).toBe(true);
    expect(isNear(days, "2026-10-08")).toBe(false);
  });

  test("partners are reminded a week before it closes, never before it opens", () => {
    expect(remindsOn(days)).toBe("2026-09-07");
    expect(remindsOn({ opensOn: "2026-09-10", closesOn: "2026-09-14" })).toBe("2026-09-10");
  });

  test("stand in an order that makes sense", () => {
    expect(daysProblems(days)).toEqual([]);
    const wrong = (change: Partial<typeof days>) =>
      daysProblems({ ...days, ...change }).map(([field]) => field);
    expect(wrong({ endsOn: "2026-09-23" })).toContain("endsOn");
    expect(wrong({ endsOn: "2026-10-25", closesOn: "2026-09-14" })).toEqual(["endsOn"]);
    expect(wrong({ endsOn: "2026-10-24" })).toEqual([]);
    expect(wrong({ closesOn: "2026-06-15" })).toEqual(["closesOn"]);
    expect(wrong({ closesOn: "2026-10-01" })).toEqual(["closesOn"]);
    expect(wrong({ kitsCloseOn: "2026-06-15" })).toEqual(["kitsCloseOn"]);
  });
});

test("residents read Kom erbij, whatever staff call it", () => {
  const name = "Week tegen Eenzaamheid 2026";
  const campaign = { name: "Week tegen Eenzaamheid", design: "komerbij" as const };
  const called = (edition: { name: string; campaign: typeof campaign | null }) =>
    publicEditionName({ ...edition, startsOn: "2026-09-24" });
  expect(called({ name, campaign })).toBe("Kom erbij 2026");
  expect(called({ name, campaign: null })).toBe("Kom erbij 2026");
  expect(called({ name: "Winterweek", campaign: null })).toBe("Winterweek");
});

test("a form says of every day what is wrong with it", () => {
  const typed = {
    name: " ",
    startsOn: { day: "31", month: "9", year: "2026" },
    endsOn: { day: "1", month: "10", year: "26" },
    opensOn: { day: "x", month: "", year: "2026" },
    closesOn: {},
    kitsCloseOn: {},
    campaignId: "42; DROP",
  };
  const errors = editionForm.safeParse(typed).error?.issues.map(({ path }) => path.join("."));
  expect(new Set(errors)).toEqual(
    new Set(["name", "startsOn", "endsOn", "opensOn", "closesOn", "campaignId"]),
  );
  const right = editionForm.parse({
    name: "Winterweek\u202e 2026 ",
    startsOn: { day: "29", month: "02", year: "2028" },
    endsOn: { day: "1", month: "3", year: "2028" },
    opensOn: { day: "1", month: "1", year: "2028" },
    closesOn: { day: "29", month: "2", year: "2028" },
  });
  expect(right).toMatchObject({
    name: "Winterweek 2026",
    startsOn: "2028-02-29",
    campaignId: null,
  });
});
