import { describe, expect, it } from "vitest";
import { burendag, observedBurendagen, observedEditions, proposeEdition } from "./campaign-days";

describe("proposeEdition", () => {
  const byTheRule = observedEditions.filter(({ year }) => year !== 2020);

  it.each(byTheRule)("proposes the first day of $year as it was", ({ year, startsOn }) => {
    expect(proposeEdition(year).startsOn).toBe(startsOn);
  });

  it.each(observedEditions.filter(({ year }) => year > 2022))(
    "proposes the last day of $year as it was",
    ({ year, endsOn }) => {
      expect(proposeEdition(year).endsOn).toBe(endsOn);
    },
  );

  it("is only a proposal: 2020 began a week later and 2021 lasted a day longer", () => {
    expect(observedEditions.find(({ year }) => year === 2020)).toMatchObject({
      startsOn: "2020-10-01",
    });
    expect(proposeEdition(2020)).toEqual({ startsOn: "2020-09-24", endsOn: "2020-09-30" });
    expect(observedEditions.find(({ year }) => year === 2021)).toMatchObject({
      endsOn: "2021-10-07",
    });
    expect(proposeEdition(2021).endsOn).toBe("2021-10-06");
  });

  it("holds for coming years", () => {
    expect(proposeEdition(2025)).toEqual({ startsOn: "2025-09-25", endsOn: "2025-10-01" });
    expect(proposeEdition(2026)).toEqual({ startsOn: "2026-09-24", endsOn: "2026-09-30" });
    expect(proposeEdition(2027)).toEqual({ startsOn: "2027-09-30", endsOn: "2027-10-06" });
  });

  it("refuses what is no year", () => {
    expect(() => proposeEdition(26)).toThrow(RangeError);
    expect(() => proposeEdition(2026.5)).toThrow(RangeError);
  });
});

describe("burendag", () => {
  it.each(observedBurendagen)("was on $on", ({ on }) => {
    expect(burendag(Number(on.slice(0, 4)))).toBe(on);
  });

  it.each(["2026-09-26", "2027-09-25", "2028-09-23"])("will be on %s", (on) => {
    expect(burendag(Number(on.slice(0, 4)))).toBe(on);
  });
});
